import { automation } from '../../src/automation.ts';
import { deskProblems } from '../../src/engine/desk/desk-problems.ts';
import { readDesk } from '../../src/engine/desk/desk.ts';
import type { DeskRow, Situation } from '../../src/engine/workbook/situation.ts';
import { standInsTable, staffTable } from '../../src/access/tables.ts';
import { fixedLayout } from '../../src/table/layout.ts';
import type { AnyRow, AnyTable } from '../../src/table/table.ts';
import { cellsOf, headerOf, now, situation } from '../builders.ts';

/** The rows of a desk as read from its sheet, from line 2 on. */
export function rowsAsTyped(desk: AnyTable, rows: readonly AnyRow[]): readonly DeskRow[] {
  return readDesk(desk, fixedLayout(desk), [headerOf(desk, 'en'), ...rows.map((row) => cellsOf(desk, row))]);
}

/** A control workbook with these rows on its desks, by table name. */
export function controlWith(rows: Readonly<Record<string, readonly AnyRow[]>>, change: Partial<Situation> = {}): Situation {
  return situation({ book: 'control', desk: (desk) => rowsAsTyped(desk, rows[desk.name] ?? []), ...change });
}

/** The Problem cells of a desk, line by line, as a scan of the whole workbook tells them. */
export function problemsOf(desk: AnyTable, here: Situation): readonly (string | null)[] {
  return [...deskProblems(automation, desk, here.desk(desk), { ...here, language: 'en' }).values()];
}

/** The same as the staff script tells them while people type: it sees these rows alone. */
export function problemsWhileTyping(desk: AnyTable, rows: readonly AnyRow[]): readonly (string | null)[] {
  return [...deskProblems(automation, desk, rowsAsTyped(desk, rows), { now, language: 'en' }).values()];
}

export { staffTable, standInsTable };
