import type { CellValue } from '../../table/cell.ts';
import { toRuns } from '../../table/rows.ts';
import type { AnyRow, AnyTable } from '../../table/table.ts';
import { bookNames } from '../../text/control.ts';
import { engineMessages } from '../../text/engine.ts';
import { say } from '../../text/words.ts';
import type { Automation, Projection } from '../capability.ts';
import type { DeskRow } from '../workbook/situation.ts';
import type { ChangeSet } from './change-set.ts';
import { AppError, classify, isFull } from '../errors.ts';
import { headRows, readHead, headLength, type Head } from '../workbook/head.ts';
import { journalRows } from './journal.ts';
import { bornEffects, type OutboxLine } from '../effects/effect-row.ts';
import { bornLetters, stateCells } from '../mail/outbox.ts';
import type { SheetFacts, World, Write } from '../ports.ts';
import { boardValues, boardWrites } from '../start/board.ts';
import { startRows } from '../start/start-rows.ts';
import { foldChanges, type Folded } from '../workbook/fold.ts';
import { cellLevel } from '../start/cell-level.ts';
import { project, type Projected } from '../workbook/project.ts';
import { engineTables, schema, type JournalRow, type OutboxRow } from '../workbook/tables.ts';
import { fixedLayout } from '../../table/layout.ts';
import { layoutOf, type View } from '../workbook/view.ts';

/** Fences kept: a write that Google carried out late is refused while its fence stands. */
const fencesKept = 50;
/** The name under which the journal says that a key came into use: what stands before is sealed by the entry that says so. */
export const keyedWhat = 'engine.keyed';
/** The name under which the journal says that the head was put right. */
export const headRestoredWhat = 'engine.headRestored';
/** Rows added at once when a grid ends. */
const growBy = 1_000;

/**
 * Commits a change set in one atomic write and returns the view as the workbook now stands. The write carries its number in the head;
 * after an unclear answer the head tells whether it landed, and only one that did not is repeated. Without anything to write it
 * makes no call.
 * @throws AppError `overtaken` when another commit came between, `commit-unclear` when no answer could be had
 */
export function commit(world: World, automation: Automation, view: View, changes: ChangeSet, run: string): View {
  const projections = automation.projections
    .filter((each) => each.ledger.book === view.situation.book)
    .map((projection) => ({ projection, done: project(projection, view, changes) }));
  for (const { done } of projections)
    done.cells.forEach((each) => {
      changes.desk(each);
    });
  const board = boardOf(automation, view, changes, projections);
  const isSame = projections.every(({ done }) => done.slots.length + done.inserts.length === 0) && board.writes.length === 0;
  if (changes.isEmpty && isSame && !view.isHeadMended) return view;
  const { head } = view.situation;
  if (view.isHeadMended)
    changes.note(headRestoredWhat, engineTables(view.situation.book).head.name, { entries: head.entries, chain: head.chain });
  if (view.journals.begin(view.id, head))
    changes.note(keyedWhat, engineTables(view.situation.book).journal.name, { entries: head.entries, chain: head.chain });
  const own = automation.folds.filter(({ ledger }) => ledger.book === view.situation.book);
  const folded = [...changes.refolded, ...foldChanges(world, own, view, changes)];
  for (const each of folded) changes.tables[each.index.name] = each.head;
  const number = head.commit + 1;
  const { rows, chain } = journalRows(changes.entries, head, number, view.situation.now, changes.tables, (previous, each) =>
    view.journals.chainOf(view.id, previous, each),
  );
  const letters = bornLetters(changes.mails, view, run);
  const effects = bornEffects(changes.effects, view.effects, { run, now: view.situation.now });
  const unsealed: Head = {
    ...head,
    schema,
    commit: number,
    chain,
    entries: head.entries + rows.length,
    letters: head.letters + letters.length + effects.length,
    tables: changes.tables,
    marks: { ...head.marks, ...changes.marks },
  };
  const next: Head = { ...unsealed, seal: view.journals.sealOf(view.id, unsealed) };
  const sheets = new Map(view.sheets);
  const writes = [
    ...ledgerWrites(view, sheets, changes),
    ...journalWrites(view, sheets, head, rows),
    ...outboxWrites(view, sheets, head, [...letters, ...effects]),
    ...takeoverWrites(view, changes),
    ...projections.flatMap(({ projection, done }) => indexWrites(view, sheets, projection.index, done)),
    ...folded.flatMap(({ index, rows: written }) =>
      rowWrites(
        view,
        sheets,
        index,
        written.map(({ line, row }) => ({ line, cells: row })),
      ),
    ),
    ...deskWrites(view, changes),
    ...board.writes,
    ...changes.blocks.map((block): Write => ({
      do: 'cells',
      sheetId: block.sheetId,
      row: block.line,
      column: block.column,
      values: block.values,
    })),
    ...changes.locks.map((each): Write => ({ do: 'lock', ...each })),
    ...changes.unlocks.map((protection): Write => ({ do: 'unlock', protection })),
    ...projections.flatMap(({ projection, done }) => insertedDesk(view, projection.desk, done)),
    ...headWrites(view, next),
  ];
  land(world, view, writes, number);
  const cleared = changes.blocks.map(({ sheetId }) => sheetId);
  return {
    ...after(view, { next, sheets, letters, effects, takeovers: changes.takeovers, projections, folded, cleared }),
    along: changes.rowsAtHand(),
    added: [...view.added, ...rows],
    isHeadMended: false,
    board: board.cells,
  };
}

