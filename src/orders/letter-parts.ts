import type { Composed, ComposedLink, LetterBlock, LinkMaker } from '../engine/capability.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { orderMailWords, paymentWords, stateWords } from '../text/orders.ts';
import { reminderWords } from '../text/order-mails.ts';
import { listed, say, type Language } from '../text/words.ts';
import { callContent, callPage } from './call-page.ts';
import { showTime } from './show-time.ts';
import { newOrders, openOrders, todo, type OpenOrder } from './tables.ts';

/** Orders that one letter lists. */
const mostListed = 50;

/** What the letters of orders are about. */
export interface About {
  readonly orders: readonly string[];
  readonly count: number;
}

/** The open orders of these numbers, in their order. */
export function openOf(numbers: readonly string[], { index }: Pick<Situation, 'index'>): readonly OpenOrder[] {
  const rows = index(openOrders).flatMap((row) => (row === null ? [] : [[(row as OpenOrder).orderNo, row as OpenOrder] as const]));
  const open = new Map(rows);
  return numbers.flatMap((orderNo) => open.get(orderNo) ?? []);
}

/** Each order as a letter tells it: what is to be done and by when, its goods, and beside it the link to the page of its call. */
export function orderBlocks(
  waiting: readonly OpenOrder[],
  language: Language,
  situation: Situation,
  linkFor: LinkMaker,
  withPhone: boolean,
): readonly LetterBlock[] {
  return waiting.slice(0, mostListed).map((order) => ({
    title: listed([order.orderNo, ...(order.customer === null ? [] : [order.customer])], language),
    inRow: true,
    facts: [...standing(order, language, situation), ...about(order, language, withPhone)],
    links: callLink(order, language, linkFor),
  }));
}

function standing({ state, dueAt }: OpenOrder, language: Language, { now }: Situation): LetterBlock['facts'] {
  const columns = todo.words.columns;
  const time =
    dueAt === null ? '' : say(dueAt <= now ? reminderWords.lateSince : reminderWords.dueAt, language, { due: showTime(dueAt, now) });
  const next = state === 'accepted' ? reminderWords.toCall : state === 'confirmed' ? reminderWords.toHandOver : stateWords[state];
  return [[columns.state.header[language], say(next, language)], ...(time === '' ? [] : [[columns.dueAt.header[language], time] as const])];
}

function about({ phone, goods, payment }: OpenOrder, language: Language, withPhone: boolean): LetterBlock['facts'] {
  const columns = todo.words.columns;
  return [
    ...(withPhone && phone !== null ? [[newOrders.words.columns.phone.header[language], phone] as const] : []),
    ...(goods === null ? [] : [[columns.goods.header[language], goods] as const]),
    [columns.payment.header[language], say(paymentWords[payment], language)],
  ];
}

/** The link to the page where the call is recorded; none where no call waits. */
function callLink(order: OpenOrder, language: Language, linkFor: LinkMaker): readonly ComposedLink[] {
  if (order.state !== 'accepted') return [];
  const made = linkFor({ what: callPage.name, key: order.orderNo, line: order.line, content: callContent(order) });
  return made === null ? [] : [{ text: say(orderMailWords.record, language), url: made.url }];
}

export function moreThan({ count }: Pick<About, 'count'>, language: Language): Composed['lines'] {
  return count > mostListed ? [say(orderMailWords.more, language, { count: count - mostListed })] : [];
}

export function workbookLink(language: Language, { books }: Pick<Situation, 'books'>): ComposedLink {
  return { text: say(reminderWords.workbook, language), url: `https://docs.google.com/spreadsheets/d/${books.order}/edit` };
}
