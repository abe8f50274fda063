import { enter } from '../engine/entry/enter.ts';
import { engineMessages } from '../text/engine.ts';
import { ledgerAction } from '../engine/desk/action.ts';
import type { Reads } from '../engine/run/job.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { asText } from '../table/cell.ts';
import type { AnyRow } from '../table/table.ts';
import { showClock } from '../table/office-time.ts';
import { pickMessages } from '../text/stock.ts';
import { message } from '../text/words.ts';
import { allotments, picking } from './allotments.ts';
import { moved } from './move.ts';
import { lineAfter, promised } from './order-line.ts';
import { productAt, products, type Product, type Standing } from './products.ts';

/** What somebody found in his hand. */
interface Checked {
  readonly checkedCode: string | null;
  readonly checkedPieces: number | null;
}

function productOf(row: AnyRow, situation: Situation): Reads {
  return { keyed: [productAt(asText(row['product']), situation)] };
}

/**
 * ORD-7: goods are checked against the order when they are collected. A wrong product or number is stopped here; what is right is in the
 * box, still on hand, and not on the shelf any more.
 */
export const pick = ledgerAction({
  name: 'stock.pick',
  desk: picking.desk,
  choice: 'pick',
  on: allotments.ledger,
  reads: productOf,
  example: {
    cells: () => ({ checkedCode: '2026030200000000001', checkedPieces: 1, by: '客服' }),
    before: ['goods.enter', 'allotments.enter'],
  },
  decide: ({ row, subject, subjectLine }, { now }, loaded) => {
    const { checkedCode, checkedPieces } = row as unknown as Checked;
    const { product, reserved, picked, orderLine } = subject;
    if (checkedCode === null || checkedPieces === null) return { refused: message(pickMessages.nothingChecked) };
    if (checkedCode !== product) return { refused: message(pickMessages.wrongGoods, { product, checkedCode }) };
    if (checkedPieces !== reserved) return { refused: message(pickMessages.wrongNumber, { reserved, checkedPieces }) };
    const found = loaded.find(products.ledger, checkedCode);
    if (found === null || picked === reserved) return { refused: message(pickMessages.pickedBefore, { orderLine }) };
    const { cells, after } = moved(found.row as Product, { picked: reserved - picked }, now);
    if (after.picked > after.onHand) return { refused: message(pickMessages.notThere, { product: checkedCode, onHand: after.onHand }) };
    return {
      alter: [
        { table: allotments.ledger, line: subjectLine, cells: { picked: reserved } },
        { table: products.ledger, line: found.line, cells },
      ],
      result: message(pickMessages.picked, { clock: showClock(now), orderLine }),
    };
  },
});

/** A line that somebody entered by hand goes when he says so, once it is picked; that of an order goes with its order (ORD-18). */
export const shipByHand = ledgerAction({
  name: 'stock.ship',
  desk: picking.desk,
  choice: 'ship',
  on: allotments.ledger,
  reads: productOf,
  example: { cells: () => ({ by: '客服' }), before: ['goods.enter', 'movements.enter', 'allotments.enter', 'stock.pick'] },
  decide: ({ subject, subjectLine }, situation, loaded) => {
    const { orderLine, orderNo, product, reserved, picked, shipped, wanted } = subject;
    if (orderNo !== null) return { refused: message(pickMessages.byOrder, { orderNo }) };
    if (picked !== reserved || reserved === 0) return { refused: message(pickMessages.notPicked, { orderLine }) };
    const found = loaded.find(products.ledger, product) as Standing | null;
    if (found === null) return { refused: message(pickMessages.pickedBefore, { orderLine }) };
    const after = lineAfter({ wanted, shipped: shipped + picked }, subject, found.row, situation.now);
    const goods = promised(orderLine, after, found, situation);
    return {
      ...goods,
      alter: [...goods.alter, { table: allotments.ledger, line: subjectLine, cells: after.cells }],
      result: message(pickMessages.shipped, { clock: showClock(situation.now), orderLine }),
    };
  },
});

/** A line that somebody entered by hand is given up: what was promised is free again. */
export const freeByHand = ledgerAction({
  name: 'stock.free',
  desk: picking.desk,
  choice: 'free',
  on: allotments.ledger,
  reads: productOf,
  example: { cells: () => ({ by: '客服' }), before: ['goods.enter', 'movements.enter', 'allotments.enter'] },
  decide: ({ subject, subjectLine }, situation, loaded) => {
    const { orderLine, orderNo, product, shipped } = subject;
    if (orderNo !== null) return { refused: message(pickMessages.byOrder, { orderNo }) };
    const found = loaded.find(products.ledger, product) as Standing | null;
    if (found === null) return { refused: message(pickMessages.pickedBefore, { orderLine }) };
    const after = lineAfter({ wanted: 0, shipped }, subject, found.row, situation.now);
    const goods = promised(orderLine, after, found, situation);
    return {
      ...goods,
      alter: [...goods.alter, { table: allotments.ledger, line: subjectLine, cells: after.cells }],
      result: message(pickMessages.freed, { clock: showClock(situation.now), orderLine }),
    };
  },
});

/** Goods are promised to somebody by hand: not more than is available. */
export const promiseByHand = enter(allotments, {
  before: ['goods.enter'],
  reads: ({ product }, situation) => ({ keyed: [productAt(product, situation)] }),
  decide: ({ row }, situation, loaded) => {
    const found = loaded.find(products.ledger, row.product) as Standing | null;
    if (found === null) return { refused: message(engineMessages.unknownKey, { key: row.product }) };
    const { code, available } = found.row;
    if (row.pieces > available)
      return { refused: message(pickMessages.notAvailable, { product: code, available: Math.max(0, available) }) };
    const before = { reserved: 0, picked: 0, short: 0, shipped: 0, cost: 0 };
    const after = lineAfter({ wanted: row.pieces, shipped: 0 }, before, found.row, situation.now);
    const { name, place } = found.row;
    const state = { ...after.cells, productLine: found.line, name, place };
    return { state, ...promised(row.orderLine, after, found, situation) };
  },
});
