import { toldParts } from '../../src/cli/told-parts.ts';
import { describe, expect, test } from '@jest/globals';
import { figuresTable } from '../../src/approvals/figures/tables.ts';
import { approvals } from '../../src/approvals/tables.ts';
import { jobsTable, standInsTable } from '../../src/access/tables.ts';
import type { Installed } from '../../src/engine/install/install.ts';
import { readState } from '../../src/engine/run/state.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { columnIds } from '../../src/table/table.ts';
import { runNowWords } from '../../src/text/control.ts';
import {
  beatAfter,
  beatAt,
  controlProject,
  first,
  head,
  lineOfKey,
  moment,
  owner,
  rowsOf,
  second,
  submit,
  supervisor,
  typeCells,
  typeRaw,
} from './given.ts';
import { agreeTo, approval, ask, decide, letters, letterTo, orderRequest, tokensIn, standingApprovals } from './requests.ts';

// Orders that nobody calls are not what this is about.
const here = standingApprovals();

/** Asks for a refund at a moment and lets the letter go out. */
function asked(shop: Shop, wall: string, orderNo: string): void {
  shop.host.setTime(moment(wall));
  submit(shop, orderNo);
  ask(shop, orderNo, 'refund');
  letters(shop);
}

/** The first link of the newest letter that has one. */
function decided(shop: Shop, wall: string, mail: string): void {
  shop.host.setTime(moment(wall));
  const letter = shop.host
    .mails()
    .flatMap(toldParts)
    .filter((each) => each.to === mail && tokensIn(each).length > 0);
  decide(shop, tokensIn(letter.at(-1) ?? { body: '' })[0] ?? '', agreeTo(orderRequest));
}

/** A row of the sheet by its name: decided, median, longest, open, overdue. */
function figures(shop: Shop, name: string): readonly unknown[] {
  const row = rowsOf(shop, figuresTable).find(({ cells }) => cells['name'] === name)?.cells;
  return row === undefined ? [] : ['decided', 'median', 'longest', 'open', 'overdue'].map((id) => row[id]);
}

function weekLetters(shop: Shop) {
  return shop.host
    .mails()
    .flatMap(toldParts)
    .filter(({ subject }) => subject.startsWith('[Approvals] The week'));
}

function runNow(shop: Shop, job: string): void {
  const line = lineOfKey(shop, jobsTable, job) ?? 0;
  typeRaw(shop, owner, jobsTable, line, 'action', runNowWords.runNow['zh-CN']);
  beatAfter(shop, 1);
}

function failures(shop: Shop) {
  return readState(shop.host.properties(controlProject)).failures;
}

