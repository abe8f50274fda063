import { plusAmounts } from '../amounts.ts';
import type { CellOf, Format } from '../format.ts';
import { asOneRemark, placed, unless, zoned } from './shared.ts';

const added = ['item-price', 'item-tax', 'shipping-price', 'shipping-tax', 'gift-wrap-price', 'gift-wrap-tax'];
const taken = ['item-promotion-discount', 'ship-promotion-discount'];

/** What the buyer pays for a row; nothing where no price is told, as of a cancelled one. */
const ofRow = (cell: CellOf) => {
  if (cell('item-price') === '') return '';
  const sum = added.reduce((total, header) => plusAmounts(total, cell(header), 1), '0');
  return taken.reduce((total, header) => plusAmounts(total, cell(header), -1), sum);
};

const back = ['Returned to Seller', 'Returning to Seller', 'Rejected by Buyer', 'Lost in Transit', 'Damaged'].map(
  (how) => `Shipped - ${how}`,
);

/** Amazon, all orders: parted by TABs, never quoted, times in UTC; nobody is named. */
export const amazonOrders: Format = {
  kind: 'amazonOrders',
  channel: 'amazon',
  needs: ['amazon-order-id', 'purchase-date', 'order-status', 'product-name', 'sku', 'quantity', 'item-price'],
  unquoted: true,
  rows: 'add',
  fields: {
    orderNo: 'amazon-order-id',
    address: placed('ship-country', 'ship-postal-code', 'ship-state', 'ship-city'),
    due: ofRow,
    orderedAt: zoned('purchase-date'),
    remarks: asOneRemark(unless('currency', 'CNY'), (cell) => (back.includes(cell('order-status')) ? cell('order-status') : '')),
  },
  line: { code: ['sku', 'asin'], name: 'product-name', quantity: 'quantity', amount: 'item-price' },
  status: 'order-status',
  states: {
    unpaid: ['Pending'],
    toShip: ['Unshipped'],
    partShipped: ['PartiallyShipped', 'Partially Shipped'],
    shipped: ['Shipped', 'Shipped - Picked Up', 'Shipped - Out for Delivery'],
    delivered: ['Shipped - Delivered to Buyer'],
    closed: ['Cancelled', 'Canceled'],
    closedPaid: back,
  },
};

/** Amazon, unshipped orders: neither amount nor state; all are paid. */
export const amazonUnshipped: Format = {
  kind: 'amazonUnshipped',
  channel: 'amazon',
  needs: [
    'order-id',
    'purchase-date',
    'payments-date',
    'recipient-name',
    'sku',
    'quantity-purchased',
    'quantity-shipped',
    'quantity-to-ship',
  ],
  unquoted: true,
  rows: 'repeat',
  fields: {
    orderNo: 'order-id',
    customer: ['recipient-name', 'buyer-name'],
    phone: ['ship-phone-number', 'buyer-phone-number'],
    address: placed('ship-country', 'ship-postal-code', 'ship-state', 'ship-city', 'ship-address-3', 'ship-address-2', 'ship-address-1'),
    orderedAt: zoned('purchase-date'),
    paidAt: zoned('payments-date'),
  },
  line: { code: 'sku', name: 'product-name', quantity: 'quantity-purchased' },
  settle: (cell) => {
    if (cell('quantity-to-ship') === '0') return 'shipped';
    return cell('quantity-shipped') === '0' || cell('quantity-shipped') === '' ? 'toShip' : 'partShipped';
  },
};
