import { describe, expect, test } from '@jest/globals';
import { proceed } from '../../src/approvals/process/proceed.ts';
import { hourMs } from '../../src/table/office-time.ts';
import { now, person } from '../builders.ts';
import {
  addSigner,
  after,
  agree,
  content,
  context,
  deeds,
  handOver,
  mailOf,
  must,
  opened,
  refuse,
  seats,
  staff,
  step,
  told,
  tryOpen,
  why,
} from './given.ts';

const two = [step('one', 'head'), step('one', 'director')];

describe('in order (依次审批)', () => {
  test('the second is asked when the first has agreed, and the request is approved when the last has', () => {
    const begun = opened({ route: two });
    expect(told(begun, 'decide')).toEqual(['li']);

    const first = must(proceed(begun.approval, agree('li'), context()));
    expect(told(first, 'decide')).toEqual(['zhao']);
    expect(first.approval.state).toBe('open');

    const last = must(proceed(first.approval, agree('zhao', '可以'), context()));
    expect(last.approval).toMatchObject({ state: 'approved', closedAt: now, dueAt: null });
    expect(told(last, 'outcome')).toEqual(['wang']);
  });

  test('nobody decides before his turn', () => {
    expect(why(proceed(opened({ route: two }).approval, agree('zhao'), context()))).toContain('No decision waits for you');
  });

  test('one refusal ends it, with a reason', () => {
    const { approval } = opened({ route: two });
    expect(why(proceed(approval, refuse('li', null), context()))).toContain('reason');
    const ended = must(proceed(approval, refuse('li'), context()));
    expect(ended.approval.state).toBe('refused');
    expect(told(ended, 'outcome')).toEqual(['wang']);
  });
});

describe('joint (会签)', () => {
  const route = [step('all', 'director', 'itLead')];

  test('[APR-9] both are asked at once, and both must agree', () => {
    const begun = opened({ route });
    expect(told(begun, 'decide')).toEqual(['zhao', 'qian']);
    const half = after(begun.approval, [agree('qian')]);
    expect([half.state, seats(half)]).toEqual(['open', ['zhao open', 'qian agreed']]);
    expect(after(half, [agree('zhao')]).state).toBe('approved');
  });

  test('the one who agreed has no second vote', () => {
    const half = after(opened({ route }).approval, [agree('qian')]);
    expect(why(proceed(half, agree('qian'), context()))).toContain('No decision waits for you');
  });

  test('one refusal ends it, and who was still asked is told', () => {
    const { approval } = opened({ route });
    expect(told(must(proceed(approval, refuse('qian'), context())), 'dropped')).toContain('zhao');
  });
});

describe('any one (或签)', () => {
  const route = [step('any', 'director', 'itLead'), step('one', 'generalManager')];

  test('the first to decide decides; the other is told that it is done', () => {
    const { approval } = opened({ route });
    const one = must(proceed(approval, agree('qian'), context()));
    expect(seats(one.approval, 0)).toEqual(['zhao needless', 'qian agreed']);
    expect(told(one, 'dropped')).toEqual(['zhao']);
    expect(told(one, 'decide')).toEqual(['wu']);
    expect(why(proceed(one.approval, agree('zhao'), context()))).toContain('No decision waits for you');
  });
});

describe('stand in (代理) and delegate', () => {
  const away = context({ standInFor: (mail) => (mail === mailOf('li') ? mailOf('sun') : null) });

  test('the letter goes to the stand-in, who decides for the seat: one vote, both names on record', () => {
    const begun = opened({ route: two, context: away });
    expect(told(begun, 'decide')).toEqual(['sun']);
    const done = after(begun.approval, [agree('sun')], away);
    expect(seats(done, 0)).toEqual(['li agreed by sun']);
    expect(deeds(done)).toContain('sun agreed li');
    expect(why(proceed(done, agree('li'), away))).toContain('No decision waits for you');
  });

  test('the principal may still decide, and then the stand-in may not', () => {
    const done = after(opened({ route: two, context: away }).approval, [agree('li')], away);
    expect(seats(done, 0)).toEqual(['li agreed']);
    expect(why(proceed(done, agree('sun'), away))).toContain('No decision waits for you');
  });

  test('a stand-in who holds a seat himself decides once, recorded for both', () => {
    const route = [step('all', 'head', 'executive')];
    const begun = opened({ route, context: away });
    expect(told(begun, 'decide')).toEqual(['sun']);
    const done = after(begun.approval, [agree('sun')], away);
    expect([done.state, seats(done, 0)]).toEqual(['approved', ['li agreed by sun', 'sun agreed']]);
  });

  test('the requester never stands in: the seat stays with its holder', () => {
    const asked = context({ standInFor: () => mailOf('wang') });
    const begun = opened({ route: two, context: asked });
    expect(told(begun, 'decide')).toEqual(['li']);
    expect(why(proceed(begun.approval, agree('wang'), asked))).toContain('own');
  });

  test('no chain: the stand-in of a stand-in decides nothing', () => {
    const chain = context({ standInFor: (mail) => ({ [mailOf('li')]: mailOf('sun'), [mailOf('sun')]: mailOf('qian') })[mail] ?? null });
    const { approval } = opened({ route: two, context: chain });
    expect(why(proceed(approval, agree('qian'), chain))).toContain('No decision waits for you');
  });

  test('a leave that begins while it waits is told to the stand-in, without anybody asking, once', () => {
    const { approval } = opened({ route: two });
    const refreshed = must(proceed(approval, { do: 'standIns' }, away));
    expect(told(refreshed, 'decide')).toEqual(['sun']);
    expect(must(proceed(refreshed.approval, { do: 'standIns' }, away)).tell).toEqual([]);
  });
});

