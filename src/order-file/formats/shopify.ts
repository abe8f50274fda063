import type { CellOf, Format } from '../format.ts';
import { asOneRemark, placed, unless, zoned } from './shared.ts';

/** Shopify tells payment and shipping apart: what stops an order counts first, then whether it is paid, then how far it is shipped. */
const status = (cell: CellOf) => {
  const money = cell('Financial Status');
  if (money === 'refunded') return money;
  if (cell('Cancelled at') !== '' || money === 'voided') return 'cancelled';
  return ['paid', 'partially_refunded'].includes(money) ? cell('Fulfillment Status') || 'unfulfilled' : money;
};

/** Shopify, orders_export.csv: further items of an order are rows with its name, the items and little else. */
export const shopify: Format = {
  kind: 'shopify',
  channel: 'shopify',
  needs: ['Name', 'Financial Status', 'Fulfillment Status', 'Total', 'Created at', 'Lineitem name', 'Lineitem quantity'],
  rows: 'repeat',
  fields: {
    orderNo: 'Name',
    customer: ['Shipping Name', 'Billing Name'],
    phone: ['Shipping Phone', 'Phone', 'Billing Phone'],
    address: placed('Shipping Zip', 'Shipping Province', 'Shipping City', 'Shipping Address2', 'Shipping Address1'),
    due: 'Total',
    refunded: 'Refunded Amount',
    orderedAt: zoned('Created at'),
    paidAt: zoned('Paid at'),
    remarks: asOneRemark('Notes', unless('Currency', 'CNY')),
  },
  line: { code: 'Lineitem sku', name: 'Lineitem name', quantity: 'Lineitem quantity', price: 'Lineitem price' },
  status,
  states: {
    unpaid: ['pending', 'authorized', 'partially_paid', 'expired'],
    toShip: ['unfulfilled'],
    partShipped: ['partial'],
    shipped: ['fulfilled'],
    closed: ['cancelled'],
    refunded: ['refunded'],
  },
};
