import type { Format } from '../format.ts';
import { asOneRemark, refundedWhere, unless } from './shared.ts';

/** Xiaohongshu, XLSX, sheet 包裹详情: an item a row, each with its share of the amount. A cancelled one may have neither amount nor time. */
export const xiaohongshu: Format = {
  kind: 'xiaohongshu',
  channel: 'xiaohongshu',
  needs: ['订单号', '订单状态', '售后状态', '收件人姓名', '收件人地址', 'SKU名称', 'SKU件数', '用户应付金额(元)', '订单创建时间'],
  rows: 'add',
  fields: {
    orderNo: '订单号',
    customer: '收件人姓名',
    phone: '收件人电话',
    address: '收件人地址',
    due: '用户应付金额(元)',
    orderedAt: '订单创建时间',
    paidAt: '支付时间',
    trackingNo: '快递单号',
    remarks: asOneRemark('用户备注', '包裹备注信息', unless('售后状态', '无售后', '售后关闭', '客户取消售后')),
  },
  line: {
    code: ['商家编码', '小红书编码', '条形码', '规格ID'],
    name: ['SKU名称', '商品名称'],
    spec: 'SKU规格',
    quantity: 'SKU件数',
    amount: '用户应付金额(元)',
  },
  status: '订单状态',
  states: {
    unpaid: ['待付款'],
    toShip: ['待配货', '配货中', '待发货'],
    shipped: ['已发货'],
    delivered: ['已签收', '已完成'],
    closed: ['已取消', '已关闭'],
  },
  settle: refundedWhere('售后状态', '退款成功', '售后完成'),
};
