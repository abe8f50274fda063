import type { Format } from '../format.ts';

/** Youzan's item file: the items of orders that the order file tells. Its amounts have no shipping in them. */
export const youzanItems: Format = {
  kind: 'youzanItems',
  channel: 'youzan',
  needs: ['订单号', '订单商品状态', '商品名称', '商品单价', '商品数量', '商品实际成交金额'],
  only: 'lines',
  fields: { orderNo: '订单号' },
  line: {
    code: ['规格编码', '商品编码'],
    name: '商品名称',
    spec: '商品规格',
    quantity: '商品数量',
    price: ['商品优惠后价格', '商品单价'],
    amount: '商品实际成交金额',
  },
};
