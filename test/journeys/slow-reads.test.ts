import { toldParts } from '../../src/cli/told-parts.ts';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { jobsTable } from '../../src/access/tables.ts';
import { backupsTable } from '../../src/backups/tables.ts';
import { brokenBooks } from '../../src/cli/census.ts';
import { stageOrderFile } from '../../src/cli/order-file.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { spentToday } from '../../src/engine/run/pace.ts';
import { readState } from '../../src/engine/run/state.ts';
import { limits } from '../../src/limits.ts';
import { Stopped, type Interceptor, type Run, type ServiceCall } from '../../src/local/contract.ts';
import { orders } from '../../src/orders/tables.ts';
import { defaultSettings } from '../../src/rulebook/settings.ts';
import { hourMs, minuteMs, showMoment } from '../../src/table/office-time.ts';
import { engineTables } from '../../src/engine/workbook/tables.ts';
import { readHead } from '../../src/engine/workbook/head.ts';
import {
  agent,
  beatAfter,
  beatAt,
  controlProject,
  first,
  journal,
  live,
  mails,
  moment,
  owner,
  rowsOf,
  second,
  standingShop,
  stateOf,
  step,
  submit,
  typeRaw,
} from './given.ts';

/** Small reads, so that four hundred orders are as much work as tens of thousands. */
const settings = { readCells: '200', callMinutes: '30' };
const gmail = standingShop({ account: 'gmail', settings });
const workspace = standingShop({ account: 'workspace', settings });

const isRead = ({ name }: ServiceCall) => name === 'Sheets.Spreadsheets.getByDataFilter';
/** What a read takes on a slow day, ms. */
const slowMs = 5_000;
const history = 400;

/** A ledger of old orders, five minutes before the evening's backup. */
function given(shop: Shop): void {
  const header = ['订单编号', '总金额', '买家实际支付金额', '收货地址 ', '订单创建时间', '订单付款时间 ', '退款金额'];
  const ordered = showMoment(shop.host.now() - 100 * hourMs);
  const rows = Array.from({ length: history }, (_, at) => [`H${String(at)}`, '100.00', '100.00', '上海', ordered, ordered, '0.0']);
  expect(stageOrderFile(shop, agent, { name: 'history.csv', lines: [header, ...rows] }, 4).refused).toBeNull();
  beatAfter(shop, 6);
  beatAfter(shop, 6);
  expect(rowsOf(shop, orders)).toHaveLength(history);
  beatAt(shop, '2026-03-02 17:55');
}

function slow(shop: Shop, ms = slowMs): void {
  shop.host.slowness = (call) => (isRead(call) ? ms : 0);
}

const backups = (shop: Shop) => rowsOf(shop, backupsTable).map(({ cells }) => cells['state']);
const five = ['完好', '完好', '完好', '完好', '完好'];
const spentMs = (shop: Shop) =>
  spentToday(readState(shop.host.properties(controlProject)), { ...defaultSettings, account: shop.host.account }, shop.host.now());
const isLong = ({ fn, startedAt, endedAt }: Run) => fn === 'beat' && endedAt - startedAt > 2 * minuteMs;

const watches: (() => void)[] = [];
afterEach(() => {
  for (const stop of watches.splice(0)) stop();
  for (const { shop } of [gmail, workspace]) shop.host.slowness = () => 0;
});
function watch(shop: Shop, interceptor: Interceptor): void {
  watches.push(shop.host.intercept(interceptor));
}

/** The longest time that a run held the lock, ms. */
function longestHold(shop: Shop): () => number {
  let [since, longest] = [0, 0];
  watch(shop, {
    after: ({ name }) => {
      if (name === 'Lock.tryLock') since = shop.host.now();
      if (name === 'Lock.releaseLock') longest = Math.max(longest, shop.host.now() - since);
    },
  });
  return () => longest;
}

/** What the Jobs sheet says of the backup. */
const failure = (shop: Shop) => rowsOf(shop, jobsTable).find(({ cells }) => cells['name'] === 'backups.evening')?.cells['failure'] ?? null;

