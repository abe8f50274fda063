import { describe, expect, test } from '@jest/globals';
import { askingMails } from '../../src/approvals/asking-mails.ts';
import { followLeave } from '../../src/approvals/clock.ts';
import { approvalPage, followSeat } from '../../src/approvals/page.ts';
import { proceed, type Operation } from '../../src/approvals/process/proceed.ts';
import { commandActions } from '../../src/approvals/requests/commands.ts';
import { requestsOf } from '../../src/approvals/requests/tables.ts';
import { approvalRow } from '../../src/approvals/store.ts';
import type { Person } from '../../src/engine/workbook/situation.ts';
import { hourMs } from '../../src/table/office-time.ts';
import { loaded, now, person, situation } from '../builders.ts';
import { after, agree, changed, context, deeds, handOver, mailOf, must, opened, seats, staff, step, told, why } from './given.ts';
import { control, run } from './control.ts';

const follow: Operation = { do: 'standIns' };
const without = (...names: readonly string[]) => staff.filter(({ name }) => !names.includes(name));
const moved = (who: Person, mail: string): Person => ({ ...who, mail });
const two = [step('one', 'head'), step('one', 'director')];
const joint = [step('all', 'director', 'itLead')];

describe('somebody who decides leaves the Staff sheet', () => {
  const { approval } = opened({ route: two });

  test('who holds the post now is asked at once; nothing is written to who left', () => {
    const at = context({ staff: [...without('li'), person('head', 'zheng')] });
    const anew = must(proceed(approval, follow, at));
    expect([seats(anew.approval), told(anew, 'decide'), told(anew, 'news')]).toEqual([['li passed', 'zheng open'], ['zheng'], ['wang']]);
    expect(anew.tell.map(({ to }) => to)).not.toContain(mailOf('li'));
    expect([deeds(anew.approval).at(-1), anew.approval.dueAt]).toEqual(['li reseated zheng', approval.dueAt]);
    expect(must(proceed(anew.approval, follow, at)).approval).toBe(anew.approval);
  });

  test('where nobody holds the post, it goes up, and administrators are told', () => {
    const up = must(proceed(approval, follow, context({ staff: without('li') })));
    expect([seats(up.approval), told(up, 'missing')]).toEqual([['li passed', 'sun open'], ['owner']]);
  });

  test('by a new address he keeps his seat, also one for which he was named or added', () => {
    const elsewhere = 'li@new.example';
    const at = context({ staff: [person('head', 'zheng'), ...staff.map((each) => (each.name === 'li' ? moved(each, elsewhere) : each))] });
    expect(told(must(proceed(approval, follow, at)), 'decide')).toEqual(['li']);
    const named = opened({ route: [step('one', '@li')] }).approval;
    expect(told(must(proceed(named, follow, at)), 'decide')).toEqual(['li']);
    const another = context({ staff: [...without('li'), moved(person('agent', 'li'), elsewhere), person('head', 'zheng')] });
    expect(told(must(proceed(approval, follow, another)), 'decide')).toEqual(['zheng']);
  });

  test('the owner may be off the staff; a stand-in of who left hears that it is not his any more', () => {
    const top = opened({ route: [step('one', 'generalManager')], context: context({ staff: without('wu') }) }).approval;
    expect(must(proceed(top, follow, context({ staff: without('wu') }))).approval).toBe(top);
    const away = context({ standInFor: (mail) => (mail === mailOf('li') ? mailOf('sun') : null) });
    const stood = opened({ route: two, context: away }).approval;
    expect(told(must(proceed(stood, follow, context({ staff: [...without('li'), person('head', 'zheng')] }))), 'dropped')).toEqual(['sun']);
  });

  test('[APR-9] where all must agree, who goes up is somebody new; a post that the other holds now is his by the route', () => {
    const half = after(opened({ route: joint }).approval, [agree('zhao')]);
    const gone = without('qian', 'sun');
    expect(seats(after(half, [follow], context({ staff: [...gone, person('executive', 'zhao')] })))).toEqual([
      'zhao agreed',
      'qian passed',
      'wu open',
    ]);
    expect(after(half, [follow], context({ staff: [...gone, person('itLead', 'zhao')] })).state).toBe('approved');
  });

  test('the job moves the seat; while a row of the sheet cannot be read, nobody is taken for gone', () => {
    const left = [...without('li'), person('head', 'zheng')];
    const done = run(followLeave, [approval], control(left, [approval]));
    expect(done.alter?.map(({ cells }) => cells['waitsFor'])).toEqual(['zheng']);
    expect(followLeave.due(control(left, [approval]))).toBe(now);
    expect(followLeave.due(control(left, [approval], {}, [{ name: 'li', mail: mailOf('li'), role: 'juggler' }]))).toBeNull();
    expect(followLeave.due(control(left, [approval], {}, [{ name: 'li', mail: 'li at shop', role: 'head' }]))).toBeNull();
    expect(followLeave.due(control(staff, [approval]))).toBeNull();
  });

  test('[SEC-7] no letter that asks goes to who left', () => {
    const needless = (here: ReturnType<typeof control>) =>
      askingMails.map(({ isNeedless }) => isNeedless?.({ requestNo: 'QS-1', to: mailOf('li'), mail: mailOf('li') }, here));
    expect(needless(control(staff, [approval]))).toEqual([false, false, false]);
    expect(needless(control(without('li'), [approval]))).toEqual([true, true, true]);
    expect(needless(control(without('li'), [approval], { owner: mailOf('li') }))).toEqual([false, false, false]);
  });
});

