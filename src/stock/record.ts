import { holders } from '../access/holders.ts';
import type { Decision, MailOrder } from '../engine/commit/decision.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import type { AnyRow } from '../table/table.ts';
import { stockMailWords } from '../text/stock.ts';
import { say } from '../text/words.ts';
import { moved, type Change, type Moved } from './move.ts';
import { movements, type MovementKind } from './movements.ts';
import { products, type Standing } from './products.ts';

/** A movement that no person typed: by an order, a count, a receipt or the product sheet. */
export interface Recording {
  /** The movement's number: the same for the same thing, so that it is never recorded twice. */
  readonly no: string;
  readonly product: Standing;
  readonly kind: MovementKind;
  readonly pieces: number;
  readonly change: Change;
  readonly about?: string | null;
  readonly reason?: string | null;
  readonly by?: string | null;
}

/** The row of a movement and the product that changes with it, in one commit, with whom to tell. */
export function recorded({ no, product, kind, pieces, change, about = null, reason = null, by = null }: Recording, situation: Situation) {
  const { now } = situation;
  const done = moved(product.row, change, now);
  const row: AnyRow = {
    ...{
      no,
      product: product.row.code,
      kind,
      pieces,
      unfit: null,
      cost: change.cost ?? null,
      place: null,
      about,
      at: change.at ?? null,
      reason,
    },
    ...{ enteredAt: now, enteredBy: by },
    ...toldOf(change, done),
  };
  return {
    enter: [{ table: movements.ledger, row }],
    alter: [{ table: products.ledger, line: product.line, cells: done.cells }],
    mails: notices(done, no, situation),
  } satisfies Decision;
}

/** What the row of a movement keeps of its outcome. */
export function toldOf({ onHand = 0, held = 0 }: Change, { valueChange, settled, after }: Moved) {
  return { onHand, held, value: valueChange, settled, stands: after.onHand };
}

/** STK-2: who hears that a product was taken off sale, with what is on its way, and that one stands below zero. */
export function notices({ after, isDelisted }: Moved, no: string, situation: Situation): readonly MailOrder[] {
  const { code, name, onHand, onTheWay } = after;
  const more = onTheWay > 0 ? say(stockMailWords.onTheWay, situation.language, { pieces: onTheWay }) : '';
  const told = { code, name: name ?? '' };
  const mail = (kind: string, to: readonly string[], about: AnyRow): MailOrder => ({ id: `${kind}.${no}`, kind, to, priority: 3, about });
  return [
    ...(isDelisted ? [mail('stock.delisted', holders('specialist', situation), { ...told, more })] : []),
    ...(onHand < 0
      ? [mail('stock.negative', [...new Set([...holders('warehouse', situation), ...holders('head', situation)])], { ...told, onHand })]
      : []),
  ];
}
