import { expect, test } from '@jest/globals';
import { escalate } from '../../src/approvals/clock.ts';
import { liveSeats } from '../../src/approvals/process/approval.ts';
import { hourMs } from '../../src/table/office-time.ts';
import { now, person } from '../builders.ts';
import { control, run } from './control.ts';
import { after, agree, content, context, mailOf, opened, step } from './given.ts';

test('[APR-9] a right is entered by the escalation that completes its request, and the register hears of it', () => {
  const staff = [person('agent', 'wang'), person('director', 'zhao'), person('executive', 'zhao'), person('itLead', 'qian')];
  const owner = mailOf('zhao');
  const world = context({ staff, owner });
  const asked = content({ subject: 'wang', about: null, amount: null, after: '数据库管理用户' });
  const route = [step('all', 'director', 'itLead')];
  const half = after(opened({ route, kind: 'permissionLevel', content: asked, context: world }).approval, [agree('zhao')], world);
  expect(liveSeats(half).map(({ holder }) => holder.name)).toEqual(['qian']);

  const late = control(staff, [half, half], { owner, now: now + 100 * hourMs });
  const done = run(escalate, [half, half], late);
  expect(done.alter?.map(({ cells }) => cells['state'])).toEqual(['approved', 'approved']);
  const right = { row: { requestNo: 'QS-1', mail: mailOf('wang'), to: 'databaseAdministrator', approvedBy: 'zhao' } };
  expect(done.enter).toMatchObject([right, right]);
  expect(done.effects?.map(({ kind }) => kind)).toEqual(['approvals.news', 'approvals.news']);
});
