import { describe, expect, test } from '@jest/globals';
import { figuresTable } from '../../src/approvals/figures/tables.ts';
import { automation } from '../../src/automation.ts';
import { tablesOf } from '../../src/engine/capability.ts';
import { engineTables } from '../../src/engine/workbook/tables.ts';
import { missingSheet, ownProtection, plan, type BookState, type PlannedStep, type SheetState, type Wanted } from '../../src/table/plan.ts';
import { sealed, text, unique } from '../../src/table/column.ts';
import { columnOf, table } from '../../src/table/table.ts';
import { languages } from '../../src/text/words.ts';
import { english, orders, owner, samples, titled } from '../builders.ts';

const wanted: Wanted = {
  tables: [...tablesOf(automation, 'order'), ...Object.values(engineTables('order'))],
  language: 'zh-CN',
  writer: owner,
  notes: () => ({}),
};

/** A workbook after these steps. */
function apply(state: BookState, steps: readonly PlannedStep[]): BookState {
  const sheets = new Map(state.sheets.map((sheet) => [sheet.sheetId, sheet]));
  let nextProtection = 100;
  const change = (sheetId: number, how: (sheet: SheetState) => Partial<SheetState>) => {
    const sheet = sheets.get(sheetId);
    if (sheet === undefined) throw new Error(`no sheet ${String(sheetId)}`);
    sheets.set(sheetId, { ...sheet, ...how(sheet) });
  };
  for (const step of steps) {
    if (step.do === 'addSheet') {
      const { sheetId, title, hidden, rows, columns, frozenRows } = step;
      sheets.set(sheetId, {
        sheetId,
        title,
        hidden,
        rowCount: rows,
        columnCount: columns,
        frozenRows,
        header: [],
        protections: [],
        charts: [],
      });
    } else if (step.do === 'dropSheet') sheets.delete(step.sheetId);
    else if (step.do === 'freeze') change(step.sheetId, () => ({ frozenRows: step.rows }));
    else if (step.do === 'freezeColumns') change(step.sheetId, () => ({ frozenColumns: step.columns }));
    else if (step.do === 'colour') {
      const { column, condition } = step;
      change(step.sheetId, ({ colours = [] }) => ({ colours: [...colours, { column, ...condition }] }));
    } else if (step.do === 'hide') change(step.sheetId, () => ({ hidden: true }));
    else if (step.do === 'chart') change(step.sheetId, ({ charts }) => ({ charts: [...charts, step.id] }));
    else if (step.do === 'header') {
      change(step.sheetId, ({ header }) => ({ header: Object.assign([...header], { [step.column]: step.text }) }));
    } else if (step.do === 'widen') change(step.sheetId, ({ columnCount }) => ({ columnCount: columnCount + step.columns }));
    else if (step.do === 'protect') {
      const { description, editors, column } = step;
      const id = (nextProtection += 1);
      change(step.sheetId, ({ protections }) => ({ protections: [...protections, { id, description, column, editors }] }));
    } else if (step.do === 'reprotect') {
      const sheet = [...sheets.values()].find((each) => each.protections.some(({ id }) => id === step.protection));
      const put = (each: SheetState['protections'][number]) => (each.id === step.protection ? { ...each, editors: step.editors } : each);
      if (sheet !== undefined) change(sheet.sheetId, ({ protections }) => ({ protections: protections.map(put) }));
    }
  }
  return { sheets: [...sheets.values()] };
}

const born: BookState = {
  sheets: [
    {
      sheetId: 0,
      title: '工作表1',
      hidden: false,
      rowCount: 1000,
      columnCount: 26,
      frozenRows: 0,
      header: [],
      protections: [],
      charts: [],
    },
  ],
};
const made = apply(born, plan(born, wanted).steps);

function changed(sheetId: number, change: Partial<SheetState>): BookState {
  return { sheets: made.sheets.map((sheet) => (sheet.sheetId === sheetId ? { ...sheet, ...change } : sheet)) };
}

const ordersSheet = made.sheets.find((sheet) => sheet.sheetId === orders.sheetId);

test('an empty workbook is filled, and its first sheet goes last', () => {
  const { steps, problems } = plan(born, wanted);
  expect(problems).toEqual([]);
  expect(steps.filter((step) => step.do === 'addSheet').map((step) => step.sheetId)).toEqual(wanted.tables.map((each) => each.sheetId));
  expect(steps.at(-1)).toEqual({ do: 'dropSheet', sheetId: 0 });
});

describe.each(languages)('in %s', (language) => {
  test('a workbook that is up to date needs nothing', () => {
    const first = plan(born, { ...wanted, language });
    expect(plan(apply(born, first.steps), { ...wanted, language })).toEqual({ steps: [], problems: [] });
  });

  test('nor does it when the language of the settings has changed', () => {
    expect(plan(made, { ...wanted, language })).toEqual({ steps: [], problems: [] });
  });
});

