import type { Situation } from '../engine/workbook/situation.ts';
import { personKey } from '../table/person-key.ts';
import { openApprovals, type OpenApproval } from './tables.ts';

/** The rows of what is open. */
export function openRows(situation: Situation): readonly OpenApproval[] {
  const rows = situation.index(openApprovals).flatMap((row) => (row === null ? [] : [row as OpenApproval]));
  return rows.map((row) => ({ ...row, requesterMail: personKey(row.requesterMail) }));
}

/** One of them by its number; null once it is closed. */
export function openRow(requestNo: string, situation: Situation): OpenApproval | null {
  return openRows(situation).find((row) => row.requestNo === requestNo) ?? null;
}
