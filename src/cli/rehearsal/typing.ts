import type { Cell, Run } from '../../local/contract.ts';
import { asText } from '../../table/cell.ts';
import { showMoment } from '../../table/office-time.ts';
import { columnIds, columnOf, type AnyRow, type AnyTable } from '../../table/table.ts';
import type { Language } from '../../text/words.ts';
import type { Shop } from '../shop.ts';
import { beatAfter, owner, rehearsalStaff } from './rehearsed-shop.ts';

/** Types cells of a row as a person does: words for choices, yuan for money, times as text. Line 1 is the header. */
export function typeCells(
  shop: Shop,
  person: string,
  { table, line, cells }: { table: AnyTable; line: number; cells: AnyRow },
  language: Language = 'zh-CN',
): readonly Run[] {
  const ids = columnIds(table);
  const runs = Object.entries(cells).flatMap(([id, value]) =>
    shop.host.person(person).edit(shop.books[table.book], table.sheetId, line - 1, ids.indexOf(id), [[typed(table, id, value, language)]]),
  );
  return 'action' in cells ? [...runs, ...scanned(shop, { table, line })] : runs;
}

/** Minutes within which a scan comes at the latest, and one to spare. */
const scansWithin = 6;

/** Where no event announces what staff choose, the beats until a scan has found it; none where events come, or none is wanted. */
export function scanned(shop: Shop, { table, line }: { table: AnyTable; line: number }): readonly Run[] {
  if (shop.host.edits === 'lost' || shop.host.google.staffEdits === 'told') return [];
  const row = () => JSON.stringify(shop.host.sheet(shop.books[table.book], table.sheetId).rows[line - 1]);
  const before = row();
  const beats: Run[] = [];
  while (beats.length < scansWithin && row() === before) beats.push(beatAfter(shop, 1));
  return beats;
}

function typed(table: AnyTable, id: string, value: unknown, language: Language): string | number | boolean | null {
  const column = columnOf(table, id);
  if (value === null || value === undefined) return null;
  if (column.kind === 'moment') return showMoment(Number(value));
  if (column.kind === 'money') return (Number(value) / 100).toFixed(2);
  if (column.kind === 'choice') return column.choices?.[asText(value)]?.[language] ?? asText(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : asText(value);
}

/** The rows of a table by column id as they stand on its sheet, with their lines; rows without any cell are left out. */
export function rowsOf(shop: Shop, table: AnyTable): readonly { readonly line: number; readonly cells: AnyRow }[] {
  const ids = columnIds(table);
  return shop.host
    .sheet(shop.books[table.book], table.sheetId)
    .rows.map((row, at) => ({ line: at + 1, cells: Object.fromEntries(ids.map((id, column) => [id, row[column] ?? null])) }))
    .filter(({ line, cells }) => line > 1 && Object.values(cells).some((cell) => cell !== null && cell !== ''));
}

export function lineOfKey(shop: Shop, table: AnyTable, key: string): number | null {
  const column = columnIds(table).indexOf(table.key);
  const at = shop.host.sheet(shop.books[table.book], table.sheetId).rows.findIndex((row, place) => place > 0 && row[column] === key);
  return at < 0 ? null : at + 1;
}

export function newestKey(shop: Shop, ledger: AnyTable): string {
  const column = columnIds(ledger).indexOf(ledger.key);
  const isTyped = (cells: readonly Cell[], place: number) => place > 0 && cells.some((cell) => cell !== null && cell !== '');
  return asText(shop.host.sheet(shop.books[ledger.book], ledger.sheetId).rows.findLast(isTyped)?.[column]);
}

export function freeLine(shop: Shop, table: AnyTable): number {
  return Math.max(1, ...rowsOf(shop, table).map(({ line }) => line)) + 1;
}

/** Who types on a desk: the first whose post may. */
export function typist(desk: AnyTable): string {
  return rehearsalStaff.find(({ role }) => desk.editors.includes(role))?.mail ?? owner;
}
