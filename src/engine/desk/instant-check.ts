import type { Cell, CellValue } from '../../table/cell.ts';
import type { Instant } from '../../table/column.ts';
import { findLayout } from '../../table/layout.ts';
import type { AnyTable } from '../../table/table.ts';
import { tell, type Language } from '../../text/words.ts';
import type { Automation } from '../capability.ts';
import { readDesk } from './desk.ts';
import { deskProblems } from './desk-problems.ts';

/** What the staff script writes back: the Problem column of the touched rows. */
export interface Checked {
  /** 0-based. */
  readonly column: number;
  readonly problems: readonly CellValue[];
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
  return { column, language, problems: read.map((row) => problems.get(row.line) ?? null) };
}
