import { beforeEach, describe, expect, test } from '@jest/globals';
import { mostRounds } from '../../../src/engine/effects/relay-effects.ts';
import { retryMs } from '../../../src/engine/mail/outbox.ts';
import { mostReceived, receivedFrom } from '../../../src/engine/effects/received.ts';
import { engineTables, schema } from '../../../src/engine/workbook/tables.ts';
import { asText } from '../../../src/table/cell.ts';
import { Department, breaking, ledgers, noteKind, wishing } from '../department.ts';

let here: Department;

beforeEach(() => {
  breaking.clear();
  here = new Department();
  here.beat();
});

const failures = () => Object.entries(here.state().failures).map(([name, { text }]) => `${name}: ${text}`);

describe('an effect', () => {
  test('happens in the run of the edit that decided it: a read, a read by key and a write more, and a mark', () => {
    here.wish('A', [{ to: 'control' }]);
    here.edit();
    expect(here.told()).toEqual(['order A: sent', 'control A: A.1.control']);
    expect(here.calls).toEqual([
      ...['lock', 'properties', 'read book-order', 'read book-order', 'write book-order'],
      ...['read book-control', 'read book-control', 'write book-control', 'unlock'],
      ...['write book-order', 'quota', 'send', 'write book-control', 'properties', 'remember'],
    ]);
    expect(here.effects('order')).toEqual(['A.1.control done']);
  });

  test('uses what the run has read of the receiving workbook already', () => {
    here.wish('A', [{ to: 'control' }]);
    here.beat();
    expect(here.calls.filter((call) => call === 'read book-control')).toHaveLength(2);
    expect(here.effects('order')).toEqual(['A.1.control done']);
  });

  test('goes to two workbooks, and from one to the next and back, in one run', () => {
    here.wish('A', [{ to: 'control', then: ['stock', 'order'] }, { to: 'stock' }]);
    here.edit();
    expect(here.told()).toEqual(['order A: sent A.3.order', 'control A: A.1.control', 'stock A: A.1.stock A.2.stock']);
    expect(here.sent.map(({ subject }) => subject).sort()).toEqual(['A.1.control', 'A.1.stock', 'A.2.stock', 'A.3.order']);
  });

  test('ordered twice under one id happens once', () => {
    here.wish('A', [{ to: 'control' }, { to: 'control' }]);
    here.edit();
    expect(here.effects('order')).toEqual(['A.1.control done']);
  });

  test('moves an old workbook to the schema under which older code leaves it alone', () => {
    const cells = here.paper('order').cells.get(engineTables('order').head.sheetId);
    cells?.forEach((row) => {
      if (row[0] === 'schema') row[1] = '1';
    });
    here.wish('A', [{ to: 'control' }]);
    here.edit();
    expect([here.head('order').schema, schema]).toEqual([4, 4]);
  });
});

describe('an effect whose sender knows the line', () => {
  const send = (line: number) => {
    here.wish('A', [{ to: 'control' }]);
    here.beat();
    here.wish('B', [{ to: 'control', row: { no: 'A', line } }]);
    here.edit();
    expect(here.told()).toContain('control A: A.1.control B.1.control');
    return here.calls.filter((call) => / book-control/.test(call));
  };

  test('needs no further read of the receiving workbook', () => {
    expect(send(2)).toEqual(['read book-control', 'write book-control', 'write book-control']);
  });

  test.each([3, 1])('looks for a row that stands elsewhere than on line %i', (line) => {
    expect(send(line)).toEqual(['read book-control', 'read book-control', 'write book-control', 'write book-control']);
  });

  test('finds it in a workbook that was put back, whose grid ends above the line', () => {
    here.gridRows = 500;
    expect(send(501)).toHaveLength(5);
  });
});

test('a long way is gone in several runs: the next beat goes on at once', () => {
  const way = Array.from({ length: 2 * mostRounds }, (_, at) => (at % 2 === 0 ? ('order' as const) : ('control' as const)));
  here.wish('A', [{ to: 'control', then: way }]);
  here.edit();
  const steps = () => here.told().join(' ').split('A.').length - 1;
  expect(steps()).toBe(mostRounds);
  expect(Math.min(here.state().due['order'] ?? 0, here.state().due['control'] ?? 0)).toBeLessThanOrEqual(here.time);
  here.beat(1);
  expect(steps()).toBe(2 * mostRounds);
  here.beat(1);
  expect(steps()).toBe(2 * mostRounds + 1);
});

test("when the run's time is up, the rest waits for the next beat", () => {
  here.wish('A', [{ to: 'control' }]);
  here.callMs = 60_000;
  here.edit();
  expect(here.effects('order')).toEqual(['A.1.control waiting']);
  expect(here.state().due['order']).toBeLessThanOrEqual(here.time);
  here.callMs = 0;
  here.beat(1);
  expect(here.effects('order')).toEqual(['A.1.control done']);
});

