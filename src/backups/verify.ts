import type { Automation } from '../engine/capability.ts';
import { tablesOf } from '../engine/capability.ts';
import { addRows, chunk, rowsPerRead, type Chunk } from '../engine/audit/chunk.ts';
import { emptySum } from '../engine/commit/digest.ts';
import { headLength, readHead, tableHead, type Head, type TableHead } from '../engine/workbook/head.ts';
import type { ChainOf } from '../engine/commit/chain.ts';
import { lostSheetId, textOf } from '../engine/errors.ts';
import type { Area, Books } from '../engine/ports.ts';
import { engineTables, type JournalRow } from '../engine/workbook/tables.ts';
import { findLayout, fixedLayout, type Layout } from '../table/layout.ts';
import type { Cell } from '../table/cell.ts';
import { readRow } from '../table/rows.ts';
import { missingSheet } from '../table/plan.ts';
import type { AnyTable, Book } from '../table/table.ts';
import { backupMessages } from '../text/control.ts';
import { languages, message, type Message } from '../text/words.ts';

/** A journal head that was mailed: from here on the copy's journal must run unbroken. */
export interface Anchor {
  readonly entries: number;
  readonly chain: string;
  /** The ledgers' rows and sums as they were. */
  readonly sums: Readonly<Record<string, TableHead>>;
}

export const noAnchor: Anchor = { entries: 0, chain: '', sums: {} };

/** What a copy's head tells of its journal and ledgers. */
export type CopyHead = Pick<Head, 'entries' | 'chain' | 'tables'>;

/** A check in progress: what was read of the copy so far. */
export interface Checking {
  readonly book: Book;
  /** The workbook that was copied, and the copy. */
  readonly original: string;
  readonly copy: string;
  readonly anchor: Anchor;
  /** A head that was mailed and that the journal must pass through; it lies behind the anchor unless the whole journal is read. */
  readonly checkpoint: Anchor;
  /** Cells that one area brings. */
  readonly readCells: number;
  /** The journal is read from its first entry. */
  readonly whole: boolean;
  readonly chainOf: ChainOf;
  /** The copy's head, once it was read. */
  readonly head: CopyHead | null;
  readonly deskRows: number;
  /** Where the columns of each ledger stand in the copy. */
  readonly layouts: Readonly<Record<string, Layout>>;
  /** The next line of the journal to read. */
  readonly journalLine: number;
  /** The journal up to here is right: number of the last entry, and its chain. */
  readonly entry: number;
  readonly chain: string;
  /** Entries of a commit whose end was not read yet. */
  readonly open: readonly JournalRow[];
  /** The newest sums that the journal told of each ledger. */
  readonly told: Readonly<Record<string, TableHead>>;
  /** Sum of the ledger rows read so far, and the next line; infinite once the end was seen. */
  readonly summed: Readonly<Record<string, { readonly sum: string; readonly line: number }>>;
  readonly problems: readonly Message[];
  readonly done: boolean;
}

/** Begins a check from the last mailed head; `whole` reads the journal from its first entry and through that head. */
export function startCheck(
  book: Book,
  files: Pick<Checking, 'original' | 'copy'>,
  mailed: Anchor,
  options: Pick<Checking, 'readCells' | 'whole' | 'chainOf'>,
): Checking {
  const anchor = options.whole ? noAnchor : mailed;
  return {
    book,
    ...files,
    anchor,
    checkpoint: mailed,
    readCells: options.readCells,
    whole: options.whole,
    chainOf: options.chainOf,
    head: null,
    deskRows: 0,
    layouts: {},
    journalLine: anchor.entries + 2,
    entry: anchor.entries,
    chain: anchor.chain,
    open: [],
    told: anchor.sums,
    summed: {},
    problems: [],
    done: false,
  };
}

/** A check that ends because the copy is missing or cannot be read. */
export function failed(state: Checking, text: string): Checking {
  return { ...state, problems: [...state.problems, message(backupMessages.unread, { text })], done: true };
}

interface Part {
  readonly area: Area;
  readonly take: (state: Checking, cells: readonly (readonly Cell[])[]) => Checking;
}

