import type { CellOf, Format } from '../format.ts';

/** What buyer and seller wrote, as one remark. */
export function asOneRemark(...headers: readonly string[]): (cell: CellOf) => string {
  return (cell) =>
    headers
      .map(cell)
      .filter((text) => text !== '')
      .join(' / ');
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
