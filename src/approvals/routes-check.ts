import { staffTable } from '../access/tables.ts';
import { deskCheck } from '../engine/desk/desk-check.ts';
import type { DeskRow } from '../engine/workbook/situation.ts';
import { lineFaults, parseRoutes, type ParsedRoutes, type RouteLine } from '../rulebook/route-lines.ts';
import { routesTable, type RouteRow } from './tables.ts';

function lineOf({ line, value, faults }: DeskRow): RouteLine {
  const { kind, step, mode, who, amountAbove, category, confidential } = value as RouteRow;
  return { line, kind, step, mode, who, amountAbove, category, confidential, broken: faults.length > 0 };
}

/** The Routes sheet as it stands, read against the Staff sheet. */
export function parsed(rows: readonly DeskRow[], staff: readonly DeskRow[]): ParsedRoutes {
  const names = staff.filter((row) => !row.empty && row.faults.length === 0).map(({ value }) => String(value['name']));
  return parseRoutes(rows.filter((row) => !row.empty).map(lineOf), names);
}

/** Faults of a row are told while people type; those that need the other rows or the staff, where they are at hand. */
export const routesCheck = deskCheck(routesTable, ({ desk }) => {
  const [rows, staff] = [desk(routesTable), desk(staffTable)];
  if (rows === null || staff === null) return lineFaults;
  const { faults } = parsed(rows, staff);
  return (_, line) => faults.filter((each) => each.line === line).map((each) => each.message);
});
