import { requestKindWords } from '../text/request-kinds.ts';
import { requestMessages } from '../text/requests.ts';
import { say, type Language } from '../text/words.ts';
import type { OrderCase } from './case-order.ts';
import { oneLine, ownRemarks } from './remarks.ts';
import type { Order } from './tables.ts';

/** How an order's remarks tell a case. */
export function caseRemark({ kind, amount, reason, requestNo, who }: OrderCase, language: Language): string {
  const text = { kind: say(requestKindWords[kind], language), amount: (amount / 100).toFixed(2), reason: oneLine(reason), requestNo, who };
  return say(requestMessages.remark, language, text);
}

const requestNumber = /^SQ[A-Z]-\d{6}-\d{4,}/;

/** Whether the same was granted before, to the last letter of its reason: a command that is taken twice gives nothing twice. */
export function isGranted({ remarks }: Pick<Order, 'remarks'>, given: Omit<OrderCase, 'requestNo' | 'who'>, language: Language): boolean {
  const [start = ''] = caseRemark({ ...given, requestNo: '\n', who: '' }, language).split('\n');
  return ownRemarks(remarks).some((remark) => remark.startsWith(start) && requestNumber.test(remark.slice(start.length)));
}
