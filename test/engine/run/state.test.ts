import { describe, expect, test } from '@jest/globals';
import { answered, askMark, askedFor, asksOf } from '../../../src/engine/run/asks.ts';
import { beatMinutes, isShort, scanEveryMs, spend, spentToday } from '../../../src/engine/run/pace.ts';
import { readShared, sharedRows } from '../../../src/engine/workbook/shared.ts';
import {
  dueBooks,
  freshState,
  knockOn,
  readInstallation,
  readKnocks,
  readState,
  writeState,
  type EngineState,
} from '../../../src/engine/run/state.ts';
import { limits } from '../../../src/limits.ts';
import { calendarOf } from '../../../src/rulebook/calendar.ts';
import { dayMs, dayOf, minuteMs } from '../../../src/table/office-time.ts';
import { books, type Book } from '../../../src/table/table.ts';
import { defaultSettings } from '../../../src/rulebook/settings.ts';
import { at, head, ladder, now, settings } from '../../builders.ts';

const later = Object.fromEntries(books.map((book) => [book, now + minuteMs])) as Record<Book, number>;
const resting: EngineState = { ...freshState, due: later };

describe('which workbooks are looked at', () => {
  test('all of them when nothing is remembered', () => {
    expect(dueBooks({}, freshState, now)).toEqual(books);
  });

  test('those whose moment has come', () => {
    expect(dueBooks({}, resting, now)).toEqual([]);
    expect(dueBooks({}, { ...resting, due: { ...later, stock: now } }, now)).toEqual(['stock']);
  });

  test('those that an edit knocked on, once, each by itself', () => {
    const properties = { ...knockOn('report', '4711'), ...knockOn('order', '4712') };
    expect(readKnocks(properties)).toMatchObject({ order: '4712', report: '4711', stock: '' });
    expect(dueBooks(properties, resting, now)).toEqual(['order', 'report']);
    expect(dueBooks(properties, { ...resting, heardKnocks: { order: '4712' } }, now)).toEqual(['report']);
    expect(dueBooks(properties, { ...resting, heardKnocks: readKnocks(properties) }, now)).toEqual([]);
  });
});

test('what is remembered reads back; what is new since then begins empty', () => {
  const state: EngineState = {
    ...resting,
    asks: { 'orders.audit': now },
    failures: { 'orders.audit': { since: now, text: 'why' } },
    heardKnocks: { order: '1' },
  };
  expect(readState(writeState(state))).toEqual(state);
  expect(readState({ state: '{"heardKnocks":{"order":"x"}}' })).toEqual({ ...freshState, heardKnocks: { order: 'x' } });
  expect(readState({})).toEqual(freshState);
});

describe('what fails, and says much', () => {
  const sentence = '订单工作簿的结构已改动，请管理员恢复表头后再试。';
  const failing = (count: number, text: string): EngineState => ({
    ...resting,
    failures: Object.fromEntries(Array.from({ length: count }, (_, at) => [`job ${String(at)}`, { since: now, text }])),
  });
  const bytes = (state: EngineState) => Buffer.byteLength(writeState(state)['state'] ?? '');

  test('is kept to 500 characters', () => {
    expect(readState(writeState(failing(1, '货'.repeat(501)))).failures['job 0']).toEqual({ since: now, text: '货'.repeat(500) });
  });

  test('is cut, ten long Chinese texts together, until one property holds it', () => {
    const ten = failing(10, sentence.repeat(20));
    expect(bytes(ten)).toBeLessThanOrEqual(limits.propertyBytes);
    const read = readState(writeState(ten));
    expect(Object.keys(read.failures)).toHaveLength(10);
    expect(read.failures['job 9']?.text.length).toBeGreaterThan(200);
    expect(sentence.repeat(20).startsWith(read.failures['job 9']?.text ?? '?')).toBe(true);
    expect({ ...read, failures: {} }).toEqual(resting);
  });

  test('is not cut inside a character', () => {
    const { failures } = readState(writeState(failing(8, '𠮷'.repeat(500))));
    expect(Object.values(failures).every(({ text }) => /^𠮷{100,}$/u.test(text))).toBe(true);
  });
});

test('without an installation there is a word for it', () => {
  expect(() => readInstallation({})).toThrow(expect.objectContaining({ code: 'not-installed' }));
});

describe('a job that somebody asked for', () => {
  const asks = { 'orders.audit': now };

  test('is kept in the head of control alone', () => {
    const marks = { ...askMark('orders.audit', now), 'orders.audit': '5' };
    expect(asksOf({ book: 'control', head: head({ marks }) })).toEqual(asks);
    expect(asksOf({ book: 'order', head: head({ marks }) })).toEqual({});
  });

  test('is asked for until it answered, and again when asked later', () => {
    const done = head({ marks: answered('orders.audit', { asks }) });
    expect(askedFor('orders.audit', { asks, head: head() })).toBe(now);
    expect(askedFor('orders.audit', { asks, head: done })).toBeNull();
    expect(askedFor('orders.audit', { asks: { 'orders.audit': now + 1 }, head: done })).toBe(now + 1);
    expect(askedFor('orders.clear', { asks, head: head() })).toBeNull();
    expect(answered('orders.clear', { asks })).toEqual({});
  });
});