type Projecting = readonly { readonly projection: Projection; readonly done: Projected }[];

/** What the Start sheet must show once this is written, and the writes to it. Without one that stands there is nothing to write. */
function boardOf(
  automation: Automation,
  view: View,
  changes: ChangeSet,
  projections: Projecting,
): { readonly writes: readonly Write[]; readonly cells: View['board'] } {
  const start = automation.starts.find(({ book }) => book === view.situation.book);
  const grid = start === undefined ? undefined : view.sheets.get(start.table.sheetId);
  if (start === undefined || view.board === null || grid === undefined) return { writes: [], cells: view.board };
  const indexes = new Map(projections.map(({ projection, done }) => [projection.index.name, done.index]));
  const used = cellLevel([...view.sheets.values()].reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0));
  const rows = startRows(start, automation, used, {
    ...view.situation,
    index: (table) => indexes.get(table.name) ?? view.situation.index(table),
    desk: (table) => changes.deskRows(table),
  });
  return { writes: boardWrites(start.table.sheetId, rows, view.board, grid), cells: rows.map(boardValues) };
}

interface After {
  readonly next: Head;
  readonly sheets: ReadonlyMap<number, SheetFacts>;
  readonly letters: readonly OutboxRow[];
  readonly effects: readonly OutboxRow[];
  readonly takeovers: ChangeSet['takeovers'];
  readonly projections: Projecting;
  readonly folded: readonly Folded[];
  /** Sheets on which whole blocks were written. */
  readonly cleared: readonly number[];
}

