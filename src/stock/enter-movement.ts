import { enter } from '../engine/entry/enter.ts';
import { engineMessages } from '../text/engine.ts';
import { showMoment } from '../table/office-time.ts';
import { stockMessages } from '../text/stock.ts';
import { message, type Message } from '../text/words.ts';
import { moved, type Change } from './move.ts';
import { allotments, type Allotment } from './allotments.ts';
import { movements, type Movement, type MovementKind } from './movements.ts';
import { productAt, products, type Product } from './products.ts';
import { notices, toldOf } from './record.ts';
import { returnFault, returnOf } from './returned.ts';

/** What a person types of a movement. */
export type Typed = Pick<Movement, 'product' | 'kind' | 'pieces' | 'unfit' | 'cost' | 'place' | 'about' | 'at' | 'reason'>;

/**
 * A movement that a person enters changes its product in the same commit. What would go below zero, or would take what is promised to
 * orders, is refused; so is what is dated before the last count, which it would silently contradict.
 */
export const move = enter(movements, {
  before: ['goods.enter'],
  reads: ({ product, kind, about }, situation) => ({
    keyed: [productAt(product, situation), ...(kind === 'returned' && about !== null ? [{ table: allotments.ledger, key: about }] : [])],
  }),
  decide: ({ row, rows }, situation, loaded) => {
    const found = loaded.find(products.ledger, row.product);
    if (found === null) return { refused: message(engineMessages.unknownKey, { key: row.product }) };
    const product = found.row as Product;
    const standing = row.kind === 'returned' && row.about !== null ? loaded.find(allotments.ledger, row.about) : null;
    const sent = standing === null ? null : (standing.row as Allotment);
    const wrong =
      lateFault(row, product, situation.now) ?? fault(row, product) ?? (row.kind === 'returned' ? returnFault(row, sent) : null);
    if (wrong !== null) return { refused: wrong };
    const back = sent === null ? null : returnOf(row, sent);
    const change = back === null ? changeOf(row) : { ...changeOf(row), cost: back.cost };
    const done = moved(product, change, situation.now);
    const place = row.kind === 'moved' ? { place: row.place } : {};
    return {
      state: toldOf(change, done),
      alter: [
        { table: products.ledger, line: found.line, cells: { ...done.cells, ...place } },
        ...(back === null || standing === null ? [] : [{ table: allotments.ledger, line: standing.line, cells: back.cells }]),
      ],
      mails: notices(done, `M.${String(rows(movements.ledger) + 1)}`, situation),
    };
  },
});

/** Why a movement cannot be dated as it is; null where it can. */
function lateFault({ at }: Typed, { code, countedAt }: Product, now: number): Message | null {
  if (at === null) return null;
  if (at > now) return message(stockMessages.future);
  if (countedAt !== null && at <= countedAt) return message(stockMessages.behindCount, { code, counted: showMoment(countedAt) });
  return null;
}

/** Kinds with which goods come that are inspected by the same step. */
const inspected: readonly MovementKind[] = ['received', 'passed', 'returned'];

/** Why a movement cannot be entered; null where it can (STK-7: nothing comes on hand without its inspection). */
function fault(typed: Typed, product: Product): Message | null {
  const { kind, pieces, unfit, reason, place } = typed;
  const { code, onHand, held, reserved, available, moves } = product;
  const name = product.name ?? code;
  if (inspected.includes(kind)) {
    if (unfit === null) return message(stockMessages.unfitMissing);
    if (unfit > pieces) return message(stockMessages.unfitTooMany);
  } else if (unfit !== null) return message(stockMessages.unfitStrange);
  switch (kind) {
    case 'opening':
      return moves > 0 ? message(stockMessages.hasMoved, { code, name }) : null;
    case 'received':
    case 'arrived':
    case 'returned':
      return null;
    case 'passed':
    case 'sentBack':
      return pieces > held ? message(stockMessages.tooFewHeld, { code, name, held }) : null;
    case 'scrapped':
      if (pieces > held) return message(stockMessages.tooFewHeld, { code, name, held });
      return reason === null ? message(stockMessages.reasonNeeded) : null;
    case 'moved':
      return place === null ? message(stockMessages.placeNeeded) : null;
    case 'shipped':
      if (pieces > onHand) return message(stockMessages.tooFew, { code, name, onHand, pieces });
      return pieces > available
        ? message(stockMessages.promised, { code, name, onHand, reserved, available: Math.max(0, available) })
        : null;
    case 'writtenOff':
      if (pieces > onHand) return message(stockMessages.tooFew, { code, name, onHand, pieces });
      return reason === null ? message(stockMessages.reasonNeeded) : null;
    default:
      return message(stockMessages.byOrder);
  }
}

/** What a movement does to its product. */
export function changeOf({ kind, pieces, unfit, cost, at }: Typed): Change {
  const dated = at === null ? {} : { at };
  const fit = pieces - (unfit ?? 0);
  switch (kind) {
    case 'opening':
      return { onHand: pieces, cost, ...dated };
    case 'received':
      return { onHand: fit, held: pieces - fit, cost, ...dated };
    case 'arrived':
      return { held: pieces, ...dated };
    case 'passed':
      return { onHand: fit, held: -fit, cost, ...dated };
    case 'returned':
      return { onHand: fit, held: pieces - fit, cost, sold: -pieces, ...dated };
    case 'shipped':
      return { onHand: -pieces, sold: pieces, ...dated };
    case 'writtenOff':
      return { onHand: -pieces, ...dated };
    case 'sentBack':
    case 'scrapped':
      return { held: -pieces, ...dated };
    default:
      return dated;
  }
}
