import { countMailWords } from '../text/counts.ts';
import { allotments } from './allotments.ts';
import { askAdjustment, finishCount, recount, tally } from './count-actions.ts';
import { planCounts } from './count-plan.ts';
import { counts, tallies } from './counts.ts';
import { freeByHand, pick, promiseByHand, shipByHand } from './pick.ts';
import { capability } from '../engine/entry/capability.ts';
import { plainMail } from '../engine/mail/plain-mail.ts';
import { stockMailWords } from '../text/stock.ts';
import { dailyJob } from './daily.ts';
import { enterGoods } from './enter-goods.ts';
import { move } from './enter-movement.ts';
import { stockFigures } from './figures.ts';
import { goods } from './goods.ts';
import { relist } from './listing.ts';
import { movements } from './movements.ts';
import { products } from './products.ts';

const { open: watched } = products;
const { open: counting } = counts;

/** Products and goods: STK-2, STK-6, STK-7, STK-10. */
export const stockCapability = capability('stock', {
  entries: [goods, movements, allotments, tallies],
  tables: [products.ledger, ...[watched, counting].flatMap((each) => (each === null ? [] : [each.desk, each.index])), counts.ledger],
  projections: [watched, counting].filter((each) => each !== null),
  actions: [enterGoods, move, relist, promiseByHand, pick, shipByHand, freeByHand, tally, finishCount, recount, askAdjustment],
  jobs: [dailyJob([planCounts])],
  mails: [
    plainMail('stock.delisted', stockMailWords.delisted),
    plainMail('stock.negative', stockMailWords.negative),
    plainMail('stock.unknown', stockMailWords.unknown),
    plainMail('stock.countDue', countMailWords.due),
    plainMail('stock.countMissed', countMailWords.missed),
  ],
  figures: stockFigures,
});
