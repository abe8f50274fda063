import type { Cell, CellValue } from '../../table/cell.ts';
import { fixedLayout } from '../../table/layout.ts';
import { readRow, toRuns } from '../../table/rows.ts';
import type { AnyTable } from '../../table/table.ts';
import type { Decision } from '../commit/decision.ts';
import { filed } from '../keep/counterfoils.ts';
import { readKept } from '../keep/kept.ts';
import { forgedMark } from '../keep/mended-head.ts';
import type { Reach, Step, StepDecision } from '../run/job.ts';
import type { Situation } from '../workbook/situation.ts';
import { engineTables, type JournalRow } from '../workbook/tables.ts';
import { soundMark, type Audit, type Sound } from './audited.ts';
import { chunk, rowsPerRead } from './chunk.ts';
import { broken } from './play.ts';

/** How the audit goes on once the journal is right up to there. */
type Onward = (after: Situation, sound: Sound) => Step;

export const begunJournal: Sound = { entry: 0, chain: '' };

/**
 * Where the nightly check goes on. An audit that has no mark yet begins with the first entry, or, where these are more than one read
 * brings, with the newest: of those before, the evening's check reads all on Sundays.
 */
export function lastSound({ name }: Audit, { head, settings, book }: Situation): Sound {
  const [entry = '', chain = ''] = (head.marks[soundMark(name)] ?? '').split(' ');
  if (/^\d+$/.test(entry) && Number(entry) <= head.entries) return { entry: Number(entry), chain };
  const fits = head.entries <= rowsPerRead(engineTables(book).journal, settings.readCells);
  return fits ? begunJournal : { entry: head.entries, chain: head.chain };
}

/** Holds the journal against its chain, from where it is known to be right to its head, and puts right what differs. */
export function checkingJournal(audit: Audit, situation: Situation, sound: Sound, onward: Onward, open: readonly JournalRow[] = []): Step {
  const { head, book, settings } = situation;
  if (sound.entry === head.entries && sound.chain === head.chain) return onward(situation, sound);
  const { journal } = engineTables(book);
  const first = sound.entry + open.length + 2;
  const { area, next } = chunk(journal, first, head.entries + 1, settings.readCells);
  return {
    reads: { areas: [area] },
    decide: (loaded, now) => {
      const rows = [...open, ...rowsIn(journal, loaded.areas[0] ?? [], first)];
      const { good, left, isBroken } = followed(now, sound, rows.slice(0, now.head.entries - sound.entry));
      const isEnd = next === Infinity || good.entry + left.length >= now.head.entries;
      const isWrong = isBroken || (isEnd && (good.entry !== now.head.entries || good.chain !== now.head.chain));
      if (isWrong) return { next: (after) => restoringJournal(audit, after, good, onward) };
      if (isEnd) return { next: (after) => onward(after, good) };
      return { next: (after) => checkingJournal(audit, after, good, onward, left) };
    },
  };
}

function rowsIn(journal: AnyTable, cells: readonly (readonly Cell[])[], first: number): readonly JournalRow[] {
  return cells.map((each, at) => readRow(journal, fixedLayout(journal), each, first + at).value as unknown as JournalRow);
}

interface Followed {
  readonly good: Sound;
  /** Rows of a commit whose end was not read. */
  readonly left: readonly JournalRow[];
  readonly isBroken: boolean;
}

/** Follows the chain through rows as far as it holds. */
function followed({ chainOf, book }: Situation, from: Sound, rows: readonly JournalRow[]): Followed {
  let good = from;
  let open: JournalRow[] = [];
  for (const row of rows) {
    open.push(row);
    if (row.entry !== good.entry + open.length) return { good, left: [], isBroken: true };
    if (row.chain === null) continue;
    if (row.chain !== chainOf(book, good.chain, open)) return { good, left: [], isBroken: true };
    good = { entry: row.entry, chain: row.chain };
    open = [];
  }
  return { good, left: open, isBroken: false };
}

/**
 * Puts a journal right from the first entry on that its chain does not prove: with what control keeps of it outside of the workbook. Each
 * commit must prove itself, so what was sealed since stays. Tells whoever hears of rows that were put back.
 * @throws AppError `journal-broken` where the next commit is proved by nothing
 */