describe('the requester has another address', () => {
  const elsewhere = 'wang@new.example';
  const change = (name: string) => staff.map((each) => (each.name === name ? moved(each, elsewhere) : each));
  const at = context({ staff: change('wang'), now: now + hourMs });
  const { approval } = opened({ route: two });

  test('he urges, changes, withdraws and submits again, and hears of the outcome there', () => {
    expect(told(must(proceed(approval, { do: 'urge', by: elsewhere }, at)), 'decide')).toEqual(['li']);
    expect(must(proceed(approval, { ...changed(approval, 'change', { amount: 1 }), by: elsewhere } as Operation, at)).approval.round).toBe(
      2,
    );
    const gone = must(proceed(approval, { do: 'withdraw', by: elsewhere, comment: null }, at));
    expect(gone.tell).toContainEqual({ what: 'outcome', to: elsewhere });
    const back = after(approval, [{ do: 'return', by: mailOf('li'), to: 0, comment: '缺材料' }], at);
    expect(must(proceed(back, { ...changed(back, 'resubmit', {}), by: elsewhere } as Operation, at)).approval.round).toBe(2);
  });

  test('nobody else: not another of his name while the old address stands, and not one of two', () => {
    const urge = { do: 'urge', by: elsewhere } as const;
    const both = [...staff, moved(person('agent', 'wang'), elsewhere)];
    expect(why(proceed(approval, urge, context({ staff: both })))).toContain('Only the requester');
    const third = [...change('wang'), moved(person('agent', 'wang'), 'wang@third.example')];
    expect(why(proceed(approval, urge, context({ staff: third })))).toContain('Only the requester');
  });

  test('he still decides nothing about his own request', () => {
    const own = opened({ route: [step('one', 'head')], by: 'li' }).approval;
    const there = context({ staff: change('li') });
    expect(why(proceed(own, { ...handOver('sun', 'li'), who: elsewhere } as Operation, there))).toContain('requester');
    const left = context({ staff: change('li').filter(({ name }) => name !== 'sun') });
    expect(seats(after(own, [follow], left))).toEqual(['sun passed', 'wu open']);
  });

  test('his page and his desk know him', () => {
    const reader = {
      ...person('agent', 'wang'),
      mail: elsewhere,
      settings: situation().settings,
      staff: change('wang'),
      isAgent: true,
      now,
    };
    expect(approvalPage.status(approvalRow(approval), { ...reader, seat: followSeat })).toBe('open');
    const urge = commandActions(requestsOf.order).find(({ name }) => name === 'requests.order.urge');
    const subject = { requestNo: 'QS-1', requester: 'wang', requesterMail: mailOf('wang'), state: 'open', sent: 0 };
    const actor = { name: 'wang', how: 'typed' } as never;
    const command = { row: {}, line: 2, subject, subjectLine: 2, actor, rows: () => 1 };
    expect(urge?.decide(command, situation({ staff: change('wang') }), loaded())).toMatchObject({
      effects: [{ kind: 'approvals.command' }],
    });
    const both = [...change('wang'), person('agent', 'zhao')].map((each) => (each.name === 'zhao' ? moved(each, mailOf('wang')) : each));
    expect(urge?.decide(command, situation({ staff: both }), loaded())).toHaveProperty('refused');
  });
});
