import { stockMessages } from '../text/stock.ts';
import { message, type Message } from '../text/words.ts';
import type { Allotment } from './allotments.ts';
import type { Typed } from './enter-movement.ts';

/** Why goods are not taken back for an order line: never more comes back than went, and nothing that did not go with it. */
export function returnFault({ product, pieces, about }: Typed, sent: Allotment | null): Message | null {
  if (about === null) return message(stockMessages.lineNeeded);
  if (sent === null || sent.product !== product) return message(stockMessages.neverSent, { product, about });
  const { shipped, back } = sent;
  return pieces > shipped - back ? message(stockMessages.moreThanSent, { about, shipped, back }) : null;
}

/** What comes back comes back at the cost with which it left; the damaged pieces take their part with them. */
export function returnOf({ pieces, unfit }: Typed, sent: Allotment): { readonly cost: number; readonly cells: Partial<Allotment> } {
  const { shipped, back, cost } = sent;
  const part = Math.round((cost * pieces) / (shipped - back));
  const fit = pieces - (unfit ?? 0);
  return { cost: Math.round((part * fit) / pieces), cells: { back: back + pieces, cost: cost - part } };
}
