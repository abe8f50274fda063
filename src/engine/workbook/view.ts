import { asText, type Cell } from '../../table/cell.ts';
import type { Instant } from '../../table/column.ts';
import { findLayout, type Layout } from '../../table/layout.ts';
import { missingSheet } from '../../table/plan.ts';
import { officeZone } from '../../table/office-time.ts';
import { readRow } from '../../table/rows.ts';
import { columnIds, columnOf, type AnyRow, type AnyTable, type Book } from '../../table/table.ts';
import { bookNames } from '../../text/control.ts';
import { engineMessages } from '../../text/engine.ts';
import { languages, say, tell, type Language, type Message } from '../../text/words.ts';
import type { Automation } from '../capability.ts';
import type { Loaded, Reads } from '../run/job.ts';
import type { DeskRow, Situation, Vitals } from './situation.ts';
import { tablesOf } from '../capability.ts';
import { readDesk } from '../desk/desk.ts';
import { isEffect, type OutboxLine } from '../effects/effect-row.ts';
import { AppError, classify, lostSheetId, textOf } from '../errors.ts';
import { headLength, readHead, type Head } from './head.ts';
import type { Area, ReadResult, SheetFacts, World } from '../ports.ts';
import { readShared, sharedLength } from './shared.ts';
import type { Failure } from '../run/state.ts';
import { engineTables, schema } from './tables.ts';
import { fixedLayout } from '../../table/layout.ts';

/** Everything that the first read of a workbook told. */
export interface View {
  readonly situation: Situation;
  readonly id: string;
  readonly layouts: ReadonlyMap<string, Layout>;
  readonly sheets: ReadonlyMap<number, SheetFacts>;
  /** Letters of the outbox, from the first unfinished row on. */
  readonly letters: readonly OutboxLine[];
  /** Its effects on other workbooks, from the same row on. */
  readonly effects: readonly OutboxLine[];
  /** What people must mend before their desk works again. */
  readonly problems: readonly { readonly table: AnyTable; readonly message: Message }[];
  /** The workbook's time zone, where it is not the office's. */
  readonly wrongZone?: string;
  /** The cells of its Start sheet; null where that is gone, which stops nothing else. */
  readonly board: readonly (readonly Cell[])[] | null;
}

/** What the caller already knows of a workbook. */
export interface Known {
  readonly book: Book;
  readonly id: string;
  readonly now: Instant;
  /** Outbox line from which on letters and effects may be unfinished. */
  readonly lettersFrom: number;
  readonly owner: string;
  readonly books: Readonly<Record<Book, string>>;
  readonly folder: string;
  readonly asks: Readonly<Record<string, number>>;
  readonly failures: Readonly<Record<string, Failure>>;
  readonly vitals: Vitals;
}

interface Wanted {
  readonly area: Area;
  readonly take: (cells: readonly (readonly Cell[])[]) => void;
}

/**
 * Reads a workbook as it stands. Where it was put back to an earlier state, the outbox may end before the line that was remembered: it
 * is then read once more, from its first line on.
 */
export function readView(world: Pick<World, 'books'>, automation: Automation, known: Known): View {
  try {
    return readOnce(world, automation, known);
  } catch (error) {
    if (known.lettersFrom <= 2 || !mayLieBeyond(error)) throw error;
    return readOnce(world, automation, { ...known, lettersFrom: 2 });
  }
}

/** How Google words it was never seen, so a text that nobody knows counts too. */
function mayLieBeyond(error: unknown): boolean {
  return !(error instanceof AppError) && ['data', 'unknown'].includes(classify(error));
}

/**
 * Reads a workbook once: head, settings, unfinished mail, desks and indexes whole, of ledgers the header alone.
 * @throws AppError `older-code`, `sheet-missing`, `not-installed`
 */
function readOnce(world: Pick<World, 'books'>, automation: Automation, known: Known): View {
  const tables = tablesOf(automation, known.book);
  const own = engineTables(known.book);
  const cells = new Map<string, readonly (readonly Cell[])[]>();
  const wanted: Wanted[] = [
    want(cells, 'head', { sheetId: own.head.sheetId, row: 2, rows: headLength, column: 0, columns: 2 }),
    want(cells, 'shared', { sheetId: own.shared.sheetId, row: 2, rows: sharedLength, column: 0, columns: 2 }),
    want(cells, 'letters', { sheetId: own.outbox.sheetId, row: known.lettersFrom }),
    want(cells, 'journal', { sheetId: own.journal.sheetId, row: 1, rows: 1, column: 0, columns: 1 }),
    ...tables
      .filter((table) => table.kind !== 'hidden')
      .map((table) =>
        want(cells, `table ${table.name}`, { sheetId: table.sheetId, row: 1, ...(table.kind === 'ledger' ? { rows: 1 } : {}) }),
      ),
    ...automation.jobs
      .filter((job) => job.book === known.book)
      .flatMap((job) => (job.peek === undefined ? [] : [want(cells, `peek ${job.name}`, job.peek)])),
  ];
  const read = readAreas(world, known, wanted, tables);
  const { language } = readShared(cells.get('shared') ?? []).settings;
  const head = trustedHead(cells.get('head') ?? [], known, language);
  return assemble({ automation, known, tables, cells, head, read });
}