describe('the sheet of figures', () => {
  test('tells at the next opening what was decided and what waits, in working hours', () => {
    const { shop } = here;
    asked(shop, '2026-03-02 11:00', first);
    decided(shop, '2026-03-02 12:31', head);
    expect(approval(shop, orderRequest)['state']).toBe('已通过');
    asked(shop, '2026-03-02 16:30', second);
    beatAt(shop, '2026-03-03 08:29');
    expect(figures(shop, '退款')).toEqual([]);
    beatAt(shop, '2026-03-03 08:31');
    expect(figures(shop, '退款')).toEqual([1, 1.5, 1.5, 1, 0]);
    expect(figures(shop, '负责人')).toEqual([1, 1.5, 1.5, 1, 0]);
    expect(figures(shop, '赠品')).toEqual([0, null, null, 0, 0]);
  });

  test('a stand-in’s decision stands under his own name', () => {
    const { shop } = here;
    const away = { who: '负责人', standIn: '主管', from: '2026-03-02', to: '2026-03-31' };
    typeCells(shop, owner, { table: standInsTable, line: 2, cells: away });
    beatAfter(shop, 6);
    beatAfter(shop, 6);
    asked(shop, '2026-03-02 11:00', first);
    decided(shop, '2026-03-02 11:31', supervisor);
    beatAt(shop, '2026-03-03 08:31');
    expect(figures(shop, '主管')).toEqual([1, 0.5, 0.5, 0, 0]);
    expect(figures(shop, '负责人')).toEqual([]);
  });

  test('what was moved up is overdue for its kind, and waits for who has it now', () => {
    const { shop } = here;
    asked(shop, '2026-03-02 11:00', first);
    beatAt(shop, '2026-03-02 15:05');
    beatAt(shop, '2026-03-03 08:31');
    expect(approval(shop, orderRequest)['waitsFor']).toBe('领导');
    expect(figures(shop, '退款')).toEqual([0, null, null, 1, 1]);
    expect(figures(shop, '领导')).toEqual([0, null, null, 1, 0]);
    expect(figures(shop, '负责人')).toEqual([]);
  });

  test('what is no more leaves no row behind', () => {
    const { shop } = here;
    asked(shop, '2026-03-02 16:30', first);
    beatAt(shop, '2026-03-03 08:31');
    expect(figures(shop, '负责人')[3]).toBe(1);
    decided(shop, '2026-03-03 09:00', head);
    beatAt(shop, '2026-04-08 08:31');
    expect(figures(shop, '退款')).toEqual([0, null, null, 0, 0]);
    expect(figures(shop, '负责人')).toEqual([]);
  });

  test('a header that somebody renamed is told and left alone, and the letter goes out all the same', () => {
    const { shop } = here;
    typeRaw(shop, owner, figuresTable, 1, 'median', '速度');
    beatAt(shop, '2026-03-09 08:31');
    expect(Object.keys(failures(shop))).toContain('sheet approvalFigures');
    expect(rowsOf(shop, figuresTable)).toEqual([]);
    expect(weekLetters(shop)).toHaveLength(1);
  });

  test('a register row that cannot be read stops the figures with a sentence, and nothing else', () => {
    const { shop } = here;
    asked(shop, '2026-03-02 16:30', first);
    // After the night's check, which would put it back.
    beatAt(shop, '2026-03-03 05:00');
    shop.host.edits = 'lost';
    const line = rowsOf(shop, approvals)[0]?.line ?? 0;
    typeRaw(shop, owner, approvals, line, 'trail', '[');
    beatAt(shop, '2026-03-03 08:31');
    expect(failures(shop)['approvals.figures']?.text).toContain('Row 2 of the Approvals register cannot be read');
    expect(Object.keys(failures(shop))).toEqual(['approvals.figures']);
  });
});

describe('the charts', () => {
  const charts = (shop: Shop) => shop.host.sheet(shop.books.control, figuresTable.sheetId).charts;
  const install = (shop: Shop) => shop.host.run(controlProject, 'install', { as: owner }).returned as Installed;

  test('show the slowest kinds, the approvers, what is open', () => {
    const { shop } = here;
    asked(shop, '2026-03-02 11:00', first);
    decided(shop, '2026-03-02 12:31', head);
    beatAt(shop, '2026-03-03 08:31');
    const [kinds, people, open] = charts(shop).map((chart) => chart.figures());
    expect([kinds?.labels[0], kinds?.series.map(({ name, values }) => [name, values[0]])]).toEqual([
      '退款',
      [
        ['中位用时', 1.5],
        ['最长用时', 1.5],
      ],
    ]);
    expect([people?.labels, people?.series[0]?.values]).toEqual([['负责人'], [1.5]]);
    expect(open?.series.map(({ name, values }) => [name, values[0]])).toEqual([
      ['未办', 0],
      ['超时', 0],
    ]);
  });

  test('lie beside the columns, none on another', () => {
    const { shop } = here;
    expect(charts(shop).map(({ column, row }) => [column, row])).toEqual([1, 21, 41].map((row) => [columnIds(figuresTable).length, row]));
  });

  test('are not made twice; one that somebody deleted is made again', () => {
    const { shop } = here;
    expect(install(shop).done).toEqual([]);
    const code = `function main(book) { Sheets.Spreadsheets.batchUpdate({ requests: [{ deleteEmbeddedObject: { objectId: 51402 } }] }, book); }`;
    shop.host.addProject({ id: 'hand', owner, code, scopes: ['spreadsheets'], container: null, advanced: ['Sheets'] });
    expect(shop.host.run('hand', 'main', { as: owner, args: [shop.books.control] }).error).toBeNull();
    expect(charts(shop).map(({ chartId }) => chartId)).toEqual([51401, 51403]);
    expect(install(shop).done).toHaveLength(1);
    expect(
      charts(shop)
        .map(({ chartId }) => chartId)
        .sort(),
    ).toEqual([51401, 51402, 51403]);
    expect(install(shop).done).toEqual([]);
  });
});

