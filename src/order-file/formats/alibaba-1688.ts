import type { Format } from '../format.ts';
import { asOneRemark } from './shared.ts';

/** 1688, XLSX, sheet 订单列表: further items of an order are rows that leave out all else, its number too. */
export const alibaba1688: Format = {
  kind: 'alibaba1688',
  channel: 'alibaba1688',
  needs: ['订单编号', '买家公司名', '货品总价(元)', '实付款(元)', '订单状态', '订单创建时间', '货品标题', '数量', 'Offer ID'],
  rows: 'carry',
  fields: {
    orderNo: '订单编号',
    customer: ['收货人姓名', '买家公司名', '买家会员名'],
    phone: ['联系手机', '联系电话'],
    address: '收货地址',
    due: '实付款(元)',
    orderedAt: '订单创建时间',
    paidAt: '订单付款时间',
    trackingNo: '运单号',
    remarks: asOneRemark('买家留言'),
  },
  line: { code: ['单品货号', '货号', 'SKU ID', 'Offer ID'], name: '货品标题', spec: '型号', quantity: '数量', price: '单价(元)' },
  status: '订单状态',
  states: {
    unpaid: ['等待买家付款'],
    toShip: ['等待卖家发货'],
    shipped: ['等待买家收货', '等待买家确认收货'],
    delivered: ['已收货', '交易成功'],
    closed: ['交易关闭', '交易取消', '交易终止'],
  },
};
