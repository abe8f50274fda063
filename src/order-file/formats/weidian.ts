import type { Format } from '../format.ts';
import { asOneRemark, placed, refundedWhere, unless } from './shared.ts';

/** Weidian, XLS saved as CSV, 52 columns of 2018 and those of June 2020. */
export const weidian: Format = {
  kind: 'weidian',
  channel: 'weidian',
  needs: ['订单编号', '订单金额（不含退款）', '订单状态', '下单时间', '商品名称', '商品编码'],
  rows: 'repeat',
  fields: {
    orderNo: '订单编号',
    customer: ['收件人姓名', '收件人/提货人姓名'],
    phone: ['收件人手机', '收件人/提货人手机号'],
    address: placed('省', '市', '区', '收货详细地址'),
    due: '订单金额（不含退款）',
    refunded: '退款金额',
    orderedAt: '下单时间',
    paidAt: ['付款时间', '支付时间'],
    trackingNo: '物流单号',
    remarks: asOneRemark('买家留言', '备注', unless('退款状态', '退款成功')),
  },
  line: {
    code: ['商品编码', '商品id', '商品ID'],
    name: '商品名称',
    spec: '商品型号',
    quantity: ['购买数量', '商品件数'],
    price: ['商品价格', '单品折扣后价格'],
  },
  status: '订单状态',
  states: { unpaid: ['待付款'], toShip: ['待发货'], shipped: ['已发货'], delivered: ['已完成'], closed: ['已关闭'] },
  settle: refundedWhere('退款状态', '退款成功'),
};
