import { describe, expect, test } from '@jest/globals';
import { automation } from '../../../src/automation.ts';
import { desks } from '../../../src/desks.ts';
import { boardValues, boardWrites, type BoardRow } from '../../../src/engine/start/board.ts';
import { cellLevel } from '../../../src/engine/start/cell-level.ts';
import { startRows } from '../../../src/engine/start/start-rows.ts';
import { classify, isFull } from '../../../src/engine/errors.ts';
import { limits } from '../../../src/limits.ts';
import { plan, type PlannedStep } from '../../../src/table/plan.ts';
import { engineTables } from '../../../src/engine/workbook/tables.ts';
import { tablesOf } from '../../../src/engine/capability.ts';
import { books } from '../../../src/table/table.ts';
import { languages } from '../../../src/text/words.ts';
import { situation } from '../../builders.ts';

const grid = { rowCount: 60, columnCount: 3 };
const rows: readonly BoardRow[] = [
  { item: 'a', look: 'title' },
  { item: 'b', count: 2, look: 'plain', opens: 101 },
  { item: 'c', about: 'd', look: 'plain' },
];

describe('a board', () => {
  test('that shows its rows is not written', () => {
    expect(boardWrites(1, rows, rows.map(boardValues), grid)).toEqual([]);
  });

  test('is written where it differs, neighbours together, and emptied below', () => {
    const standing = [['a'], ['b', 1], ['old'], ['older']];
    expect(boardWrites(1, rows, standing, grid)).toEqual([
      { do: 'board', sheetId: 1, row: 2, rows: [rows[1], rows[2], { item: '', look: 'plain' }] },
    ]);
  });

  test('whose grid lost rows and columns gets them back in the same write', () => {
    expect(boardWrites(1, rows, [], { rowCount: 1, columnCount: 2 }).map((each) => each.do)).toEqual(['grow', 'widen', 'board']);
  });
});

describe('the Start sheet', () => {
  test.each(books)('of %s stands first, says what it is for, links every sheet that people open, and names its posts', (book) => {
    const start = automation.starts.find((each) => each.book === book);
    expect(tablesOf(automation, book)[0]).toEqual(start?.table);
    for (const language of languages) {
      const shown = start === undefined ? [] : startRows(start, automation, 0, situation({ book, language }));
      expect(shown[0]).toMatchObject({ look: 'title', about: start?.about[language] });
      expect(shown.flatMap(({ opens }) => opens ?? [])).toEqual(expect.arrayContaining(start?.sheets.map(({ sheetId }) => sheetId) ?? []));
      expect(shown.filter(({ look, opens }) => look === 'alarm' && opens !== undefined)).toEqual([]);
    }
  });

  test('shows the newest failure of its own workbook, and how full it is', () => {
    const start = automation.starts.find(({ book }) => book === 'order');
    const failures = {
      'orders.audit': { since: 2, text: 'new' },
      'sheet todo': { since: 1, text: 'old' },
      'approvals.audit': { since: 3, text: 'of control' },
    };
    const shown = start === undefined ? [] : startRows(start, automation, 85, situation({ failures, language: 'en' }));
    expect(shown.filter(({ look }) => look === 'alarm').map(({ about = '' }) => about.slice(-3))).toEqual(['le.', 'new']);
  });

  test('what the staff script knows of desks is what the workbooks have', () => {
    const own = automation.tables.filter(({ kind, name }) => kind === 'desk' && desks.tables.some((each) => each.name === name));
    expect(own.map(({ name }) => name).sort()).toEqual(desks.tables.map(({ name }) => name).sort());
  });
});

/** Visible sheets after each step. */
function visibleAfter(hidden: Map<number, boolean>, steps: readonly PlannedStep[]): readonly number[] {
  return steps.map((step) => {
    if (step.do === 'addSheet') hidden.set(step.sheetId, step.hidden);
    if (step.do === 'dropSheet') hidden.delete(step.sheetId);
    if (step.do === 'hide' || step.do === 'show') hidden.set(step.sheetId, step.do === 'hide');
    return [...hidden.values()].filter((each) => !each).length;
  });
}

test.each(books)('no step of the plan leaves the %s workbook without a visible sheet, from its birth and whatever was hidden', (book) => {
  const tables = [...tablesOf(automation, book), ...Object.values(engineTables(book))];
  const wanted = { tables, language: 'zh-CN' as const, writer: 'o', notes: () => ({}) };
  const sheet = { title: '', rowCount: 10, columnCount: 30, frozenRows: 1, header: [], protections: [], charts: [] };
  const born = plan({ sheets: [{ ...sheet, sheetId: 0, hidden: false }] }, wanted);
  expect(visibleAfter(new Map([[0, false]]), born.steps).every((count) => count > 0)).toBe(true);
  const shownAll = tables.map(({ sheetId, kind }) => ({ ...sheet, sheetId, hidden: kind === 'board' }));
  const mended = plan({ sheets: shownAll }, wanted);
  const before = new Map(shownAll.map(({ sheetId, hidden }) => [sheetId, hidden]));
  expect(visibleAfter(before, mended.steps).every((count) => count > 0)).toBe(true);
});

test.each([
  [0, 0],
  [6_999_999, 0],
  [7_000_000, 70],
  [8_500_000, 85],
  [9_499_999, 85],
  [9_500_000, 95],
  [limits.workbookCells, 95],
])('%i cells are at the level %i', (cells, level) => {
  expect(cellLevel(cells)).toBe(level);
});

test('the refusal of a full workbook is known, and nothing was done', () => {
  const error = new Error(
    'Invalid requests[3].appendDimension: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  );
  expect([isFull(error), classify(error)]).toEqual([true, 'data']);
});
