import type { Format } from '../format.ts';

/** Tmall's order report: no state, no people, no goods. */
export const tmallReport: Format = {
  kind: 'tmallReport',
  channel: 'tmall',
  needs: ['订单编号', '总金额', '买家实际支付金额', '收货地址', '订单创建时间', '订单付款时间', '退款金额'],
  fields: {
    orderNo: '订单编号',
    address: '收货地址',
    due: '总金额',
    paid: '买家实际支付金额',
    refunded: '退款金额',
    orderedAt: '订单创建时间',
    paidAt: '订单付款时间',
  },
};
