import type { DeskCheck } from '../../engine/desk/desk-check.ts';
import type { AnyTable } from '../../table/table.ts';
import { requestCheck } from './check.ts';
import type { RequestTables } from './tables.ts';

/** The sheets of a request desk and what their rows must fulfil: all that the staff script needs to know. */
export function requestDesk(tables: RequestTables): { readonly tables: readonly AnyTable[]; readonly checks: readonly DeskCheck[] } {
  const { requests, progress } = tables;
  return { tables: [requests, progress], checks: [requestCheck(tables)] };
}
