import { changesRow } from '../../../src/approvals/requests/change-row.ts';
import type { Carryings } from '../../../src/approvals/requests/effects.ts';
import { capability } from '../../../src/engine/entry/capability.ts';
import { enter } from '../../../src/engine/entry/enter.ts';
import { openKeys } from '../../../src/engine/entry/open-part.ts';
import { plainMail } from '../../../src/engine/mail/plain-mail.ts';
import { dailyJob } from '../../../src/engine/run/daily.ts';
import { holders } from '../../../src/access/holders.ts';
import { message, w } from '../../../src/text/words.ts';
import { movements, products } from './tables.ts';

const tooFew = w('{code} 只有 {onHand} 件', '{code} 只有 {onHand} 件', 'There are only {onHand} of {code}');
const runsOut = w('【掌柜】库存不足：{codes}', '【掌櫃】庫存不足：{codes}', '[Zhanggui] Low stock: {codes}');

/** A movement changes what is there of its product, in the commit that enters it. */
const move = enter(movements, {
  before: ['products.enter'],
  refers: { product: products.ledger },
  decide: ({ row, found: { product } }) => {
    const { code, onHand } = product.row;
    if (onHand + row.pieces < 0) return { refused: message(tooFew, { code, onHand }) };
    return { alter: [{ ...product, cells: { onHand: onHand + row.pieces } }] };
  },
});

const reorder = dailyJob({
  name: 'stock.reorder',
  title: w('每天提醒补货', '每天提醒補貨', 'Tells every day what runs out'),
  book: 'stock',
  at: ({ officeTo }) => officeTo,
  before: ['products.enter'],
  decide: (situation, slot) => {
    const codes = openKeys(products, situation).join(', ');
    const mail = { id: `stock.low.${slot}`, kind: 'stock.low', to: holders('planner', situation), priority: 5, about: { codes } };
    return codes === '' ? {} : { mails: [mail] };
  },
});

/** APR-5: an approved price holds at once. */
export const stockCarryings: Carryings = { price: changesRow(products.ledger, ({ amount }) => ({ price: amount })) };

export const stockCapability = capability('stock', {
  entries: [products, movements],
  actions: [enter(products), move],
  jobs: [reorder],
  mails: [plainMail('stock.low', runsOut)],
});
