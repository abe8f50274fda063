import { keyedWhat } from '../engine/commit/commit.ts';
import { checkFurther, noAnchor, startCheck } from '../backups/verify.ts';
import type { ChainOf } from '../engine/commit/chain.ts';
import { JournalKeys, readRing } from '../engine/commit/journal-keys.ts';
import type { Books } from '../engine/ports.ts';
import { isLost } from '../engine/mail/outbox.ts';
import { engineTables, type OutboxRow } from '../engine/workbook/tables.ts';
import { books, columnIds, columnOf, type AnyTable, type Book } from '../table/table.ts';
import { tell } from '../text/words.ts';
import { mailStates } from '../text/engine.ts';
import { toldParts } from './told-parts.ts';
import { rowsOf } from './rehearsal/typing.ts';
import { controlProject, type Shop } from './shop.ts';

interface LetterState {
  readonly id: string;
  readonly state: string;
  readonly tries: number;
  /** Whether people are told that it may never have gone out. */
  readonly isLost: boolean;
}

/** What a shop holds, without what may differ between two runs of the same work: moments, lines, file ids, fingerprints. */
export interface Census {
  /** Rows of ledgers, indexes and desks. */
  readonly rows: readonly string[];
  /** Journal entries: what was done to which row. */
  readonly entries: readonly string[];
  readonly mails: readonly string[];
  readonly files: readonly string[];
  /** Who may open or type: sharing and protections. */
  readonly rights: readonly string[];
  /** Letters of the outbox with their state. */
  readonly letters: readonly LetterState[];
}

/** Columns whose value depends on when or where a row was written. */
const passing = new Set(['seal', 'born', 'line', 'receipt', 'result', 'file', 'entries', 'chain', 'sums', 'madeAt', 'deskRows', 'failure']);

export function census(shop: Shop): Census {
  return {
    rows: shop.automation.tables
      .filter((table) => table.kind !== 'hidden')
      .flatMap((table) => rowsOf(shop, table).map(({ cells }) => told(table, cells)))
      .sort(),
    entries: books.flatMap((book) => journalOf(shop, engineTables(book).journal)).sort(),
    mails: shop.host
      .mails()
      .flatMap(toldParts)
      .map(({ to, subject }) => `${to} ${subject}`)
      .sort(),
    files: shop.host
      .files()
      .filter((file) => !file.trashed)
      .map((file) => file.name)
      .sort(),
    rights: books.flatMap((book) => rightsOn(shop, book)).sort(),
    letters: books.flatMap((book) => lettersOf(shop, engineTables(book).outbox)),
  };
}

function rightsOn({ host, books: files }: Shop, book: Book): readonly string[] {
  const file = host.files().find(({ id }) => id === files[book]);
  const shared = [...(file?.editors ?? []).map((mail) => `${mail} types`), ...(file?.readers ?? []).map((mail) => `${mail} looks`)];
  const guarded = host
    .sheets(files[book])
    .flatMap(({ title, protections }) =>
      protections.map(({ description, editors, warningOnly, isWhole }) =>
        [title, description, ...[...editors].sort(), warningOnly, isWhole].join(' '),
      ),
    );
  return [...shared, ...guarded].map((each) => `${book} ${each}`);
}

function told(table: AnyTable, cells: Readonly<Record<string, unknown>>): string {
  const values = columnIds(table)
    .filter((id) => !passing.has(id))
    .map((id) => {
      const value = cells[id] ?? null;
      if (columnOf(table, id).kind === 'moment') return value === null ? null : 'at';
      return typeof value === 'string' ? withoutMoments(value) : value;
    });
  return JSON.stringify([table.name, ...values]);
}

/** Moments as people read them, and as JSON holds them. */
function withoutMoments(text: string): string {
  return text.replace(/\d\d-\d\d \d\d:\d\d/g, 'at').replace(/(?<=":|\[)1[67]\d{11}(?=[,}])/g, '"at"');
}

/** Without the entry that a new key comes into use: it goes along with whichever commit of a workbook comes next. */
function journalOf(shop: Shop, journal: AnyTable): readonly string[] {
  const entries = rowsOf(shop, journal).filter(({ cells }) => cells['what'] !== keyedWhat);
  return entries.map(({ cells }) => [cells['what'], cells['table'], cells['key'], cells['actor']].join(' '));
}

function lettersOf(shop: Shop, outbox: AnyTable): readonly LetterState[] {
  const states = Object.entries(mailStates).map(([key, words]) => [words['zh-CN'], key] as const);
  return rowsOf(shop, outbox).map(({ cells }) => {
    const row = cells as unknown as OutboxRow;
    const state = (states.find(([word]) => word === row.state)?.[1] ?? row.state) as OutboxRow['state'];
    return { id: row.id, state, tries: row.tries, isLost: isLost({ ...row, state }) };
  });
}

/** Reads workbooks straight from the host's store: the check then costs no service calls. */
export function storedBooks(shop: Shop): Pick<Books, 'read'> {
  return {
    read: (book, areas) => ({
      sheets: [],
      areas: areas.map(({ sheetId, row, rows, column, columns }) =>
        shop.host
          .sheet(book, sheetId)
          .rows.slice(row - 1, rows === undefined ? undefined : row - 1 + rows)
          .map((cells) => (column === undefined ? [...cells] : cells.slice(column, columns === undefined ? undefined : column + columns))),
      ),
    }),
  };
}

/** The chains of the shop's journals, under the keys that its control project holds. */
export function storedChain({ host, books: ids }: Pick<Shop, 'host' | 'books'>): ChainOf {
  const store = { memory: { all: () => host.properties(controlProject), set: () => undefined }, newSecret: () => '' };
  const journals = new JournalKeys(readRing(host.properties(controlProject)), store, true);
  return (book, previous, rows) => journals.chainOf(ids[book], previous, rows);
}

/** Plays every workbook's journal from its first entry: what does not agree, in words. */
export function brokenBooks(shop: Shop): readonly string[] {
  return books.flatMap((book) => {
    const files = { original: shop.books[book], copy: shop.books[book] };
    let check = startCheck(book, files, noAnchor, { readCells: 500_000, whole: true, chainOf: storedChain(shop) });
    while (!check.done) check = checkFurther(storedBooks(shop), shop.automation, check);
    return check.problems.map((problem) => `${book}: ${tell(problem, 'en')}`);
  });
}