describe('one that breaks', () => {
  beforeEach(() => {
    breaking.add('A.1.stock');
    here.wish('A', [{ to: 'stock', key: 'K' }]);
    here.wish('B', [{ to: 'stock', key: 'K' }]);
    here.wish('C', [{ to: 'stock' }]);
    here.beat();
  });

  test('holds back those of its key alone', () => {
    expect(here.told().filter((line) => line.startsWith('stock'))).toEqual(['stock C: C.1.stock']);
    expect(here.effects('order')).toEqual(['A.1.stock waiting', 'B.1.stock waiting', 'C.1.stock done']);
    expect(here.sent.map(({ subject }) => subject)).toEqual(['C.1.stock']);
  });

  test('is told until it is done, also by runs that do not try it', () => {
    const told = ['effect note from order: A.1.stock: A.1.stock breaks'];
    expect(failures()).toEqual(told);
    here.beat();
    expect(failures()).toEqual(told);
    breaking.clear();
    here.beat(retryMs / 60_000);
    expect(failures()).toEqual([]);
  });

  test('is tried again after a while, and then those behind it come in their order', () => {
    const due = here.time + retryMs;
    expect(here.outbox('order')[0]).toMatchObject({ until: due, tries: 1, note: 'A.1.stock breaks' });
    here.beat(retryMs / 60_000);
    expect(here.outbox('order')[0]).toMatchObject({ state: 'waiting', tries: 2 });
    breaking.clear();
    here.beat(retryMs / 60_000);
    expect(here.rows(ledgers.stock).map(({ no }) => no)).toEqual(['C', 'A', 'B']);
    expect(here.effects('order')).toEqual(['A.1.stock done', 'B.1.stock done', 'C.1.stock done']);
  });

  test('wakes the next beat, which shows it on the Start sheet, and not the one after it', () => {
    here.beat(1);
    expect(here.calls).toEqual(['properties', 'lock', 'read book-control', 'properties', 'remember', 'unlock']);
    here.beat(1);
    expect(here.calls).toEqual(['properties']);
  });
});

test('what Google refuses of one effect does not touch the others of its commit', () => {
  for (const no of ['A', 'B', 'C']) here.wish(no, [{ to: 'stock' }]);
  // The sender's own rows carry the same text: they are written before Google begins to refuse it.
  breaking.add('A.1.stock').add('B.1.stock').add('C.1.stock');
  here.beat();
  breaking.clear();
  here.refused = '"B.1.stock"';
  here.beat(retryMs / 60_000);
  expect(here.effects('order')).toEqual(['A.1.stock done', 'B.1.stock waiting', 'C.1.stock done']);
  expect(failures().join()).toContain('Invalid requests[3]');
  here.refused = null;
  here.beat(retryMs / 60_000);
  expect(here.rows(ledgers.stock).map(({ no }) => no)).toEqual(['A', 'C', 'B']);
});

test('a receiving workbook with a broken header: kept, told, and done once it is mended', () => {
  const cells = here.paper('stock').cells.get(ledgers.stock.sheetId) ?? [];
  const header = cells[0] ?? [];
  cells[0] = ['?', '?'];
  here.wish('A', [{ to: 'stock' }, { to: 'control' }]);
  here.edit();
  expect(here.effects('order')).toEqual(['A.1.stock waiting', 'A.1.control done']);
  expect(failures()[0]).toContain('effect note from order');
  here.paper('stock').cells.get(ledgers.stock.sheetId)?.splice(0, 1, header);
  here.beat(retryMs / 60_000);
  expect(here.effects('order')).toEqual(['A.1.stock done', 'A.1.control done']);
  expect(failures()).toEqual([]);
});

test('a receiving workbook that is gone for a moment: nothing is noted, the next beat brings it', () => {
  here.wish('A', [{ to: 'control' }]);
  const paper = here.paper('control');
  here.papers.set('book-control', new Proxy(paper, { get: () => () => failing() }));
  here.edit();
  expect(here.outbox('order')[0]).toMatchObject({ state: 'waiting', tries: 0, note: null });
  expect(failures()).toEqual(['effect note from order: Internal error.']);
  here.papers.set('book-control', paper);
  here.beat(1);
  expect(here.effects('order')).toEqual(['A.1.control done']);
  expect(failures()).toEqual([]);
});

function failing(): never {
  throw new Error('Internal error.');
}

test('a kind that this version does not know is kept and told, and done by the version that does', () => {
  here.wish('A', [{ to: 'stock', kind: 'newer', key: 'K' }]);
  here.wish('B', [{ to: 'stock', key: 'K' }]);
  here.wish('C', [{ to: 'stock' }]);
  here.edit();
  expect(here.effects('order')).toEqual(['A.1.stock waiting', 'B.1.stock waiting', 'C.1.stock done']);
  expect(failures()).toEqual(['effect newer from order: A.1.stock: no effect newer on stock is known to this version']);
  here.automation = wishing([noteKind('stock', 'newer')]);
  here.beat(retryMs / 60_000);
  expect(here.rows(ledgers.stock).map(({ no }) => no)).toEqual(['C', 'A', 'B']);
});

