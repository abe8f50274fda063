import type { Settings } from '../../rulebook/settings.ts';
import { asText, type Cell } from '../../table/cell.ts';
import { readRow } from '../../table/rows.ts';
import { columnIds, type AnyRow, type AnyTable } from '../../table/table.ts';
import type { Decision } from '../commit/decision.ts';
import type { Loaded, Job, Step, StepDecision } from '../run/job.ts';
import type { Situation } from './situation.ts';
import { dailyDue, slotDone } from '../run/daily.ts';
import { placeOf } from '../run/place.ts';
import { catchingUp } from './audit-caught-up.ts';
import { addToSum, emptySum } from '../commit/digest.ts';
import { tableHead } from './head.ts';
import { AppError } from '../errors.ts';
import { chainOf, rowDigest } from '../commit/journal.ts';
import type { Projection } from '../capability.ts';
import type { Area } from '../ports.ts';
import { sameRow } from './project.ts';
import { suspectMark } from './restore.ts';
import { engineTables, type JournalRow } from './tables.ts';
import { fixedLayout, type Layout } from '../../table/layout.ts';

/** Rows of a table that fit one read of so many cells. */
export function rowsPerRead(table: Pick<AnyTable, 'columns'>, readCells: number): number {
  return Math.max(1, Math.floor(readCells / columnIds(table).length));
}

/** One read of a table's rows: the area, and the line with which the next read begins. */
export interface Chunk {
  readonly area: Area;
  readonly next: number;
}

/**
 * So many rows from a line on as one read brings. The last chunk is open below, so that what somebody added under the table is
 * seen too; `next` is then infinite.
 */
export function chunk(table: AnyTable, line: number, lastLine: number, readCells: number): Chunk {
  const rows = rowsPerRead(table, readCells);
  if (lastLine - line + 1 < rows) return { area: { sheetId: table.sheetId, row: line }, next: Infinity };
  return { area: { sheetId: table.sheetId, row: line, rows }, next: line + rows };
}

/** The checksum of rows read from a line on, added to what came before. */
export function addRows(sum: string, table: AnyTable, layout: Layout, firstLine: number, cells: readonly (readonly Cell[])[]): string {
  return cells.reduce((now, row, at) => {
    const read = readRow(table, layout, row, firstLine + at);
    return read.empty ? now : addToSum(now, rowDigest(table, firstLine + at, read.value));
  }, sum);
}

/** One ledger of an audit. */
export interface Audited {
  readonly ledger: AnyTable;
  /** Who hears of the rows that were put back. */
  readonly onRestored: (keys: readonly string[], situation: Situation) => Decision;
  /** The index that is derived from the ledger; held against it too. */
  readonly projection?: Projection;
}

export interface Audit {
  readonly name: string;
  readonly ledgers: readonly Audited[];
}

/**
 * A nightly job that holds ledgers of a workbook against the sums that the journal's chain carries. Where one differs, the journal is
 * played back and every row that is not as it tells is put back (ORD-5). Comes at once when a run found a row that it could not explain.
 */
export function auditJob(audit: Audit & Pick<Job, 'title' | 'book' | 'example'>): Job {
  const { name, title, book, example } = audit;
  return {
    name,
    title,
    book,
    example,
    chunked: true,
    due: (situation) => {
      const nightly = dailyDue(name, checkAt(situation.settings), situation);
      const suspected = Number(situation.head.marks[suspectMark] ?? 0);
      return suspected > Number(situation.head.marks[checkedMark(name)] ?? 0) ? Math.min(nightly, suspected) : nightly;
    },
    begin: (situation) => begun(audit, situation),
  };
}

/** Ledgers are checked half an hour after the desks were cleared: the two do not share a run. Minutes after midnight. */
function checkAt({ nightAt }: Pick<Settings, 'nightAt'>): number {
  return (nightAt + 30) % (24 * 60);
}

function checkedMark(name: string): string {
  return `checked.${name}`;
}

function finished({ name }: Audit, situation: Situation): Readonly<Record<string, string>> {
  return { ...slotDone(name, checkAt(situation.settings), situation), [checkedMark(name)]: String(situation.now) };
}

function lastLine(situation: Situation, ledger: AnyTable): number {
  return tableHead(situation.head, ledger.name).rows + 1;
}

type Rows = readonly { readonly line: number; readonly row: AnyRow }[];

/** The ledgers as far as they were summed: the place from which a later run goes on. */
export interface Summed {
  /** Which row of which ledger comes next. */
  readonly at: number;
  readonly line: number;
  /** By ledger: its sum, and the lines of rows whose index row is missing or not as the ledger tells. */
  readonly sums: Readonly<Record<string, string>>;
  readonly stray: Readonly<Record<string, readonly number[]>>;
  /** The journal as it was: what came later is taken into account before going on. */
  readonly entries: number;
  readonly chain: string;
  /** The row from which on the ledgers that differ are still to be held against the journal. */
  readonly mended?: { readonly ledger: string; readonly line: number };
}

