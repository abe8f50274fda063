import { asText } from '../../table/cell.ts';
import { columnIds, type AnyRow, type AnyTable } from '../../table/table.ts';
import type { Reads } from '../run/job.ts';
import { isLineOf, tableHead } from './head.ts';
import type { LineOf, LoadedRow, View } from './view.ts';

/** Cells up to which a table is read whole to find a row by its key: so many cost less than a further call. */
const wholeCells = 20_000;

/** What one more read brings: key columns, whole tables, single rows. */
export interface Request {
  readonly keys: readonly AnyTable[];
  readonly whole: readonly AnyTable[];
  readonly lines: readonly LineOf[];
}

/** Rows and keys that a run has at hand of a workbook. */
export class Held {
  readonly keys = new Map<string, ReadonlyMap<string, number>>();
  private readonly rows = new Map<string, LoadedRow>();
  private readonly asked = new Set<string>();

  constructor(private readonly view: View) {
    for (const row of view.along) {
      if (this.isBelow(row)) continue;
      this.asked.add(place(row));
      this.put(row);
    }
  }

  put(row: LoadedRow): void {
    this.rows.set(place(row), row);
  }

  putWhole(table: AnyTable, rows: readonly { readonly line: number; readonly row: AnyRow | null }[]): void {
    const keys = new Map<string, number>();
    for (const { line, row } of rows) {
      this.put({ table, line, row });
      const key = asText(row?.[table.key]);
      if (key !== '') keys.set(key, line);
    }
    this.keys.set(table.name, keys);
  }

  row(table: AnyTable, line: number): LoadedRow | undefined {
    return this.rows.get(place({ table, line }));
  }

  /** The rows of a table that were wanted one by one. */
  single(table: AnyTable): readonly LoadedRow[] {
    return [...this.rows.values()].filter((row) => row.table.name === table.name && this.asked.has(place(row)));
  }

  /** @throws RangeError for a key that is not among the reads: nobody may take its row for missing */
  find(table: AnyTable, key: string, keyed: NonNullable<Reads['keyed']>): { readonly line: number; readonly row: AnyRow } | null {
    const asked = keyed.filter((each) => each.table.name === table.name && each.key === key);
    if (asked.length === 0) throw new RangeError(`${table.name} ${key} is not among the reads`);
    const line = this.hinted(asked) ?? this.keys.get(table.name)?.get(key);
    const row = line === undefined ? null : (this.row(table, line)?.row ?? null);
    return line === undefined || row === null ? null : { line, row };
  }

  /** The line at which a row was last seen, where it still stands there. */
  private hinted(asked: NonNullable<Reads['keyed']>): number | undefined {
    return asked.find(({ table, key, line }) => line !== undefined && this.row(table, line)?.row?.[table.key] === key)?.line;
  }

  /** What of the reads is not at hand yet, as far as it can be asked for now. */
  missing({ keys = [], lines = [], keyed = [] }: Reads): Request {
    const columns = new Map<string, AnyTable>();
    const whole = new Map<string, AnyTable>();
    const single = new Map<string, LineOf>();
    for (const table of keys) if (!this.holdsKeys(table)) columns.set(table.name, table);
    for (const each of lines) this.wantLine(each, single);
    for (const { table, key, line } of keyed) {
      if (line !== undefined && this.wantLine({ table, line }, single)) continue;
      if (this.hinted([{ table, key, ...(line === undefined ? {} : { line }) }]) !== undefined) continue;
      if (!this.holdsKeys(table)) (this.isShort(table) ? whole : columns).set(table.name, table);
      else {
        const found = this.keys.get(table.name)?.get(key);
        if (found !== undefined) this.wantLine({ table, line: found }, single);
      }
    }
    for (const name of whole.keys()) columns.delete(name);
    return { keys: [...columns.values()], whole: [...whole.values()], lines: [...single.values()] };
  }

  /** Whether a row must be read. One below the last of its ledger is not: there is none, and the grid may end above it. */
  private wantLine({ table, line }: LineOf, single: Map<string, LineOf>): boolean {
    const at = place({ table, line });
    if (this.isBelow({ table, line })) return false;
    this.asked.add(at);
    if (this.rows.has(at)) return false;
    single.set(at, { table, line });
    return true;
  }

  private isBelow({ table, line }: LineOf): boolean {
    return table.kind === 'ledger' && !isLineOf(this.view.situation.head, table, line);
  }

  /** Whether the keys of a table are known; those of one that the first read brought whole are, while it stands as it was read. */
  private holdsKeys(table: AnyTable): boolean {
    if (this.keys.has(table.name)) return true;
    const { situation, isAsRead } = this.view;
    if (!isAsRead || (table.read ?? 'whole') !== 'whole') return false;
    if (table.kind === 'index') {
      this.putWhole(
        table,
        situation.index(table).map((row, at) => ({ line: at + 2, row })),
      );
    } else if (table.kind === 'desk' && !situation.isBroken(table)) {
      this.putWhole(
        table,
        situation.desk(table).map(({ line, value }) => ({ line, row: value })),
      );
    } else return false;
    return true;
  }

  private isShort(table: AnyTable): boolean {
    return table.kind !== 'desk' && tableHead(this.view.situation.head, table.name).rows * columnIds(table).length <= wholeCells;
  }
}

function place({ table, line }: LineOf): string {
  return `${table.name} ${String(line)}`;
}
