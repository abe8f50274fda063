import { expect, test } from '@jest/globals';
import { approvalPage, turnSeat } from '../../src/approvals/page.ts';
import type { Approval } from '../../src/approvals/process/approval.ts';
import { approvalRow } from '../../src/approvals/store.ts';
import { minuteMs } from '../../src/table/office-time.ts';
import { now, person, settings } from '../builders.ts';
import { after, agree, context, mailOf, opened, refuse, staff, step } from './given.ts';

const at = (minutes: number) => context({ now: now + minutes * minuteMs });

/** What somebody reads by the link of the first turn. */
function read(approval: Approval, name: string) {
  const reader = { ...person('agent', name), mail: mailOf(name), settings: settings(), staff, isAgent: false, now };
  return approvalPage.status(approvalRow(approval), { ...reader, seat: turnSeat(1) });
}

test('where any one decides, the other reads who did and when, whoever agreed in an earlier or a later step', () => {
  const route = [step('one', 'head'), step('any', 'director', 'itLead'), step('one', 'generalManager')];
  const second = after(opened({ route }).approval, [agree('li')], at(1));
  const done = after(after(second, [agree('zhao')], at(2)), [agree('wu')], at(3));
  expect(read(done, 'qian')).toEqual({ closed: 'decidedByAnother', by: 'zhao', at: now + 2 * minuteMs });
  expect(read(done, 'li')).toEqual({ closed: 'decided', by: 'li', at: now + minuteMs });
});

test('where all must agree, who was still asked reads who refused', () => {
  const second = after(opened({ route: [step('one', 'head'), step('all', 'director', 'itLead', 'executive')] }).approval, [agree('li')]);
  const ended = after(after(second, [agree('zhao')], at(1)), [refuse('qian')], at(2));
  expect(read(ended, 'sun')).toEqual({ closed: 'decidedByAnother', by: 'qian', at: now + 2 * minuteMs });
});

test('what was sent back says so, with by whom and when, to everybody who was asked', () => {
  const second = after(opened({ route: [step('one', 'head'), step('one', 'director')] }).approval, [agree('li')]);
  const back = after(second, [{ do: 'return', by: mailOf('zhao'), to: 0, comment: '缺材料' }], at(5));
  const sent = { closed: 'returned', by: 'zhao', at: now + 5 * minuteMs };
  expect([read(back, 'zhao'), read(back, 'li')]).toEqual([sent, sent]);
});

test('who was never asked reads that it is not his; whose seat was emptied, that it is void', () => {
  const route = [step('one', 'head'), step('one', 'director')];
  expect(read(opened({ route }).approval, 'qian')).toEqual({ closed: 'notYours' });
  const back = after(opened({ route }).approval, [agree('li'), { do: 'return', by: mailOf('zhao'), to: 1, comment: '再看' }]);
  expect(read(back, 'zhao')).toEqual({ closed: 'voided' });
});
