/** How much more than the least possible an action, a job or a page may call. */
const tolerance = 1.2;

interface Exception {
  readonly bound: number;
  readonly because: string;
}

const lineUnknown =
  'control looks its row up by the index of open approvals, a second read: a request does not know its line; and the state is read once more before it is written';
const auditTurns =
  'with 50,000 rows it takes several turns, each with its own lock, state and first reads, and the journal of a workbook that grew is read too';

/** What needs more, each with its own bound and why. Names as in the list that `npm run calls` prints. */
export const exceptions: Readonly<Record<string, Exception>> = {
  'requests.order.withdraw': { bound: 1.25, because: lineUnknown },
  'requests.stock.withdraw': { bound: 1.25, because: lineUnknown },
  'requests.stock.urge': { bound: 1.25, because: lineUnknown },
  'requests.stock.comment': { bound: 1.26, because: lineUnknown },
  'requests.stock.resubmit': { bound: 1.26, because: lineUnknown },
  'requests.report.withdraw': { bound: 1.25, because: lineUnknown },
  'requests.order.urge': { bound: 1.25, because: lineUnknown },
  'requests.report.urge': { bound: 1.25, because: lineUnknown },
  'requests.order.comment': { bound: 1.25, because: lineUnknown },
  'requests.report.comment': { bound: 1.25, because: lineUnknown },
  'orders.audit': { bound: 1.24, because: auditTurns },
  'stock.audit': { bound: 1.28, because: auditTurns },
  'requests.report.audit': { bound: 1.25, because: auditTurns },
  'approvals.audit': { bound: 1.26, because: auditTurns },
  'approvals.figures': {
    bound: 1.28,
    because: 'the register is searched by its dates, and its rows are read, before the week is told: two reads more',
  },
  'backups.evening': {
    bound: 1.44,
    because: 'copies are made in one turn and verified in a second, each with its own lock, state and reads',
  },
};

/** Of so many calls at the least, how many the named subject may make. */
export function mostCalls(name: string, least: number): number {
  return least * (exceptions[name]?.bound ?? tolerance) + 1e-9;
}
