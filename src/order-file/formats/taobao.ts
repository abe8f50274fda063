import type { Format } from '../format.ts';
import { asOneRemark, taobaoStates } from './shared.ts';

/** Taobao and Tmall, ExportOrderList*.csv in GBK, 40 columns. */
export const taobaoOrders: Format = {
  kind: 'taobaoOrders',
  channel: 'taobao',
  needs: [
    '订单编号',
    '买家会员名',
    '总金额',
    '买家实际支付金额',
    '订单状态',
    '收货人姓名',
    '收货地址',
    '联系手机',
    '订单创建时间',
    '订单付款时间',
    '宝贝标题',
    '宝贝总数量',
  ],
  fields: {
    orderNo: '订单编号',
    customer: ['收货人姓名', '买家会员名'],
    phone: ['联系手机', '联系电话'],
    address: '收货地址',
    goods: '宝贝标题',
    quantity: '宝贝总数量',
    due: '总金额',
    paid: '买家实际支付金额',
    orderedAt: '订单创建时间',
    paidAt: '订单付款时间',
    trackingNo: (cell) => cell('物流单号').replace(/^No:/i, ''),
    remarks: asOneRemark('买家留言', '订单备注'),
  },
  status: '订单状态',
  states: taobaoStates,
};
