import { submitted } from '../approvals/requests/submitted.ts';
import { requestsOf } from '../approvals/requests/tables.ts';
import { isRefusal } from '../engine/commit/change-set.ts';
import type { Decision, Refusal } from '../engine/commit/decision.ts';
import { enter } from '../engine/entry/enter.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { isHttps } from '../rulebook/request-form.ts';
import { showClock } from '../table/office-time.ts';
import { wholeRow } from '../engine/workbook/ledger-row.ts';
import { sheetMessages } from '../text/stock.ts';
import { message, say, tell, type Message } from '../text/words.ts';
import { goods, type Goods } from './goods.ts';
import { moved } from './move.ts';
import { movements } from './movements.ts';
import { productAt, products, type Product, type Standing } from './products.ts';
import { toldOf } from './record.ts';
import { costInAll, readBarcode, readBoxes, readCode, readQuantity, readYuan } from './sheet-texts.ts';

/** What a row of the sheet comes to, once all of it is understood. */
interface Understood {
  readonly code: string;
  readonly cells: Partial<Product>;
  readonly quantity: number | null;
  /** Of the quantity in all, fen. */
  readonly cost: number | null;
  /** Fen; null keeps what stands. */
  readonly price: number | null;
  /** What the person should know although the row is taken. */
  readonly notes: readonly Message[];
}

/**
 * STK-10: a row of the product sheet is a new product, or changes what is known of one. A changed price becomes a request (APR-5). A
 * quantity opens the stock of a product without movements; of any other the ledger counts, and the difference is asked about.
 */
export const enterGoods = enter(goods, {
  reads: ({ code }, situation) => {
    const read = readCode(code);
    return 'asked' in read ? {} : { keyed: [productAt(read.value.code, situation)] };
  },
  decide: ({ row, actor, rows }, situation, loaded) => {
    const code = readCode(row.code);
    if ('asked' in code) return { refused: code.asked };
    const found = loaded.find(products.ledger, code.value.code) as Standing | null;
    const read = understood(row, code.value, found?.row ?? null);
    if ('refused' in read) return read;
    const by = { name: actor.name, said: actor.said };
    return found === null
      ? added(read, by.name, { movement: rows(movements.ledger) + 1 }, situation)
      : changed(read, found, { by, movement: rows(movements.ledger) + 1, request: rows(requestsOf.stock.register) }, situation);
  },
});

function understood(
  row: Goods,
  { code, isMarked }: { readonly code: string; readonly isMarked: boolean },
  standing: Product | null,
): Understood | Refusal {
  const known = standing?.perBox ?? null;
  const boxes = row.perBox !== null ? readBoxes(row.perBox) : known === null ? [] : [known];
  const quantity = row.quantity === null ? null : readQuantity(row.quantity, boxes);
  if (quantity !== null && 'asked' in quantity) return { refused: quantity.asked };
  const opens = quantity !== null && (standing === null || standing.moves === 0);
  const cost = row.cost === null || !opens ? null : costInAll(quantity.value, { given: row.cost, per: row.costPer, boxSize: boxes[0] });
  if (cost !== null && 'asked' in cost) return { refused: cost.asked };
  const price = row.price === null ? null : readYuan(row.price, sheetMessages.priceAsked);
  if (price !== null && 'asked' in price) return { refused: price.asked };
  const fen = price === null ? null : Math.round(price.value);
  const barcode = row.barcode === null ? null : readBarcode(row.barcode);
  if (row.keywordsAt !== null && !isHttps(row.keywordsAt)) return { refused: message(sheetMessages.noKeywords) };
  const cells: Partial<Product> = {
    ...filled(row, ['name', 'category', 'supplier', 'unit', 'place', 'soldAt', 'level', 'fillTo', 'leadDays', 'keywordsAt']),
    ...(barcode !== null && 'value' in barcode ? { barcode: barcode.value } : {}),
    ...(boxes.length === 1 && row.perBox !== null ? { perBox: boxes[0] ?? null } : {}),
    ...(row.forDistributors === null ? {} : { forDistributors: row.forDistributors === 'yes' }),
    ...(row.fileComplete === null ? {} : { fileComplete: row.fileComplete === 'yes' }),
  };
  const notes = [
    ...(isMarked ? [message(sheetMessages.markDropped)] : []),
    ...(barcode !== null && 'asked' in barcode ? [barcode.asked] : []),
  ];
  return { code, cells, quantity: quantity?.value.pieces ?? null, cost: cost?.value ?? null, price: fen, notes };
}

/** The cells that are filled in, by the same names. */
function filled(row: Goods, ids: readonly (keyof Goods & keyof Product)[]): Partial<Product> {
  return Object.fromEntries(ids.flatMap((id) => (row[id] === null ? [] : [[id, row[id]]])));
}

