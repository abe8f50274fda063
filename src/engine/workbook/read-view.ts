import { missingSheet } from '../../table/plan.ts';
import { type AnyTable, type Book } from '../../table/table.ts';
import { languages, tell } from '../../text/words.ts';
import { tablesOf, type Automation } from '../capability.ts';
import { AppError, classify, lostSheetId, textOf } from '../errors.ts';
import type { ReadResult, World } from '../ports.ts';
import { alongName, tableAreas, type Wanted } from './areas.ts';
import { assemble } from './assemble.ts';
import { headLength } from './head.ts';
import { readShared, sharedLength } from './shared.ts';
import { engineTables } from './tables.ts';
import { lostHead, trustedHead } from './trust.ts';
import type { Known, LineOf, View } from './view.ts';

/**
 * Reads a workbook as it stands, and single rows along whose lines the caller knows. Where it was put back to an earlier state, the
 * outbox, a window or such a row may lie below the grid: it is then read once more without them.
 */
export function readView(world: Pick<World, 'books' | 'log'>, automation: Automation, known: Known, along: readonly LineOf[] = []): View {
  try {
    return readOnce(world, automation, known, along);
  } catch (error) {
    const mayLieBelow = known.lettersFrom > 2 || Object.keys(known.openFrom ?? {}).length > 0 || along.length > 0;
    if (!mayLieBelow || !isOfTheGrid(error)) throw error;
    return readOnce(world, automation, { ...known, lettersFrom: 2, openFrom: {} }, []);
  }
}

/** How Google words it was never seen, so a text that nobody knows counts too. */
function isOfTheGrid(error: unknown): boolean {
  return !(error instanceof AppError) && ['data', 'unknown'].includes(classify(error));
}

/**
 * Reads a workbook once: head, settings, unfinished mail, desks and indexes as they say, of ledgers the header alone.
 * @throws AppError `older-code`, `sheet-missing`, `not-installed`
 */
function readOnce(world: Pick<World, 'books' | 'log'>, automation: Automation, known: Known, along: readonly LineOf[]): View {
  const tables = tablesOf(automation, known.book);
  const own = engineTables(known.book);
  const lines = along.filter(({ table, line }) => table.book === known.book && line >= 2);
  const wanted: Wanted[] = [
    { name: 'head', area: { sheetId: own.head.sheetId, row: 2, rows: headLength, column: 0, columns: 2 } },
    { name: 'shared', area: { sheetId: own.shared.sheetId, row: 2, rows: sharedLength, column: 0, columns: 2 } },
    { name: 'letters', area: { sheetId: own.outbox.sheetId, row: known.lettersFrom } },
    { name: 'journal', area: { sheetId: own.journal.sheetId, row: 1, rows: 1, column: 0, columns: 1 } },
    ...tables.filter(({ kind }) => kind !== 'hidden').flatMap((table) => tableAreas(table, known)),
    ...automation.jobs
      .filter((job) => job.book === known.book)
      .flatMap(({ name, peek }) => (peek === undefined ? [] : [{ name: `peek ${name}`, area: peek }])),
    ...lines.map(({ table, line }) => ({ name: alongName(table, line), area: { sheetId: table.sheetId, row: line, rows: 1 } })),
  ];
  const { read, cells } = readAreas(world, known, wanted, tables);
  const { language } = readShared(cells.get('shared') ?? []).settings;
  const { head, isMended } = trustedHead(world, cells.get('head') ?? [], known, language);
  return assemble({ known, tables, cells, head, isHeadMended: isMended, read, lines });
}

interface NamedCells {
  readonly read: ReadResult;
  readonly cells: ReadonlyMap<string, ReadResult['areas'][number]>;
}

/** Without the Start sheet, where that is gone: it stops nothing else. */
function readAreas(world: Pick<World, 'books' | 'log'>, known: Known, wanted: readonly Wanted[], tables: readonly AnyTable[]): NamedCells {
  try {
    const read = world.books.read(
      known.id,
      wanted.map(({ area }) => area),
    );
    return { read, cells: new Map(wanted.map(({ name }, at) => [name, read.areas[at] ?? []])) };
  } catch (error) {
    const lost = lostSheetId(error);
    if (lost === null) throw error;
    const others = wanted.filter(({ area }) => area.sheetId !== lost);
    const isBoard = tables.some(({ kind, sheetId }) => kind === 'board' && sheetId === lost);
    if (isBoard && others.length < wanted.length) return readAreas(world, known, others, tables);
    throw new AppError('sheet-missing', goneWords(lost, known.book, tables) ?? textOf(error), error);
  }
}

/** What to do about a sheet that is gone; null for one that nobody knows. */
function goneWords(sheetId: number, book: Book, tables: readonly AnyTable[]): string | null {
  const own = engineTables(book);
  if (sheetId === own.head.sheetId) return lostHead(book, languages[0]);
  const table = [...tables, own.journal, own.outbox, own.shared].find((each) => each.sheetId === sheetId);
  return table === undefined ? null : tell(missingSheet(table, languages[0]), languages[0]);
}
