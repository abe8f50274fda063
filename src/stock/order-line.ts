import type { EffectKind } from '../engine/effects/effect.ts';
import type { Decision, EffectOrder } from '../engine/commit/decision.ts';
import { holders } from '../access/holders.ts';
import { lineIn } from '../engine/workbook/line-in.ts';
import { wholeRow } from '../engine/workbook/ledger-row.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import type { Instant } from '../table/column.ts';
import type { AnyRow } from '../table/table.ts';
import { allotments, picking, type Allotment } from './allotments.ts';
import { moved, type Change } from './move.ts';
import { productAt, products, type Product, type Standing } from './products.ts';
import { recorded } from './record.ts';

/** How a line of an order stands, as the order workbook tells it: totals and never differences, so that telling twice changes nothing. */
export interface ToldLine {
  /** The key of the line: the order's number and which of its lines. */
  readonly orderLine: string;
  readonly orderNo: string;
  readonly product: string;
  /** Pieces that the customer is to get: 0 once the order is invalid, closed, or paid back whole before it went. History is not told at all. */
  readonly wanted: number;
  /** Pieces that have gone, in all. */
  readonly shipped: number;
  /** Whether the line was never told before: then nothing is looked for. */
  readonly isNew: boolean;
  /** Whether the order workbook wants to hear what is missing: by the effect `orders.stock`. */
  readonly answers: boolean;
}

/** What the order workbook hears where a line cannot be met: so many pieces are missing, or the product is unknown. */
export interface ToldBack {
  readonly orderLine: string;
  readonly orderNo: string;
  readonly short: number;
  readonly isUnknown: boolean;
}

/**
 * ORD-7, ORD-18: a line of an order is promised its pieces, ships them, or gives them back. What an order does is carried out, below zero
 * too: that is told, and stands in red.
 */
export const orderLine: EffectKind = {
  name: 'stock.orderLine',
  book: 'stock',
  reads: (about, situation) => {
    const told = about as unknown as ToldLine;
    const standing = told.isNew ? [] : [{ table: allotments.ledger, key: told.orderLine, ...lineOf(told.orderLine, situation) }];
    return { keyed: [...standing, productAt(told.product, situation)] };
  },
  decide: (about, situation, loaded) => {
    const told = about as unknown as ToldLine;
    const product = loaded.find(products.ledger, told.product) as Standing | null;
    if (product === null) return unknownProduct(told, situation);
    const found = told.isNew ? null : loaded.find(allotments.ledger, told.orderLine);
    return settled(told, product, found as { readonly line: number; readonly row: Allotment } | null, situation);
  },
  example: 'orders.submit',
};

function lineOf(key: string, situation: Situation | null): { readonly line?: number } {
  return situation === null ? {} : lineIn(picking.index, key, situation);
}

function settled(
  told: ToldLine,
  product: Standing,
  found: { readonly line: number; readonly row: Allotment } | null,
  situation: Situation,
): Decision {
  const before = found?.row ?? blank(told, product);
  const after = lineAfter(told, before, product.row, situation.now);
  const goods = promised(told.orderLine, after, product, situation);
  const enters = found === null ? [{ table: allotments.ledger, row: { ...before, ...after.cells } }] : [];
  const alters = found === null ? [] : [{ table: allotments.ledger, line: found.line, cells: after.cells }];
  const { short } = after.cells;
  return {
    ...goods,
    enter: [...goods.enter, ...enters],
    alter: [...goods.alter, ...alters],
    effects: told.answers && after.isMore && short > 0 ? [toldBack({ ...told, short, isUnknown: false }, situation)] : [],
  };
}

/** A line after it was told anew: its own cells, and what happens to its product. */
export interface LineAfter {
  readonly cells: Pick<Allotment, 'wanted' | 'reserved' | 'picked' | 'short' | 'shipped' | 'cost'>;
  readonly change: Change;
  /** Pieces that go now. */
  readonly goes: number;
  readonly isMore: boolean;
}

/** Works out of totals what is to happen; what has gone does not come back by telling: goods that return are inspected first. */
export function lineAfter(
  { wanted, shipped: told }: { readonly wanted: number; readonly shipped: number },
  before: Pick<Allotment, 'reserved' | 'picked' | 'short' | 'shipped' | 'cost'>,
  product: Product,
  now: Instant,
): LineAfter {
  const shipped = Math.max(before.shipped, told);
  const goes = shipped - before.shipped;
  const reserved = Math.max(0, wanted - shipped);
  const picked = Math.min(before.picked, reserved);
  const change = { onHand: 0 - goes, reserved: reserved - before.reserved, picked: picked - before.picked, sold: goes };
  const done = moved(product, change, now);
  const isMore = reserved > before.reserved;
  const short = isMore ? Math.min(reserved, Math.max(0, -done.after.available)) : Math.min(before.short, reserved);
  return { cells: { wanted, reserved, picked, short, shipped, cost: before.cost - done.valueChange }, change, goes, isMore };
}

/** The product of a line, and the movement where pieces go. */
export function promised(key: string, { change, goes, cells }: LineAfter, product: Standing, situation: Situation) {
  if (goes > 0) {
    const no = `${key}.${String(cells.shipped)}`;
    return recorded({ no, product, kind: 'orderShipped', pieces: goes, change, about: key }, situation);
  }
  const { cells: changed } = moved(product.row, change, situation.now);
  return { enter: [], alter: [{ table: products.ledger, line: product.line, cells: changed }], mails: [] };
}

function blank({ orderLine: key, orderNo, wanted }: ToldLine, { line, row }: Standing): Allotment {
  const { code, name, place } = row;
  const figures = { wanted: 0, reserved: 0, picked: 0, short: 0, shipped: 0, back: 0, cost: 0 };
  const whole = wholeRow(allotments.ledger, { orderLine: key, orderNo, product: code, pieces: wanted, productLine: line, name, place });
  return { ...whole, ...figures } as unknown as Allotment;
}

/** A code that no product has: the order cannot be promised anything, and who enters products hears of it. */
function unknownProduct(told: ToldLine, situation: Situation): Decision {
  const { orderLine: key, orderNo, product, wanted, answers } = told;
  const to = [...new Set([...holders('planner', situation), ...holders('warehouse', situation)])];
  return {
    mails: [{ id: `stock.unknown.${product}`, kind: 'stock.unknown', to, priority: 5, about: { product, orderNo } }],
    effects: answers ? [toldBack({ orderLine: key, orderNo, short: wanted, isUnknown: true }, situation)] : [],
  };
}

function toldBack({ orderLine: key, orderNo, short, isUnknown }: ToldBack, { now }: Situation): EffectOrder {
  const about: AnyRow = { orderLine: key, orderNo, short, isUnknown };
  return { id: `stock.${key}.${String(now)}`, kind: 'orders.stock', to: 'order', key: orderNo, about };
}
