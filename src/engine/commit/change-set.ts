import { beginning } from '../../table/shorten.ts';
import { asText } from '../../table/cell.ts';
import { columnIds, columnOf, type AnyRow, type AnyTable } from '../../table/table.ts';
import type { Message } from '../../text/words.ts';
import type { Decision, EffectOrder, MailOrder } from './decision.ts';
import type { Loaded } from '../run/job.ts';
import { addToSum } from './digest.ts';
import { unholdable } from '../effects/effect-row.ts';
import { tableHead, type TableHead } from '../workbook/head.ts';
import type { DeskRow } from '../workbook/situation.ts';
import { rowDigest, sealOf, zhanggui, type Actor, type Entry } from './journal.ts';
import type { OutboxRow } from '../workbook/tables.ts';
import { asStored, wholeRow } from '../workbook/ledger-row.ts';
import { foldedRow, type Fold, type Folded } from '../workbook/fold.ts';
import type { LoadedRow, View } from '../workbook/view.ts';

/** Ledger rows that a run keeps at hand of one workbook from one commit to the next. */
const mostAtHand = 100;

/** Cells of one row to be written, by column id. */
export interface CellsAt {
  readonly table: AnyTable;
  readonly line: number;
  readonly cells: AnyRow;
}

/** A ledger row that a change set changes. */
export interface ChangedRow {
  readonly line: number;
  /** As it counted so far; null for a new one. */
  readonly before: AnyRow | null;
  readonly row: AnyRow;
}

/**
 * The change set of one workbook, growing as decisions are taken one after the other: each sees the rows as those before it left
 * them. Nothing is written until `commit` takes the whole.
 */
export class ChangeSet {
  readonly entries: Entry[] = [];
  readonly mails: MailOrder[] = [];
  readonly effects: EffectOrder[] = [];
  readonly takeovers: { readonly line: number; readonly value: OutboxRow }[] = [];
  readonly blocks: NonNullable<Decision['cells']>[number][] = [];
  readonly unlocks: number[] = [];
  readonly locks: { readonly sheetId: number; readonly description: string }[] = [];
  marks: Record<string, string> = {};
  /** Row counts and sums as they will be. */
  readonly tables: Record<string, TableHead>;
  /** Folds that must be rewritten whole, as the night's check found them. */
  readonly refolded: Folded[] = [];
  /** Rows of folds that decisions wanted to see. */
  readonly seen: LoadedRow[] = [];
  private readonly rows = new Map<
    string,
    ChangedRow & { readonly table: AnyTable; readonly fresh: boolean; readonly touched: Set<string> }
  >();
  private readonly deskCells = new Map<string, CellsAt>();
  private readonly desks = new Map<string, ReadonlyMap<number, AnyRow>>();
  private readonly added = new Map<string, Map<string, number>>();

  constructor(
    private readonly view: View,
    private readonly folds: readonly Fold[] = [],
  ) {
    this.tables = { ...view.situation.head.tables };
  }

  /** The ledger row as this change set leaves it; null where there is none. */
  row(table: AnyTable, line: number, loaded: Loaded): AnyRow | null {
    return this.rows.get(place(table, line))?.row ?? loaded.row(table, line);
  }

  /** The line of a key in a ledger, rows added by this change set included. */
  lineOf(table: AnyTable, key: string, loaded: Loaded): number | undefined {
    return loaded.keys(table).get(key) ?? this.added.get(table.name)?.get(key);
  }

  /** The rows of a ledger, those included that this change set adds. */
  rowCount(table: AnyTable): number {
    return this.head(table).rows;
  }

