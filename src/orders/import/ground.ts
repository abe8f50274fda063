import type { Loaded, Reads } from '../../engine/run/job.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { readStored, type Cell } from '../../table/cell.ts';
import { readRow } from '../../table/rows.ts';
import { columnIds, columnOf, type AnyTable } from '../../table/table.ts';
import { importMoves, importProblems, imports, orderLines, orders, type Import } from '../tables.ts';
import type { Standing } from './move-on.ts';
import { wantsRow, type Sorted } from './sort-orders.ts';

/** File records that a run looks through for the file at work. */
export const recordsSeen = 150;

export interface Known extends Standing {
  readonly line: number;
}

/** What is known before a part is worked off. */
export interface Ground {
  /** The orders of the ledger by number, and how they stand. */
  readonly known: ReadonlyMap<string, Known>;
  /** Keys of the problem list and of the list of changes. */
  readonly listed: ReadonlySet<string>;
  /** Keys of the orders' lines; null until they were needed. */
  readonly lines: ReadonlySet<string> | null;
  /** The ledger rows of the files at work, by file. */
  readonly files: ReadonlyMap<string, Import & { readonly line: number }>;
}

export const nothingKnown: Ground = { known: new Map(), listed: new Set(), lines: null, files: new Map() };

/** The areas that the first step of a turn reads beside its parts. */
export function firstAreas(from: number): NonNullable<Reads['areas']> {
  const column = (id: string) => ({ sheetId: orders.sheetId, row: 2, column: columnIds(orders).indexOf(id), columns: 1 });
  return [{ sheetId: imports.sheetId, row: from, rows: recordsSeen }, column('state'), column('payment')];
}

/** What the first step of a turn read, `skip` areas passed over. */
export function firstGround(loaded: Loaded, skip: number, from: number, { layout }: Situation): Ground {
  const [recordCells = [], states = [], payments = []] = loaded.areas.slice(skip);
  const records = recordCells.flatMap((cells, at) => {
    const { value, empty } = readRow(imports, layout(imports), cells, from + at);
    return empty ? [] : [[value.file, { ...value, line: from + at }] as const];
  });
  const state = stored(orders, 'state', states);
  const payment = stored(orders, 'payment', payments);
  const known = [...loaded.keys(orders)].map(
    ([orderNo, line]) => [orderNo, { line, state: state(line), payment: payment(line) } as Known] as const,
  );
  const listed = [importProblems, importMoves].flatMap((table) => [...loaded.keys(table).keys()].map((id) => listKey(table, id)));
  return { known: new Map(known), listed: new Set(listed), lines: null, files: new Map(records) };
}

/** The values of a column of a ledger by line. */
function stored(table: AnyTable, id: string, cells: readonly (readonly Cell[])[]): (line: number) => unknown {
  return (line) => readStored(columnOf(table, id), cells[line - 2]?.[0] ?? null);
}

/** The rows of known orders of which the file may tell something new, and the keys of lines where it tells lines; null for none. */
export function wantedOf(parts: readonly { readonly sorted: readonly Sorted[] }[], { known, lines }: Ground): Reads | null {
  const told = parts.flatMap(({ sorted }) => sorted.flatMap((each) => (each.as === 'known' ? [each.told] : [])));
  const keyed = told.flatMap((each) => {
    const standing = known.get(each.orderNo) ?? null;
    return standing !== null && wantsRow(each, standing) ? [{ table: orders, key: each.orderNo, line: standing.line }] : [];
  });
  const needsLines = lines === null && told.some((each) => each.lines.length > 0);
  return keyed.length === 0 && !needsLines ? null : { keyed, keys: needsLines ? [orderLines] : [] };
}

/** What was listed stands beside what is known: a file that comes again adds no line to a list. */
export function listKey(table: AnyTable, id: string): string {
  return `${table.name} ${id}`;
}
