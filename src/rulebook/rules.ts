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
  'ORD-8': 'returns, refunds, exchanges and gifts within the authority are done, beyond it they go up',
  'ORD-9': 'remarks are recorded at once and never rewritten',
  'ORD-10': 'what is open at closing time is listed',
  'ORD-12': 'a problem customer is reported, confirmed by the head, put on record',
  'ORD-20': 'agent, supervisor, head, executive: in this order',
  'APR-1': 'a page redesign is decided by those whom the book names, in their order',
  'APR-2': 'confidential or copyrighted information is decided by two',
  'APR-3': 'news is approved, published within 48 hours, and chased until that is on record',
  'APR-4': 'any other information is approved before it is published',
  'APR-5': 'a selling price is approved, and holds from its day on',
  'APR-6': 'a product is listed when that was approved and it can be sold',
  'APR-7': 'an exceptional delisting is approved by the head',
  'APR-9': 'a permission level is changed when marketing director and IT lead have both agreed',
  'APR-10': 'a special user’s permission is decided by the general manager',
  'APR-11': 'rights to a site section are approved, and IT is told',
  'APR-12': 'an official account is decided about by the general manager',
  'APR-13': 'a change of the database system is put forward by the marketing director and decided above him',
  'APR-17': 'the use of a personal password is approved, and its change afterwards recorded',
  'APR-18': 'data leaves the company only when the general manager has agreed',
  'APR-19': 'a return, refund, exchange or gift beyond the authority is decided by the head, then carried out',
  'APR-20': 'a promotion or festival poster is approved before it is final',
  'APR-21': 'campaign content is approved before it is published',
  'APR-23': 'entry to the server room is approved by the general manager',
  'APR-26': 'an order or contract is approved before it is signed',
  'APR-28': 'a partner shop’s drawings are approved',
  'STK-1': 'stock is counted every two calendar days, all products in turn',
  'STK-2': 'a product with nothing on hand is delisted, and the specialist told',
  'STK-6': 'price and stock are looked at before a product goes up',
  'STK-7': 'goods received are inspected before they go into stock',
  'STK-10': 'a product’s file is complete before it goes up, and its keywords stay confidential',
  'SEC-1': 'three levels of rights, granted and taken away as approved',
  'SEC-2': 'backed up, kept, verified, so that it can be restored',
  'SEC-7': 'nobody uses or changes data beyond his rights',
  'SEC-10': 'all workbooks are backed up, not the orders alone',
  'SEC-12': 'who supplied, who checked and who published is on record',
};