test('a ledger is protected for the owner alone, hidden sheets are hidden, desks are open', () => {
  const { steps } = plan(born, wanted);
  const protections = (sheetId: number) => steps.flatMap((step) => (step.do === 'protect' && step.sheetId === sheetId ? [step] : []));
  expect(protections(orders.sheetId)).toMatchObject([{ column: null, editors: [owner], warningOnly: false }]);
  expect(protections(101).every((step) => step.warningOnly && step.column !== null)).toBe(true);
  expect(protections(107)).toEqual([]);
  const hidden = steps.flatMap((step) => (step.do === 'addSheet' && step.hidden ? [step.title] : []));
  expect(hidden).toEqual(['_open', '_import', '_requests', '_head', '_journal', '_outbox', '_shared']);
});

test('order numbers are formatted as text, money as money, before anybody types', () => {
  const formats = plan(born, wanted).steps.flatMap((step) => (step.do === 'format' && step.sheetId === 101 ? [step] : []));
  expect(formats.find((step) => step.column === 0)).toMatchObject({ type: 'TEXT', pattern: '@' });
  expect(formats.find((step) => step.column === 7)).toMatchObject({ type: 'NUMBER', pattern: '#,##0.00' });
  expect(formats.find((step) => step.column === 10)).toMatchObject({ type: 'DATE_TIME' });
});

test('choices become drop-downs, yes and no a tick box', () => {
  const { steps } = plan({ sheets: [] }, { ...wanted, tables: [samples], language: 'zh-TW' });
  expect(steps).toContainEqual({ do: 'dropDown', sheetId: 700, column: 6, values: ['紅', '藍'], strict: false });
  expect(steps).toContainEqual({ do: 'tickBox', sheetId: 700, column: 7 });
});

test("people's own column is left alone", () => {
  const header = [...(ordersSheet?.header ?? []), '我的标记'];
  expect(plan(changed(orders.sheetId, { header }), wanted)).toEqual({ steps: [], problems: [] });
});

test.each([
  ['renamed', (header: readonly unknown[]) => ['单号', ...header.slice(1)]],
  ['missing', (header: readonly unknown[]) => header.slice(1)],
  ['doubled', (header: readonly unknown[]) => [...header, header[0]]],
] as const)('a %s column is a problem for a person', (_, change) => {
  const header = change(ordersSheet?.header ?? []) as string[];
  const { steps, problems } = plan(changed(orders.sheetId, { header }), wanted);
  expect(steps).toEqual([]);
  expect(problems.map(english)).toHaveLength(1);
  expect(problems.map(english)[0]).toContain('Order no.');
});

describe('a desk of before an optional column existed', () => {
  const desk: Wanted = { ...wanted, tables: [samples], language: 'en' };
  const whole = apply({ sheets: [] }, plan({ sheets: [] }, desk).steps);
  const [sheet] = whole.sheets;
  const header = sheet?.header ?? [];
  const without = (name: string) => header.filter((cell) => cell !== name);
  const standing = (cells: typeof header, columnCount = cells.length): BookState => ({
    sheets: whole.sheets.map((each) => ({ ...each, header: cells, columnCount })),
  });

  test('gets it at its end, formatted, and the sheet grows by it', () => {
    const { steps, problems } = plan(standing(without('Note')), desk);
    expect(problems).toEqual([]);
    expect(steps).toContainEqual({ do: 'widen', sheetId: 700, columns: 1 });
    expect(steps).toContainEqual({ do: 'header', sheetId: 700, column: 12, text: 'Note', note: 'About Note' });
    expect(steps).toContainEqual({ do: 'format', sheetId: 700, column: 12, type: 'TEXT', pattern: '@' });
  });

  test('needs nothing afterwards, and no growth where there is room', () => {
    const before = standing(without('Note'), 13);
    const { steps } = plan(before, desk);
    expect(steps.some((step) => step.do === 'widen')).toBe(false);
    expect(plan(apply(before, steps), desk)).toEqual({ steps: [], problems: [] });
  });

  test.each([
    ['renamed, maybe', header.map((cell) => (cell === 'Note' ? 'Notes' : cell))],
    ['missing beside a column of people', [...without('Note'), 'Mine']],
    ['not optional', without('Count')],
    ["Zhanggui's own", without('Problem')],
    ['doubled', [...header, 'Note']],
  ])('a column that is %s stays a problem for a person', (_, cells) => {
    const { steps, problems } = plan(standing(cells), desk);
    expect(problems).toHaveLength(1);
    expect(steps.some((step) => step.do === 'header')).toBe(false);
  });
});

test('a sheet that is gone is made again', () => {
  const { steps } = plan({ sheets: made.sheets.filter((sheet) => sheet.sheetId !== orders.sheetId) }, wanted);
  expect(steps[0]).toMatchObject({ do: 'addSheet', sheetId: orders.sheetId });
  expect(english(missingSheet(orders, 'en'))).toContain('"Orders" is missing');
});

