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

/** Products and goods: STK-2, STK-6, STK-7, STK-10. */
export const stockCapability = capability('stock', {
  entries: [goods, movements],
  tables: [products.ledger, ...(watched === null ? [] : [watched.desk, watched.index])],
  projections: watched === null ? [] : [watched],
  actions: [enterGoods, move, relist],
  jobs: [dailyJob([])],
  mails: [plainMail('stock.delisted', stockMailWords.delisted), plainMail('stock.negative', stockMailWords.negative)],
  figures: stockFigures,
});
