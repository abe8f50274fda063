import type { Format } from '../format.ts';
import { asOneRemark, placed, refundedWhere, unless } from './shared.ts';

/** Douyin, CSV in UTF-8; every cell begins with a TAB. A sub-order a row, each with its share of the amount. */
export const douyin: Format = {
  kind: 'douyin',
  channel: 'douyin',
  needs: ['主订单编号', '子订单编号', '选购商品', '商品数量', '订单应付金额', '订单提交时间', '订单状态'],
  rows: 'add',
  fields: {
    orderNo: '主订单编号',
    customer: '收件人',
    phone: '收件人手机号',
    address: placed('省', '市', '区', '街道', '详细地址'),
    due: '订单应付金额',
    orderedAt: '订单提交时间',
    paidAt: '支付完成时间',
    trackingNo: (cell) => /^([A-Za-z0-9]+)-[^,;]*$/.exec(cell('快递信息'))?.[1] ?? '',
    remarks: asOneRemark('买家留言', '商家备注', unless('售后状态', '退款成功')),
  },
  line: {
    code: ['商家编码', '商品ID'],
    name: '选购商品',
    spec: '商品规格',
    quantity: '商品数量',
    price: '商品单价',
    amount: '订单应付金额',
  },
  status: '订单状态',
  states: {
    unpaid: ['待支付'],
    toShip: ['待发货', '备货中'],
    partShipped: ['部分发货'],
    shipped: ['已发货'],
    delivered: ['已完成'],
    closed: ['已关闭'],
  },
  settle: refundedWhere('售后状态', '退款成功', '已全额退款', '同意退款，退款成功'),
};
