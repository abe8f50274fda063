import { defaultSettings, readSettings, type Settings } from '../rulebook/settings.ts';
import { cutFile } from '../orders/import/parts.ts';
import { importParts } from '../orders/tables.ts';
import { engineTables } from '../engine/tables.ts';
import type { CellValue } from '../table/cell.ts';
import { importMessages } from '../text/orders.ts';
import { say, tell } from '../text/words.ts';

type Workbook = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Parts written in one call: about a megabyte. */
const partsPerCall = 20;

/**
 * The one place that writes with `setValues`, which parses like a keyboard: text cells are formatted as text first and led by an
 * apostrophe, so that neither a formula nor a long number nor a date can come of them.
 */
export function writeAsTyped(sheet: Sheet, firstRow: number, rows: readonly (readonly CellValue[])[]): void {
  const width = rows[0]?.length ?? 0;
  const range = sheet.getRange(firstRow, 1, rows.length, width);
  range.setNumberFormats(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? '@' : '0'))));
  range.setValues(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? `'${cell}` : (cell ?? '')))));
}

/** Puts a decoded order file into `_import`, where control works it off; a file that is none is refused before anything is written. */
export function stageFile(
  workbook: Workbook,
  name: string,
  lines: readonly (readonly string[])[],
  now: number,
  rowsPerPart?: number,
): { rows: number; refused: string | null } {
  const settings = settingsOf(workbook);
  const cut = cutFile(name, lines, { maxRows: settings.importRows, language: settings.language, now, rowsPerPart });
  if ('refused' in cut) return { rows: 0, refused: tell(cut.refused, settings.language) };
  const sheet = workbook.getSheetByName(importParts.words.title[settings.language]);
  if (sheet === null) return { rows: 0, refused: `${importParts.name}?` };
  const first = Math.max(2, sheet.getLastRow() + 1);
  if (first + cut.parts.length > sheet.getMaxRows()) return { rows: 0, refused: say(importMessages.busy, settings.language) };
  for (let at = 0; at < cut.parts.length; at += partsPerCall) {
    writeAsTyped(sheet, first + at, cut.parts.slice(at, at + partsPerCall));
  }
  return { rows: cut.rows, refused: null };
}

function settingsOf(workbook: Workbook): Settings {
  const { shared } = engineTables('order');
  const sheet = workbook.getSheetByName(shared.words.title.en);
  const value: unknown = sheet?.getRange(2, 2).getValue();
  if (typeof value !== 'string' || value === '') return defaultSettings;
  return readSettings(JSON.parse(value) as Record<string, string>).settings;
}