function fresh({ head }: Pick<Situation, 'head'>): Summed {
  return { at: 0, line: 2, sums: {}, stray: {}, entries: head.entries, chain: head.chain };
}

/** From the stored place, if the workbook has gone on from there; from the first row where it was put back, or very much came between. */
function begun(audit: Audit, situation: Situation): Step {
  const { head, settings } = situation;
  const before = placeOf(audit.name, situation) as Summed | null;
  if (before === null || before.entries > head.entries) return summing(audit, situation, fresh(situation));
  if (before.entries === head.entries) return summing(audit, situation, before.chain === head.chain ? before : fresh(situation));
  const fits = head.entries - before.entries < rowsPerRead(engineTables(situation.book).journal, settings.readCells);
  return fits
    ? catchingUp(audit.ledgers, situation, before, (after, caught) => summing(audit, after, caught ?? fresh(after)))
    : summing(audit, situation, fresh(situation));
}

/** What one read brings: rows of one ledger, and whole ledgers after it as long as they fit. An empty one is looked at too. */
function portion({ ledgers }: Audit, situation: Situation, { at: from, line: first }: Pick<Summed, 'at' | 'line'>) {
  const parts: { readonly audited: Audited; readonly line: number; readonly area: Area }[] = [];
  let [left, line] = [situation.settings.readCells, first];
  for (const [at, audited] of ledgers.entries()) {
    if (at < from) continue;
    const { ledger } = audited;
    const last = lastLine(situation, ledger);
    const cells = (last - line + 2) * columnIds(ledger).length;
    if (parts.length > 0 && cells > left) return { parts, next: { at, line } };
    const { area, next } = chunk(ledger, line, last, left);
    parts.push({ audited, line, area });
    if (next < Infinity) return { parts, next: { at, line: next } };
    [left, line] = [left - cells, 2];
  }
  return { parts, next: null };
}

function summing(audit: Audit, situation: Situation, before: Summed): Step {
  const { parts, next } = portion(audit, situation, before);
  return {
    reads: { areas: parts.map(({ area }) => area) },
    decide: (loaded, now) => {
      const sums = { ...before.sums };
      const stray = { ...before.stray };
      parts.forEach(({ audited, line }, at) => {
        const { ledger } = audited;
        const cells = loaded.areas[at] ?? [];
        sums[ledger.name] = addRows(sums[ledger.name] ?? emptySum, ledger, now.layout(ledger), line, cells);
        const lines = rowsOf(ledger, now, line, cells).filter(maybeStraying(audited, now));
        stray[ledger.name] = [...(stray[ledger.name] ?? []), ...lines.map((row) => row.line)].slice(0, mostStray);
      });
      const summed = { ...before, ...(next ?? { at: audit.ledgers.length, line: 2 }), sums, stray };
      const place = JSON.stringify(summed);
      if (next !== null) return { place, next: (after) => summing(audit, after, summed) };
      return compared(audit, now, summed);
    },
  };
}

/** Everything was summed: what differs is played back, what strays in an index is derived anew. */
function compared(audit: Audit, now: Situation, summed: Summed): StepDecision {
  const wrong = audit.ledgers.filter(
    ({ ledger }) =>
      (summed.sums[ledger.name] ?? emptySum) !== tableHead(now.head, ledger.name).sum || (now.head.marks[foundMark(ledger)] ?? '') !== '',
  );
  const right = audit.ledgers.filter((each) => !wrong.includes(each) && (summed.stray[each.ledger.name] ?? []).length > 0);
  if (right.length === 0 && wrong.length === 0) return { marks: finished(audit, now) };
  const place = JSON.stringify(summed);
  const rows = new Map(wrong.map(({ ledger }) => [ledger.name, new Map<number, AnyRow>()]));
  const at = Math.max(
    0,
    wrong.findIndex(({ ledger }) => ledger.name === summed.mended?.ledger),
  );
  const line = wrong[at]?.ledger.name === summed.mended?.ledger ? (summed.mended?.line ?? 2) : 2;
  const onward = (after: Situation) =>
    playing({ ...audit, ledgers: wrong, summed }, after, { played: { rows, entry: 0, chain: '', open: [] }, at, line });
  if (right.length === 0) return { place, next: onward, again: onward };
  return { place, next: () => deriving(audit, right, summed, wrong.length === 0 ? null : onward) };
}

