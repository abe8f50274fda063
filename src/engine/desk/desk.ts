import { byScript, named, optional, text, wide } from '../../table/column.ts';
import type { Cell } from '../../table/cell.ts';
import type { Layout } from '../../table/layout.ts';
import { readRow } from '../../table/rows.ts';
import { beginning } from '../../table/shorten.ts';
import { columnIds, columnOf, type AnyColumn, type AnyTable } from '../../table/table.ts';
import type { DeskRow } from '../workbook/situation.ts';
import { note, w } from '../../text/words.ts';
import { digest } from '../commit/digest.ts';
import { judged, type Unjudged } from './standing.ts';

/**
 * The columns that Zhanggui fills on every desk: what is wrong, what became of the command, and the receipt, by which a choice that was
 * carried out is known (`standing.ts`).
 */
export const deskColumns = {
  problem: named(
    wide(byScript(optional(text({ max: 2_000 }))), 260),
    w('问题', '問題', 'Problem'),
    note('由掌柜填写：本行有什么要改。', '由掌櫃填寫：本列有什麼要改。', 'Zhanggui tells here what must be mended in this row.'),
  ),
  result: named(
    wide(byScript(optional(text({ max: 2_000 }))), 260),
    w('结果', '結果', 'Result'),
    note('由掌柜填写：操作办得怎样。', '由掌櫃填寫：操作辦得怎樣。', 'Zhanggui tells here what became of the Action.'),
  ),
  receipt: named(
    wide(byScript(optional(text({ max: 32 }))), 30),
    w('回执', '回執', 'Receipt'),
    note('由掌柜填写，请勿改动。', '由掌櫃填寫，請勿改動。', 'Zhanggui’s mark for what was taken; leave it alone.'),
  ),
} as const;

/** Reads the rows of a desk below its header; `cells` begins with the header row. */
export function readDesk(table: AnyTable, layout: Layout, cells: readonly (readonly Cell[])[]): readonly DeskRow[] {
  return readDeskRows(table, layout, cells.slice(1), 2);
}

/** Reads rows of a desk from a line on. */
export function readDeskRows(table: AnyTable, layout: Layout, rows: readonly (readonly Cell[])[], firstLine: number): readonly DeskRow[] {
  return judged(
    table,
    rows.map((row, at) => readDeskRow(table, layout, row, firstLine + at)),
  );
}

function readDeskRow(table: AnyTable, layout: Layout, cells: readonly Cell[], line: number): Unjudged {
  const { value, faults, empty } = readRow(table, layout, cells, line);
  const action = typeof value['action'] === 'string' ? value['action'] : null;
  return { line, value, faults, empty, action, receipt: receiptOf(table, layout, cells) };
}

/** Decimals of a number that count: the two services tell a typed time with other last bits; a hundredth of a second is kept. */
const serialDigits = 7;

/** Characters of a cell that its fingerprint sees: a longer one is refused, whatever stands behind. */
function printedOf({ max, kind }: AnyColumn): number {
  return kind === 'text' ? (max ?? longestPrinted) + 1 : longestPrinted;
}

const longestPrinted = 2_000;

/** The fingerprint of what people typed in a row, whatever the order of the columns, and of the row's key where it has one before it is entered. */
export function receiptOf(table: AnyTable, layout: Layout, cells: readonly Cell[]): string {
  const typed = columnIds(table)
    .filter((id) => (id === table.key && !isNumbered(table)) || !columnOf(table, id).byScript)
    .sort()
    .map((id) => {
      const at = layout[id];
      const cell = at === undefined ? null : (cells[at] ?? null);
      if (typeof cell === 'number') return cell.toFixed(serialDigits);
      return cell === '' ? null : typeof cell === 'string' ? beginning(cell, printedOf(columnOf(table, id))) : cell;
    });
  return digest(JSON.stringify([table.name, ...typed])).slice(0, 16);
}

/** Whether a desk's rows get their keys from Zhanggui when they are entered: none is there before, and none can come twice. */
export function isNumbered(desk: AnyTable): boolean {
  const { byScript: isGiven, optional: isEmptyBefore } = columnOf(desk, desk.key);
  return isGiven && isEmptyBefore;
}
