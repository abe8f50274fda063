import { requestKindWords } from '../rulebook/request-kinds.ts';
import { requestMessages } from '../text/requests.ts';
import { say, type Language } from '../text/words.ts';
import type { OrderCase } from './case-order.ts';
import { mostRemarks, oneLine, ownRemarks } from './remarks.ts';
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

const freeNames = [requestKindWords.exchange, requestKindWords.gift].flatMap((words) => Object.values(words));
/** More than the remark of any case has, its longest reason and name included. */
const longestRemark = 1_000;

/**
 * ORD-8: what an order got in exchanges and gifts, in fen, by its remarks. Infinity where they are too full to take another one: what
 * would not stand there would not count next time.
 */
export function givenFree({ remarks }: Pick<Order, 'remarks'>): number {
  if ((remarks ?? '').length > mostRemarks - longestRemark) return Infinity;
  return ownRemarks(remarks).reduce((sum, remark) => {
    const [, name = '', yuan = '0'] = /^(\S+) (\d+\.\d\d) /.exec(remark) ?? [];
    return freeNames.includes(name) ? sum + Math.round(Number(yuan) * 100) : sum;
  }, 0);
}