/**
 * Reads a copy one step further: head, desks, the new part of the journal and the ledgers, so much as one read carries. A copy is
 * good when its journal runs unbroken from the anchor and its ledgers have the sums that the journal tells.
 */
export function checkFurther(books: Pick<Books, 'read'>, automation: Pick<Automation, 'tables'>, state: Checking): Checking {
  const parts = state.head === null ? firstParts(automation, state) : laterParts(automation, state, state.head);
  const areas = parts.map(({ area }) => area);
  try {
    const read = books.read(state.copy, state.head === null ? areas : [...areas, headArea(state)]);
    if (state.head !== null && !isHeadOf(state.head, read.areas[areas.length] ?? [])) return startedOver(state);
    return concluded(
      automation,
      parts.reduce((now, { take }, at) => take(now, read.areas[at] ?? []), state),
    );
  } catch (error) {
    return lacking(automation, state, error);
  }
}

function headArea({ book }: Pick<Checking, 'book'>): Area {
  return { sheetId: engineTables(book).head.sheetId, row: 2, rows: headLength, column: 0, columns: 2 };
}

/** Whether the copy still is what it was when the check began. */
function isHeadOf({ entries, chain }: CopyHead, cells: readonly (readonly Cell[])[]): boolean {
  const now = readHead(cells);
  return now?.entries === entries && now.chain === chain;
}

function startedOver({ book, original, copy, checkpoint, readCells, whole, chainOf }: Checking): Checking {
  return startCheck(book, { original, copy }, checkpoint, { readCells, whole, chainOf });
}

/** A sheet is gone, or shorter than what was mailed of it: read again, it would be no different. Any other failure is thrown. */
function lacking(automation: Pick<Automation, 'tables'>, state: Checking, error: unknown): Checking {
  const lost = lostSheetId(error);
  const tables = [...tablesOf(automation, state.book), ...Object.values(engineTables(state.book))];
  const table = tables.find(({ sheetId }) => sheetId === lost);
  if (table !== undefined) return { ...state, problems: [...state.problems, missingSheet(table, languages[0])], done: true };
  if (lost === null && !textOf(error).includes('exceeds grid limits')) throw error;
  return failed(state, textOf(error));
}

function ledgersOf(automation: Pick<Automation, 'tables'>, book: Book): readonly AnyTable[] {
  return tablesOf(automation, book).filter((table) => table.kind === 'ledger');
}

/** Before the head is known, journal and ledgers are asked for as far as one read carries; the rest follows. */
function firstParts(automation: Pick<Automation, 'tables'>, state: Checking): readonly Part[] {
  const { journal } = engineTables(state.book);
  const desks = tablesOf(automation, state.book).filter((table) => table.kind === 'desk');
  return [
    { area: headArea(state), take: takeHead },
    ...desks.map((desk) => ({
      area: { sheetId: desk.sheetId, row: 2, column: 0, columns: 1 },
      take: (now: Checking, cells: readonly (readonly Cell[])[]) => ({
        ...now,
        deskRows: now.deskRows + cells.filter((row) => row[0] !== null && row[0] !== undefined).length,
      }),
    })),
    journalPart(state, firstChunk(journal, state.journalLine, state.readCells)),
    ...ledgersOf(automation, state.book).map(headerPart),
    ...ledgersOf(automation, state.book).map((ledger) => ledgerPart(ledger, 2, firstChunk(ledger, 2, state.readCells))),
  ];
}

/** While nobody knows how long a table is: as much as one read brings. */
function firstChunk(table: AnyTable, line: number, readCells: number): Chunk {
  const rows = rowsPerRead(table, readCells);
  return { area: { sheetId: table.sheetId, row: line, rows }, next: line + rows };
}

function laterParts(automation: Pick<Automation, 'tables'>, state: Checking, head: CopyHead): readonly Part[] {
  const { journal } = engineTables(state.book);
  if (state.journalLine <= head.entries + 1)
    return [journalPart(state, chunk(journal, state.journalLine, head.entries + 1, state.readCells))];
  const open = ledgersOf(automation, state.book).find((ledger) => lineOf(state, ledger) < Infinity);
  if (open === undefined) return [];
  const line = lineOf(state, open);
  return [ledgerPart(open, line, chunk(open, line, tableHead(head, open.name).rows + 1, state.readCells))];
}

