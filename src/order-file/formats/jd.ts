import type { CellOf, Format } from '../format.ts';
import { asOneRemark } from './shared.ts';

/** A state can have marks before it: `(锁定)等待出库`. */
const marked = (cell: CellOf) => /^(?:\((?:删除|锁定|暂停)\))+/.exec(cell('订单状态'))?.[0] ?? '';
const word = (cell: CellOf) => cell('订单状态').slice(marked(cell).length);

/** JD, CSV in GBK: an order with several goods stands on several rows, its amounts on each. */
export const jd: Format = {
  kind: 'jd',
  channel: 'jd',
  needs: ['订单号', '商品ID', '商品名称', '订购数量', '下单时间', '订单金额', '应付金额', '订单状态', '客户姓名', '客户地址', '联系电话'],
  rows: 'repeat',
  fields: {
    orderNo: '订单号',
    customer: ['客户姓名', '下单帐号'],
    phone: '联系电话',
    address: '客户地址',
    due: '订单金额',
    orderedAt: '下单时间',
    paidAt: '付款确认时间',
    remarks: asOneRemark('订单备注', '商家备注', (cell) => (marked(cell) === '' && !word(cell).includes('退款') ? '' : cell('订单状态'))),
  },
  line: { code: ['货号', '商品ID'], name: '商品名称', quantity: '订购数量', price: '京东价' },
  status: word,
  states: {
    unpaid: ['未付款', '等待付款', '等待付款确认', '延迟付款确认', '新订单'],
    toShip: ['等待出库', '等待发货', '等待打印', '暂停', '锁定', '等待退款', '退款中'],
    shipped: ['等待确认收货'],
    delivered: ['完成', '已完成'],
    closed: ['已取消'],
  },
  settle: (cell) => (marked(cell).includes('删除') ? (cell('付款确认时间') === '' ? 'closed' : 'closedPaid') : null),
};