test('a sheet whose header row was emptied is filled again', () => {
  const { steps } = plan(changed(orders.sheetId, { header: [null, ''] }), wanted);
  expect(steps.filter((step) => step.do === 'header')).toHaveLength(Object.keys(orders.columns).length);
});

test('a hidden sheet that was shown is hidden again, a header that was thawed frozen', () => {
  expect(plan(changed(104, { hidden: false }), wanted).steps).toEqual([{ do: 'hide', sheetId: 104 }]);
  expect(plan(changed(104, { frozenRows: 0 }), wanted).steps).toEqual([{ do: 'freeze', sheetId: 104, rows: 1 }]);
});

test.each([[[]], [[owner, 'agent@shop.example']], [['agent@shop.example']]])('a ledger that %j may edit is protected again', (editors) => {
  const state = changed(orders.sheetId, { protections: [{ id: 5, description: ownProtection, column: null, editors }] });
  expect(plan(state, wanted).steps).toEqual([{ do: 'reprotect', protection: 5, editors: [owner] }]);
});

test('a protection that was taken away comes back', () => {
  const { steps } = plan(changed(orders.sheetId, { protections: [] }), wanted);
  expect(steps).toMatchObject([{ do: 'protect', sheetId: orders.sheetId, column: null, editors: [owner] }]);
});

test('one of the warnings of a desk that was taken away comes back too', () => {
  const desk = made.sheets.find((sheet) => sheet.sheetId === 102);
  const { steps } = plan(changed(102, { protections: desk?.protections.slice(1) ?? [] }), wanted);
  expect(steps.length).toBeGreaterThan(0);
});

test("people's own protections are left alone", () => {
  const protections = [...(ordersSheet?.protections ?? []), { id: 9, description: '老板的', column: null, editors: ['boss@shop.example'] }];
  expect(plan(changed(orders.sheetId, { protections }), wanted)).toEqual({ steps: [], problems: [] });
});

describe('a table is defined once, and right', () => {
  const definition = { name: 'pairs', sheetId: 1, book: 'order', kind: 'ledger', key: 'id', ...orders.words } as const;

  test("a ledger's key must be unique", () => {
    expect(() => table({ ...definition, columns: titled({ id: sealed(text({ max: 9 })) }) })).toThrow(RangeError);
    expect(() => table({ ...definition, columns: titled({ id: unique(text({ max: 9 })) }) })).not.toThrow();
  });

  test('a column that does not exist is refused', () => {
    expect(() => columnOf(orders, 'colour')).toThrow(/orders has no column colour/);
  });
});

describe('the charts of a table', () => {
  const figures = { tables: [figuresTable], language: 'en', writer: owner, notes: () => ({}) } as const;
  const first = plan({ sheets: [] }, figures);
  const standing = apply({ sheets: [] }, first.steps);
  const chartsIn = ({ steps }: ReturnType<typeof plan>) => steps.flatMap((step) => (step.do === 'chart' ? [step] : []));
  const later = (change: Partial<SheetState>) => plan({ sheets: standing.sheets.map((sheet) => ({ ...sheet, ...change })) }, figures);

  test('are made with it, beside its columns, from the columns that they name', () => {
    expect(chartsIn(first).map(({ id, names, values, line, column }) => [id, names, values, line, column])).toEqual([
      [51401, 1, [3, 4], 2, 8],
      [51402, 1, [3], 22, 8],
      [51403, 1, [5, 6], 42, 8],
    ]);
    expect(standing.sheets[0]?.columnCount).toBe(16);
    expect(plan(standing, figures)).toEqual({ steps: [], problems: [] });
  });

  test('one that is gone is made again at its place', () => {
    expect(later({ charts: [51401, 51403] }).steps).toEqual(chartsIn(first).filter(({ id }) => id === 51402));
  });

  test('on a sheet without room for them it is made', () => {
    const { steps } = later({ charts: [], columnCount: 8 });
    expect(steps[0]).toEqual({ do: 'widen', sheetId: 514, columns: 8 });
    expect(steps.slice(1)).toEqual(chartsIn(first));
  });

  test('beside a column that people added, from the columns wherever they stand', () => {
    const header = ['Remark', ...(standing.sheets[0]?.header ?? [])];
    expect(chartsIn(later({ charts: [], header })).map(({ names, values, column }) => [names, values, column])).toEqual([
      [2, [4, 5], 9],
      [2, [4], 9],
      [2, [6, 7], 9],
    ]);
  });

  test('one whose column was renamed waits until that is mended', () => {
    const header = (standing.sheets[0]?.header ?? []).map((cell) => (cell === 'Longest' ? 'Slowest' : cell));
    const { steps, problems } = later({ charts: [], header });
    expect(chartsIn({ steps, problems }).map(({ id }) => id)).toEqual([51402, 51403]);
    expect(problems).toHaveLength(1);
  });
});
