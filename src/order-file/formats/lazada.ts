import { plusAmounts } from '../amounts.ts';
import type { Format } from '../format.ts';
import { asOneRemark, englishDate, placed } from './shared.ts';

/** Lazada, XLSX: a piece a row. No time of payment. */
export const lazada: Format = {
  kind: 'lazada',
  channel: 'lazada',
  needs: ['orderItemId', 'orderNumber', 'createTime', 'paidPrice', 'itemName', 'status'],
  rows: 'add',
  fields: {
    orderNo: 'orderNumber',
    customer: ['shippingName', 'customerName'],
    phone: ['shippingPhone', 'shippingPhone2'],
    address: placed('shippingCountry', 'shippingPostCode', 'shippingCity', 'shippingAddress3', 'shippingAddress2', 'shippingAddress'),
    due: (cell) => plusAmounts(cell('paidPrice'), cell('shippingFee'), 1),
    refunded: 'refundAmount',
    orderedAt: englishDate('createTime'),
    trackingNo: 'trackingCode',
    remarks: asOneRemark('buyerFailedDeliveryReason'),
  },
  line: {
    code: ['sellerSku', 'lazadaSku'],
    name: 'itemName',
    spec: 'variation',
    quantity: () => '1',
    price: 'paidPrice',
    amount: 'paidPrice',
  },
  status: 'status',
  states: {
    unpaid: ['unpaid'],
    toShip: ['pending', 'packed', 'ready_to_ship', 'ready to ship', 'topack', 'toship'],
    shipped: ['shipped'],
    delivered: ['delivered', 'confirmed'],
    closed: ['canceled', 'cancelled', 'failed'],
    refunded: ['returned'],
  },
};
