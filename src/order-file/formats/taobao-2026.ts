import type { Format } from '../format.ts';
import { asOneRemark, taobaoStates } from './shared.ts';

/** Taobao and Tmall, XLSX of 2026 with 21 columns: no names, no telephone, no time of payment. */
export const taobao2026: Format = {
  kind: 'taobao2026',
  channel: 'taobao',
  needs: ['订单编号', '支付单号', '总金额', '买家实付金额', '订单状态', '收货地址', '订单创建时间', '商品标题', '宝贝总数量'],
  fields: {
    orderNo: '订单编号',
    address: '收货地址',
    goods: '商品标题',
    quantity: '宝贝总数量',
    due: '总金额',
    paid: '买家实付金额',
    orderedAt: '订单创建时间',
    trackingNo: (cell) => cell('物流单号').replace(/^No:/i, ''),
    remarks: asOneRemark('商家备注'),
  },
  status: '订单状态',
  states: taobaoStates,
};