function want(cells: Map<string, readonly (readonly Cell[])[]>, name: string, area: Area): Wanted {
  return { area, take: (rows) => cells.set(name, rows) };
}

function readAreas(world: Pick<World, 'books'>, known: Known, wanted: readonly Wanted[], tables: readonly AnyTable[]): ReadResult {
  try {
    const read = world.books.read(
      known.id,
      wanted.map(({ area }) => area),
    );
    wanted.forEach(({ take }, at) => {
      take(read.areas[at] ?? []);
    });
    return read;
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

function lostHead(book: Book, language: Language): string {
  return say(engineMessages.lostHead, language, { book: bookNames[book][language] });
}

/** @throws AppError where a workbook is newer than this code, a copy, or not installed */
export function trustedHead(rows: readonly (readonly Cell[])[], known: Pick<Known, 'book' | 'id'>, language: Language): Head {
  const head = readHead(rows);
  if (head === null) throw new AppError('not-installed', lostHead(known.book, language));
  if (head.schema > schema) {
    throw new AppError('older-code', say(engineMessages.olderCode, 'en', { has: head.schema, wants: schema }));
  }
  if (head.book !== known.id)
    throw new AppError('not-installed', `The ${known.book} workbook is a copy of ${head.book}: nothing is written.`);
  return head;
}

interface Parts {
  readonly automation: Automation;
  readonly known: Known;
  readonly tables: readonly AnyTable[];
  readonly cells: ReadonlyMap<string, readonly (readonly Cell[])[]>;
  readonly head: Head;
  readonly read: ReadResult;
}

function assemble({ known, tables, cells, head, read }: Parts): View {
  const shared = readShared(cells.get('shared') ?? []);
  const layouts = new Map<string, Layout>();
  const problems: { table: AnyTable; message: Message }[] = [];
  const desks = new Map<string, readonly DeskRow[]>();
  const indexes = new Map<string, readonly (AnyRow | null)[]>();
  for (const table of tables) {
    const rows = cells.get(`table ${table.name}`) ?? [];
    if (table.kind === 'index' || table.kind === 'hidden') layouts.set(table.name, fixedLayout(table));
    if (table.kind === 'index') indexes.set(table.name, readIndex(table, rows));
    if (table.kind !== 'desk' && table.kind !== 'ledger') continue;
    const found = findLayout(table, rows[0] ?? [], shared.settings.language);
    problems.push(...found.faults.map((fault) => ({ table, message: fault.message })));
    layouts.set(table.name, found.layout);
    if (table.kind === 'desk') desks.set(table.name, found.faults.length > 0 ? [] : readDesk(table, found.layout, rows));
  }
  const board = tables.find(({ kind }) => kind === 'board');
  const broken = problems.find(({ table }) => table.kind === 'ledger');
  if (broken !== undefined) throw new AppError('layout', tell(broken.message, shared.settings.language));
  return {
    id: known.id,
    layouts,
    sheets: new Map(read.sheets.map((sheet) => [sheet.sheetId, sheet])),
    board: board === undefined ? null : (cells.get(`table ${board.name}`) ?? null),
    ...readOutbox(known, cells.get('letters') ?? []),
    problems,
    ...(read.zone === undefined || read.zone === officeZone.name ? {} : { wrongZone: read.zone }),
    situation: {
      book: known.book,
      now: known.now,
      settings: shared.settings,
      staff: shared.staff,
      calendar: shared.calendar,
      standIns: shared.standIns,
      language: shared.settings.language,
      head,
      desk: (table) => desks.get(table.name) ?? [],
      layout: (table) => layouts.get(table.name) ?? fixedLayout(table),
      isBroken: (table) => problems.some((problem) => problem.table.name === table.name),
      index: (table) => indexes.get(table.name) ?? [],
      peeked: (job) => cells.get(`peek ${job}`) ?? [],
      owner: known.owner,
      books: known.books,
      folder: known.folder,
      asks: known.asks,
      failures: known.failures,
      vitals: known.vitals,
    },
  };
}

function readIndex(table: AnyTable, rows: readonly (readonly Cell[])[]): readonly (AnyRow | null)[] {
  const layout = fixedLayout(table);
  return rows.slice(1).map((row, at) => {
    const { value, empty } = readRow(table, layout, row, at + 2);
    return empty ? null : value;
  });
}

function readOutbox(known: Known, rows: readonly (readonly Cell[])[]): Pick<View, 'letters' | 'effects'> {
  const { outbox } = engineTables(known.book);
  const layout = fixedLayout(outbox);
  const all = rows.flatMap((row, at) => {
    const line = known.lettersFrom + at;
    const { value, empty } = readRow(outbox, layout, row, line);
    return empty ? [] : [{ line, value }];
  });
  return { letters: all.filter(({ value }) => !isEffect(value)), effects: all.filter(({ value }) => isEffect(value)) };
}

/** What several want, as one. */
export function joined(reads: readonly Reads[]): Reads {
  return {
    keys: reads.flatMap((each) => each.keys ?? []),
    lines: reads.flatMap((each) => each.lines ?? []),
    keyed: reads.flatMap((each) => each.keyed ?? []),
    areas: reads.flatMap((each) => each.areas ?? []),
  };
}

/** Brings what actions, jobs and effects want beyond the first read: one more call, two for rows by their keys, or none. */
export function load(world: Pick<World, 'books'>, view: View, reads: Reads, acted?: unknown): Loaded {
  const keyed = reads.keyed ?? [];
  const loaded = fetchOnce(world, view, { ...reads, keys: [...(reads.keys ?? []), ...keyed.map(({ table }) => table)] }, acted);
  const lines = keyed.flatMap(({ table, key }) => {
    const line = loaded.keys(table).get(key);
    return line === undefined || loaded.row(table, line) !== null ? [] : [{ table, line }];
  });
  const further = fetchOnce(world, view, { lines }, acted);
  const row: Loaded['row'] = (table, line) => loaded.row(table, line) ?? further.row(table, line);
  return {
    ...loaded,
    row,
    find: (table, key) => {
      const line = loaded.keys(table).get(key);
      const found = line === undefined ? null : row(table, line);
      return line === undefined || found === null ? null : { line, row: found };
    },
    fetched: (table) => [...loaded.fetched(table), ...further.fetched(table)],
  };
}

function fetchOnce(world: Pick<World, 'books'>, view: View, reads: Reads, acted: unknown): Omit<Loaded, 'find'> {
  const keys = [...new Set(reads.keys ?? [])];
  const lines = [...new Map((reads.lines ?? []).map((each) => [`${each.table.name} ${String(each.line)}`, each])).values()];
  const areas = reads.areas ?? [];
  const asked: Area[] = [
    ...keys.map((table) => ({ sheetId: table.sheetId, row: 2, column: columnAt(view, table, table.key), columns: 1 })),
    ...lines.map(({ table, line }) => ({ sheetId: table.sheetId, row: line, rows: 1 })),
    ...areas,
  ];
  const read = asked.length === 0 ? { areas: [], sheets: [] } : world.books.read(view.id, asked);
  const keyMaps = new Map(keys.map((table, at) => [table.name, keyMap(read.areas[at] ?? [])]));
  const rows = new Map(
    lines.map(({ table, line }, at) => [
      `${table.name} ${String(line)}`,
      ledgerRow(view, table, line, read.areas[keys.length + at]?.[0] ?? []),
    ]),
  );
  return {
    keys: (table) => keyMaps.get(table.name) ?? new Map<string, number>(),
    row: (table, line) => rows.get(`${table.name} ${String(line)}`) ?? null,
    fetched: (table) =>
      lines
        .filter((each) => each.table.name === table.name)
        .map(({ line }) => ({ line, row: rows.get(`${table.name} ${String(line)}`) ?? null })),
    areas: read.areas.slice(keys.length + lines.length),
    acted,
    protections: (sheetId) => (read.sheets.find((sheet) => sheet.sheetId === sheetId) ?? view.sheets.get(sheetId))?.protections ?? [],
  };
}

function columnAt(view: View, table: AnyTable, id: string): number {
  const at = layoutOf(view, table)[id];
  if (at === undefined) throw new AppError('layout', `${table.name} has no column ${id}`);
  return at;
}

export function layoutOf(view: Pick<View, 'layouts'>, table: AnyTable): Layout {
  return view.layouts.get(table.name) ?? fixedLayout(table);
}

function keyMap(cells: readonly (readonly Cell[])[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  cells.forEach(([cell], at) => {
    if (cell !== null && cell !== undefined && cell !== '') map.set(asText(cell), at + 2);
  });
  return map;
}

/** A ledger row as it stands; faults leave null, which the row's digest will tell. */
export function ledgerRow(view: Pick<View, 'layouts'>, table: AnyTable, line: number, cells: readonly Cell[]): AnyRow | null {
  const { value, empty } = readRow(table, layoutOf(view, table), cells, line);
  return empty ? null : value;
}

/** All values of a row by the table's columns, absent and empty ones null. */
export function wholeRow(table: AnyTable, values: AnyRow): AnyRow {
  return Object.fromEntries(columnIds(table).map((id) => [id, asStored(table, id, values[id])]));
}

/** A value as it will read back: an empty text is an empty cell. */
export function asStored(table: AnyTable, id: string, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return columnOf(table, id).kind === 'yesNo' ? false : null;
  return value;
}
