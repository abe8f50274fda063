import type { AnyTable } from '../../table/table.ts';
import type { Area } from '../ports.ts';
import type { Known } from './view.ts';

/** Something that the first read brings, and its name among what is put together. */
export interface Wanted {
  readonly name: string;
  readonly area: Area;
}

/** The name of a row that is read along. */
export function alongName(table: AnyTable, line: number): string {
  return `row ${table.name} ${String(line)}`;
}

/** The line with which a table's window begins; null where it is read whole: because it has none, or because nobody knows where it begins. */
export function windowFrom(table: Pick<AnyTable, 'sheetId' | 'read'>, { openFrom }: Pick<Known, 'openFrom'>): number | null {
  const open = openFrom?.[table.sheetId];
  if (open === undefined || typeof table.read !== 'object') return null;
  const from = open - table.read.window;
  return from > 2 ? from : null;
}

/** What the first read brings of a table: of ledgers, and of what is read by key, the header alone. */
export function tableAreas(table: AnyTable, known: Known): readonly Wanted[] {
  const { name, sheetId, kind, read } = table;
  const header: Wanted = { name: `table ${name}`, area: { sheetId, row: 1, rows: 1 } };
  if (kind === 'ledger' || read === 'byKey') return [header];
  const from = windowFrom(table, known);
  if (from === null) return [{ name: `table ${name}`, area: { sheetId, row: 1 } }];
  return [header, { name: `window ${name}`, area: { sheetId, row: from } }];
}
