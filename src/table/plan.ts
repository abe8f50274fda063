import { layoutWords } from '../text/faults.ts';
import { message, sayNote, type Language, type Message, type NoteTexts } from '../text/words.ts';
import type { Cell } from './cell.ts';
import { findLayout, fixedLayout, type FoundLayout, type Layout } from './layout.ts';
import { lookSteps, type LookStep, type StandingColour } from './looks.ts';
import { columnIds, columnOf, type AnyColumn, type AnyTable } from './table.ts';

/** A step that shapes a workbook. Rows 1-based, columns 0-based. */
export type PlannedStep =
  | {
      readonly do: 'addSheet';
      readonly sheetId: number;
      readonly title: string;
      /** Its place among the tabs, from 0; the last where it is left out. */
      readonly index?: number;
      readonly hidden: boolean;
      readonly rows: number;
      readonly columns: number;
      readonly frozenRows: number;
    }
  | { readonly do: 'dropSheet'; readonly sheetId: number }
  | { readonly do: 'freeze'; readonly sheetId: number; readonly rows: number }
  | { readonly do: 'hide'; readonly sheetId: number }
  | { readonly do: 'show'; readonly sheetId: number }
  | { readonly do: 'widen'; readonly sheetId: number; readonly columns: number }
  | { readonly do: 'header'; readonly sheetId: number; readonly column: number; readonly text: string; readonly note: string }
  | { readonly do: 'format'; readonly sheetId: number; readonly column: number; readonly type: NumberFormat; readonly pattern: string }
  | { readonly do: 'width'; readonly sheetId: number; readonly column: number; readonly pixels: number }
  | {
      readonly do: 'dropDown';
      readonly sheetId: number;
      readonly column: number;
      /** In this row alone; below the header of the column where it is left out. */
      readonly line?: number;
      readonly values: readonly string[];
      readonly strict: boolean;
    }
  | { readonly do: 'tickBox'; readonly sheetId: number; readonly column: number }
  | {
      readonly do: 'protect';
      readonly sheetId: number;
      readonly column: number | null;
      readonly description: string;
      readonly editors: readonly string[];
      readonly warningOnly: boolean;
    }
  | { readonly do: 'reprotect'; readonly protection: number; readonly editors: readonly string[] }
  | LookStep
  | PlannedChart;

/** A chart of columns; `line` and `column` are its upper left corner. */
export interface PlannedChart {
  readonly do: 'chart';
  readonly sheetId: number;
  readonly id: number;
  readonly title: string;
  readonly names: number;
  readonly values: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
}

export type NumberFormat = 'TEXT' | 'NUMBER' | 'DATE' | 'DATE_TIME';

/** What a workbook is made of. */
export interface BookState {
  readonly sheets: readonly SheetState[];
  /** IANA, where it was told. */
  readonly zone?: string;
}

export interface SheetState {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  /** None where it is left out. */
  readonly frozenColumns?: number;
  /** Conditional formats, people's own too; none where it is left out. */
  readonly colours?: readonly StandingColour[];
  readonly header: readonly Cell[];
  /** `column` is null for a whole sheet. */
  readonly protections: readonly {
    readonly id: number;
    readonly description: string;
    readonly column: number | null;
    readonly editors: readonly string[];
  }[];
  /** Ids of the charts that lie on it. */
  readonly charts: readonly number[];
}

/** What a workbook should be: its tables in order, the language, and the account that writes ledgers. */
export interface Wanted {
  readonly tables: readonly AnyTable[];
  readonly language: Language;
  readonly writer: string;
  /** Asked only where a header is to be written. */
  readonly notes: NoteTexts;
}

export interface Plan {
  /** Empty when the workbook is as defined. */
  readonly steps: readonly PlannedStep[];
  /** What a person must mend: the plan does not guess. */
  readonly problems: readonly Message[];
}

/** Rows that a new sheet starts with; ledgers grow by themselves. */
const firstRows = 200;

/** Empty columns beside a table on which its charts lie, and rows that one of them covers. */
const chartColumns = 8;
const chartRows = 20;

/** The description that marks a protection as Zhanggui's own; people's protections are left alone. */
export const ownProtection = 'zhanggui';

/**
 * The steps from what a workbook is to what it should be. Columns that people added stay where they are; a missing, renamed or
 * doubled one is a problem; a sheet whose header row is empty is filled. A desk of before some optional columns existed gets them at
 * its end, if every header that stands is one of the table's: a renamed column would show as a header that is not.
 */