test('a row that somebody touched is kept and told', () => {
  breaking.add('A.1.stock');
  here.wish('A', [{ to: 'stock' }]);
  here.edit();
  const outbox = here.paper('order').cells.get(engineTables('order').outbox.sheetId) ?? [];
  const about = outbox[1]?.[4];
  if (outbox[1] !== undefined) outbox[1][4] = '{';
  here.beat(retryMs / 60_000);
  expect(failures().join()).toContain('its row cannot be read');
  breaking.clear();
  const mended = here.paper('order').cells.get(engineTables('order').outbox.sheetId)?.[1];
  if (mended !== undefined) mended[4] = about ?? null;
  here.beat(retryMs / 60_000);
  expect(here.told()).toContain('stock A: A.1.stock');
});

describe('what a workbook keeps of what it received', () => {
  const mark = (calls: readonly string[]) => calls.indexOf('unlock') + 2;

  test('a lost mark: the next run finds that it is there, marks it and writes nothing else', () => {
    const trial = new Department();
    trial.beat();
    for (const each of [trial, here]) each.wish('A', [{ to: 'control' }]);
    trial.beat();
    here.beat(6, { call: mark(trial.calls), how: 'stop before' });
    expect(here.effects('order')).toEqual(['A.1.control waiting']);
    const before = here.head('control').commit;
    here.beat(1);
    expect(here.effects('order')).toEqual(['A.1.control done']);
    expect([here.head('control').commit, here.told()]).toEqual([before, ['order A: sent', 'control A: A.1.control']]);
  });

  test('a mark lost again while another effect comes: the first is still known', () => {
    here.wish('A', [{ to: 'control' }]);
    here.beat();
    const at = mark(here.calls);
    const lost = new Department();
    lost.beat();
    for (const no of ['A', 'B']) {
      lost.wish(no, [{ to: 'control' }]);
      lost.beat(6, { call: at, how: 'stop before' });
    }
    expect(lost.effects('order')).toEqual(['A.1.control waiting', 'B.1.control waiting']);
    expect(receivedFrom(lost.head('control'), 'order')).toEqual(['A.1.control', 'B.1.control']);
    lost.beat(1);
    expect(lost.effects('order')).toEqual(['A.1.control done', 'B.1.control done']);
    expect(lost.told()).toEqual(['order A: sent', 'order B: sent', 'control A: A.1.control', 'control B: B.1.control']);
  });

  test('is let go once the sender shows it as done, and not before', () => {
    here.wish('A', [{ to: 'control' }]);
    here.beat();
    expect(receivedFrom(here.head('control'), 'order')).toEqual(['A.1.control']);
    here.wish('B', [{ to: 'control' }]);
    here.beat();
    expect(receivedFrom(here.head('control'), 'order')).toEqual(['B.1.control']);
  });

  test('stays while an effect before it cannot be done', () => {
    breaking.add('A.1.control');
    here.wish('A', [{ to: 'control' }]);
    here.beat();
    for (const no of ['B', 'C', 'D']) {
      here.wish(no, [{ to: 'control' }]);
      here.beat();
    }
    expect(receivedFrom(here.head('control'), 'order')).toEqual(['D.1.control']);
    breaking.clear();
    here.beat(retryMs / 60_000);
    expect(here.rows(ledgers.control).map(({ no }) => no)).toEqual(['B', 'C', 'D', 'A']);
  });

  test('is never more than its head has room for: the rest follows with the next beat', () => {
    const many = Array.from({ length: mostReceived + 10 }, (_, at) => `W${String(at)}`);
    for (const no of many) here.wish(no, [{ to: 'control' }]);
    here.beat();
    expect(here.rows(ledgers.control)).toHaveLength(mostReceived);
    expect(receivedFrom(here.head('control'), 'order')).toHaveLength(mostReceived);
    here.beat(1);
    expect(here.rows(ledgers.control).map(({ no }) => asText(no))).toEqual(many);
    expect(receivedFrom(here.head('control'), 'order')).toHaveLength(10);
  });
});

test('letters behind an effect that waits are sent, and the outbox is read from the effect on', () => {
  breaking.add('A.1.stock');
  here.wish('A', [{ to: 'stock' }, { to: 'control', then: ['order'] }]);
  here.edit();
  expect(here.sent).toHaveLength(2);
  expect(here.state().lettersFrom['order']).toBe(2);
  breaking.clear();
  here.beat(retryMs / 60_000);
  expect(here.state().lettersFrom['order']).toBe(here.outbox('order').length + 2);
});
