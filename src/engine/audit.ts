import type { Settings } from '../rulebook/settings.ts';
import { asText, type Cell } from '../table/cell.ts';
import { readRow } from '../table/rows.ts';
import { columnIds, type AnyRow, type AnyTable, type Book } from '../table/table.ts';
import type { Decision } from './decision.ts';
import type { Got, Job, JobExample, Step } from './job.ts';
import type { Situation } from './situation.ts';
import { dailyDue, slotDone } from './daily.ts';
import { addToSum, emptySum } from './digest.ts';
import { tableHead } from './head.ts';
import { AppError } from './errors.ts';
import { chainOf, rowDigest } from './journal.ts';
import type { Projection } from './capability.ts';
import type { Area } from './ports.ts';
import { sameRow } from './project.ts';
import { suspectMark } from './restore.ts';
import { engineTables, type JournalRow } from './tables.ts';
import { fixedLayout, type Layout } from '../table/layout.ts';

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

/**
 * A nightly job that holds a ledger against the sum that the journal's chain carries. Where they differ, the journal is played
 * back and every row that is not as it tells is put back (ORD-5). Comes at once when a run found a row that it could not explain.
 */
export function auditJob(audit: Audit & { readonly book: Book; readonly example: JobExample }): Job {
  const { name, book, example } = audit;
  return {
    name,
    book,
    example,
    chunked: true,
    due: (situation) => {
      const nightly = dailyDue(name, checkAt(situation.settings), situation);
      const suspected = Number(situation.head.marks[suspectMark] ?? 0);
      return suspected > Number(situation.head.marks[checkedMark(name)] ?? 0) ? Math.min(nightly, suspected) : nightly;
    },
    begin: (situation) => summing(audit, situation, { line: 2, sum: emptySum, shown: new Map() }),
  };
}

/** Ledgers are checked half an hour after the desks were cleared: the two do not share a run. Minutes after midnight. */
function checkAt({ nightAt }: Pick<Settings, 'nightAt'>): number {
  return (nightAt + 30) % (24 * 60);
}

export interface Audit {
  readonly name: string;
  readonly ledger: AnyTable;
  readonly onRestored: (keys: readonly string[], situation: Situation) => Decision;
  /** The index that is derived from the ledger; held against it too. */
  readonly projection?: Projection;
}

function checkedMark(name: string): string {
  return `checked.${name}`;
}

function finished(audit: Audit, situation: Situation): Readonly<Record<string, string>> {
  return { ...slotDone(audit.name, checkAt(situation.settings), situation), [checkedMark(audit.name)]: String(situation.now) };
}

function lastLine(situation: Situation, ledger: AnyTable): number {
  return tableHead(situation.head, ledger.name).rows + 1;
}

/** The ledger as far as it was read: its sum, and the rows that the index should have or has. */
interface Summed {
  readonly line: number;
  readonly sum: string;
  readonly shown: ReadonlyMap<string, { readonly line: number; readonly row: AnyRow }>;
}

function summing(audit: Audit, situation: Situation, before: Summed): Step {
  const { ledger } = audit;
  const last = lastLine(situation, ledger);
  if (last < 2) return { decide: (_, now) => ({ marks: finished(audit, now) }) };
  const { area, next } = chunk(ledger, before.line, last, situation.settings.readCells);
  return {
    wants: { areas: [area] },
    decide: (got, now) => {
      const cells = got.areas[0] ?? [];
      const sum = addRows(before.sum, ledger, now.layout(ledger), before.line, cells);
      const shown = new Map([...before.shown, ...shownRows(audit, now, before.line, cells)]);
      if (next < Infinity) return { next: (after) => summing(audit, after, { line: next, sum, shown }) };
      if (sum === tableHead(now.head, ledger.name).sum) return { marks: finished(audit, now), derive: strayed(audit, now, shown) };
      return { next: (after) => playing(audit, after, { rows: new Map(), entry: 0, chain: '', open: [] }) };
    },
  };
}