export function restoringJournal(audit: Audit, situation: Situation, sound: Sound, onward: Onward): Step {
  const { book, books, head, settings } = situation;
  const { journal } = engineTables(book);
  const first = sound.entry + 1;
  const last = Math.min(head.entries, sound.entry + rowsPerRead(journal, settings.readCells));
  return {
    act: (world) => copies(world, { id: books[book], book, first, last }),
    reads: { areas: [{ sheetId: journal.sheetId, row: first + 1, rows: last - first + 1 }] },
    decide: (loaded, now) => {
      const copied = new Map((loaded.acted as readonly JournalRow[]).map((row) => [row.entry, row]));
      const live = new Map(rowsIn(journal, loaded.areas[0] ?? [], first + 1).map((row, at) => [first + at, row]));
      const { good, wrong } = pieced(now, sound, last, [copied, live]);
      if (good.entry === sound.entry) throw broken(sound.entry + 1);
      return {
        ...rewritten(
          audit,
          now,
          wrong.filter((row) => !isSame(row, live.get(row.entry))),
        ),
        next: (after) => checkingJournal(audit, after, good, onward),
      };
    },
  };
}

interface Copied {
  readonly id: string;
  readonly book: Situation['book'];
  readonly first: number;
  readonly last: number;
}

/** The entries as control keeps them: the newest in its properties, older ones in the counterfoils. */
function copies({ memory, books }: Reach, { id, book, first, last }: Copied): readonly JournalRow[] {
  const properties = memory.all();
  const newest = (readKept(properties, id)?.rows ?? []).filter(({ entry }) => entry >= first && entry <= last);
  return [...filed({ books }, properties, book, { first, last }), ...newest];
}

type Rows = ReadonlyMap<number, JournalRow>;

/** Commit by commit, from whichever source proves it. */
function pieced(
  now: Situation,
  from: Sound,
  last: number,
  sources: readonly Rows[],
): { readonly good: Sound; readonly wrong: readonly JournalRow[] } {
  let good = from;
  const taken: JournalRow[] = [];
  for (;;) {
    const commit = sources.map((rows) => commitAfter(now, good, rows)).find((each) => each !== null);
    if (commit === undefined) return { good, wrong: taken };
    taken.push(...commit);
    good = { entry: good.entry + commit.length, chain: commit[commit.length - 1]?.chain ?? '' };
    if (good.entry >= last) return { good, wrong: taken };
  }
}

/** The commit after a place, if these rows hold it as its chain tells. */
function commitAfter({ chainOf, book }: Situation, { entry, chain }: Sound, rows: Rows): readonly JournalRow[] | null {
  const commit: JournalRow[] = [];
  for (let at = entry + 1; ; at += 1) {
    const row = rows.get(at);
    if (row?.entry !== at) return null;
    commit.push(row);
    if (row.chain !== null) return row.chain === chainOf(book, chain, commit) ? commit : null;
  }
}

function isSame(row: JournalRow, other: JournalRow | undefined): boolean {
  return other !== undefined && JSON.stringify(Object.entries(row).sort()) === JSON.stringify(Object.entries(other).sort());
}

/** Writes entries over what stands at their lines, puts that on record, and tells whose ledgers they are about. */
function rewritten({ ledgers }: Audit, now: Situation, rows: readonly JournalRow[]): StepDecision {
  if (rows.length === 0) return {};
  const { journal } = engineTables(now.book);
  const cells = rows.map((row): NonNullable<Decision['cells']>[number] => {
    const [run] = toRuns(journal, fixedLayout(journal), { ...row }, now.language);
    return {
      sheetId: journal.sheetId,
      line: row.entry + 1,
      column: run?.column ?? 0,
      values: [[...(run?.cells ?? [])] satisfies CellValue[]],
    };
  });
  const mails = ledgers.flatMap(({ ledger, onRestored }) => {
    const keys = [...new Set(rows.filter(({ table }) => table === ledger.name).map(({ key }) => key))];
    return keys.length === 0 ? [] : (onRestored(keys, now).mails ?? []);
  });
  const facts = {
    entries: rows
      .map(({ entry }) => String(entry))
      .join(' ')
      .slice(0, 500),
  };
  return { cells, mails, note: { about: journal.name, facts }, marks: { [forgedMark]: String(now.now) } };
}