export function plan(has: BookState, reads: Wanted): Plan {
  const steps: PlannedStep[] = [];
  const problems: Message[] = [];
  for (const table of reads.tables) {
    const sheet = has.sheets.find((each) => each.sheetId === table.sheetId);
    if (sheet === undefined) steps.push(...newSheet(table, reads));
    else {
      const mended = mendSheet(table, sheet, reads);
      steps.push(...mended.steps);
      problems.push(...mended.problems);
    }
  }
  const left = has.sheets.filter((sheet) => isUntouchedDefault(sheet) && !reads.tables.some((t) => t.sheetId === sheet.sheetId));
  steps.push(...left.map((sheet) => ({ do: 'dropSheet' as const, sheetId: sheet.sheetId })));
  return { steps, problems };
}

/** The empty sheet that a new spreadsheet is born with. */
function isUntouchedDefault(sheet: SheetState): boolean {
  return sheet.sheetId === 0 && sheet.header.length === 0;
}

function newSheet(table: AnyTable, reads: Wanted): readonly PlannedStep[] {
  const ids = columnIds(table);
  return [
    {
      do: 'addSheet',
      sheetId: table.sheetId,
      title: table.words.title[reads.language],
      ...(table.kind === 'board' ? { index: 0 } : {}),
      hidden: isHidden(table),
      rows: table.rows ?? firstRows,
      columns: ids.length + (table.charts === undefined ? 0 : chartColumns),
      frozenRows: table.kind === 'board' ? 0 : 1,
    },
    ...(table.kind === 'board' ? boardWidths(table) : columnSteps(table, reads)),
    ...protection(table, reads, null),
    ...lookSteps(table, fixedLayout(table), [], 0),
    ...chartSteps(table, reads, fixedLayout(table), { charts: [], columns: ids.length }),
  ];
}

/** The charts that are missing, one below the other beside the columns; one whose columns cannot be found waits for them. */
function chartSteps(
  { sheetId, charts = [] }: AnyTable,
  { language }: Wanted,
  layout: Layout,
  standing: { readonly charts: readonly number[]; readonly columns: number },
): readonly PlannedStep[] {
  return charts.flatMap(({ id, title, names, values, from, to }, at): readonly PlannedChart[] => {
    const [named, ...drawn] = [names, ...values].map((column) => layout[column]);
    const found = drawn.filter((column) => column !== undefined);
    if (standing.charts.includes(id) || named === undefined || found.length < drawn.length) return [];
    const place = { line: 2 + at * chartRows, column: standing.columns };
    return [{ do: 'chart', sheetId, id, title: title[language], names: named, values: found, from, to, ...place }];
  });
}

/** A board writes its own first row, and needs no more than its widths. */
function boardWidths(table: AnyTable): readonly PlannedStep[] {
  return columnIds(table).map((id, column) => ({ do: 'width', sheetId: table.sheetId, column, pixels: columnOf(table, id).width }));
}

function isHidden(table: AnyTable): boolean {
  return table.kind === 'index' || table.kind === 'hidden';
}

function columnSteps(table: AnyTable, reads: Wanted): readonly PlannedStep[] {
  return columnIds(table).flatMap((id, at) => columnStep(table, id, at, reads));
}

function columnStep(table: AnyTable, id: string, at: number, { language, notes }: Wanted): readonly PlannedStep[] {
  const column = columnOf(table, id);
  const place = { sheetId: table.sheetId, column: at };
  return [
    { do: 'header', ...place, text: column.words.header[language], note: sayNote(column.words.note, language, notes) },
    ...(column.kind === 'yesNo' ? [] : [{ do: 'format' as const, ...place, ...formatOf(column) }]),
    { do: 'width', ...place, pixels: column.width },
    ...dropDown(table, column, language).map((list) => ({ ...list, ...place })),
  ];
}

function dropDown(table: AnyTable, column: AnyColumn, language: Language) {
  if (table.kind !== 'desk' || column.byScript) return [];
  if (column.kind === 'yesNo') return [{ do: 'tickBox' as const }];
  const choices = column.choices;
  if (choices === undefined) return [];
  return [{ do: 'dropDown' as const, values: Object.values(choices).map((words) => words[language]), strict: false }];
}

