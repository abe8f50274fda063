import type { CellOf, Format } from '../format.ts';
import { asOneRemark, unless } from './shared.ts';

/** The day on which an order was placed is the beginning of its number, `260301-…`; the time of the deal is empty until it is paid. */
const ordered = (cell: CellOf) => {
  const [, year = '', month = '', day = ''] = /^(\d\d)(\d\d)(\d\d)-/.exec(cell('订单号')) ?? [];
  return cell('订单成交时间') !== '' || year === '' ? cell('订单成交时间') : `20${year}-${month}-${day}`;
};

/** Pinduoduo, CSV in UTF-8. */
export const pinduoduo: Format = {
  kind: 'pinduoduo',
  channel: 'pinduoduo',
  needs: ['订单号', '订单状态', '商品', '商品总价(元)', '用户实付金额(元)', '商品数量(件)', '订单成交时间'],
  fields: {
    orderNo: '订单号',
    customer: '收货人',
    phone: '手机',
    address: '详细地址',
    goods: '商品',
    quantity: '商品数量(件)',
    due: '用户实付金额(元)',
    orderedAt: ordered,
    paidAt: '订单成交时间',
    trackingNo: '快递单号',
    remarks: asOneRemark('买家留言', '商家备注', unless('售后状态', '无售后或售后取消')),
  },
  line: {
    code: ['商家编码-规格维度', '商家编码-商品维度', '样式ID', '商品id'],
    name: '商品',
    spec: '商品规格',
    quantity: '商品数量(件)',
    amount: '商品总价(元)',
  },
  status: '订单状态',
  states: {
    unpaid: ['待支付', '待付款'],
    toShip: ['待发货'],
    shipped: ['已发货，待签收', '已发货，待收货'],
    delivered: ['已签收', '已收货'],
    closed: ['已取消'],
    refunded: ['未发货，退款成功', '已发货，退款成功', '已收货，退款成功', '已签收，退款成功', '已取消，退款成功', '未成交，退款成功'],
  },
};
