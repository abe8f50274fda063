import { isRefusal } from '../../src/engine/commit/change-set.ts';
import type { Decision, MailOrder, EffectOrder, Refusal } from '../../src/engine/commit/decision.ts';
import type { Action } from '../../src/engine/desk/action.ts';
import type { EffectKind } from '../../src/engine/effects/effect.ts';
import type { Loaded } from '../../src/engine/run/job.ts';
import type { Situation } from '../../src/engine/workbook/situation.ts';
import type { Projection } from '../../src/engine/capability.ts';
import { enterGoods } from '../../src/stock/enter-goods.ts';
import { move } from '../../src/stock/enter-movement.ts';
import { movements, type Movement } from '../../src/stock/movements.ts';
import { products, type Product } from '../../src/stock/products.ts';
import { asText, type Cell } from '../../src/table/cell.ts';
import { columnIds, type AnyRow, type AnyTable } from '../../src/table/table.ts';
import { tell } from '../../src/text/words.ts';
import { at, head, loaded, person, situation } from '../builders.ts';

/** A stock workbook in memory: decisions are taken as the engine takes them, one after the other, and nothing is read or written. */
export class Stockroom {
  now = at('2026-03-02 10:00');
  readonly mails: MailOrder[] = [];
  readonly effects: EffectOrder[] = [];
  readonly marks: Record<string, string> = {};
  private readonly rows = new Map<string, AnyRow[]>();

  constructor(private readonly projections: readonly Projection[] = []) {}

  /** Somebody types a row and chooses an action; the refusal, or null where it was taken. */
  choose(action: Action, typed: AnyRow, by = '韩梅'): string | null {
    const row = { ...Object.fromEntries(columnIds(action.desk).map((id) => [id, null])), ...typed };
    const subject = action.on === null ? { line: 0, row: {} } : this.seen().find(action.on, asText(row[action.desk.key]));
    if (subject === null) throw new RangeError(`${action.name}: no row of ${asText(row[action.desk.key])}`);
    const rows = (table: AnyTable) => this.of(table).length;
    const actor = { name: by, basis: 'declared' } as const;
    const command = { row, line: 2, subject: subject.row, subjectLine: subject.line, actor, rows };
    return this.take(action.decide(command, this.situation(), this.seen()));
  }

  /** An effect comes from another workbook. */
  receive(kind: EffectKind, about: AnyRow): void {
    this.take(kind.decide(about, this.situation(), this.seen()));
  }

  take(answer: Decision | Refusal): string | null {
    if (isRefusal(answer)) return tell(answer.refused, 'en');
    for (const { table, row } of answer.enter ?? []) {
      const all = this.of(table);
      if (all.some((each) => each[table.key] === row[table.key])) throw new RangeError(`${table.name} ${asText(row[table.key])} stands`);
      all.push({ ...row });
    }
    for (const { table, line, cells } of answer.alter ?? []) {
      const all = this.of(table);
      if (all[line - 2] === undefined) throw new RangeError(`${table.name} has no row ${String(line)}`);
      all[line - 2] = { ...all[line - 2], ...cells };
    }
    Object.assign(this.marks, answer.marks ?? {});
    this.mails.push(...(answer.mails ?? []));
    this.effects.push(...(answer.effects ?? []));
    return null;
  }

  of(table: AnyTable): AnyRow[] {
    const rows = this.rows.get(table.name) ?? [];
    this.rows.set(table.name, rows);
    return rows;
  }

  product(code: string): Product {
    const found = this.of(products.ledger).find((row) => row['code'] === code);
    if (found === undefined) throw new RangeError(code);
    return found as Product;
  }

  movementsOf(code: string): readonly Movement[] {
    return this.of(movements.ledger).filter((row) => row['product'] === code) as unknown as readonly Movement[];
  }

  /** on hand / reserved / available. */
  figures(code: string): string {
    const { onHand, reserved, available } = this.product(code);
    return `${String(onHand)} / ${String(reserved)} / ${String(available)}`;
  }

  /** A product on sale with so many pieces, by the product sheet; its file is complete, and it was listed. */
  stocked(code: string, pieces: number, more: AnyRow = {}, state: Partial<Product> = { status: 'listed' }): void {
    const typed = { code, name: `${code} name`, price: '10.00', fileComplete: 'yes', forDistributors: 'yes' };
    const refused = this.choose(enterGoods, { ...typed, quantity: pieces === 0 ? null : String(pieces), ...more });
    if (refused !== null) throw new Error(refused);
    const rows = this.of(products.ledger);
    rows[rows.length - 1] = { ...rows.at(-1), ...state };
  }

  move(product: string, kind: Movement['kind'], pieces: number, more: AnyRow = {}): string | null {
    return this.choose(move, { product, kind, pieces, ...more });
  }

  situation(): Situation {
    const staff = [
      person('warehouse', '韩梅'),
      person('warehouse', '王波'),
      person('specialist', '雷蕾'),
      person('head', '赵敏'),
      person('planner', '夏天'),
      person('purchasing', '方正'),
    ];
    return situation({
      ...{ book: 'stock', now: this.now, staff, head: head({ marks: this.marks }) },
      index: (table) => this.index(table),
      peeked: () => this.of(products.ledger).map((row): readonly Cell[] => [asText(row['code'])]),
    });
  }

  private index(table: AnyTable): readonly AnyRow[] {
    const projection = this.projections.find(({ index }) => index.name === table.name);
    if (projection === undefined) return [];
    const { settings } = situation();
    return this.of(projection.ledger).flatMap((row, at) => (projection.isOpen(row) ? [projection.row(row, at + 2, settings)] : []));
  }

  seen(): Loaded {
    const found = (table: AnyTable) => this.of(table).map((row, place) => ({ line: place + 2, row }));
    return {
      ...loaded(),
      keys: (table) => new Map(found(table).map(({ line, row }) => [asText(row[table.key]), line])),
      row: (table, line) => this.of(table)[line - 2] ?? null,
      find: (table, key) => found(table).find(({ row }) => row[table.key] === key) ?? null,
      fetched: found,
    };
  }
}
