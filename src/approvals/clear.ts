import { clearingJob } from '../engine/workbook/clear.ts';
import { isWaiting } from '../engine/desk/desk.ts';
import { approvals, approvalsDesk, openApprovals } from './tables.ts';

/** Clears at night what is no longer open. */
export const clearApprovals = clearingJob({
  name: 'approvals.clear',
  book: 'control',
  keys: [approvals],
  example: { before: ['orders.submit', 'orders.askRefund', 'approvals.end'], due: { atMinute: 3 * 60 } },
  clearings: [
    {
      desk: approvalsDesk,
      isFinished: (row, loaded, situation) => {
        const key = row.value['requestNo'];
        const open = situation.index(openApprovals).some((each) => each?.['requestNo'] === key);
        return typeof key === 'string' && !open && !isWaiting(row) && loaded.keys(approvals).has(key);
      },
    },
  ],
});
