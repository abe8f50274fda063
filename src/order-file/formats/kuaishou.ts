import type { Format } from '../format.ts';
import { asOneRemark, placed, refundedWhere, unless } from './shared.ts';

/** Kuaishou, XLSX of several sheets with one header, or CSV: a row is an order with one item. */
export const kuaishou: Format = {
  kind: 'kuaishou',
  channel: 'kuaishou',
  needs: ['订单号', '订单创建时间', '订单支付时间', '订单状态', '实付款', '成交数量', '商品名称', 'SKU编码', '收货人姓名'],
  fields: {
    orderNo: '订单号',
    customer: '收货人姓名',
    phone: '收货人电话',
    address: placed('收货地址-省', '收货地址-市', '收货地址-区', '收货地址-街道', '收货地址'),
    quantity: '成交数量',
    due: '实付款',
    orderedAt: '订单创建时间',
    paidAt: '订单支付时间',
    trackingNo: '快递单号',
    remarks: asOneRemark('买家留言', '订单备注', unless('售后状态', '退款成功')),
  },
  line: { code: ['SKU编码', '商品ID'], name: '商品名称', spec: '商品规格', quantity: '成交数量', price: '商品单价' },
  status: '订单状态',
  states: {
    unpaid: ['待付款'],
    toShip: ['待发货'],
    shipped: ['已发货'],
    delivered: ['已收货', '交易成功'],
    closed: ['交易关闭'],
  },
  settle: refundedWhere('售后状态', '退款成功'),
};
