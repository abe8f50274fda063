import type { escalate } from '../../src/approvals/clock.ts';
import type { Approval } from '../../src/approvals/process/approval.ts';
import { approvalRow, approvalsProjection } from '../../src/approvals/store.ts';
import { openApprovals } from '../../src/approvals/tables.ts';
import type { Person, Situation } from '../../src/engine/workbook/situation.ts';
import type { AnyRow } from '../../src/table/table.ts';
import { office } from '../access/rights/given.ts';
import { loaded } from '../builders.ts';

const typed = ({ name, mail, role }: Person): AnyRow => ({ name, mail, role });

/** The control workbook with this staff on its sheet, these requests open in its ledger from line 2 on, and further rows of the sheet. */
export function control(
  staff: readonly Person[],
  open: readonly Approval[],
  change: Partial<Situation> = {},
  more: readonly AnyRow[] = [],
): Situation {
  const index = open.map((approval, place) => approvalsProjection.row(approvalRow(approval), place + 2, {} as never));
  return office([...staff.map(typed), ...more], [], {
    staff,
    index: (table) => (table.name === openApprovals.name ? index : []),
    ...change,
  });
}

/** What a job decides about them. */
export function run(job: typeof escalate, open: readonly Approval[], here: Situation) {
  return job.begin(here).decide(loaded({ rows: open.map((approval) => approvalRow(approval)) }), here);
}