describe('the week’s letter', () => {
  test('goes to the head on Monday when the office opens, in his language, once', () => {
    const { shop } = here;
    asked(shop, '2026-03-02 11:00', first);
    decided(shop, '2026-03-02 12:31', head);
    beatAt(shop, '2026-03-09 08:29');
    expect(weekLetters(shop)).toEqual([]);
    beatAt(shop, '2026-03-09 08:31');
    expect(weekLetters(shop).map(({ to }) => to)).toEqual([head]);
    const { subject, body } = letterTo(shop, head, 'The week');
    expect(subject).toBe('[Approvals] The week 2026-03-02 to 2026-03-08');
    expect(body).toContain('Decided: 1 (0 the week before). Median turnaround: 1.5 working hours (none).');
    expect(body).toContain('Slowest: Refund 1.5 working hours (1).');
    for (const wall of ['2026-03-09 08:40', '2026-03-10 08:31', '2026-03-13 12:00']) beatAt(shop, wall);
    expect(weekLetters(shop)).toHaveLength(1);
    beatAt(shop, '2026-03-16 08:31');
    expect(weekLetters(shop)).toHaveLength(2);
  });

  test('lists what is overdue: number, kind, subject, for whom, since when', () => {
    const { shop } = here;
    asked(shop, '2026-03-06 11:00', first);
    beatAt(shop, '2026-03-06 15:05');
    beatAt(shop, '2026-03-09 08:31');
    const { body } = letterTo(shop, head, 'The week');
    expect(body).toContain('1 are open, 1 of them overdue');
    expect(body).toMatch(/SQD-260306-0001 \| Refund \| .+ \| 领导 \| 2026-03-06 11:0\d/);
  });

  test('after days without a beat it comes late, and once', () => {
    const { shop } = here;
    shop.host.setTime(moment('2026-03-11 14:00'));
    for (let beat = 0; beat < 4; beat += 1) beatAfter(shop, 1);
    expect(weekLetters(shop).map(({ subject }) => subject)).toEqual(['[Approvals] The week 2026-03-02 to 2026-03-08']);
  });

  test('Run now renews the sheet and writes no second letter', () => {
    const { shop } = here;
    beatAt(shop, '2026-03-09 08:31');
    asked(shop, '2026-03-09 11:00', first);
    expect(figures(shop, '负责人')).toEqual([]);
    runNow(shop, 'approvals.figures');
    expect(figures(shop, '负责人')).toEqual([0, null, null, 1, 0]);
    expect(weekLetters(shop)).toHaveLength(1);
  });

  test('goes out behind what asks for a decision', () => {
    const { shop } = here;
    shop.host.setTime(moment('2026-03-09 08:26'));
    submit(shop, first);
    ask(shop, first, 'refund');
    beatAt(shop, '2026-03-09 08:31');
    const sent = shop.host
      .mails()
      .flatMap(toldParts)
      .filter(({ to, subject }) => to === head && subject.startsWith('[Approval'));
    expect(sent.map(({ subject }) => subject.slice(0, 17))).toEqual(['[Approval] Refund', '[Approvals] The w']);
  });
});
