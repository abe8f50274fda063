import type { Format } from '../format.ts';

/** Taobao and Tmall, ExportOrderDetailList*.csv in GBK: the items of orders that another file tells. */
export const taobaoItems: Format = {
  kind: 'taobaoItems',
  channel: 'taobao',
  needs: ['标题', '价格', '购买数量', '商品属性', '订单状态'],
  only: 'lines',
  fields: { orderNo: ['主订单编号', '订单编号'] },
  line: {
    code: ['外部系统编号', '商家编码', '商品ID'],
    name: '标题',
    spec: '商品属性',
    quantity: '购买数量',
    price: '价格',
    amount: ['买家实付金额', '买家应付货款'],
  },
};
