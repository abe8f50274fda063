import { describe, expect, test } from '@jest/globals';
import { liveSeats } from '../../src/approvals/process/approval.ts';
import { proceed } from '../../src/approvals/process/proceed.ts';
import { hourMs } from '../../src/table/office-time.ts';
import { now, owner, person } from '../builders.ts';
import { after, agree, context, deeds, mailOf, must, opened, seats, staff, step, told, why } from './given.ts';

const two = [step('one', 'head'), step('one', 'director')];

describe('timed (限时), remind (提醒), escalate (超时上报)', () => {
  const { approval } = opened({ route: two });

  test('[APR-19] a refund’s step has four working hours; reminded after three, once', () => {
    expect([approval.remindAt, approval.dueAt]).toEqual([now + 3 * hourMs, now + 4 * hourMs]);
    expect(must(proceed(approval, { do: 'remind' }, context({ now: now + 3 * hourMs - 1 }))).tell).toEqual([]);
    const reminded = must(proceed(approval, { do: 'remind' }, context({ now: now + 3 * hourMs })));
    expect([told(reminded, 'remind'), reminded.approval.remindAt]).toEqual([['li'], null]);
  });

  test('overdue, the seat moves up: the old task is dead, the clock runs anew', () => {
    const late = context({ now: now + 4 * hourMs });
    const up = must(proceed(approval, { do: 'escalate' }, late));
    expect(seats(up.approval)).toEqual(['li passed', 'sun open']);
    expect([told(up, 'dropped'), told(up, 'decide'), told(up, 'news')]).toEqual([['li'], ['sun'], ['wang']]);
    expect(up.approval.dueAt).toBe(late.now + 4 * hourMs);
    expect(why(proceed(up.approval, agree('li'), late))).toContain('No decision waits for you');
    expect(must(proceed(approval, { do: 'escalate' }, context({ now: now + 4 * hourMs - 1 }))).approval).toEqual(approval);
  });

  test('[APR-9] where all must agree, an overdue seat passes over who decided in this step: two seats, two people', () => {
    const half = after(opened({ route: [step('all', 'head', 'executive')] }).approval, [agree('sun')]);
    const up = must(proceed(half, { do: 'escalate' }, context({ now: now + 4 * hourMs })));
    expect([up.approval.state, seats(up.approval)]).toEqual(['open', ['li passed', 'sun agreed', 'wu open']]);
    expect(after(up.approval, [agree('wu')]).state).toBe('approved');
  });

  test('[APR-9] two overdue seats do not move to one person; a stand-in’s vote is his', () => {
    const late = context({ now: now + 4 * hourMs });
    const both = opened({ route: [step('all', 'director', 'itLead')] }).approval;
    expect(seats(after(both, [{ do: 'escalate' }], late))).toEqual(['zhao passed', 'qian passed', 'sun open', 'wu open']);
    const away = context({ standInFor: (mail) => (mail === mailOf('zhao') ? mailOf('sun') : null) });
    const half = after(opened({ route: [step('all', 'director', 'itLead')], context: away }).approval, [agree('sun')], away);
    const up = after(half, [{ do: 'escalate' }], { ...away, now: late.now });
    expect(seats(up)).toEqual(['zhao agreed by sun', 'qian passed', 'wu open']);
  });

  test('[APR-9] only where nobody else is left he holds both, recorded for both', () => {
    const alone = { staff: staff.filter(({ name }) => name !== 'wu'), owner: mailOf('sun') };
    const half = after(opened({ route: [step('all', 'head', 'executive')], context: context(alone) }).approval, [agree('sun')]);
    const up = must(proceed(half, { do: 'escalate' }, context({ ...alone, now: now + 4 * hourMs })));
    expect([up.approval.state, seats(up.approval, 0)]).toEqual(['approved', ['li passed', 'sun agreed', 'sun agreed']]);
    expect(deeds(up.approval)).toContain('sun sameHand');
  });

  test('where any one decides, all overdue seats move to the next above, who is asked once', () => {
    const any = opened({ route: [step('any', 'director', 'itLead')] }).approval;
    const up = must(proceed(any, { do: 'escalate' }, context({ now: now + 4 * hourMs })));
    expect([told(up, 'decide'), seats(up.approval)]).toEqual([['sun'], ['zhao passed', 'qian passed', 'sun open', 'sun open']]);
  });

  test('above the top nobody stands: the owner is reminded, and the task stays one', () => {
    const top = opened({ route: [step('one', 'generalManager')] }).approval;
    const toOwner = after(top, [{ do: 'escalate' }], context({ now: now + 4 * hourMs }));
    expect(liveSeats(toOwner).map(({ holder }) => holder.mail)).toEqual([owner]);
    const again = must(proceed(toOwner, { do: 'escalate' }, context({ now: now + 8 * hourMs })));
    expect([told(again, 'remind'), liveSeats(again.approval).length]).toEqual([['owner'], 1]);
  });
});

describe('escalated by the holder’s level', () => {
  const late = now + 4 * hourMs;
  const escalated = (route: readonly ReturnType<typeof step>[], extra: readonly ReturnType<typeof person>[]) => {
    const at = context({ staff: [...extra, ...staff], now });
    const { approval } = opened({ route, context: at });
    return must(proceed(approval, { do: 'escalate' }, { ...at, now: late }));
  };

  test('the owner is the top, whatever posts he has on the Staff sheet: he is only reminded', () => {
    const at = context({ staff: [{ ...person('systemAdministrator', 'owner'), mail: owner }, ...staff] });
    const top = after(opened({ route: [step('one', 'generalManager')], context: at }).approval, [{ do: 'escalate' }], { ...at, now: late });
    expect(liveSeats(top).map(({ holder }) => holder.mail)).toEqual([owner]);
    const again = must(proceed(top, { do: 'escalate' }, { ...at, now: late + 4 * hourMs }));
    expect([told(again, 'remind'), seats(again.approval)]).toEqual([['owner'], ['wu passed', 'owner open']]);
  });

  test('of somebody with several posts the highest counts, for a person named and for a post', () => {
    expect(seats(escalated([step('one', '@sun')], [person('agent', 'sun')]).approval)).toEqual(['sun passed', 'wu open']);
    expect(seats(escalated([step('one', 'head')], [person('head', 'wu')]).approval)).toEqual(['wu passed', `${owner} open`]);
  });

  test('who holds the next post too is climbed past; above the last of his posts the owner is asked', () => {
    expect(seats(escalated([step('one', 'head')], [person('head', 'sun')]).approval)).toEqual(['sun passed', 'wu open']);
    const alone = context({ staff: [person('head', 'wu'), person('executive', 'wu'), person('generalManager', 'wu')] });
    const up = after(opened({ route: [step('one', 'head')], context: alone }).approval, [{ do: 'escalate' }], { ...alone, now: late });
    expect(liveSeats(up).map(({ holder }) => holder.mail)).toEqual([owner]);
  });

  test('a named requester of several posts is passed over from his highest', () => {
    const at = context({ staff: [person('agent', 'sun'), ...staff] });
    expect(told(opened({ route: [step('one', '@sun')], by: 'sun', context: at }), 'decide')).toEqual(['wu']);
  });
});
