import type { Format } from '../format.ts';

/** Qianniu's report of 2026, XLSX: no state, no people. What was paid is told with what was given back in it. */
export const qianniuReport: Format = {
  kind: 'qianniuReport',
  channel: 'taobao',
  needs: ['订单编号', '支付单号', '支付详情', '总金额', '买家实付金额', '订单创建时间', '订单付款时间', '商品标题', '退款金额'],
  paidIsGross: true,
  fields: {
    orderNo: '订单编号',
    goods: '商品标题',
    due: '总金额',
    paid: '买家实付金额',
    refunded: '退款金额',
    orderedAt: '订单创建时间',
    paidAt: '订单付款时间',
  },
};
