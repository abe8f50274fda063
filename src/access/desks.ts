import { deskCheck, type DeskCheck } from '../engine/desk/desk-check.ts';
import type { AnyTable } from '../table/table.ts';
import { levelProblems } from './levels.ts';
import { settingProblems } from './setting-problems.ts';
import { standInProblems } from './stand-ins.ts';
import { holidaysTable, jobsTable, settingsTable, staffTable, standInsTable } from './tables.ts';

/** The desks of the control workbook and what their rows must fulfil. */
export const accessDesks: { readonly tables: readonly AnyTable[]; readonly checks: readonly DeskCheck[] } = {
  tables: [settingsTable, staffTable, jobsTable, holidaysTable, standInsTable],
  checks: [deskCheck(settingsTable, settingProblems), deskCheck(staffTable, levelProblems), deskCheck(standInsTable, standInProblems)],
};