  /** What was fetched, as this change set leaves it. */
  sight(loaded: Loaded): Loaded {
    this.seen.push(...this.folds.flatMap(({ index }) => loaded.fetched(index).map((each) => ({ ...each, table: index }))));
    return {
      ...loaded,
      row: (table, line) => this.row(table, line, loaded),
      find: (table, key) => {
        const fold = this.folds.find(({ index }) => index.name === table.name);
        if (fold !== undefined) return this.folded(fold, key, loaded);
        const line = this.added.get(table.name)?.get(key) ?? loaded.find(table, key)?.line;
        const row = line === undefined ? null : this.row(table, line, loaded);
        return line === undefined || row === null ? null : { line, row };
      },
    };
  }

  /** The row of a key as the changes so far leave it; one that is not written yet has no line. */
  private folded(fold: Fold, key: string, loaded: Loaded): ReturnType<Loaded['find']> {
    const found = loaded.find(fold.index, key);
    const row = foldedRow(fold, key, found?.row ?? null, this.changedRows(fold.ledger));
    return row === null ? null : { line: found?.line ?? 0, row };
  }

  /**
   * Takes a decision in, whole or not at all. `loaded` holds the rows it was decided on.
   * @throws RangeError when it changes a row that is not there, enters a key that stands, or orders an effect that no outbox can hold
   */
  take(decision: Decision, actor: Actor, what: string, loaded: Loaded): void {
    this.mustFit(decision, loaded);
    this.effects.push(...(decision.effects ?? []));
    for (const { table, row } of decision.enter ?? []) this.enter(table, row, actor, what);
    for (const { table, line, cells, from } of decision.alter ?? [])
      this.alter({ table, line, cells }, from ?? loaded.row(table, line), actor, what);
    for (const { table, line, found, right } of decision.restore ?? []) this.restore(table, line, found, right, actor, what);
    for (const { table, line, row } of decision.derive ?? []) this.keep(table, line, row, []);
    for (const { table, sum } of decision.sums ?? []) this.resum(table, sum, actor, what);
    this.mails.push(...(decision.mails ?? []));
    if (decision.note !== undefined) {
      this.note(what, decision.note.about, decision.note.facts, actor);
    }
    for (const each of decision.desk ?? []) this.desk(each);
    this.blocks.push(...(decision.cells ?? []));
    this.unlocks.push(...(decision.unlock ?? []));
    this.locks.push(...(decision.lock ?? []));
    this.refolded.push(...(decision.refold ?? []));
    this.mark(decision.marks ?? {});
  }

  private mustFit({ effects = [], enter = [], alter = [] }: Decision, loaded: Loaded): void {
    for (const each of effects) this.mustHold(each);
    for (const { table } of [...enter, ...alter]) {
      if (table.kind !== 'ledger') throw new RangeError(`${table.name} is no ledger: its rows follow from one`);
    }
    for (const { table, line, from } of alter) {
      if ((this.row(table, line, loaded) ?? from ?? null) === null) throw new RangeError(`${table.name} has no row ${String(line)}`);
    }
    const entered = new Set<string>();
    for (const { table, row } of enter) {
      const key = `${table.name} ${String(row[table.key])}`;
      if (entered.has(key) || this.lineOf(table, String(row[table.key]), loaded) !== undefined) {
        throw new RangeError(`${key} stands already`);
      }
      entered.add(key);
    }
  }

  private mustHold(effect: EffectOrder): void {
    if (effect.to === this.view.situation.book) throw new RangeError(`effect ${effect.id} is on its own workbook: decide it there`);
    const why = unholdable(effect);
    if (why !== null) throw new RangeError(`effect ${beginning(effect.id, 40)} cannot be kept: ${why}`);
  }

  /** Puts something on record that changes no row. */
  note(what: string, about: string, facts: AnyRow, actor: Actor = zhanggui): void {
    this.entries.push({ actor, what, table: about, line: 1, key: '-', before: null, after: facts });
  }

  /** Adds to the texts that the head keeps. */
  mark(marks: Readonly<Record<string, string>>): void {
    this.marks = { ...this.marks, ...marks };
  }

