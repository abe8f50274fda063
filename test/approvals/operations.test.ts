import { describe, expect, test } from 'vitest';
import { courseOf } from '../../src/approvals/figures/course.ts';
import { liveSeats } from '../../src/approvals/process/approval.ts';
import { turnHash } from '../../src/approvals/process/content-hash.ts';
import { proceed } from '../../src/approvals/process/proceed.ts';
import { hourMs, minuteMs } from '../../src/table/office-time.ts';
import { now, owner, person } from '../builders.ts';
import {
  addSigner,
  after,
  agree,
  changed,
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

describe('copy (抄送)', () => {
  test('who is copied in hears now and of the outcome, and decides nothing', () => {
    const { approval } = opened({ route: [step('one', 'head')] });
    const copied = must(proceed(approval, { do: 'copyIn', by: mailOf('li'), who: mailOf('sun') }, context()));
    expect(told(copied, 'copied')).toEqual(['sun']);
    expect(why(proceed(copied.approval, agree('sun'), context()))).toContain('No decision waits for you');
    expect(told(must(proceed(copied.approval, agree('li'), context())), 'outcome')).toEqual(['wang', 'sun']);
    expect(why(proceed(copied.approval, { do: 'copyIn', by: mailOf('li'), who: mailOf('sun') }, context()))).toContain('already');
  });

  test('only who has part in it copies others in, and only who is on the staff list', () => {
    const { approval } = opened({ route: [step('one', 'head')] });
    expect(why(proceed(approval, { do: 'copyIn', by: mailOf('qian'), who: mailOf('sun') }, context()))).toContain('no part');
    expect(why(proceed(approval, { do: 'copyIn', by: mailOf('li'), who: 'spy@elsewhere.example' }, context()))).toContain('Staff sheet');
  });
});

describe('send back (退回)', () => {
  test('to the requester, who submits it again: a new round from the first step', () => {
    const { approval } = opened({ route: two });
    const open = after(approval, [agree('li')]);
    const back = must(proceed(open, { do: 'return', by: mailOf('zhao'), to: 0, comment: '请附照片' }, context()));
    expect(back.approval).toMatchObject({ state: 'returned', closedAt: null });
    expect(told(back, 'outcome')).toEqual(['wang']);
    expect(why(proceed(back.approval, agree('zhao'), context()))).toContain('closed');

    const again = must(proceed(back.approval, changed(back.approval, 'resubmit', { reason: '附照片' }), context()));
    expect(again.approval).toMatchObject({ state: 'open', round: 2, at: 0 });
    expect(told(again, 'decide')).toEqual(['li']);
  });

  test('to an earlier step, which decides again', () => {
    const open = after(opened({ route: two }).approval, [agree('li')]);
    const back = must(proceed(open, { do: 'return', by: mailOf('zhao'), to: 1, comment: '再看一次' }, context()));
    expect([told(back, 'decide'), back.approval.at]).toEqual([['li'], 0]);
    expect(after(back.approval, [agree('li'), agree('zhao')]).state).toBe('approved');
  });

  test('not to a step that is still to come, and not without a reason', () => {
    const { approval } = opened({ route: two });
    expect(why(proceed(approval, { do: 'return', by: mailOf('li'), to: 2, comment: '?' }, context()))).toContain('no such earlier step');
    expect(why(proceed(approval, { do: 'return', by: mailOf('li'), to: 0, comment: null }, context()))).toContain('reason');
  });

  test('only the requester submits again, and only what was sent back', () => {
    const { approval } = opened({ route: two });
    expect(why(proceed(approval, changed(approval, 'resubmit', { reason: '新' }), context()))).toContain('not sent back');
    const back = after(approval, [{ do: 'return', by: mailOf('li'), to: 0, comment: '缺材料' }]);
    expect(why(proceed(back, { ...changed(back, 'resubmit', {}), by: mailOf('li') } as never, context()))).toContain('Only the requester');
  });
});

describe('hand over (转交)', () => {
  test('the seat moves: the old holder has it no more, the new one decides', () => {
    const { approval } = opened({ route: two });
    const moved = must(proceed(approval, handOver('li', 'sun'), context()));
    expect(seats(moved.approval)).toEqual(['li passed', 'sun open']);
    expect([told(moved, 'dropped'), told(moved, 'decide')]).toEqual([['li'], ['sun']]);
    expect(why(proceed(moved.approval, agree('li'), context()))).toContain('No decision waits for you');
    expect(after(moved.approval, [agree('sun')]).at).toBe(1);
  });

  test('never to the requester, to a stranger, or to who sits there already', () => {
    const { approval } = opened({ route: [step('all', 'director', 'itLead')] });
    expect(why(proceed(approval, handOver('zhao', 'wang'), context()))).toContain('requester');
    expect(why(proceed(approval, handOver('zhao', 'nobody'), context()))).toContain('Staff sheet');
    expect(why(proceed(approval, handOver('zhao', 'qian'), context()))).toContain('already is one of those');
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

describe('take back (撤回自己的决定)', () => {
  test('one’s own decision while the next step is open', () => {
    const open = after(opened({ route: two }).approval, [agree('li')]);
    const back = must(proceed(open, { do: 'takeBack', by: mailOf('li') }, context()));
    expect([told(back, 'dropped'), seats(back.approval)]).toEqual([['zhao'], ['li open']]);
    expect(why(proceed(back.approval, agree('zhao'), context()))).toContain('No decision waits for you');
    expect(after(back.approval, [agree('li'), agree('zhao')]).state).toBe('approved');
  });

  test('its time begins anew where the next step had begun, and the figures agree', () => {
    const at = (hours: number) => context({ now: now + hours * hourMs });
    const open = after(after(opened({ route: two }).approval, [agree('li')], at(1)), [{ do: 'remind' }], at(4));
    const back = after(open, [{ do: 'takeBack', by: mailOf('li') }], at(4.5));
    expect([back.remindAt, back.dueAt]).toEqual([now + 7.5 * hourMs, now + 8.5 * hourMs]);
    const minutesBetween = (from: number, to: number) => (to - from) / minuteMs;
    const course = (hours: number) => courseOf(back, { now: now + hours * hourMs, minutesBetween, nameOf: () => 'li' });
    expect([course(8.4).overdueSince, course(8.5).overdueSince]).toEqual([null, now + 4.5 * hourMs]);
    const half = after(opened({ route: [step('all', 'director', 'itLead')] }).approval, [agree('zhao')]);
    expect(after(half, [{ do: 'takeBack', by: mailOf('zhao') }], at(2)).dueAt).toBe(half.dueAt);
  });

  test('in a joint step, while others still think', () => {
    const half = after(opened({ route: [step('all', 'director', 'itLead')] }).approval, [agree('zhao')]);
    expect(seats(after(half, [{ do: 'takeBack', by: mailOf('zhao') }]))).toEqual(['zhao open', 'qian open']);
  });

  test('not after somebody decided in the next step, not another’s, not when it is over', () => {
    const joint = [step('one', 'head'), step('all', 'director', 'itLead')];
    const later = after(opened({ route: joint }).approval, [agree('li'), agree('zhao')]);
    expect(why(proceed(later, { do: 'takeBack', by: mailOf('li') }, context()))).toContain('no decision of yours');
    expect(why(proceed(later, { do: 'takeBack', by: mailOf('qian') }, context()))).toContain('no decision of yours');
    expect(why(proceed(after(later, [agree('qian')]), { do: 'takeBack', by: mailOf('qian') }, context()))).toContain('closed');
  });
});

describe('withdraw (撤回申请)', () => {
  test('the requester ends it; who was asked is told; an approval from the old letter is refused', () => {
    const { approval } = opened({ route: two });
    const gone = must(proceed(approval, { do: 'withdraw', by: mailOf('wang'), comment: null }, context()));
    expect([gone.approval.state, told(gone, 'dropped')]).toEqual(['withdrawn', ['li']]);
    expect(why(proceed(gone.approval, agree('li'), context()))).toBe('This request is closed: 已撤回.');
  });

  test('nobody else can', () => {
    expect(why(proceed(opened({ route: two }).approval, { do: 'withdraw', by: mailOf('li'), comment: null }, context()))).toContain('Only');
  });
});

describe('add a signer (加签) and remove one (减签)', () => {
  test('before: he decides first, then the step begins again', () => {
    const { approval } = opened({ route: two });
    const added = must(proceed(approval, addSigner('li', 'qian', 'before'), context()));
    expect([told(added, 'decide'), told(added, 'dropped')]).toEqual([['qian'], ['li']]);
    expect(why(proceed(added.approval, agree('li'), context()))).toContain('No decision waits for you');
    const first = must(proceed(added.approval, agree('qian'), context()));
    expect(told(first, 'decide')).toEqual(['li']);
    expect(after(first.approval, [agree('li'), agree('zhao')]).state).toBe('approved');
  });

  test('after: he decides when the step is done, before the next', () => {
    const added = after(opened({ route: two }).approval, [addSigner('li', 'qian', 'after')]);
    const first = must(proceed(added, agree('li'), context()));
    expect(told(first, 'decide')).toEqual(['qian']);
    expect(after(first.approval, [agree('qian'), agree('zhao')]).state).toBe('approved');
  });

  test('beside: both must agree', () => {
    const added = after(opened({ route: two }).approval, [addSigner('li', 'qian', 'beside')]);
    const half = after(added, [agree('li')]);
    expect([half.at, seats(half)]).toEqual([0, ['li agreed', 'qian open']]);
    expect(after(half, [agree('qian')]).at).toBe(1);
  });

  test('beside, in a step that is sent back to or begun again: the route’s seat and his, both asked anew', () => {
    const added = after(opened({ route: two }).approval, [addSigner('li', 'qian', 'beside'), agree('li'), agree('qian')]);
    const back = must(proceed(added, { do: 'return', by: mailOf('zhao'), to: 1, comment: '再看' }, context()));
    expect([told(back, 'decide'), seats(back.approval)]).toEqual([
      ['li', 'qian'],
      ['li open', 'qian open'],
    ]);
    expect(after(back.approval, [agree('li')]).at).toBe(0);
    expect(after(back.approval, [agree('li'), agree('qian')]).at).toBe(1);
    const second = after(opened({ route: two }).approval, [
      agree('li'),
      addSigner('zhao', 'qian', 'beside'),
      { do: 'takeBack', by: mailOf('li') },
    ]);
    expect(seats(after(second, [agree('li')]))).toEqual(['zhao open', 'qian open']);
  });

  test('beside in a step still to come again: removed, the step itself stays', () => {
    const second = after(opened({ route: two }).approval, [
      agree('li'),
      addSigner('zhao', 'qian', 'beside'),
      { do: 'takeBack', by: mailOf('li') },
    ]);
    const removed = after(second, [{ do: 'removeSigner', by: mailOf('zhao'), who: mailOf('qian'), comment: null }]);
    expect(removed.steps).toHaveLength(2);
    expect(seats(after(removed, [agree('li')]))).toEqual(['zhao open', 'qian passed']);
  });

  test('only by who has a seat, only others than requester and seated', () => {
    const { approval } = opened({ route: two });
    expect(why(proceed(approval, addSigner('zhao', 'qian', 'beside'), context()))).toContain('No decision waits for you');
    expect(why(proceed(approval, addSigner('li', 'wang', 'beside'), context()))).toContain('requester');
  });

  test('who added him removes him, as long as he has not decided', () => {
    const added = after(opened({ route: two }).approval, [addSigner('li', 'qian', 'beside')]);
    const less = { do: 'removeSigner', by: mailOf('li'), who: mailOf('qian'), comment: null } as const;
    expect(why(proceed(added, { ...less, by: mailOf('zhao') }, context()))).toContain('Only who added');
    expect(why(proceed(added, { ...less, who: mailOf('zhao') }, context()))).toContain('not added');
    const removed = must(proceed(added, less, context()));
    expect([told(removed, 'dropped'), seats(removed.approval)]).toEqual([['qian'], ['li open', 'qian passed']]);
    expect(after(removed.approval, [agree('li')]).at).toBe(1);
    expect(why(proceed(after(added, [agree('qian')]), less, context()))).toContain('not added');
  });

  test('a signer before is removed: the step goes on', () => {
    const added = after(opened({ route: two }).approval, [addSigner('li', 'qian', 'before')]);
    const removed = must(proceed(added, { do: 'removeSigner', by: mailOf('li'), who: mailOf('qian'), comment: null }, context()));
    expect([told(removed, 'decide'), removed.approval.steps.length]).toEqual([['li'], 2]);
  });
});

describe('urge (催办)', () => {
  test('everybody who waits gets a new letter, and the old link dies', () => {
    const { approval } = opened({ route: [step('all', 'director', 'itLead')] });
    const half = after(approval, [agree('zhao')]);
    const urged = must(proceed(half, { do: 'urge', by: mailOf('wang') }, context()));
    expect(told(urged, 'decide')).toEqual(['qian']);
    expect(turnHash(urged.approval)).not.toBe(turnHash(half));
  });

  test('not by others, and not again within half an hour', () => {
    const { approval } = opened({ route: two });
    expect(why(proceed(approval, { do: 'urge', by: mailOf('li') }, context()))).toContain('Only the requester');
    const urged = after(approval, [{ do: 'urge', by: mailOf('wang') }]);
    expect(why(proceed(urged, { do: 'urge', by: mailOf('wang') }, context({ now: now + 29 * minuteMs })))).toContain('half an hour');
    expect(after(urged, [{ do: 'urge', by: mailOf('wang') }], context({ now: now + 30 * minuteMs })).turn).toBe(urged.turn + 1);
  });
});

test('comment (评论): on record, told to the others, decides nothing', () => {
  const { approval } = opened({ route: two });
  const said = must(proceed(approval, { do: 'comment', by: mailOf('li'), comment: '还缺发票' }, context()));
  expect(said.approval.trail.at(-1)).toMatchObject({ who: 'li', deed: 'commented', comment: '还缺发票' });
  expect([told(said, 'news'), said.approval.state]).toEqual([['wang'], 'open']);
  expect(turnHash(said.approval)).toBe(turnHash(approval));
  expect(why(proceed(approval, { do: 'comment', by: mailOf('qian'), comment: '?' }, context()))).toContain('no part');
});

test('end (终止): by an administrator, with a reason, and nothing is decided', () => {
  const { approval } = opened({ route: two });
  expect(why(proceed(approval, { do: 'end', by: mailOf('li'), comment: '重复' }, context()))).toContain('administrator');
  expect(why(proceed(approval, { do: 'end', by: mailOf('admin'), comment: null }, context()))).toContain('reason');
  const ended = must(proceed(approval, { do: 'end', by: mailOf('admin'), comment: '重复' }, context()));
  expect([ended.approval.state, told(ended, 'dropped'), told(ended, 'outcome')]).toEqual(['ended', ['li'], ['wang']]);
});

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

describe('content changed while people decide', () => {
  test('open seats are void, their holders are told, and it starts again with the new hash', () => {
    const open = after(opened({ route: two }).approval, [agree('li')]);
    const anew = must(proceed(open, changed(open, 'change', { amount: 99_900 }), context()));
    expect([told(anew, 'dropped'), told(anew, 'decide')]).toEqual([['zhao'], ['li']]);
    expect(anew.approval).toMatchObject({ round: 2, at: 0, state: 'open' });
    expect(anew.approval.hash).not.toBe(open.hash);
    expect(turnHash(anew.approval)).not.toBe(turnHash(open));
    expect(anew.approval.trail.at(-1)?.hash).toBe(anew.approval.hash.slice(0, 8));
  });

  test('the same content changes nothing', () => {
    const { approval } = opened({ route: two });
    expect(why(proceed(approval, changed(approval, 'change', {}), context()))).toContain('the same');
  });

  test('the new amount takes the steps that it needs, of the route that it began with', () => {
    const dear = { ...step('one', 'generalManager'), when: { amountAboveFen: 50_000, category: null, confidential: null } };
    const { approval } = opened({ route: [step('one', 'head'), dear] });
    expect(approval.steps.length).toBe(1);
    expect(after(approval, [changed(approval, 'change', { amount: 50_001 })]).steps.length).toBe(2);
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