function formatOf(column: AnyColumn): { type: NumberFormat; pattern: string } {
  switch (column.kind) {
    case 'money':
      return { type: 'NUMBER', pattern: '#,##0.00' };
    case 'whole':
      return { type: 'NUMBER', pattern: '0' };
    case 'hours':
      return { type: 'NUMBER', pattern: '0.0' };
    case 'moment':
      return { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm:ss' };
    case 'day':
      return { type: 'DATE', pattern: 'yyyy-mm-dd' };
    default:
      return { type: 'TEXT', pattern: '@' };
  }
}

/** Ledgers and hidden sheets take writes from the owner alone; a desk only warns on the columns that Zhanggui fills. */
function protection(
  table: AnyTable,
  { writer, language }: Wanted,
  header: readonly Cell[] | null,
): readonly (PlannedStep & { do: 'protect' })[] {
  const base = { do: 'protect' as const, sheetId: table.sheetId, description: ownProtection };
  if (table.kind === 'hidden' && table.editors.length > 0) return [];
  if (table.kind !== 'desk') return [{ ...base, column: null, editors: [writer], warningOnly: false }];
  const layout = header === null ? fixedLayout(table) : findLayout(table, header, language).layout;
  return columnIds(table).flatMap((id) => {
    const column = layout[id];
    return columnOf(table, id).byScript && column !== undefined ? [{ ...base, column, editors: [], warningOnly: true }] : [];
  });
}

function mendSheet(table: AnyTable, sheet: SheetState, reads: Wanted): Plan {
  const steps: PlannedStep[] = [];
  if (table.kind === 'board' && sheet.hidden) steps.push({ do: 'show', sheetId: table.sheetId });
  if (table.kind !== 'board' && sheet.frozenRows < 1) steps.push({ do: 'freeze', sheetId: table.sheetId, rows: 1 });
  if (isHidden(table) && !sheet.hidden) steps.push({ do: 'hide', sheetId: table.sheetId });
  const own = sheet.protections.filter((each) => each.description === ownProtection);
  steps.push(...protection(table, reads, sheet.header).filter((step) => !own.some((each) => each.column === step.column)));
  if (table.kind !== 'desk') {
    steps.push(
      ...own
        .filter((each) => each.editors.length !== 1 || each.editors[0] !== reads.writer)
        .map((each) => ({ do: 'reprotect' as const, protection: each.id, editors: [reads.writer] })),
    );
  }
  if (table.kind === 'board') return { steps, problems: [] };
  if (sheet.header.every((cell) => cell === null || cell === '')) return { steps: [...columnSteps(table, reads), ...steps], problems: [] };
  const found = findLayout(table, sheet.header, reads.language);
  steps.push(...mendCharts(table, sheet, found, reads), ...lookSteps(table, found.layout, sheet.colours ?? [], sheet.frozenColumns ?? 0));
  const late = lateColumns(table, sheet.header, found);
  return late === null
    ? { steps, problems: found.faults.map((fault) => fault.message) }
    : { steps: [...appended(table, sheet, late, reads), ...steps], problems: [] };
}

/** Charts that somebody deleted, or that an older version did not have. */
function mendCharts(table: AnyTable, { header, charts, columnCount }: SheetState, { layout }: FoundLayout, reads: Wanted) {
  const columns = filledColumns(header);
  const steps = chartSteps(table, reads, layout, { charts, columns });
  const more = columns + chartColumns - columnCount;
  return steps.length > 0 && more > 0 ? [{ do: 'widen' as const, sheetId: table.sheetId, columns: more }, ...steps] : steps;
}

/** Columns up to the last one that has a header. */
function filledColumns(header: readonly Cell[]): number {
  return header.reduce<number>((end, cell, at) => (cell === null || cell === '' ? end : at + 1), 0);
}

/** The columns that a desk was born without; null where one may have been renamed, is needed, or stands twice. */
function lateColumns(table: AnyTable, header: readonly Cell[], { layout, faults }: FoundLayout): readonly string[] | null {
  const filled = header.filter((cell) => cell !== null && cell !== '').length;
  const isOnlyLate = table.kind === 'desk' && filled === Object.keys(layout).length;
  const isLate = ({ code, column }: FoundLayout['faults'][number]) => {
    const { optional, byScript } = columnOf(table, column);
    return code === 'missing' && optional && !byScript;
  };
  return isOnlyLate && faults.every(isLate) ? faults.map(({ column }) => column) : null;
}

function appended(table: AnyTable, sheet: SheetState, ids: readonly string[], reads: Wanted): readonly PlannedStep[] {
  const from = filledColumns(sheet.header);
  const columns = from + ids.length - sheet.columnCount;
  return [
    ...(columns > 0 ? [{ do: 'widen' as const, sheetId: table.sheetId, columns }] : []),
    ...ids.flatMap((id, place) => columnStep(table, id, from + place, reads)),
  ];
}

/** The problem of a sheet that is gone. */
export function missingSheet(table: Pick<AnyTable, 'words'>, language: Language): Message {
  return message(layoutWords.sheet, { sheet: table.words.title[language] });
}