/** The view as the commit left it: a further step of the same run goes on from here. */
function after(view: View, { next, sheets, letters, effects, takeovers, projections, folded, cleared }: After): View {
  const first = view.situation.head.letters + 2;
  const standing = (rows: readonly OutboxLine[]) => rows.map((row) => takeovers.find((each) => each.line === row.line) ?? row);
  const desks = new Map(
    projections.map(({ projection, done }) => [projection.desk.name, withInserted(view.situation.desk(projection.desk), done.inserts)]),
  );
  const indexes = new Map([
    ...projections.map(({ projection, done }) => [projection.index.name, done.index] as const),
    ...folded.filter(({ index }) => index.read !== 'byKey').map((each) => [each.index.name, withFolded(view, each)] as const),
  ]);
  return {
    ...view,
    isAsRead: false,
    // Blocks are written where rows are cleared: a window begins above all of them.
    openFrom: { ...view.openFrom, ...Object.fromEntries(cleared.filter((id) => id in view.openFrom).map((id) => [id, 2])) },
    sheets,
    letters: [...standing(view.letters), ...letters.map((value, at) => ({ line: first + at, value }))],
    effects: [...standing(view.effects), ...effects.map((value, at) => ({ line: first + letters.length + at, value }))],
    situation: {
      ...view.situation,
      head: next,
      index: (table) => indexes.get(table.name) ?? view.situation.index(table),
      desk: (table) => desks.get(table.name) ?? view.situation.desk(table),
    },
  };
}

/** A fold that is read whole, with the rows that were written. */
function withFolded(view: View, { index, rows }: Folded): readonly (AnyRow | null)[] {
  const slots = [...view.situation.index(index)];
  for (const { line, row } of rows) slots[line - 2] = row;
  return slots;
}

/** A desk with new rows at its top: a later step of the run must not insert them again. */
function withInserted(rows: readonly DeskRow[], inserts: readonly AnyRow[]): readonly DeskRow[] {
  const fresh = inserts.map((value, at): DeskRow => ({
    line: at + 2,
    value,
    faults: [],
    empty: true,
    action: null,
    receipt: '',
    standing: 'none',
  }));
  return [...fresh, ...rows.map((row) => ({ ...row, line: row.line + inserts.length }))];
}

/** Rows of one table at explicit lines, as few writes as their neighbourhood allows; the grid grows first where it ends. */
function rowWrites(
  view: View,
  sheets: Map<number, SheetFacts>,
  table: AnyTable,
  rows: readonly { readonly line: number; readonly cells: AnyRow }[],
): readonly Write[] {
  const last = rows.reduce((max, { line }) => Math.max(max, line), 0);
  const writes: Write[] = [];
  const sheet = sheets.get(table.sheetId);
  // One spare row always stays below, so that a read of "the rows after the last" never begins outside the grid.
  if (sheet !== undefined && last > sheet.rowCount - 1) {
    const more = Math.max(growBy, last + 1 - sheet.rowCount);
    writes.push({ do: 'grow', sheetId: table.sheetId, rows: more });
    sheets.set(table.sheetId, { ...sheet, rowCount: sheet.rowCount + more });
  }
  let open: { row: number; column: number; values: CellValue[][] }[] = [];
  for (const { line, cells } of rows) {
    const runs = toRuns(table, layoutOf(view, table), cells, view.situation.language);
    const goesOn =
      open.length === runs.length &&
      open.every((block, at) => {
        const run = runs[at];
        return (
          run !== undefined &&
          block.column === run.column &&
          block.values[0]?.length === run.cells.length &&
          block.row + block.values.length === line
        );
      });
    if (goesOn) open.forEach((block, at) => block.values.push([...(runs[at]?.cells ?? [])]));
    else {
      open = runs.map((run) => ({ row: line, column: run.column, values: [[...run.cells]] }));
      for (const block of open) writes.push({ do: 'cells', sheetId: table.sheetId, ...block });
    }
  }
  return writes;
}

function ledgerWrites(view: View, sheets: Map<number, SheetFacts>, changes: ChangeSet): readonly Write[] {
  const cells = changes.ledgerCells();
  const tables = [...new Map(cells.map((each) => [each.table.name, each.table])).values()];
  return tables.flatMap((table) =>
    rowWrites(
      view,
      sheets,
      table,
      cells.filter((each) => each.table.name === table.name),
    ),
  );
}

function journalWrites(view: View, sheets: Map<number, SheetFacts>, head: Head, rows: readonly JournalRow[]): readonly Write[] {
  const { journal } = engineTables(view.situation.book);
  return rowWrites(
    view,
    sheets,
    journal,
    rows.map((cells, at) => ({ line: head.entries + 2 + at, cells })),
  );
}

