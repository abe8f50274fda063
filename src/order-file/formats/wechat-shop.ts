import type { Format } from '../format.ts';
import { asOneRemark, placed, unless } from './shared.ts';

/** WeChat shop, XLSX or CSV: an item a row, the order's amounts on each, what was given back for each item by itself. */
export const wechatShop: Format = {
  kind: 'wechatShop',
  channel: 'wechat',
  needs: ['订单号', '订单状态', '收件人姓名', '收件人地址', '订单实际支付金额', '商品名称', '商品数量', '商品已退款金额'],
  rows: 'repeat',
  adds: ['refunded'],
  fields: {
    orderNo: '订单号',
    customer: '收件人姓名',
    phone: '收件人手机',
    address: placed('省', '市', '区', '收件人地址'),
    due: '订单实际支付金额',
    refunded: '商品已退款金额',
    orderedAt: ['订单下单时间', '下单时间'],
    paidAt: '支付时间',
    trackingNo: '快递单号',
    remarks: asOneRemark('买家备注', '商家备注', unless('商品售后', '无', '退款完成', '用户取消申请')),
  },
  line: {
    code: ['SKU编码(自定义)', '商品编码(自定义)', '商品编码(平台)'],
    name: '商品名称',
    spec: '商品属性',
    quantity: '商品数量',
    price: ['商品实际价格(单件)', '商品价格(单件)', '商品价格'],
    amount: '商品实际价格(总共)',
  },
  status: '订单状态',
  states: {
    unpaid: ['待付款'],
    toShip: ['待发货'],
    partShipped: ['部分发货'],
    shipped: ['已发货'],
    delivered: ['已完成'],
    closed: ['已取消'],
  },
};