describe('[ORD-4] the evening backup on a day of slow reads', () => {
  beforeEach(() => {
    given(gmail.shop);
    slow(gmail.shop);
  });

  test('is done within a few beats and the day’s time; the lock is let go on the way', () => {
    const { shop } = gmail;
    const held = longestHold(shop);
    const before = spentMs(shop);
    const runs = live(shop, 65);
    expect(backups(shop)).toEqual(five);
    expect(runs.every(({ outcome, startedAt, endedAt }) => outcome === 'done' && endedAt - startedAt < limits.ownRunMs)).toBe(true);
    const took = runs.filter(isLong).length;
    expect([took > 1, took < 6]).toEqual([true, true]);
    // Five workbooks of five seconds each, five copies and a chunk; two minutes of reads never fit between.
    expect(held()).toBeLessThan(45_000);
    expect(spentMs(shop) - before).toBeLessThan(0.25 * limits.triggerMsPerDay.gmail);
    expect(failure(shop)).toBeNull();
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('[ORD-2] promises are reminded of in time meanwhile', () => {
    const { shop } = gmail;
    shop.host.slowness = () => 0;
    shop.host.setTime(moment('2026-03-02 17:56'));
    submit(shop, first);
    beatAfter(shop, 0);
    slow(shop);
    live(shop, 50);
    const reminded = shop.host
      .mails()
      .flatMap(toldParts)
      .find(({ subject }) => subject.includes('快到时限'));
    const done = shop.host
      .mails()
      .flatMap(toldParts)
      .find(({ subject }) => subject.includes('备份完好'));
    expect(reminded?.at).toBeLessThan(moment('2026-03-02 18:16'));
    expect(done?.at).toBeGreaterThan(reminded?.at ?? Infinity);
  });

  test('a run that Google ends goes on from its place', () => {
    const { shop } = gmail;
    let reads = 0;
    watch(shop, {
      before: (call) => {
        if (isRead(call)) reads += 1;
        if (isRead(call) && reads % 25 === 0) throw new Stopped('ended');
      },
    });
    const runs = live(shop, 90);
    expect(runs.filter(({ outcome }) => outcome === 'stopped').length).toBeGreaterThan(4);
    expect(backups(shop)).toEqual(five);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('three restarts that lead nowhere are told, and cost an attempt an hour', () => {
    const { shop } = gmail;
    let last: readonly string[] = [];
    watch(shop, {
      before: (call) => {
        // The first read of a copy follows on the copying, or on the look for what is copied.
        if (isRead(call) && /Drive.Files.copy$|Drive.Files.list Drive.Files.list$/.test(last.join(' '))) throw new Stopped('ended');
        last = [...last.slice(-1), call.name];
      },
    });
    const runs = live(shop, 180);
    const hours = runs.filter(({ outcome }) => outcome === 'stopped').map(({ startedAt }) => showMoment(startedAt).slice(11, 16));
    expect(hours).toEqual(['18:00', '18:05', '18:10', '18:15', '19:15', '20:15']);
    expect(failure(shop)).toContain('3');
    expect(mails(shop).filter((mail) => mail.includes('故障持续'))).toHaveLength(1);
  });
});

describe('[ORD-1] on a Workspace account, while chunked work holds the lock', () => {
  test('an order that is typed is answered by the next turn', () => {
    const { shop } = workspace;
    given(shop);
    slow(shop);
    let [reads, typedAt, answeredAt] = [0, 0, 0];
    watch(shop, {
      before: (call) => {
        if (!isRead(call)) return;
        reads += 1;
        if (reads !== 12) return;
        typedAt = shop.host.now();
        submit(shop, second);
      },
      after: ({ name }) => {
        const isAnswered = name === 'Sheets.Spreadsheets.batchUpdate' && stateOf(shop, second) !== null;
        if (isAnswered && answeredAt === 0) answeredAt = shop.host.now();
      },
    });
    shop.host.setTime(moment('2026-03-02 18:00'));
    live(shop, 10);
    expect(typedAt).toBeGreaterThan(moment('2026-03-02 18:00'));
    expect(answeredAt - typedAt).toBeLessThan(minuteMs);
    expect(backups(shop)).toEqual([]);
    live(shop, 25);
    expect(backups(shop)).toEqual(five);
  });
});

describe('[SEC-7] the night’s check on a night of slow reads', () => {
  /** The runs of the night's first hour, and whether the order ledger was held against the journal entry by entry. */
  function night(shop: Shop, between: () => void, ms = slowMs): readonly Run[] {
    beatAt(shop, '2026-03-02 18:01');
    beatAt(shop, '2026-03-03 03:01');
    beatAt(shop, '2026-03-03 03:25');
    slow(shop, ms);
    let released = 0;
    watch(shop, {
      after: ({ name }) => {
        if (name !== 'Lock.releaseLock') return;
        released += 1;
        if (released === 4) between();
      },
    });
    return live(shop, 60);
  }
  const entries = (shop: Shop) => journal(shop).filter(({ what }) => what === 'orders.audit');
  const checked = (shop: Shop) =>
    readHead(shop.host.sheet(shop.books.order, engineTables('order').head.sheetId).rows.slice(1))?.marks ?? {};

  test('takes in what was committed between two turns, in what is summed and what is not', () => {
    const { shop } = gmail;
    given(shop);
    submit(shop, first);
    beatAfter(shop, 6);
    const runs = night(shop, () => {
      submit(shop, second);
      step(shop, first, 'remark', { by: '客服', remark: '要发票' });
    });
    expect(Number(checked(shop)['checked.orders.audit'])).toBeGreaterThan(moment('2026-03-03 03:30'));
    expect(checked(shop)['place.orders.audit']).toBe('');
    expect(stateOf(shop, second)).not.toBeNull();
    expect(entries(shop)).toEqual([]);
    expect(brokenBooks(shop)).toEqual([]);
    expect(runs.reduce((reads, run) => reads + (run.calls['Sheets.Spreadsheets.getByDataFilter'] ?? 0), 0)).toBeLessThan(250);
  });

  test('puts right what was forged, although others had the lock on the way', () => {
    const { shop } = gmail;
    given(shop);
    shop.host.edits = 'lost';
    typeRaw(shop, owner, orders, 300, 'state', '已送达');
    // What the journal tells is kept in mind from turn to turn, not from beat to beat.
    night(shop, () => undefined, 2_000);
    expect(entries(shop)).toHaveLength(1);
    expect(brokenBooks(shop)).toEqual([]);
  });
});
