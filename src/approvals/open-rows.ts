import type { Situation } from '../engine/situation.ts';
import { openApprovals, type OpenApproval } from './tables.ts';

/** The rows of what is open. */
export function openRows(situation: Situation): readonly OpenApproval[] {
  return situation.index(openApprovals).flatMap((row) => (row === null ? [] : [row as OpenApproval]));
}

/** One of them by its number; null once it is closed. */
export function openRow(requestNo: string, situation: Situation): OpenApproval | null {
  return openRows(situation).find((row) => row.requestNo === requestNo) ?? null;
}
