import { changesRow } from '../approvals/requests/change-row.ts';
import type { Carryings } from '../approvals/requests/effects.ts';
import { dayOf } from '../table/office-time.ts';
import { carryAdjustment } from './count-actions.ts';
import { listingFault } from './listing.ts';
import { products } from './products.ts';

/**
 * What approved requests bring about: a price from its day on (APR-5), a listing once price, stock and file were looked at (APR-6, STK-6,
 * STK-10), a delisting (APR-7).
 */
export const stockCarryings: Carryings = {
  stockAdjustment: carryAdjustment,
  price: changesRow(products.ledger, ({ amount, day }, _row, { now }) =>
    day === null || day <= dayOf(now) ? { price: amount, newPrice: null, newPriceFrom: null } : { newPrice: amount, newPriceFrom: day },
  ),
  listing: changesRow(products.ledger, (_request, row) => {
    const wrong = listingFault(row);
    return wrong === null ? { status: 'listed' as const, delistedFor: null } : { impossible: wrong };
  }),
  delisting: changesRow(products.ledger, ({ requestNo }) => ({ status: 'delisted' as const, delistedFor: requestNo })),
};