function outboxWrites(view: View, sheets: Map<number, SheetFacts>, head: Head, rows: readonly OutboxRow[]): readonly Write[] {
  const { outbox } = engineTables(view.situation.book);
  return rowWrites(
    view,
    sheets,
    outbox,
    rows.map((cells, at) => ({ line: head.letters + 2 + at, cells })),
  );
}

function indexWrites(view: View, sheets: Map<number, SheetFacts>, table: AnyTable, done: Projected): readonly Write[] {
  const empty = Object.fromEntries(Object.keys(fixedLayout(table)).map((id) => [id, null]));
  return rowWrites(
    view,
    sheets,
    table,
    done.slots.map(({ slot, row }) => ({ line: slot + 2, cells: row ?? empty })),
  );
}

function deskWrites(view: View, changes: ChangeSet): readonly Write[] {
  return changes.differingDesk().flatMap(({ table, line, cells }) => rowWrites(view, new Map(), table, [{ line, cells }]));
}

function takeoverWrites(view: View, changes: ChangeSet): readonly Write[] {
  const { outbox } = engineTables(view.situation.book);
  return changes.takeovers.flatMap(({ line, value }) => rowWrites(view, new Map(), outbox, [{ line, cells: stateCells(value) }]));
}

/** The insertion at the top comes last: it moves the lines that the other writes name. */
function insertedDesk(view: View, desk: AnyTable, done: Projected): readonly Write[] {
  return [
    ...(done.inserts.length > 0 ? [{ do: 'insertRows' as const, sheetId: desk.sheetId, row: 2, rows: done.inserts.length }] : []),
    ...rowWrites(
      view,
      new Map(),
      desk,
      done.inserts.map((cells, at) => ({ line: 2 + at, cells })),
    ),
  ];
}

function headWrites(view: View, next: Head): readonly Write[] {
  const { head } = engineTables(view.situation.book);
  return [
    { do: 'cells', sheetId: head.sheetId, row: 2, column: 0, values: headRows(next) },
    { do: 'fence', id: next.commit },
    ...(next.commit > fencesKept ? [{ do: 'dropFence' as const, id: next.commit - fencesKept }] : []),
  ];
}

/** Waits between two tries, ms. */
const pausesMs = [1_000, 4_000];

function land(world: World, view: View, writes: readonly Write[], number: number): void {
  for (let attempt = 0; ; attempt += 1) {
    try {
      world.books.write(view.id, writes);
      return;
    } catch (error) {
      if (classify(error) === 'final') throw error;
      if (isFull(error)) throw fullOf(view, error);
      const standing = headNow(world, view, error);
      if (standing === number) return;
      if (standing !== number - 1)
        throw new AppError('overtaken', 'Another commit came between: nothing was written, the next beat decides anew.', error);
      const pause = pausesMs[attempt];
      const kind = classify(error);
      if (pause === undefined || kind === 'data' || kind === 'person') throw error;
      world.sleep(pause);
    }
  }
}

function fullOf({ situation: { book, language } }: View, error: unknown): AppError {
  return new AppError('workbook-full', say(engineMessages.full, language, { book: bookNames[book][language] }), error);
}

/** The number of the last commit, asked after an unclear answer. */
function headNow(world: World, view: View, cause: unknown): number {
  const { head } = engineTables(view.situation.book);
  try {
    const read = world.books.read(view.id, [{ sheetId: head.sheetId, row: 2, rows: headLength, column: 0, columns: 2 }]);
    return readHead(read.areas[0] ?? [])?.commit ?? -1;
  } catch (error) {
    throw new AppError(
      'commit-unclear',
      'The commit got no answer and neither did the question whether it landed: the next beat finds out.',
      [cause, error],
    );
  }
}
