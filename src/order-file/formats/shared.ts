import { parseMoment, showMoment } from '../../table/office-time.ts';
import type { CellOf, Format, PlatformState, Source } from '../format.ts';

/** What buyer and seller wrote, and what else people must know, as one remark. */
export function asOneRemark(...sources: readonly Source[]): (cell: CellOf) => string {
  return (cell) =>
    sources
      .map((source) => (typeof source === 'function' ? source(cell) : typeof source === 'string' ? cell(source) : ''))
      .filter((text) => text !== '')
      .join(' / ');
}

/** What a column says, unless it is one of the words that say nothing. */
export function unless(header: string, ...quiet: readonly string[]): (cell: CellOf) => string {
  return (cell) => (quiet.includes(cell(header)) ? '' : cell(header));
}

/** An address of several columns; parts that the last one repeats are left out. */
export function placed(...headers: readonly string[]): (cell: CellOf) => string {
  return (cell) => {
    const parts = headers.map(cell).filter((text) => text !== '');
    const last = parts[parts.length - 1] ?? '';
    return [...parts.slice(0, -1).filter((part) => !last.includes(part)), last].join(' ');
  };
}

/** A moment with its zone (`2026-03-02T01:00:00+00:00`, `2026-03-02 10:00:05 +0800`) on the office's clock; other text as it is. */
export function zoned(header: string): (cell: CellOf) => string {
  return (cell) => {
    const text = cell(header);
    const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)? ?(Z|[+-]\d\d:?\d\d)$/.exec(text);
    if (iso === null) return text;
    const [, day = '', time = '', zone = ''] = iso;
    const instant = Date.parse(`${day}T${time}${zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
    return Number.isNaN(instant) ? text : showMoment(instant);
  };
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `02 Mar 2026 09:00` as the office writes it; other text as it is. */
export function englishDate(header: string): (cell: CellOf) => string {
  return (cell) => {
    const text = cell(header);
    const [, day = '', month = '', year = '', time = ''] = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{1,2}:\d\d)$/.exec(text) ?? [];
    const told = `${year}-${String(months.indexOf(month) + 1)}-${day} ${time}`;
    return parseMoment(told) === null ? text : told;
  };
}

/** Closed, and the platform says that the money went back. */
export function refundedWhere(header: string, ...words: readonly string[]): (cell: CellOf, state: PlatformState) => PlatformState | null {
  return (cell, state) => (state === 'closed' && words.includes(cell(header)) ? 'refunded' : null);
}

/** The words of Taobao and Tmall. `交易关闭` is decided by the time of payment. Sources: `modify_order_status`, real files. */
export const taobaoStates: NonNullable<Format['states']> = {
  unpaid: ['等待买家付款', '没有创建支付宝交易', '等待付款'],
  toShip: ['买家已付款，等待卖家发货', '买家已付款', '买家部分付款', '等待卖家发货', '待发货'],
  partShipped: ['卖家部分发货'],
  shipped: ['卖家已发货，等待买家确认', '卖家已发货'],
  delivered: ['买家已签收，货到付款专用', '买家已签收', '交易成功'],
  closed: ['交易关闭', '付款以前，卖家或买家主动关闭交易', '付款以前，卖家或买家主动关闭订单'],
  refunded: ['付款以后用户退款成功，交易自动关闭'],
};