/** Derives index and desk rows anew, from the rows as they are now. */
function deriving(audit: Audit, right: readonly Audited[], { stray }: Summed, onward: ((after: Situation) => Step) | null): Step {
  return {
    reads: { lines: right.flatMap(({ ledger }) => (stray[ledger.name] ?? []).map((line) => ({ table: ledger, line }))) },
    decide: ({ fetched }, now) => {
      const derive = right.flatMap((each) => {
        const { ledger } = each;
        const rows = fetched(ledger).flatMap(({ line, row }) => (row === null ? [] : [{ line, row }]));
        return rows.filter(straying(each, now)).map((row) => ({ table: ledger, ...row }));
      });
      return onward === null ? { derive, marks: finished(audit, now) } : { derive, next: onward, again: onward };
    },
  };
}

/** Rows that an index has lost, as many as one night brings back. */
const mostStray = 1_000;

function rowsOf(ledger: AnyTable, { layout }: Situation, firstLine: number, cells: readonly (readonly Cell[])[]): Rows {
  return cells.flatMap((each, at) => {
    const { value, empty } = readRow(ledger, layout(ledger), each, firstLine + at);
    return empty ? [] : [{ line: firstLine + at, row: value }];
  });
}

/** Tells of a ledger's rows whether their index row is missing, or not as the ledger tells. */
function straying({ ledger, projection }: Audited, situation: Situation): (row: Rows[number]) => boolean {
  if (projection === undefined) return () => false;
  const listed = situation
    .index(projection.index)
    .flatMap((row) => (row === null ? [] : [[asText(row[projection.index.key]), row] as const]));
  const index = new Map(listed);
  return ({ line, row }) => {
    const wanted = projection.isOpen(row) ? projection.row(row, line, situation.settings) : null;
    return !sameRow(projection.index, wanted, index.get(asText(row[ledger.key])) ?? null);
  };
}

/** The same of rows that nobody has held against the journal: one that was forged so that it cannot be read may stray. */
function maybeStraying(audited: Audited, situation: Situation): (row: Rows[number]) => boolean {
  const isStray = straying(audited, situation);
  return (row) => {
    try {
      return isStray(row);
    } catch {
      return true;
    }
  };
}

/** The journal as far as it was played back: the rows by ledger and line, and the chain up to there. */
interface Played {
  readonly rows: ReadonlyMap<string, Map<number, AnyRow>>;
  readonly entry: number;
  readonly chain: string;
  /** Entries of a commit whose end was not read yet. */
  readonly open: readonly JournalRow[];
}

/** An audit whose ledgers differ, with the place where they were summed. */
type Mismatch = Audit & { readonly summed: Summed };

/** The journal as far as it was played back, and which row of which ledger is put right next. */
interface Mending {
  readonly played: Played;
  readonly at: number;
  readonly line: number;
}

/**
 * Plays the journal back, and on from where it was when others had the lock. Only an unbroken one may put rows right: a damaged one would
 * take away what it has lost itself.
 * @throws AppError `journal-broken`
 */
function playing(audit: Mismatch, situation: Situation, before: Mending): Step {
  const { journal } = engineTables(situation.book);
  const { played } = before;
  if (played.entry > 0 && played.entry === situation.head.entries && played.open.length === 0) return mending(audit, situation, before);
  const first = played.entry + played.open.length + 2;
  const { area, next } = chunk(journal, first, situation.head.entries + 1, situation.settings.readCells);
  return {
    reads: { areas: [area] },
    decide: (loaded, now) => {
      const further = (loaded.areas[0] ?? []).reduce(
        (state, cells, at) => playEntry(state, audit.ledgers, readRow(journal, fixedLayout(journal), cells, first + at).value),
        played,
      );
      const place = placeIn(audit, before);
      const again = (after: Situation) => playing(audit, after, { ...before, played: further });
      if (next < Infinity) return { place, next: again, again };
      if (further.chain !== now.head.chain || further.open.length > 0) throw broken(further.entry + 1);
      return { place, next: (after) => mending(audit, after, { ...before, played: further }), again };
    },
  };
}

/** What the journal told is too much to be stored: another run plays it back from its first entry, and goes on with the rows from here. */
function placeIn({ ledgers, summed }: Mismatch, { at, line }: Pick<Mending, 'at' | 'line'>): string {
  const ledger = ledgers[at]?.ledger.name;
  return JSON.stringify(ledger === undefined ? summed : { ...summed, mended: { ledger, line } });
}

function broken(entry: number): AppError {
  return new AppError(
    'journal-broken',
    `The journal is broken at entry ${String(entry)}: nothing is put right from it. Compare with the last good backup, and restore the journal from the version history.`,
  );
}

