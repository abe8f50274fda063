import { asText } from '../../table/cell.ts';
import { fixedLayout } from '../../table/layout.ts';
import { readRow } from '../../table/rows.ts';
import type { World } from '../ports.ts';
import type { Head, TableHead } from '../workbook/head.ts';
import { engineTables, type JournalRow } from '../workbook/tables.ts';
import type { Known } from '../workbook/view.ts';
import { commitsOf } from './keep.ts';
import { readKept, type Kept } from './kept.ts';

/** The mark that holds when a head was found that Zhanggui did not write. */
export const forgedMark = 'forged';
/** The mark that asks the night's check to come at once: a row was found that its own line cannot explain, or a head that is not ours. */
export const suspectMark = 'suspect';

/** Commits that a head may lie behind: its fences are then long gone. */
const commitsAhead = 100_000;

/**
 * The head as it should be, where the workbook holds another: that which control keeps, and what the journal proves to have come after it.
 * Null where the head that was found is Zhanggui's own and no older than what is kept.
 */
export function mendedHead(world: Pick<World, 'books' | 'log'>, known: Known, found: Head | null): Head | null {
  const { id, now, journals } = known;
  const kept = readKept(known.properties, id);
  if (found !== null && journals.isOurs(id, found) && (kept === null || !isBehind(found, kept.head))) return null;
  const marks = { [forgedMark]: String(now), [suspectMark]: String(now) };
  if (kept === null) return found === null ? null : { ...found, marks: { ...found.marks, ...marks } };
  const { head, letters } = goneOn(world, known, kept);
  return { ...head, commit: head.commit + commitsAhead, letters, marks: { ...head.marks, ...marks } };
}

/** A workbook that was put back to an earlier state, or in which another history was written. */
function isBehind({ entries, chain }: Head, kept: Head): boolean {
  return entries < kept.entries || (entries === kept.entries && chain !== kept.chain);
}

/** Takes in what was committed after the head was kept. */
function goneOn({ books, log }: Pick<World, 'books' | 'log'>, { book, id, journals }: Known, { head }: Kept) {
  const { journal, outbox } = engineTables(book);
  const letters = { sheetId: outbox.sheetId, row: 2, column: 0, columns: 1 };
  const later = { sheetId: journal.sheetId, row: head.entries + 2 };
  const cells = tried(() => books.read(id, [letters, later]).areas, log) ?? tried(() => books.read(id, [letters]).areas, log) ?? [];
  const ids = (cells[0] ?? []).map(([cell]) => asText(cell) !== '');
  const rows = (cells[1] ?? []).map((each, at) => readRow(journal, fixedLayout(journal), each, head.entries + 2 + at).value);
  return { head: taken(head, rows, (previous, each) => journals.chainOf(id, previous, each)), letters: ids.lastIndexOf(true) + 1 };
}

function tried<T>(work: () => T, log: World['log']): T | null {
  try {
    return work();
  } catch (error) {
    log(`head: ${String(error)}`);
    return null;
  }
}

function taken(head: Head, rows: readonly JournalRow[], chainOf: (previous: string, rows: readonly JournalRow[]) => string): Head {
  let now = head;
  for (const commit of commitsOf(rows)) {
    const last = commit[commit.length - 1];
    if (last === undefined || commit[0]?.entry !== now.entries + 1 || last.chain !== chainOf(now.chain, commit)) break;
    const sums = Object.entries(JSON.parse(last.sums ?? '{}') as Readonly<Record<string, TableHead | null>>);
    const tables = Object.fromEntries(sums.flatMap(([name, sum]) => (sum === null ? [] : [[name, sum] as const])));
    now = { ...now, commit: last.commit, entries: last.entry, chain: last.chain, tables: { ...now.tables, ...tables } };
  }
  return now;
}
