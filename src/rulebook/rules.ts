/**
 * The rules of the books by id (ORD orders, APR approvals, ROS roster, STK stock, REP reports, SEC
 * custody and safety, REG registers), and those that this version claims to keep.
 */
const counts = { ORD: 23, APR: 28, ROS: 9, STK: 10, REP: 12, SEC: 13, REG: 10 } as const;

export const ruleIds: readonly string[] = Object.entries(counts).flatMap(([part, count]) =>
  Array.from({ length: count }, (_, at) => `${part}-${String(at + 1)}`),
);

/** What each claimed rule asks, in few words. A claim without a passing test fails `npm run rules`. */
export const claimedRules: Readonly<Record<string, string>> = {
  'ORD-1': 'new orders are picked up without anyone asking',
  'ORD-2': 'the customer is called within ten minutes of acceptance',
  'ORD-3': 'a confirmed order is handed over within 24 hours',
  'ORD-4': 'orders are backed up and recorded every day at 18:00',
  'ORD-5': 'nobody changes an order once it exists',
  'ORD-6': 'every order is checked for details and abnormal payment',
  'ORD-9': 'remarks are recorded at once and never rewritten',
  'ORD-10': 'what is open at closing time is listed',
  'ORD-20': 'agent, supervisor, head, executive: in this order',
  'SEC-1': 'three levels of rights, granted and taken away as approved',
  'SEC-2': 'backed up, kept, verified, so that it can be restored',
  'SEC-7': 'nobody uses or changes data beyond his rights',
  'SEC-10': 'all workbooks are backed up, not the orders alone',
};
