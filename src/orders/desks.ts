import { deskCheck, type DeskCheck } from '../engine/desk-check.ts';
import type { AnyTable } from '../table/table.ts';
import { abnormal } from './payment.ts';
import { importParts, importProblems, imports, newOrders, openOrders, orders, todo } from './tables.ts';

/** The sheets of the order workbook and what their rows must fulfil: all that the staff script needs to know (ORD-6). */
export const orderDesks: { readonly tables: readonly AnyTable[]; readonly checks: readonly DeskCheck[] } = {
  tables: [newOrders, todo, orders, openOrders, imports, importProblems, importParts],
  checks: [deskCheck(newOrders, (row, now) => abnormal({ ...row, refunded: row.refunded ?? 0 }, now))],
};