  private enter(table: AnyTable, values: AnyRow, actor: Actor, what: string): void {
    const head = this.head(table);
    const line = head.rows + 2;
    const row = this.stamped(table, wholeRow(table, values));
    const key = String(row[table.key]);
    this.tables[table.name] = { rows: head.rows + 1, sum: addToSum(head.sum, rowDigest(table, line, row)) };
    this.entries.push({ actor, what, table: table.name, line, key, before: null, after: row });
    this.rows.set(place(table, line), { table, line, before: null, row, fresh: true, touched: new Set() });
    const keys = this.added.get(table.name) ?? new Map<string, number>();
    this.added.set(table.name, keys.set(key, line));
  }

  /** A sealed ledger's rows carry their seal, and the number of the journal entry that tells their birth. */
  private stamped(table: AnyTable, row: AnyRow): AnyRow {
    const born = 'born' in table.columns ? { born: this.view.situation.head.entries + this.entries.length + 1 } : {};
    const row2 = { ...row, ...born };
    return 'seal' in table.columns ? { ...row2, seal: sealOf(table, row2) } : row2;
  }

  private alter({ table, line, cells }: CellsAt, read: AnyRow | null, actor: Actor, what: string): void {
    const before = this.rows.get(place(table, line))?.row ?? read;
    if (before === null) throw new RangeError(`${table.name} has no row ${String(line)}`);
    const changed = Object.fromEntries(
      Object.entries(cells)
        .map(([id, value]) => [id, asStored(table, id, value)] as const)
        .filter(([id, value]) => (before[id] ?? null) !== value),
    );
    const ids = Object.keys(changed);
    if (ids.length === 0) return;
    const row = { ...before, ...changed };
    const head = this.head(table);
    const less = addToSum(head.sum, rowDigest(table, line, before), -1);
    this.tables[table.name] = { ...head, sum: addToSum(less, rowDigest(table, line, row)) };
    const was = Object.fromEntries(ids.map((id) => [id, before[id] ?? null]));
    this.entries.push({ actor, what, table: table.name, line, key: String(before[table.key]), before: was, after: changed });
    this.keep(table, line, row, ids, before);
  }

  /**
   * Puts back what the journal tells of a row whose cells were touched from outside. The sum already tells the row as it was, so
   * it stays.
   */
  restore(table: AnyTable, line: number, found: AnyRow, right: AnyRow | null, actor: Actor, what: string): void {
    const row = wholeRow(table, right ?? {});
    const ids = columnIds(table).filter((id) => (found[id] ?? null) !== (row[id] ?? null));
    const pick = (values: AnyRow) => Object.fromEntries(ids.map((id) => [id, values[id] ?? null]));
    const key = asText(row[table.key] ?? found[table.key] ?? '-');
    this.entries.push({ actor, what, table: table.name, line, key, before: pick(found), after: pick(row) });
    this.keep(table, line, row, ids);
  }

  /** Puts a ledger's sum right; an entry that changes nothing carries it where no row was put back. */
  private resum(table: AnyTable, sum: string, actor: Actor, what: string): void {
    const head = this.head(table);
    if (head.sum === sum) return;
    this.tables[table.name] = { ...head, sum };
    if (!this.entries.some((entry) => entry.table === table.name)) {
      this.entries.push({ actor, what, table: table.name, line: head.rows + 1, key: '-', before: {}, after: {} });
    }
  }

  /** `before`: the row that counted so far; a row that is put back, or derived anew, counted as it stands now. */
  private keep(table: AnyTable, line: number, row: AnyRow, ids: readonly string[], before: AnyRow = row): void {
    const known = this.rows.get(place(table, line));
    const touched = new Set([...(known?.touched ?? []), ...ids]);
    const first = known === undefined ? before : known.before;
    this.rows.set(place(table, line), { table, line, before: first, row, fresh: known?.fresh ?? false, touched });
  }

