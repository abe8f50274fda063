import { ledgerAction } from '../engine/desk/action.ts';
import { showClock } from '../table/office-time.ts';
import { listingMessages, statusWords } from '../text/stock.ts';
import { message, say, type Message } from '../text/words.ts';
import { products, type Product } from './products.ts';

/** STK-6, STK-10: why a product cannot go up: its price and its stock are looked at, and its file must be complete; null where it can. */
export function listingFault({ code, price, available, fileComplete }: Product): Message | null {
  if (price === null) return message(listingMessages.noPrice, { code });
  if (available <= 0) return message(listingMessages.nothingAvailable, { code, available });
  return fileComplete ? null : message(listingMessages.fileIncomplete, { code });
}

/** A product that was delisted because nothing was there, and has pieces again, is put up by a person: never by itself. */
export const relist = ledgerAction({
  name: 'stock.relist',
  desk: (products.open ?? { desk: products.desk }).desk,
  choice: 'relist',
  on: products.ledger,
  example: { cells: () => ({ by: '客服' }), before: ['goods.enter', 'movements.enter'] },
  decide: ({ subject, subjectLine }, { now, language }) => {
    const { code, status, delistedFor } = subject;
    if (status !== 'delisted') {
      return { refused: message(listingMessages.notDelisted, { code, status: say(statusWords[status], language) }) };
    }
    if (delistedFor !== null) return { refused: message(listingMessages.byRequest, { code, requestNo: delistedFor }) };
    const wrong = listingFault(subject);
    if (wrong !== null) return { refused: wrong };
    return {
      alter: [{ table: products.ledger, line: subjectLine, cells: { status: 'listed' } }],
      result: message(listingMessages.relisted, { clock: showClock(now), code }),
    };
  },
});
