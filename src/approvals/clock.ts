import type { Loaded, Job } from '../engine/run/job.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { standInsTable } from '../access/tables.ts';
import type { Instant } from '../table/column.ts';
import { w } from '../text/words.ts';
import { contextOf } from './context-of.ts';
import { followed, type Followed } from './follow.ts';
import { actingFor } from './process/context.ts';
import { proceed, type Operation } from './process/proceed.ts';
import { approvalIn, requesterOf, seatsIn } from './store.ts';
import { approvals, openApprovals, type OpenApproval } from './tables.ts';

function openRows(situation: Situation): readonly OpenApproval[] {
  return situation.index(openApprovals).flatMap((row) => (row === null ? [] : [row as OpenApproval]));
}

/** Approvals moved on in one step; more follow at once in the next. */
const mostAtOnce = 50;

/** A job that does one thing with every open request for which it is time. */
function clockJob(
  named: Pick<Job, 'name' | 'title' | 'example'>,
  operation: Operation,
  timeOf: (row: OpenApproval, situation: Situation) => Instant | null,
): Job {
  const due = (situation: Situation) => openRows(situation).filter((row) => (timeOf(row, situation) ?? Infinity) <= situation.now);
  const step = (situation: Situation) => {
    const rows = due(situation).slice(0, mostAtOnce);
    return {
      reads: { lines: rows.map(({ line }) => ({ table: approvals, line })) },
      decide: (loaded: Loaded, here: Situation) => {
        const decision = joined(rows.map(({ line, requestNo }) => moved(requestNo, line, operation, loaded, here)));
        return due(situation).length > mostAtOnce ? { ...decision, next: step } : decision;
      },
    };
  };
  return {
    ...named,
    book: 'control',
    due: (situation) => {
      const times = openRows(situation).flatMap((row) => timeOf(row, situation) ?? []);
      return times.length === 0 ? null : Math.min(...times);
    },
    begin: step,
  };
}

/** Decides on the ledger row, not on the index: what was decided meanwhile is not moved on. */
function moved(requestNo: string, line: number, operation: Operation, loaded: Loaded, situation: Situation): Followed {
  const row = loaded.row(approvals, line);
  if (row === null || row['requestNo'] !== requestNo) return {};
  const approval = approvalIn(row);
  const answer = proceed(approval, operation, contextOf(situation), situation.language);
  return 'refused' in answer || answer.approval === approval ? {} : followed({ approval, line }, answer, situation);
}

/** Everything that they hold, list by list, in their order. */
function joined(decisions: readonly Followed[]): Followed {
  const lists = new Set(decisions.flatMap((each) => Object.keys(each) as (keyof Followed)[]));
  return Object.fromEntries([...lists].map((list) => [list, decisions.flatMap((each): readonly unknown[] => each[list] ?? [])]));
}

/** A refund is asked for at ten; its step has four working hours. */
const before = ['orders.submit', 'orders.askRefund'];

export const remind = clockJob(
  {
    name: 'approvals.remind',
    title: w('审批到期前提醒', '簽核到期前提醒', 'Reminds before a decision is due'),
    example: { before, due: { afterMinutes: 200 } },
  },
  { do: 'remind' },
  ({ remindAt }) => remindAt,
);

export const escalate = clockJob(
  {
    name: 'approvals.escalate',
    title: w('审批超时上报', '簽核逾時上報', 'Moves an overdue decision one rung up'),
    example: { before, due: { afterMinutes: 260 } },
  },
  { do: 'escalate' },
  ({ dueAt }) => dueAt,
);

/** Somebody goes on leave, comes back or leaves for good while his decision is waited for. */
export const followLeave = clockJob(
  {
    name: 'approvals.standIns',
    title: w(
      '代理开始或结束、有人离职时，把待审批的转给该办的人',
      '代理開始或結束、有人離職時，把待簽核的轉給該辦的人',
      'Passes decisions to who acts now when leave begins or ends, or somebody leaves',
    ),
    example: {
      // Time passes with the remark: the letter to who goes away has gone out.
      before: [...before, 'orders.remark'],
      typed: [{ table: standInsTable, line: 2, cells: { who: '负责人', standIn: '领导', from: '2026-03-02', to: '2026-03-31' } }],
      due: { afterMinutes: 12 },
    },
  },
  { do: 'standIns' },
  (row, situation) => {
    const context = contextOf(situation);
    const requester = requesterOf(row, situation);
    const changed = seatsIn(row).some(({ holder, told }) => context.isGone(holder) || told !== actingFor(holder, requester, context));
    return changed ? situation.now : null;
  },
);
