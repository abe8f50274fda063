import type { Format } from '../format.ts';
import { asOneRemark, placed, unless } from './shared.ts';

/** Youzan's order file, CSV or XLSX: a row is an order, its items in one cell; the item file tells them apart. */
export const youzanOrders: Format = {
  kind: 'youzanOrders',
  channel: 'youzan',
  needs: ['订单号', '归属店铺', '订单状态', '订单创建时间', '买家付款时间', '应收订单金额', '订单实付金额', '全部商品名称'],
  paidIsGross: true,
  fields: {
    orderNo: '订单号',
    customer: ['收货人/提货人', '买家昵称'],
    phone: ['收货人手机号/提货人手机号', '买家手机号'],
    address: placed('收货人省份', '收货人城市', '收货人地区', '详细收货地址/提货地址'),
    goods: '全部商品名称',
    due: '应收订单金额',
    paid: '订单实付金额',
    refunded: '订单已退款金额',
    orderedAt: '订单创建时间',
    paidAt: '买家付款时间',
    remarks: asOneRemark('买家备注', '商家订单备注', unless('订单退款状态', '退款成功', '退款失败')),
  },
  status: '订单状态',
  states: {
    unpaid: ['待付款'],
    toShip: ['待发货'],
    partShipped: ['部分发货'],
    shipped: ['已发货'],
    delivered: ['已完成', '交易完成', '交易成功'],
    closed: ['已关闭', '交易关闭'],
  },
};
