import type { Instant } from '../table/column.ts';
import { takenIn, takenOut } from './cost.ts';
import type { Product } from './products.ts';
import { readTrail, trailText, withSale, withStep } from './trail.ts';

/** What happens to one product: pieces that come or go, each below 0 for less. */
export interface Change {
  readonly onHand?: number;
  readonly held?: number;
  readonly reserved?: number;
  readonly picked?: number;
  readonly onTheWay?: number;
  /** Of what comes on hand, in all; null where no paper tells. Fen. */
  readonly cost?: number | null;
  /** Pieces that count as sold; below 0 for what comes back. */
  readonly sold?: number;
  /** When it happened, where it is not now. */
  readonly at?: Instant;
}

/** A product after a change, and what the movement's row tells of it. */
export interface Moved {
  readonly cells: Partial<Product>;
  readonly after: Product;
  readonly valueChange: number;
  readonly settled: number;
  /** STK-2: it stood on sale and has nothing on hand any more. */
  readonly isDelisted: boolean;
}

/** Whether a change is a movement of goods, and not one of promises alone. */
function isMovement({ onHand = 0, held = 0 }: Change): boolean {
  return onHand !== 0 || held !== 0;
}

/** STK-2: the product with its figures changed; without anything on hand it is taken off sale by the same step. */
export function moved(product: Product, change: Change, now: Instant): Moved {
  const { onHand = 0, held = 0, reserved = 0, picked = 0, onTheWay = 0, cost = null, sold = 0, at = now } = change;
  const still = { onHand: product.onHand, value: product.value, unitCost: product.unitCost, valueChange: 0, settled: 0 };
  const worth = onHand === 0 ? still : onHand > 0 ? takenIn(product, onHand, cost) : takenOut(product, -onHand);
  const promised = product.reserved + reserved;
  const isDelisted = product.status === 'listed' && onHand !== 0 && worth.onHand <= 0;
  const trail = withStep(readTrail(product.trail), [at, onHand, picked], now);
  const cells: Partial<Product> = {
    onHand: worth.onHand,
    held: product.held + held,
    reserved: promised,
    picked: product.picked + picked,
    available: worth.onHand - promised,
    onTheWay: product.onTheWay + onTheWay,
    value: worth.value,
    unitCost: worth.unitCost,
    ...(onHand === 0 && picked === 0 ? {} : { trail: trailText(trail) }),
    ...(isMovement(change) ? { moves: product.moves + 1, movedAt: now } : {}),
    ...(sold === 0 ? {} : { sales: withSale(product.sales, at, sold) }),
    ...(isDelisted ? { status: 'delisted' } : {}),
  };
  const { valueChange, settled } = worth;
  return { cells, after: { ...product, ...cells }, valueChange, settled, isDelisted };
}
