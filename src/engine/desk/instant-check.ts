import type { Cell, CellValue } from '../../table/cell.ts';
import type { Instant } from '../../table/column.ts';
import { findLayout, type Layout } from '../../table/layout.ts';
import type { AnyTable } from '../../table/table.ts';
import { tell, type Language } from '../../text/words.ts';
import type { Automation } from '../capability.ts';
import type { DeskRow } from '../workbook/situation.ts';
import { isNumbered, readDesk } from './desk.ts';
import { deskProblems } from './desk-problems.ts';
import { rightReceipt } from './standing.ts';

/** What the staff script writes back: the Problem column of the touched rows. */
export interface Checked {
  /** 0-based. */
  readonly column: number;
  readonly problems: readonly CellValue[];
  /** Beside rows without a choice these cells are emptied, 0-based: whatever is chosen next is a choice of its own. */
  readonly emptied: readonly { readonly row: number; readonly column: number }[];
  /** The language of the headers. */
  readonly language: Language;
}

/** A header that people broke: told to whoever types, nothing is written. */
export interface Broken {
  readonly sentences: readonly string[];
}

/**
 * Checks rows of a desk while people type: the same checks as control's, without any other sheet. What needs the ledger (is the
 * number new?) is told when the row is submitted.
 */
export function checkRows(
  automation: Pick<Automation, 'checks'>,
  desk: AnyTable,
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  now: Instant,
): Checked | Broken {
  const { layout, language, faults } = findLayout(desk, header);
  const column = layout['problem'];
  if (faults.length > 0 || column === undefined) return { sentences: faults.map((fault) => tell(fault.message, language)) };
  const read = readDesk(desk, layout, [header, ...rows]);
  const problems = deskProblems(automation, desk, read, { now, language });
  return { column, language, problems: read.map((row) => problems.get(row.line) ?? null), emptied: answersToEmpty(desk, layout, read) };
}

/**
 * Where Zhanggui numbers the rows, a receipt is all that tells a row which was entered, and only control takes it away, which sees the
 * whole desk.
 */
function answersToEmpty(desk: AnyTable, layout: Layout, rows: readonly DeskRow[]): Checked['emptied'] {
  if (isNumbered(desk)) return [];
  return rows.flatMap((row, at) =>
    rightReceipt(desk, row) !== null
      ? []
      : ['result', 'receipt'].flatMap((id) => (layout[id] === undefined ? [] : [{ row: at, column: layout[id] }])),
  );
}
