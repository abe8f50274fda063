import type { Settings } from '../../rulebook/settings.ts';
import { asText, type Cell } from '../../table/cell.ts';
import { readRow } from '../../table/rows.ts';
import { columnIds, type AnyRow, type AnyTable } from '../../table/table.ts';
import type { Decision } from '../commit/decision.ts';
import type { Loaded, Job, Step } from '../run/job.ts';
import type { Situation } from './situation.ts';
import { dailyDue, slotDone } from '../run/daily.ts';
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
    begin: (situation) => summing(audit, situation, { at: 0, line: 2, sums: {}, shown: {} }),
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

type Shown = Readonly<Record<string, { readonly line: number; readonly row: AnyRow }>>;

/** The ledgers as far as they were read: which row of which comes next; by ledger its sum, and the rows that the index should have or has. */
interface Summed {
  readonly at: number;
  readonly line: number;
  readonly sums: Readonly<Record<string, string>>;
  readonly shown: Readonly<Record<string, Shown>>;
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
      const shown = { ...before.shown };
      parts.forEach(({ audited, line }, at) => {
        const { ledger } = audited;
        const cells = loaded.areas[at] ?? [];
        sums[ledger.name] = addRows(sums[ledger.name] ?? emptySum, ledger, now.layout(ledger), line, cells);
        shown[ledger.name] = { ...shown[ledger.name], ...shownRows(audited, now, line, cells) };
      });
      if (next !== null) return { next: (after) => summing(audit, after, { ...next, sums, shown }) };
      const wrong = audit.ledgers.filter(
        ({ ledger }) => sums[ledger.name] !== tableHead(now.head, ledger.name).sum || (now.head.marks[foundMark(ledger)] ?? '') !== '',
      );
      const derive = audit.ledgers
        .filter((each) => !wrong.includes(each))
        .flatMap((each) => strayed(each, now, shown[each.ledger.name] ?? {}));
      if (wrong.length === 0) return { marks: finished(audit, now), derive };
      const rows = new Map(wrong.map(({ ledger }) => [ledger.name, new Map<number, AnyRow>()]));
      return { derive, next: (after) => playing({ ...audit, ledgers: wrong }, after, { rows, entry: 0, chain: '', open: [] }) };
    },
  };
}

/** The rows that are open, or stand in the index, by key. */
function shownRows({ ledger, projection }: Audited, situation: Situation, firstLine: number, cells: readonly (readonly Cell[])[]): Shown {
  if (projection === undefined) return {};
  const listed = new Set(situation.index(projection.index).flatMap((row) => (row === null ? [] : [asText(row[projection.index.key])])));
  const shown = cells.flatMap((each, at) => {
    const { value, empty } = readRow(ledger, situation.layout(ledger), each, firstLine + at);
    const key = asText(value[ledger.key]);
    return !empty && (projection.isOpen(value) || listed.has(key)) ? [[key, { line: firstLine + at, row: value }] as const] : [];
  });
  return Object.fromEntries(shown);
}

/** The rows whose index row is missing, or not as the ledger tells. */
function strayed({ ledger, projection }: Audited, situation: Situation, shown: Shown): NonNullable<Decision['derive']> {
  if (projection === undefined) return [];
  const rows = situation
    .index(projection.index)
    .flatMap((row) => (row === null ? [] : [[asText(row[projection.index.key]), row] as const]));
  const index = new Map(rows);
  return Object.entries(shown).flatMap(([key, { line, row }]) => {
    const wanted = projection.isOpen(row) ? projection.row(row, line, situation.settings) : null;
    const found = index.get(key) ?? null;
    return sameRow(projection.index, wanted, found) ? [] : [{ table: ledger, line, row }];
  });
}

/** The journal as far as it was played back: the rows by ledger and line, and the chain up to there. */
interface Played {
  readonly rows: ReadonlyMap<string, Map<number, AnyRow>>;
  readonly entry: number;
  readonly chain: string;
  /** Entries of a commit whose end was not read yet. */
  readonly open: readonly JournalRow[];
}

/**
 * Plays the journal back. Only an unbroken one may put rows right: a damaged one would take away what it has lost itself.
 * @throws AppError `journal-broken`
 */
function playing(audit: Audit, situation: Situation, before: Played): Step {
  const { journal } = engineTables(situation.book);
  const first = before.entry + before.open.length + 2;
  const { area, next } = chunk(journal, first, situation.head.entries + 1, situation.settings.readCells);
  return {
    reads: { areas: [area] },
    decide: (loaded, now) => {
      const played = (loaded.areas[0] ?? []).reduce(
        (state, cells, at) => playEntry(state, audit.ledgers, readRow(journal, fixedLayout(journal), cells, first + at).value),
        before,
      );
      if (next < Infinity) return { next: (after) => playing(audit, after, played) };
      if (played.chain !== now.head.chain || played.open.length > 0) throw broken(played.entry + 1);
      return { next: (after) => mending(audit, after, { at: 0, line: 2, rows: played.rows }) };
    },
  };
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

/** Which row of which ledger is put right next. */
type Mending = Pick<Summed, 'at' | 'line'> & Pick<Played, 'rows'>;

/** The last rows of a ledger are put back in the commit that tells people. */
function mending(audit: Audit, situation: Situation, { at, line, rows }: Mending): Step {
  const audited = audit.ledgers[at];
  if (audited === undefined) return { decide: (_, now) => ({ marks: finished(audit, now) }) };
  const { ledger, onRestored } = audited;
  const told = rows.get(ledger.name) ?? new Map<number, AnyRow>();
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
        return { restore, marks, next: (after) => mending(audit, after, { at, line: next, rows }) };
      }
      // Where no row differs any more, a touch was written over meanwhile: it is told all the same.
      const heard = onRestored(keys.length === 0 ? ['?'] : keys, now);
      const sum = [...told].reduce((sum, [row, cells]) => addToSum(sum, rowDigest(ledger, row, cells)), emptySum);
      const done = { ...heard, restore, sums: [{ table: ledger, sum }], marks: { ...heard.marks, [mark]: '' } };
      if (at + 1 < audit.ledgers.length) return { ...done, next: (after) => mending(audit, after, { at: at + 1, line: 2, rows }) };
      return { ...done, marks: { ...done.marks, ...finished(audit, now) } };
    },
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
