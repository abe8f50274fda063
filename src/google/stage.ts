import { importMoves, importParts, imports, type Import, type ImportMove } from '../orders/tables.ts';
import { isInTime, partLines, resumable, type Begun, type Outcome, type PartLine, type Staging } from '../orders/import/staging.ts';
import type { Cell, CellValue } from '../table/cell.ts';
import { columnIds } from '../table/table.ts';
import { stagingMessages } from '../text/imports.ts';
import { say, type Words } from '../text/words.ts';
import { sharedOf } from './shared.ts';
import { readSheet, sheetOf } from './table-sheet.ts';
import { writeAsTyped } from './write-as-typed.ts';

type Workbook = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Puts parts of a file into `_import`, where control works it off. A part that stands there already is passed over, so a call may
 * come twice; the last part is taken only when all others stand. To be called inside the document lock: two people may be at it.
 */
export function stageParts(workbook: Workbook, parts: readonly (readonly CellValue[])[], now: number): Staging {
  const sheet = sheetOf(workbook, importParts.sheetId);
  const [file, , count] = parts[0] ?? [];
  const refused = (words: Words): Staging => ({ refused: say(words, sharedOf(workbook).language) });
  if (sheet === null || typeof file !== 'string' || typeof count !== 'number' || !parts.every(isPart(file, count))) {
    return refused(stagingMessages.noPart);
  }
  if (!isInTime(file, now)) return refused(stagingMessages.tookTooLong);
  const { lines, last } = standing(sheet);
  const there = new Set(lines.filter((each) => each.file === file).map(({ part }) => part));
  const missing = parts.filter(([, part]) => !there.has(Number(part)));
  if (last + count - there.size > sheet.getMaxRows()) return refused(stagingMessages.busy);
  const isLast = missing.some(([, part]) => part === count);
  if (isLast && there.size + missing.length < count) return refused(stagingMessages.partsMissing);
  if (missing.length > 0) writeAsTyped(sheet, last + 1, 1, missing);
  return { refused: null };
}

function isPart(file: string, count: number): (part: readonly CellValue[]) => boolean {
  return (part) =>
    part.length === columnIds(importParts).length &&
    part[0] === file &&
    part[2] === count &&
    typeof part[1] === 'number' &&
    part[1] >= 1 &&
    part[1] <= count;
}

/** The id that a file goes by if it is put in now: that of the whole or the half that stands there, or a new one. */
export function beginStaging(workbook: Workbook, content: string, parts: number, now: number): Begun {
  const sheet = sheetOf(workbook, importParts.sheetId);
  const found = sheet === null ? null : resumable(standing(sheet).lines, content, now);
  const standingNow = found?.parts === parts ? found : null;
  return { file: standingNow?.file ?? `${content}.${String(now)}`, standing: standingNow };
}

/** What became of a file: parts that still wait, and the counts of its record once control has begun with it. */
export function outcomeOf(workbook: Workbook, file: string): Outcome {
  const sheet = sheetOf(workbook, importParts.sheetId);
  const waits = sheet === null ? 0 : standing(sheet).lines.filter((each) => each.file === file).length;
  const rows = (readSheet(workbook, imports, recordsSeen)?.rows ?? []) as readonly Import[];
  const moves = (readSheet(workbook, importMoves, movesSeen)?.rows ?? []) as readonly ImportMove[];
  const count = (what: ImportMove['what']) => moves.filter((each) => each.file === file && each.what === what).length;
  return { waits, record: rows.find((row) => row.file === file) ?? null, moved: count('moved'), differs: count('differs') };
}

/** Changes that are looked through: as many as a file of a day's orders brings. */
const movesSeen = 2_000;

/** File records that are looked through for the one just staged. */
const recordsSeen = 50;

/** The parts in `_import`, and the last line that is filled. */
function standing(sheet: Sheet): { readonly lines: readonly PartLine[]; readonly last: number } {
  const last = Math.max(1, sheet.getLastRow());
  return { lines: last < 2 ? [] : partLines(sheet.getRange(2, 1, last - 1, 3).getValues() as Cell[][]), last };
}
