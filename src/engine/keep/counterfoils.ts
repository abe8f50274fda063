import { asText } from '../../table/cell.ts';
import { books, type Book } from '../../table/table.ts';
import { bookNames } from '../../text/control.ts';
import { textOf, classify } from '../errors.ts';
import type { BookId, World, Write } from '../ports.ts';
import type { JournalRow } from '../workbook/tables.ts';

/**
 * The counterfoils: a workbook of the owner's alone that holds every journal's entries once more, each at the line that it has in its
 * journal. It has no script and is shared with nobody: whoever can write into a workbook cannot reach it. What it holds proves itself by
 * its chains, so that it needs no trust of its own.
 */
export interface Counterfoils {
  readonly file: BookId;
  /** Rows of each workbook's sheet. */
  readonly grids: Readonly<Partial<Record<Book, number>>>;
}

const fileName = '掌柜 · 存根 Counterfoils';
const property = 'counterfoils';
/** Columns of a sheet: the entry's short facts as JSON, then before and after as they are. */
const columns = 3;
const growBy = 1_000;

type Properties = Readonly<Record<string, string>>;

/** The id of the sheet that holds the entries of a workbook's journal. */
export function counterfoilSheet(book: Book): number {
  return 6_000 + books.indexOf(book);
}

/** Where the counterfoils lie; null before there are any. */
export function counterfoilsOf(properties: Properties): Counterfoils | null {
  const text = properties[property];
  return text === undefined || text === '' ? null : (JSON.parse(text) as Counterfoils);
}

/** Finds or makes the counterfoils, and returns the property that tells where they lie. */
export function madeCounterfoils(world: Pick<World, 'books' | 'files'>, folder: string): Properties {
  return { [property]: JSON.stringify(made(world, folder)) };
}

/**
 * Files entries of a workbook's journal; an installation of before there were counterfoils gets them here. Returns the properties that tell where they lie; null where it could not be done, which is
 * logged: they stand in the journal all the same. Harmless when repeated.
 */
export function file(
  world: Pick<World, 'books' | 'files' | 'log'>,
  { folder, properties }: { readonly folder: string; readonly properties: Properties },
  book: Book,
  rows: readonly JournalRow[],
): Properties | null {
  try {
    const where = counterfoilsOf(properties) ?? made(world, folder);
    const last = Math.max(...rows.map(({ entry }) => entry)) + 1;
    const grid = where.grids[book] ?? 0;
    const wanted = last > grid ? last + growBy : grid;
    const grow: readonly Write[] = wanted > grid ? [{ do: 'grow', sheetId: counterfoilSheet(book), rows: wanted - grid }] : [];
    world.books.write(where.file, [...grow, ...rows.map((row) => rowWrite(book, row))]);
    return { [property]: JSON.stringify({ ...where, grids: { ...where.grids, [book]: wanted } } satisfies Counterfoils) };
  } catch (error) {
    world.log(`counterfoils of ${book}: ${textOf(error)}`);
    // One that is gone is made anew the next time.
    return classify(error) === 'data' ? { [property]: '' } : null;
  }
}

function rowWrite(book: Book, { before, after, ...facts }: JournalRow): Write {
  return {
    do: 'cells',
    sheetId: counterfoilSheet(book),
    row: facts.entry + 1,
    column: 0,
    values: [[JSON.stringify(facts), before, after]],
  };
}

/** Finds the workbook, or makes it, with a sheet for each journal. */
function made({ books: workbooks, files }: Pick<World, 'books' | 'files'>, folder: string): Counterfoils {
  const found = files.list(folder).find(({ name }) => name === fileName);
  const { id } = found ?? files.workbook(fileName, folder);
  const state = workbooks.describe(id);
  const has = (book: Book) => state.sheets.find(({ sheetId }) => sheetId === counterfoilSheet(book));
  const lacking = books.filter((book) => has(book) === undefined);
  if (lacking.length > 0) {
    workbooks.write(
      id,
      lacking.map((book): Write => ({
        do: 'addSheet',
        sheetId: counterfoilSheet(book),
        title: bookNames[book]['zh-CN'],
        hidden: false,
        rows: growBy,
        columns,
        frozenRows: 0,
      })),
    );
  }
  return { file: id, grids: Object.fromEntries(books.map((book) => [book, has(book)?.rowCount ?? growBy])) };
}

/** The filed entries from one to another, as far as they can be read. */
export function filed(
  { books: workbooks }: Pick<World, 'books'>,
  properties: Properties,
  book: Book,
  { first, last }: { readonly first: number; readonly last: number },
): readonly JournalRow[] {
  const where = counterfoilsOf(properties);
  if (where === null || last < first || last + 1 > (where.grids[book] ?? 0)) return [];
  try {
    const area = { sheetId: counterfoilSheet(book), row: first + 1, rows: last - first + 1, column: 0, columns };
    return (workbooks.read(where.file, [area]).areas[0] ?? []).flatMap(([facts, before, after]) => {
      const text = asText(facts);
      if (text === '') return [];
      const told = JSON.parse(text) as Omit<JournalRow, 'before' | 'after'>;
      return [{ ...told, before: before === null || before === undefined ? null : asText(before), after: asText(after) }];
    });
  } catch {
    // Without them the journal is told as broken.
    return [];
  }
}
