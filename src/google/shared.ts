import { readShared, type Shared } from '../engine/workbook/shared.ts';
import { sharedSheet } from '../engine/workbook/engine-sheets.ts';
import type { Cell } from '../table/cell.ts';
import type { Instant } from '../table/column.ts';

import { sheetOf } from './table-sheet.ts';

type Workbook = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What control published to this workbook: settings, staff, and when it last did its rounds. */
export function sharedOf(
  workbook: Workbook,
): Shared & { readonly language: Shared['settings']['language']; readonly heart: Instant | null } {
  const sheet = sheetOf(workbook, sharedSheet);
  const last = sheet?.getLastRow() ?? 1;
  const rows = sheet === null || last < 2 ? [] : (sheet.getRange(2, 1, last - 1, 2).getValues() as Cell[][]);
  const read = readShared(rows);
  return { ...read, language: read.settings.language, heart: read.heart };
}
