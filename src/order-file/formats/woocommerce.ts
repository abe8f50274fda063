import type { Format } from '../format.ts';
import { asOneRemark, placed } from './shared.ts';

/** WooCommerce, Advanced Order Export, CSV: an item a row, the order's cells on each. No time of payment. */
export const woocommerce: Format = {
  kind: 'woocommerce',
  channel: 'site',
  needs: ['Order Number', 'Order Status', 'Order Date', 'Order Total Amount', 'Item Name', 'Quantity (- Refund)'],
  rows: 'repeat',
  fields: {
    orderNo: 'Order Number',
    customer: (cell) => {
      const name = (of: string) => `${cell(`First Name (${of})`)} ${cell(`Last Name (${of})`)}`.trim();
      return name('Shipping') || name('Billing');
    },
    phone: 'Phone (Billing)',
    address: (cell) =>
      placed('Postcode (Shipping)', 'City (Shipping)', 'Address 1&2 (Shipping)')(cell) ||
      placed('Postcode (Billing)', 'City (Billing)', 'Address 1&2 (Billing)')(cell),
    due: 'Order Total Amount',
    refunded: 'Order Refund Amount',
    orderedAt: 'Order Date',
    remarks: asOneRemark('Customer Note'),
  },
  line: { code: 'SKU', name: 'Item Name', quantity: 'Quantity (- Refund)', price: 'Item Cost' },
  status: 'Order Status',
  states: {
    unpaid: ['Pending payment', 'On hold', 'Failed'],
    toShip: ['Processing'],
    delivered: ['Completed'],
    closed: ['Cancelled'],
    refunded: ['Refunded'],
  },
};