describe('the pace', () => {
  const spent = (ms: number) => ({ ...freshState, spent: { day: '2026-03-02', ms } });
  const gmail = settings();
  const workspace = settings({ account: 'workspace' });

  test('[ORD-1] every minute on Workspace, every five on a Gmail account', () => {
    expect([beatMinutes('workspace'), beatMinutes('gmail')]).toEqual([1, 5]);
  });

  test("[ORD-1] a scan comes at the rule book's pace while there is time", () => {
    expect(scanEveryMs(spent(0), gmail, now)).toBe(5 * minuteMs);
    expect(scanEveryMs(spent(0), settings({ preset: 'portal' }), now)).toBe(10 * minuteMs);
  });

  test("from 60 % of the day's time on it slows down, beats that found nothing included", () => {
    const share = 0.6 * 90 * minuteMs - 288 * 1_040;
    expect(isShort(spent(share), gmail, now)).toBe(false);
    expect(isShort(spent(share + 1), gmail, now)).toBe(true);
    expect(scanEveryMs(spent(share + 1), gmail, now)).toBe(15 * minuteMs);
    expect(scanEveryMs(spent(share + 1), settings({ scanMinutes: '30' }), now)).toBe(30 * minuteMs);
    expect(isShort(spent(share + 1), workspace, now)).toBe(false);
  });

  test('[ORD-1] every minute within service hours while no event announces what staff want, on Workspace alone', () => {
    const silent = { ...spent(0), silence: 2 };
    expect(scanEveryMs(silent, workspace, now)).toBe(minuteMs);
    expect(scanEveryMs({ ...silent, silence: 1 }, workspace, now)).toBe(5 * minuteMs);
    expect(scanEveryMs(silent, workspace, at('2026-03-02 21:00'))).toBe(5 * minuteMs);
    expect(scanEveryMs(silent, gmail, now)).toBe(5 * minuteMs);
    expect(scanEveryMs({ ...silent, ...{ spent: spent(0.6 * 360 * minuteMs).spent } }, workspace, now)).toBe(15 * minuteMs);
  });

  test("a new day begins at nothing, on the office's clock", () => {
    const state = spent(50 * minuteMs);
    expect(spend(state, at('2026-03-02 23:59:59'), 10)).toEqual({ day: '2026-03-02', ms: 50 * minuteMs + 10 });
    expect(spend(state, at('2026-03-03 00:00'), 10)).toEqual({ day: '2026-03-03', ms: 10 });
    expect(spentToday(state, gmail, at('2026-03-03 00:00'))).toBe(288 * 1_040);
  });
});

describe('what control publishes', () => {
  const standIns = [{ who: 'head', standIn: 'supervisor', from: '2026-03-05', to: '2026-03-09' }];
  const holidays = [
    { day: '2026-10-01', kind: 'holiday' },
    { day: '2026-10-10', kind: 'workday' },
  ] as const;
  const typed = { preset: 'mall', language: 'en' };

  test('goes to every workbook and comes back', () => {
    const rows = sharedRows({ settings: typed, staff: ladder, holidays, standIns });
    expect(readShared(rows)).toEqual({
      settings: settings(typed),
      staff: ladder,
      calendar: calendarOf(holidays, settings(typed)),
      standIns,
      heart: null,
    });
  });

  test('is none of it where nothing was published yet', () => {
    expect(readShared([])).toEqual({
      settings: defaultSettings,
      staff: [],
      calendar: calendarOf([], defaultSettings),
      standIns: [],
      heart: null,
    });
  });

  test('reads from a workbook of before levels and holidays: the level is that of the post', () => {
    const before = ladder.map(({ level: _, ...person }) => person);
    const read = readShared([
      ['settings', JSON.stringify(typed)],
      ['staff', JSON.stringify(before)],
    ]);
    expect(read.staff).toEqual(ladder);
    expect(read.calendar).toEqual(calendarOf([], settings(typed)));
  });

  test('the holidays of thirty years and a hundred stand-ins fit in a cell each', () => {
    const days = Array.from({ length: 30 * 40 }, (_, at) => ({ day: dayOf(now + at * dayMs), kind: 'holiday' as const }));
    const rows = sharedRows({ settings: {}, staff: [], holidays: days, standIns: Array.from({ length: 100 }, () => standIns).flat() });
    expect(rows.every(([, value]) => value.length < limits.cellChars)).toBe(true);
  });
});

test('an owner and staff who were written down with capitals are read without', () => {
  const written = { owner: 'Owner@Shop.example', books: {}, folder: 'folder' };
  expect(readInstallation({ installation: JSON.stringify(written) }).owner).toBe('owner@shop.example');
  const staff = ladder.map((person) => ({ ...person, mail: person.mail.replace('shop', 'Shop') }));
  expect(readShared(sharedRows({ settings: {}, staff, holidays: [], standIns: [] })).staff).toEqual(ladder);
});