function lineOf(state: Checking, ledger: AnyTable): number {
  return state.summed[ledger.name]?.line ?? 2;
}

function takeHead(state: Checking, cells: readonly (readonly Cell[])[]): Checking {
  const head = readHead(cells);
  if (head?.book !== state.original) return { ...state, problems: [...state.problems, message(backupMessages.notCopy)], done: true };
  return { ...state, head: { entries: head.entries, chain: head.chain, tables: head.tables } };
}

function journalPart(state: Checking, { area, next }: Chunk): Part {
  const { journal } = engineTables(state.book);
  const row = state.journalLine;
  return {
    area,
    take: (now, cells) => ({
      ...cells.reduce((before, each, at) => takeEntry(before, readRow(journal, fixedLayout(journal), each, row + at).value), now),
      journalLine: next,
    }),
  };
}

/** One journal entry: numbers run on, and every commit's last entry carries the chain over all of it. */
function takeEntry(state: Checking, entry: JournalRow): Checking {
  if (state.problems.length > 0) return state;
  const expected = state.entry + state.open.length + 1;
  const broken = { ...state, problems: [...state.problems, message(backupMessages.noChain, { entry: expected })] };
  if (entry.entry !== expected) return broken;
  const open = [...state.open, entry];
  if (entry.chain === null) return { ...state, open };
  const mailed = state.checkpoint.entries === expected && state.checkpoint.chain !== entry.chain;
  if (mailed || entry.chain !== state.chainOf(state.book, state.chain, open)) return broken;
  const sums = JSON.parse(entry.sums ?? '{}') as Record<string, TableHead>;
  return { ...state, entry: expected, chain: entry.chain, open: [], told: { ...state.told, ...sums } };
}

/** The header of a ledger: people may have added columns of their own. */
function headerPart(ledger: AnyTable): Part {
  return {
    area: { sheetId: ledger.sheetId, row: 1, rows: 1 },
    take: (state, cells) => ({ ...state, layouts: { ...state.layouts, [ledger.name]: findLayout(ledger, cells[0] ?? []).layout } }),
  };
}

function ledgerPart(ledger: AnyTable, line: number, { area, next }: Chunk): Part {
  return {
    area,
    take: (state, cells) => {
      const sum = addRows(
        state.summed[ledger.name]?.sum ?? emptySum,
        ledger,
        state.layouts[ledger.name] ?? fixedLayout(ledger),
        line,
        cells,
      );
      return {
        ...state,
        summed: { ...state.summed, [ledger.name]: { sum, line: area.rows === undefined || cells.length < area.rows ? Infinity : next } },
      };
    },
  };
}

/** When everything that the head promises was read: compares it. */
function concluded(automation: Pick<Automation, 'tables'>, state: Checking): Checking {
  const { head } = state;
  if (state.done || head === null) return { ...state, done: true };
  if (state.problems.length > 0) return { ...state, done: true };
  const ledgers = ledgersOf(automation, state.book);
  const more = state.journalLine <= head.entries + 1 || ledgers.some((ledger) => lineOf(state, ledger) < Infinity);
  if (more) return state;
  const problems: Message[] = [];
  if (state.open.length > 0 || state.entry !== head.entries)
    problems.push(message(backupMessages.wrongCount, { wants: head.entries, has: state.entry + state.open.length }));
  else if (state.chain !== head.chain) problems.push(message(backupMessages.noChain, { entry: state.entry }));
  for (const ledger of ledgers) {
    const told = state.told[ledger.name] ?? { rows: 0, sum: emptySum };
    const found = state.summed[ledger.name]?.sum ?? emptySum;
    if (told.sum !== found || told.rows !== tableHead(head, ledger.name).rows) {
      problems.push(message(backupMessages.wrongSum, { ledger: ledger.words.title['zh-CN'] }));
    }
  }
  return { ...state, problems, done: true };
}
