import { describe, expect, test } from '@jest/globals';
import { courseOf } from '../../src/approvals/figures/course.ts';
import { turnHash } from '../../src/approvals/process/content-hash.ts';
import { proceed } from '../../src/approvals/process/proceed.ts';
import { hourMs, minuteMs } from '../../src/table/office-time.ts';
import { now } from '../builders.ts';
import { addSigner, after, agree, changed, context, handOver, mailOf, must, opened, seats, step, told, why } from './given.ts';

const two = [step('one', 'head'), step('one', 'director')];

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