  private head(table: AnyTable): TableHead {
    return this.tables[table.name] ?? tableHead(this.view.situation.head, table.name);
  }

  /** The ledger cells to write: whole new rows, and the touched cells of old ones. */
  ledgerCells(): readonly (CellsAt & { readonly fresh: boolean })[] {
    return [...this.rows.values()].map(({ table, line, row, fresh, touched }) => ({
      table,
      line,
      fresh,
      cells: fresh ? row : Object.fromEntries([...touched].map((id) => [id, row[id] ?? null])),
    }));
  }

  /** Notes cells of a desk row; what is noted later stands. */
  desk({ table, line, cells }: CellsAt): void {
    const at = place(table, line);
    this.deskCells.set(at, { table, line, cells: { ...this.deskCells.get(at)?.cells, ...cells } });
  }

  /** The desk cells that differ from what the desk shows. */
  differingDesk(): readonly CellsAt[] {
    return [...this.deskCells.values()].flatMap(({ table, line, cells }) => {
      const shown = this.shown(table).get(line) ?? {};
      const differing = Object.entries(cells).filter(([id, value]) => (shown[id] ?? null) !== (value ?? null));
      return differing.length === 0 ? [] : [{ table, line, cells: Object.fromEntries(differing) }];
    });
  }

  /** The rows of a desk as this change set leaves them. */
  deskRows(table: AnyTable): readonly DeskRow[] {
    const changed = new Map(
      [...this.deskCells.values()].flatMap((each) => (each.table.name === table.name ? [[each.line, each.cells] as const] : [])),
    );
    const rows = this.view.situation.desk(table);
    if (changed.size === 0) return rows;
    return rows.map((row) => ({ ...row, value: { ...row.value, ...changed.get(row.line) } }));
  }

  /** What a desk shows, by line: read through once, however many of its cells are noted. */
  private shown(table: AnyTable): ReadonlyMap<number, AnyRow> {
    const known = this.desks.get(table.name);
    if (known !== undefined) return known;
    const read = new Map(this.view.situation.desk(table).map(({ line, value }) => [line, value]));
    this.desks.set(table.name, read);
    return read;
  }

  /** The ledger rows that this change set made or changed, as they were and as it leaves them. */
  changedRows(table: AnyTable): readonly ChangedRow[] {
    return [...this.rows.values()].filter((each) => each.table.name === table.name).map(({ line, before, row }) => ({ line, before, row }));
  }

  /**
   * Ledger rows as they stand once this is written, for a later step of the same run: those that it made or changed, and those that
   * were read along. None where there are so many that holding them costs more than a further read.
   */
  rowsAtHand(): readonly LoadedRow[] {
    if (this.rows.size > mostAtHand) return [];
    const own = [...this.rows.values()].map(({ table, line, row }) => ({ table, line, row }));
    const others = this.view.along.filter(({ table, line }) => table.kind === 'ledger' && !this.rows.has(place(table, line)));
    return [...own, ...others.slice(0, mostAtHand - own.length)];
  }

  get isEmpty(): boolean {
    return (
      this.rows.size +
        this.refolded.length +
        this.mails.length +
        this.effects.length +
        this.takeovers.length +
        this.blocks.length +
        this.unlocks.length +
        this.locks.length ===
        0 &&
      this.differingDesk().length === 0 &&
      this.entries.length === 0 &&
      Object.entries(this.marks).every(([name, value]) => this.view.situation.head.marks[name] === value)
    );
  }
}

function place(table: AnyTable, line: number): string {
  return `${table.name} ${String(line)}`;
}

/** Whether an answer is a refusal. */
export function isRefusal(answer: Decision | { readonly refused: Message }): answer is { readonly refused: Message } {
  return 'refused' in answer;
}

/** Columns that a row of a table carries by its sealed nature. */
export function isSealedLedger(table: AnyTable): boolean {
  return 'seal' in table.columns && columnOf(table, 'seal').byScript;
}
