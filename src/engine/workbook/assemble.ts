import type { Cell } from '../../table/cell.ts';
import { findLayout, fixedLayout, type Layout } from '../../table/layout.ts';
import { officeZone } from '../../table/office-time.ts';
import { readRow } from '../../table/rows.ts';
import type { AnyRow, AnyTable } from '../../table/table.ts';
import { tell, type Language, type Message } from '../../text/words.ts';
import { readDeskRows } from '../desk/desk.ts';
import { isWaiting } from '../desk/standing.ts';
import { isEffect } from '../effects/effect-row.ts';
import { AppError } from '../errors.ts';
import type { ReadResult } from '../ports.ts';
import { alongName, windowFrom } from './areas.ts';
import type { Head } from './head.ts';
import { ledgerRow } from './ledger-row.ts';
import { readShared } from './shared.ts';
import type { DeskRow } from './situation.ts';
import { engineTables } from './tables.ts';
import type { Known, LineOf, View } from './view.ts';

/** What one read of a workbook brought, by name. */
export interface Parts {
  readonly known: Known;
  readonly tables: readonly AnyTable[];
  readonly cells: ReadonlyMap<string, readonly (readonly Cell[])[]>;
  readonly head: Head;
  readonly isHeadMended: boolean;
  readonly read: ReadResult;
  /** The rows that were read along. */
  readonly lines: readonly LineOf[];
}

/**
 * Puts together what was read.
 * @throws AppError `layout` where the header of a ledger is broken
 */
export function assemble(parts: Parts): View {
  const { known, cells, head, read, lines } = parts;
  const shared = readShared(cells.get('shared') ?? []);
  const { language } = shared.settings;
  const board = parts.tables.find(({ kind }) => kind === 'board');
  const { layouts, desks, indexes, openFrom, problems } = readTables(parts, language);
  return {
    id: known.id,
    layouts,
    sheets: new Map(read.sheets.map((sheet) => [sheet.sheetId, sheet])),
    board: board === undefined ? null : (cells.get(`table ${board.name}`) ?? null),
    ...readOutbox(known, cells.get('letters') ?? []),
    problems,
    ...(read.zone === undefined || read.zone === officeZone.name ? {} : { wrongZone: read.zone }),
    isAsRead: true,
    along: lines.map(({ table, line }) => ({
      table,
      line,
      row: ledgerRow({ layouts }, table, line, cells.get(alongName(table, line))?.[0] ?? []),
    })),
    openFrom,
    journals: known.journals,
    added: [],
    isHeadMended: parts.isHeadMended,
    situation: {
      book: known.book,
      now: known.now,
      settings: shared.settings,
      staff: shared.staff,
      calendar: shared.calendar,
      standIns: shared.standIns,
      language,
      head,
      desk: (table) => desks.get(mustBeRead(table).name) ?? [],
      layout: (table) => layouts.get(table.name) ?? fixedLayout(table),
      isBroken: (table) => problems.some((problem) => problem.table.name === table.name),
      index: (table) => indexes.get(mustBeRead(table).name) ?? [],
      peeked: (job) => cells.get(`peek ${job}`) ?? [],
      owner: known.owner,
      books: known.books,
      folder: known.folder,
      asks: known.asks,
      failures: known.failures,
      vitals: known.vitals,
      chainOf: (book, previous, each) => known.journals.chainOf(known.books[book], previous, each),
    },
  };
}

/** @throws RangeError for a table whose rows are not at hand: nobody may take them for none */
function mustBeRead(table: AnyTable): AnyTable {
  if (table.read === 'byKey') throw new RangeError(`${table.name} is read by key: name its rows among the reads`);
  return table;
}

/** Rows of a table from a line on. */
interface Rows {
  readonly cells: readonly (readonly Cell[])[];
  readonly firstLine: number;
}

/** The first line of a sheet that is blank, or whose command was not taken. */
function firstOpen(table: AnyTable, firstLine: number, rows: readonly (DeskRow | AnyRow | null)[]): number {
  const at = rows.findIndex((row) => row === null || (table.kind === 'desk' && !isDone(table, row as DeskRow)));
  return firstLine + (at < 0 ? rows.length : at);
}

function isDone(desk: AnyTable, row: DeskRow): boolean {
  return !row.empty && ('action' in desk.columns ? row.action !== null && !isWaiting(row) : row.faults.length === 0);
}

interface ReadTables {
  readonly layouts: ReadonlyMap<string, Layout>;
  readonly desks: ReadonlyMap<string, readonly DeskRow[]>;
  readonly indexes: ReadonlyMap<string, readonly (AnyRow | null)[]>;
  readonly openFrom: View['openFrom'];
  readonly problems: View['problems'];
}

/** @throws AppError `layout` */
function readTables({ known, tables, cells }: Parts, language: Language): ReadTables {
  const layouts = new Map<string, Layout>();
  const problems: { table: AnyTable; message: Message }[] = [];
  const desks = new Map<string, readonly DeskRow[]>();
  const indexes = new Map<string, readonly (AnyRow | null)[]>();
  const openFrom: Record<number, number> = {};
  for (const table of tables) {
    const whole = cells.get(`table ${table.name}`) ?? [];
    const rows = rowsOf(table, known, cells);
    if (table.kind === 'index' || table.kind === 'hidden') layouts.set(table.name, fixedLayout(table));
    if (table.kind === 'index') indexes.set(table.name, readIndex(table, rows));
    if (table.kind === 'desk' || table.kind === 'ledger') {
      const found = findLayout(table, whole[0] ?? [], language);
      problems.push(...found.faults.map((fault) => ({ table, message: fault.message })));
      layouts.set(table.name, found.layout);
      const isRead = table.kind === 'desk' && found.faults.length === 0;
      desks.set(table.name, isRead ? readDeskRows(table, found.layout, rows.cells, rows.firstLine) : []);
    }
    if (typeof table.read === 'object') {
      openFrom[table.sheetId] = firstOpen(table, rows.firstLine, desks.get(table.name) ?? indexes.get(table.name) ?? []);
    }
  }
  const broken = problems.find(({ table }) => table.kind === 'ledger');
  if (broken !== undefined) throw new AppError('layout', tell(broken.message, language));
  return { layouts, desks, indexes, openFrom, problems };
}

function rowsOf(table: AnyTable, known: Known, cells: Parts['cells']): Rows {
  const from = windowFrom(table, known);
  if (from === null) return { cells: (cells.get(`table ${table.name}`) ?? []).slice(1), firstLine: 2 };
  return { cells: cells.get(`window ${table.name}`) ?? [], firstLine: from };
}

function readIndex(table: AnyTable, { cells, firstLine }: Rows): readonly (AnyRow | null)[] {
  const layout = fixedLayout(table);
  return cells.map((row, at) => {
    const { value, empty } = readRow(table, layout, row, firstLine + at);
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