describe('who is named is asked, though he agreed in an earlier step', () => {
  const { approval } = opened({ route: [...two, step('one', 'generalManager')] });
  const second = after(approval, [agree('li')]);

  test('by handing over, also when another seat of the step moves up', () => {
    const handed = must(proceed(second, handOver('zhao', 'li'), context()));
    expect([handed.approval.at, told(handed, 'decide')]).toEqual([1, ['li']]);
    expect(after(handed.approval, [agree('li')]).at).toBe(2);
    const joint = after(opened({ route: [step('one', 'head'), step('all', 'director', 'itLead')] }).approval, [agree('li')]);
    const moved = after(joint, [handOver('zhao', 'li'), agree('qian')]);
    expect(seats(moved)).toEqual(['zhao passed', 'qian agreed', 'li open']);
    const up = must(proceed(moved, { do: 'escalate' }, context({ now: now + 4 * hourMs })));
    expect([up.approval.at, told(up, 'decide')]).toEqual([1, ['sun']]);
    const both = after(joint, [handOver('zhao', 'li'), addSigner('qian', 'sun', 'beside'), agree('qian'), agree('sun')]);
    expect([both.at, seats(both)]).toEqual([1, ['zhao passed', 'qian agreed', 'li open', 'sun agreed']]);
  });

  test('by adding him after or beside', () => {
    const beside = must(proceed(second, addSigner('zhao', 'li', 'beside'), context()));
    expect([told(beside, 'decide'), seats(beside.approval)]).toEqual([['li'], ['zhao open', 'li open']]);
    const later = must(proceed(after(second, [addSigner('zhao', 'li', 'after')]), agree('zhao'), context()));
    expect([told(later, 'decide'), later.approval.at]).toEqual([['li'], 2]);
  });
});

describe('who decides', () => {
  test('one person in two seats of a step decides once, recorded for both', () => {
    const both = [...staff.filter(({ role }) => role !== 'itLead'), person('itLead', 'zhao')];
    const at = context({ staff: both });
    const begun = opened({ route: [step('all', 'director', 'itLead')], context: at });
    expect(told(begun, 'decide')).toEqual(['zhao']);
    const done = after(begun.approval, [agree('zhao')], at);
    expect([done.state, seats(done, 0)]).toEqual(['approved', ['zhao agreed', 'zhao agreed']]);
  });

  test('[APR-8] one person in two steps decides once, recorded for both', () => {
    const done = after(opened({ route: [step('one', 'director'), step('one', 'director')] }).approval, [agree('zhao')]);
    expect([done.state, seats(done, 1)]).toEqual(['approved', ['zhao agreed']]);
    expect(deeds(done)).toContain('zhao sameHand');
  });

  test('a requester who would approve himself: his seat goes up the ladder, on record', () => {
    const begun = opened({ route: [step('one', 'head')], by: 'li' });
    expect([told(begun, 'decide'), deeds(begun.approval)]).toEqual([['sun'], expect.arrayContaining(['ownSeat sun'])]);
    expect(why(proceed(begun.approval, agree('li'), context()))).toContain('own');
  });

  test('a post without a holder goes up, at last to the owner, and is reported', () => {
    const begun = opened({ route: [step('one', 'warehouse')], context: context({ staff: [] }) });
    expect([told(begun, 'decide'), told(begun, 'missing')]).toEqual([['owner'], ['owner']]);
    const some = opened({ route: [step('one', 'warehouse')] });
    expect([told(some, 'decide'), told(some, 'missing')]).toEqual([['li'], ['owner']]);
  });

  test('an approver without a mail address is passed over, and it is reported', () => {
    const mute = staff.map((each) => (each.name === 'li' ? { ...each, mail: '' } : each));
    const begun = opened({ route: [step('one', 'head')], context: context({ staff: mute }) });
    expect([told(begun, 'decide'), told(begun, 'missing')]).toEqual([['sun'], ['owner']]);
  });

  test('nobody but the requester could decide: refused, with what to do', () => {
    const alone = context({ staff: [], owner: mailOf('wang') });
    expect(why(tryOpen({ route: [step('one', 'head')], context: alone }))).toContain('Put an approver on the Staff sheet');
  });

  test('of several who hold a post, one decides where one is asked, all where all are', () => {
    const more = context({ staff: [...staff, person('head', 'zheng')] });
    expect(told(opened({ route: [step('one', 'head')], context: more }), 'decide')).toEqual(['li']);
    expect(told(opened({ route: [step('all', 'head')], context: more }), 'decide')).toEqual(['li', 'zheng']);
    expect(told(opened({ route: [step('one', 'head')], by: 'li', context: more }), 'decide')).toEqual(['zheng']);
  });
});

test('[APR-27] a route without steps asks nobody: it is told and on record', () => {
  const done = opened({ route: [], kind: 'supplierPrice', content: content({ about: null }) });
  expect([done.approval.state, told(done, 'outcome'), told(done, 'decide')]).toEqual(['approved', ['wang', 'li'], []]);
});

test('conditions that leave out every step do not let a request through: the last step decides', () => {
  const never = { ...step('one', 'generalManager'), when: { amountAboveFen: 10_000_000, category: null, confidential: null } };
  const begun = opened({ route: [never] });
  expect([begun.approval.state, told(begun, 'decide')]).toEqual(['open', ['wu']]);
});
