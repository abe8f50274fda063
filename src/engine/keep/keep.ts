import { fixedLayout } from '../../table/layout.ts';
import { readRow } from '../../table/rows.ts';
import type { Journals } from '../commit/chain.ts';
import { textOf } from '../errors.ts';
import type { World } from '../ports.ts';
import { engineTables, type JournalRow } from '../workbook/tables.ts';
import type { View } from '../workbook/view.ts';
import { file } from './counterfoils.ts';
import { keptAfter, missing, readKept, writeHeadAlone, writeKept } from './kept.ts';

type Properties = Readonly<Record<string, string>>;

/**
 * Keeps what a run entered in its workbooks' journals outside of them: in the same write that tells what is due next, so that it costs no
 * call but where the counterfoils take what one property no longer holds. Returns the properties to be written.
 */
export function kept(world: World, folder: string, before: Properties, views: readonly View[]): Properties {
  return views
    .filter(({ added }) => added.length > 0)
    .reduce<Properties>((changed, view) => ({ ...changed, ...keptOf(world, folder, { ...before, ...changed }, view) }), {});
}

function keptOf(world: World, folder: string, properties: Properties, view: View): Properties {
  const { id, added, situation } = view;
  const standing = readKept(properties, id);
  const gap = missing(standing, added);
  const between = gap === null ? [] : proved(view.journals, id, readGap(world, view, gap));
  const now = keptAfter(standing, situation.head, [...between, ...added]);
  const fits = writeKept(id, now);
  if (fits !== null) return fits;
  return { ...writeHeadAlone(id, now), ...file(world, { folder, properties }, situation.book, now.rows) };
}

/** What another run wrote and has not kept. */
function readGap({ books, log }: World, { id, situation }: View, { first, last }: { first: number; last: number }): readonly JournalRow[] {
  const { journal } = engineTables(situation.book);
  try {
    const cells = books.read(id, [{ sheetId: journal.sheetId, row: first + 1, rows: last - first + 1 }]).areas[0] ?? [];
    return cells.map((each, at) => readRow(journal, fixedLayout(journal), each, first + 1 + at).value);
  } catch (error) {
    log(`journal of ${situation.book}: ${textOf(error)}`);
    return [];
  }
}

/** The entries of the commits that prove themselves. */
export function proved(journals: Pick<Journals, 'isOwn'>, id: string, rows: readonly JournalRow[]): readonly JournalRow[] {
  return commitsOf(rows).flatMap((commit) => (journals.isOwn(id, commit) ? commit : []));
}

/** Rows by commits: the last one of each carries a chain. */
export function commitsOf(rows: readonly JournalRow[]): readonly (readonly JournalRow[])[] {
  const commits: JournalRow[][] = [];
  let open: JournalRow[] = [];
  for (const row of rows) {
    open.push(row);
    if (row.chain === null) continue;
    commits.push(open);
    open = [];
  }
  return commits;
}