/** The rows that are open, or stand in the index, by key. */
function shownRows({ ledger, projection }: Audit, situation: Situation, firstLine: number, cells: readonly (readonly Cell[])[]) {
  if (projection === undefined) return [];
  const listed = new Set(situation.index(projection.index).flatMap((row) => (row === null ? [] : [asText(row[projection.index.key])])));
  return cells.flatMap((each, at) => {
    const { value, empty } = readRow(ledger, situation.layout(ledger), each, firstLine + at);
    const key = asText(value[ledger.key]);
    return !empty && (projection.isOpen(value) || listed.has(key)) ? [[key, { line: firstLine + at, row: value }] as const] : [];
  });
}

/** The rows whose index row is missing, or not as the ledger tells. */
function strayed({ ledger, projection }: Audit, situation: Situation, shown: Summed['shown']): NonNullable<Decision['derive']> {
  if (projection === undefined) return [];
  const rows = situation
    .index(projection.index)
    .flatMap((row) => (row === null ? [] : [[asText(row[projection.index.key]), row] as const]));
  const index = new Map(rows);
  return [...shown].flatMap(([key, { line, row }]) => {
    const wanted = projection.isOpen(row) ? projection.row(row, line, situation.settings) : null;
    const found = index.get(key) ?? null;
    return sameRow(projection.index, wanted, found) ? [] : [{ table: ledger, line, row }];
  });
}

/** The journal as far as it was played back: the rows of the ledger by line, and the chain up to there. */
interface Played {
  readonly rows: Map<number, AnyRow>;
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
    wants: { areas: [area] },
    decide: (got, now) => {
      const played = (got.areas[0] ?? []).reduce(
        (state, cells, at) => playEntry(state, audit.ledger, readRow(journal, fixedLayout(journal), cells, first + at).value),
        before,
      );
      if (next < Infinity) return { next: (after) => playing(audit, after, played) };
      if (played.chain !== now.head.chain || played.open.length > 0) throw broken(played.entry + 1);
      return { next: (after) => mending(audit, after, 2, played.rows, []) };
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
function playEntry(state: Played, ledger: AnyTable, entry: JournalRow): Played {
  const open = [...state.open, entry];
  if (entry.entry !== state.entry + open.length) throw broken(state.entry + open.length);
  if (entry.chain === null) return { ...state, open };
  if (entry.chain !== chainOf(state.chain, open)) throw broken(state.entry + 1);
  for (const each of open) play(state.rows, ledger, each);
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

function mending(audit: Audit, situation: Situation, line: number, rows: ReadonlyMap<number, AnyRow>, mended: readonly string[]): Step {
  const { ledger } = audit;
  const last = lastLine(situation, ledger);
  const { area, next } = chunk(ledger, line, last, situation.settings.readCells);
  return {
    wants: { areas: [area] },
    decide: (got: Got, now) => {
      const found = got.areas[0] ?? [];
      const count = Math.max(found.length, Math.min(next, last + 1) - line);
      const restore = Array.from({ length: count }, (_, at) => line + at).flatMap((at) =>
        difference(ledger, now.layout(ledger), { line: at, cells: found[at - line] ?? [] }, rows.get(at)),
      );
      const keys = [
        ...mended,
        ...restore.map(({ line: at, found: there, right }) => asText((right ?? there)[ledger.key]) || `#${String(at)}`),
      ];
      if (next < Infinity) return { restore, next: (after) => mending(audit, after, next, rows, keys) };
      // Where no row differs any more, a touch was written over meanwhile: it is told all the same.
      const told = audit.onRestored(keys.length === 0 ? ['?'] : keys, now);
      const sum = [...rows].reduce((before, [at, row]) => addToSum(before, rowDigest(ledger, at, row)), emptySum);
      return { ...told, restore, sums: [{ table: ledger, sum }], marks: { ...told.marks, ...finished(audit, now) } };
    },
  };
}

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
