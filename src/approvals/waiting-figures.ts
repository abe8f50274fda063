import type { FigureMaker } from '../engine/start/start.ts';
import { approvalFigureWords as words } from '../text/approvals.ts';
import { approvalsDesk as desk, openApprovals, type OpenApproval } from './tables.ts';

/** Decisions that wait, for the Start sheet of control. */
export const approvalFigures: FigureMaker = ({ index, now }) => {
  const open = index(openApprovals).flatMap((row) => (row === null ? [] : [row as OpenApproval]));
  const late = open.filter(({ dueAt }) => dueAt !== null && dueAt <= now);
  return [
    { level: 'late', ...words.late, count: late.length, desk },
    { level: 'waiting', ...words.waiting, count: open.length - late.length, desk },
  ];
};