/** One entry more: its number runs on, and a commit's last entry carries the chain over all of it. */
function playEntry(state: Played, ledgers: readonly Audited[], entry: JournalRow): Played {
  const open = [...state.open, entry];
  if (entry.entry !== state.entry + open.length) throw broken(state.entry + open.length);
  if (entry.chain === null) return { ...state, open };
  if (entry.chain !== chainOf(state.chain, open)) throw broken(state.entry + 1);
  for (const { ledger } of ledgers) {
    const rows = state.rows.get(ledger.name);
    if (rows !== undefined) for (const each of open) play(rows, ledger, each);
  }
  return { ...state, entry: entry.entry, chain: entry.chain, open: [] };
}

/** One journal entry told on the rows so far. */
export function play(rows: Map<number, AnyRow>, ledger: AnyTable, entry: JournalRow): void {
  if (entry.table !== ledger.name) return;
  const before = entry.before === null ? {} : (rows.get(entry.line) ?? {});
  const emptied = entry.before === null ? {} : (JSON.parse(entry.before) as AnyRow);
  const after = JSON.parse(entry.after ?? '{}') as AnyRow;
  const gone = Object.fromEntries(Object.keys(emptied).map((id) => [id, null]));
  const row = { ...before, ...gone, ...after };
  rows.set(entry.line, Object.fromEntries(columnIds(ledger).map((id) => [id, row[id] ?? null])));
}

/** The mark of what was put back in a ledger and is still to be told: a run may end between the two. */
function foundMark({ name }: AnyTable): string {
  return `found.${name}`;
}

/** The last rows of a ledger are put back in the commit that tells people. */
function mending(audit: Mismatch, situation: Situation, { at, line, played }: Mending): Step {
  const audited = audit.ledgers[at];
  if (audited === undefined) return { decide: (_, now) => ({ marks: finished(audit, now) }) };
  const { ledger, onRestored } = audited;
  const told = played.rows.get(ledger.name) ?? new Map<number, AnyRow>();
  const last = lastLine(situation, ledger);
  const { area, next } = chunk(ledger, line, last, situation.settings.readCells);
  const mark = foundMark(ledger);
  return {
    reads: { areas: [area] },
    decide: (loaded: Loaded, now) => {
      const found = loaded.areas[0] ?? [];
      const count = Math.max(found.length, Math.min(next, last + 1) - line);
      const restore = Array.from({ length: count }, (_, row) => line + row).flatMap((row) =>
        difference(ledger, now.layout(ledger), { line: row, cells: found[row - line] ?? [] }, told.get(row)),
      );
      const before = now.head.marks[mark] ?? '';
      const keys = [
        ...(before === '' ? [] : before.split(' ')),
        ...restore.map(({ line: row, found: there, right }) => asText((right ?? there)[ledger.key]) || `#${String(row)}`),
      ];
      if (next < Infinity) {
        const marks = keys.length === 0 ? {} : { [mark]: keys.slice(0, mostKeys).join(' ') };
        return { restore, marks, ...onward(audit, { at, line: next, played }) };
      }
      // Where no row differs any more, a touch was written over meanwhile: it is told all the same.
      const heard = onRestored(keys.length === 0 ? ['?'] : keys, now);
      const sum = [...told].reduce((sum, [row, cells]) => addToSum(sum, rowDigest(ledger, row, cells)), emptySum);
      const done = { ...heard, restore, sums: [{ table: ledger, sum }], marks: { ...heard.marks, [mark]: '' } };
      if (at + 1 < audit.ledgers.length) return { ...done, ...onward(audit, { at: at + 1, line: 2, played }) };
      return { ...done, marks: { ...done.marks, ...finished(audit, now) } };
    },
  };
}

function onward(audit: Mismatch, further: Mending): Pick<StepDecision, 'next' | 'again' | 'place'> {
  return {
    place: placeIn(audit, further),
    next: (after) => mending(audit, after, further),
    // What others changed meanwhile, and what was put back, stands in the journal.
    again: (after) => playing(audit, after, further),
  };
}

/** Keys that are told at most. */
const mostKeys = 50;

function difference(
  ledger: AnyTable,
  layout: Layout,
  { line, cells }: { readonly line: number; readonly cells: readonly Cell[] },
  right: AnyRow | undefined,
): NonNullable<Decision['restore']> {
  const read = readRow(ledger, layout, cells, line);
  const found = read.empty ? null : read.value;
  if (right === undefined) return found === null ? [] : [{ table: ledger, line, found, right: null }];
  const same = found !== null && columnIds(ledger).every((id) => (found[id] ?? null) === (right[id] ?? null));
  return same ? [] : [{ table: ledger, line, found: found ?? {}, right }];
}