/** A new product is a draft: its first price holds once its listing is approved (APR-6), which shows it. */
function added(read: Understood, by: string, { movement }: { readonly movement: number }, situation: Situation): Decision | Refusal {
  if (read.cells.name === undefined) return { refused: message(sheetMessages.nameNeeded) };
  const blank = wholeRow(products.ledger, {}) as unknown as Product;
  const figures = { onHand: 0, held: 0, reserved: 0, picked: 0, available: 0, onTheWay: 0, value: 0, moves: 0 };
  const row: Product = {
    ...blank,
    ...figures,
    ...{ forDistributors: false, fileComplete: false, status: 'draft', enteredAt: situation.now, enteredBy: by === '' ? null : by },
    ...read.cells,
    ...{ code: read.code, price: read.price },
  };
  const opening = openingOf(read, row, { by, movement }, situation);
  return {
    enter: [{ table: products.ledger, row: { ...row, ...opening?.cells } }, ...(opening?.enter ?? [])],
    result: takenMessage(read, [], situation),
  };
}

/** The movement that opens a product's stock, and the product's cells after it; null where no quantity is given or it has movements. */
function openingOf(
  { code, quantity, cost }: Understood,
  product: Product,
  { by, movement }: { readonly by: string; readonly movement: number },
  { now }: Situation,
): { readonly cells: Partial<Product>; readonly enter: NonNullable<Decision['enter']> } | null {
  if (quantity === null || quantity === 0 || product.moves > 0) return null;
  const change = { onHand: quantity, cost };
  const done = moved(product, change, now);
  const no = `M-G-${String(movement)}-${code}`;
  const row = {
    no,
    product: code,
    kind: 'opening',
    pieces: quantity,
    cost,
    enteredAt: now,
    enteredBy: by === '' ? null : by,
    ...toldOf(change, done),
  };
  return { cells: done.cells, enter: [{ table: movements.ledger, row }] };
}

interface Changing {
  readonly by: { readonly name: string; readonly said: string | undefined };
  readonly movement: number;
  readonly request: number;
}

function changed(
  read: Understood,
  { row: product, line }: Standing,
  { by, movement, request }: Changing,
  situation: Situation,
): Decision | Refusal {
  const { quantity } = read;
  if (quantity !== null && product.moves > 0 && quantity !== product.onHand) {
    const difference = String(quantity - product.onHand);
    return { refused: message(sheetMessages.countOrDelivery, { ledger: product.onHand, file: quantity, difference }) };
  }
  const opening = openingOf(read, product, { by: by.name, movement }, situation);
  const { price } = product;
  const isFirst = read.price !== null && price === null && product.status === 'draft';
  const cells = { ...read.cells, ...opening?.cells, ...(isFirst ? { price: read.price } : {}) };
  const differs = Object.entries(cells).some(([id, value]) => product[id as keyof Product] !== value);
  const isChanged = read.price !== null && !isFirst && read.price !== price;
  if (!differs && !isChanged) return { refused: message(sheetMessages.nothingNew) };
  const alter = differs ? [{ table: products.ledger, line, cells }] : [];
  const enters = opening?.enter ?? [];
  if (!isChanged) return { alter, enter: enters, result: takenMessage(read, [], situation) };
  const asked = priceRequest(product, read.price, { by, request }, situation);
  if (isRefusal(asked)) return asked;
  const more = message(sheetMessages.priceRequested, { requestNo: asked.requestNo });
  return {
    alter: [...alter, ...(asked.alter ?? [])],
    enter: [...enters, ...(asked.enter ?? [])],
    effects: asked.effects ?? [],
    result: takenMessage(read, [more], situation),
  };
}

/** APR-5: another price is asked for, with the old one beside it. One that is tenfold or a tenth is more likely a slip. */
function priceRequest(product: Product, price: number, { by, request }: Pick<Changing, 'by' | 'request'>, situation: Situation) {
  const { language } = situation;
  const yuan = (fen: number | null) => (fen === null ? '-' : (fen / 100).toFixed(2));
  const [from, to] = [yuan(product.price), yuan(price)];
  const old = product.price ?? 0;
  if (price > 0 && old > 0 && (price >= old * 10 || price * 10 <= old)) return { refused: message(sheetMessages.priceOdd, { from, to }) };
  const content = {
    subject: `${product.name ?? ''} ${product.code}`.trim().slice(0, 200),
    ...{ about: product.code, amount: price, before: from, after: to, reason: say(goods.desk.words.title, language) },
    ...{ category: null, confidential: false, day: null, attachment: null },
  };
  const asking = { kind: 'price', content, by: by.name, said: by.said, subjectState: null, rows: request } as const;
  return submitted(asking, requestsOf.stock, situation);
}

function takenMessage(
  { code, notes }: Pick<Understood, 'code' | 'notes'>,
  more: readonly Message[],
  { now, language }: Situation,
): Message {
  const told = [message(sheetMessages.taken, { clock: showClock(now), key: code }), ...more, ...notes].map((each) => tell(each, language));
  return message({ 'zh-CN': '{told}', 'zh-TW': '{told}', en: '{told}' }, { told: told.join('; ') });
}
