import { deskCheck, type DeskCheck } from '../engine/desk/desk-check.ts';
import type { AnyTable } from '../table/table.ts';
import { abnormal } from './payment.ts';
import { newOrders, linkRequests, todo } from './tables.ts';

/** The desks of the order workbook and what their rows must fulfil (ORD-6). */
export const orderDesks: { readonly tables: readonly AnyTable[]; readonly checks: readonly DeskCheck[] } = {
  tables: [newOrders, todo, linkRequests],
  checks: [
    deskCheck(
      newOrders,
      ({ now }) =>
        (row) =>
          abnormal({ ...row, refunded: row.refunded ?? 0 }, now),
    ),
  ],
};
