import type { Instant } from '../../table/column.ts';
import { dayOf, showClock } from '../../table/office-time.ts';
import { asText } from '../../table/cell.ts';
import type { AnyRow, AnyTable, Columns, RowOf, Table } from '../../table/table.ts';
import { engineMessages } from '../../text/engine.ts';
import { message } from '../../text/words.ts';
import { isRefusal } from '../commit/change-set.ts';
import type { Decision, Refusal } from '../commit/decision.ts';
import { entryAction, type Action, type ActionExample, type Command } from '../desk/action.ts';
import type { Loaded, Reads } from '../run/job.ts';
import type { Situation } from '../workbook/situation.ts';
import { entryWords } from './entry-columns.ts';
import { startOf, type Entry } from './entry-desk.ts';

/** What follows from a row that is entered, in the same commit. */
export type Entered<L extends Columns> = Decision & { readonly state?: Partial<RowOf<Table<L>>> };

/** A row that a reference names. */
export interface Found<T> {
  readonly table: AnyTable;
  readonly line: number;
  readonly row: RowOf<T>;
}

/** Ledgers that columns refer to, by column. */
type Refers<D> = Partial<Readonly<Record<keyof D & string, AnyTable>>>;

type EntryCommand<D extends Columns, R> = Command<RowOf<Table<D>>, AnyRow> & { readonly found: { readonly [K in keyof R]: Found<R[K]> } };

interface Entering<D extends Columns, L extends Columns, R extends Refers<D>> {
  /** The ledgers in which reference columns must name a row; those rows are read along. */
  readonly refers?: R;
  /** What else must be seen to decide. */
  readonly reads?: (row: RowOf<Table<D>>, situation: Situation) => Reads;
  /** Why a row is not entered, or what changes with it. */
  readonly decide?: (command: EntryCommand<D, R>, situation: Situation, loaded: Loaded) => Entered<L> | Refusal;
  /** Actions that a rehearsal takes before: they enter what the row refers to. */
  readonly before?: readonly string[];
}

/**
 * The Action that enters the rows of an entry desk into its ledger, `<ledger>.enter`. A row is refused that has faults, a key that
 * stands already, or a reference to nothing. Its example is what its columns say of themselves.
 * @example
 * const move = enter(movements, {
 *   before: ['products.enter'],
 *   refers: { product: products.ledger },
 *   decide: ({ row, found: { product } }) => {
 *     const onHand = product.row.onHand + row.pieces;
 *     return onHand < 0 ? { refused: message(words.tooFew) } : { alter: [{ ...product, cells: { onHand } }] };
 *   },
 * });
 */
export function enter<D extends Columns, L extends Columns, R extends Refers<D> = object & Refers<D>>(
  entry: Entry<D, L>,
  entering: Entering<D, L, R> = {},
): Action {
  const { desk, ledger, typed } = entry;
  const { decide, before } = entering;
  return entryAction<AnyTable>({
    name: `${ledger.name}.enter`,
    desk,
    choice: 'submit',
    enters: ledger,
    example: { cells: (now) => exampleOf(typed, now), ...(before === undefined ? {} : { before }) },
    reads: (row, situation) => readsOf(entering as unknown as AnyEntering, row, situation),
    decide: (command, situation, loaded): Decision | Refusal => {
      const found = foundRows(entering as unknown as AnyEntering, command.row, loaded);
      if ('refused' in found) return { refused: found.refused };
      const more = decide?.({ ...command, found: found.rows } as unknown as EntryCommand<D, R>, situation, loaded) ?? {};
      return isRefusal(more) ? more : entered(entry, command, more, situation);
    },
  });
}

type AnyEntering = Entering<Columns, Columns, Refers<Columns>>;

function readsOf({ refers = {}, reads }: AnyEntering, row: AnyRow, situation: Situation): Reads {
  const { keyed = [], ...more } = reads?.(row, situation) ?? {};
  return { ...more, keyed: [...references(refers, row), ...keyed] };
}

/** The rows that the filled cells name. */
function references(
  refers: Refers<Columns>,
  row: AnyRow,
): readonly { readonly id: string; readonly table: AnyTable; readonly key: string }[] {
  return Object.entries(refers).flatMap(([id, table]) =>
    table === undefined || row[id] === null ? [] : [{ id, table, key: asText(row[id]) }],
  );
}

function foundRows({ refers = {} }: AnyEntering, row: AnyRow, loaded: Loaded): Refusal | { readonly rows: AnyRow } {
  const rows: Record<string, unknown> = {};
  for (const { id, table, key } of references(refers, row)) {
    const found = loaded.find(table, key);
    if (found === null) return { refused: message(engineMessages.unknownKey, { key }) };
    rows[id] = { table, ...found };
  }
  return { rows };
}

/** The row in the ledger, its number on the desk, and whatever else changes with it. */
function entered(
  entry: Pick<Entry, 'desk' | 'ledger' | 'typed' | 'state' | 'numbers'>,
  command: Command<AnyRow, AnyRow>,
  { state = {}, ...change }: Entered<Columns>,
  situation: Situation,
): Decision {
  const { desk, ledger, numbers } = entry;
  const key = numbers === null ? asText(command.row[ledger.key]) : numberOf(numbers, command.rows(ledger), situation.now);
  const row = { ...rowOf(entry, command, situation), ...state, [ledger.key]: key };
  return {
    result: message(entryWords.entered, { clock: showClock(situation.now), key }),
    ...change,
    enter: [{ table: ledger, row }, ...(change.enter ?? [])],
    desk: [...(numbers === null ? [] : [{ table: desk, line: command.line, cells: { no: key } }]), ...(change.desk ?? [])],
  };
}

/** The next number: its last part counts the ledger's rows, so that none is given twice, whatever run enters it. */
function numberOf(begins: string, rows: number, now: Instant): string {
  return `${begins}-${dayOf(now).slice(2).replace(/-/g, '')}-${String(rows + 1).padStart(4, '0')}`;
}

function rowOf({ typed, state }: Pick<Entry, 'typed' | 'state'>, { row, actor }: Command<AnyRow, AnyRow>, { now }: Situation): AnyRow {
  return {
    ...Object.fromEntries(Object.entries(state).map(([id, column]) => [id, startOf(column)])),
    ...Object.fromEntries(Object.keys(typed).map((id) => [id, row[id] ?? null])),
    enteredAt: now,
    enteredBy: actor.name === '' ? null : actor.name,
  };
}

/** A row as a person would type it. Optional cells without an example stay empty; a reference names the row that was entered before. */
function exampleOf(columns: Columns, now: Instant): ReturnType<ActionExample['cells']> {
  const isFilled = ({ kind, optional, example }: Columns[string]) => kind !== 'reference' && (!optional || example !== undefined);
  const cells = Object.entries(columns).filter(([, column]) => isFilled(column));
  return Object.fromEntries(cells.map(([id, column]) => [id, column.example ?? typicalOf(column, now)]));
}

function typicalOf({ kind, min = 1, max, choices = {} }: Columns[string], now: Instant): unknown {
  switch (kind) {
    case 'whole':
    case 'money':
    case 'hours':
      return Math.max(min, 1);
    case 'moment':
      return now;
    case 'day':
      return dayOf(now);
    case 'choice':
      return Object.keys(choices)[0];
    case 'yesNo':
      return true;
    case 'phone':
      return '13800000001';
    case 'mail':
      return 'someone@shop.example';
    default:
      return '样品'.slice(0, max);
  }
}
