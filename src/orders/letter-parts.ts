import type { Composed, LinkMaker } from '../engine/capability.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { showMoment } from '../table/office-time.ts';
import { orderMailWords, paymentWords, stateWords } from '../text/orders.ts';
import { say, type Language } from '../text/words.ts';
import { callContent, callPage } from './call-page.ts';
import { newOrders, openOrders, todo, type OpenOrder } from './tables.ts';

/** Orders that one letter lists. */
const listed = 50;

/** What the letters of orders are about. */
export interface About {
  readonly orders: readonly string[];
  readonly count: number;
}

export function ordersTable(about: About, language: Language, situation: Situation, withPhone: boolean): readonly (readonly string[])[] {
  const open = new Map(
    situation.index(openOrders).flatMap((row) => (row === null ? [] : [[(row as OpenOrder).orderNo, row as OpenOrder] as const])),
  );
  const columns = todo.words.columns;
  const header = [
    columns.orderNo,
    columns.customer,
    ...(withPhone ? [newOrders.words.columns.phone] : []),
    columns.goods,
    columns.payment,
    columns.state,
    columns.dueAt,
  ];
  const rows = about.orders.slice(0, listed).map((orderNo) => {
    const order = open.get(orderNo);
    if (order === undefined) return [orderNo];
    return [
      orderNo,
      order.customer ?? '',
      ...(withPhone ? [order.phone ?? ''] : []),
      order.goods ?? '',
      say(paymentWords[order.payment], language),
      say(stateWords[order.state], language),
      order.dueAt === null ? '' : showMoment(order.dueAt).slice(5, 16),
    ];
  });
  return [header.map((words) => words.header[language]), ...rows];
}

export function moreThan(about: About, language: Language): readonly string[] {
  return about.count > listed ? [say(orderMailWords.more, language, { count: about.count - listed })] : [];
}

export function workbookLine(language: Language, { books }: Situation): string {
  return say(orderMailWords.open, language, { link: `https://docs.google.com/spreadsheets/d/${books.order}/edit` });
}

/** A link for each order listed, to the page where the call is recorded. */
export function linksOf(waiting: readonly string[], language: Language, situation: Situation, linkFor: LinkMaker): Composed['links'] {
  const listedOrders = new Set(waiting.slice(0, listed));
  return situation.index(openOrders).flatMap((row) => {
    if (row === null || !listedOrders.has((row as OpenOrder).orderNo)) return [];
    const order = row as OpenOrder;
    const made = linkFor({ what: callPage.name, key: order.orderNo, line: order.line, content: callContent(order) });
    return made === null ? [] : [{ text: say(orderMailWords.record, language, { key: order.orderNo }), url: made.url }];
  });
}
