import { expect, test } from '@jest/globals';
import { applyRights } from '../../../src/access/rights/apply.ts';
import { automation } from '../../../src/automation.ts';
import type { RightRow } from '../../../src/access/rights/tables.ts';
import type { AnyRow } from '../../../src/table/table.ts';
import { loaded, head, now } from '../../builders.ts';
import { member, office, right } from './given.ts';

const job = applyRights(automation);

function decided(staff: readonly AnyRow[], granted: readonly RightRow[], refused: readonly string[] = []) {
  const here = office(staff, granted);
  return job.begin(here).decide({ ...loaded(), acted: new Set(refused) }, here);
}

test('[SEC-1] the rights of who left end, so that who comes back begins with the post', () => {
  const decision = decided([member('b')], [right({ appliedAt: now })]);
  expect(decision.enter).toMatchObject([
    { row: { requestNo: 'Q-1-', mail: 'a@shop.example', from: 'databaseAdministrator', to: 'ended', approvedBy: null } },
  ]);
  const ended = right({ requestNo: 'Q-1-', to: 'ended', appliedAt: now });
  expect(decided([member('b')], [right({ appliedAt: now }), ended]).enter).toEqual([]);
});

test('nobody is taken for gone while an address cannot be read, or for whose own row has a fault', () => {
  expect(decided([member('b'), member('c', 'agent', { mail: 'c at shop' })], [right()]).enter).toEqual([]);
  expect(decided([member('b'), member('a', 'juggler')], [right()]).enter).toEqual([]);
});

test('[APR-9] an approval of somebody whom Google refuses waits, the others are carried out', () => {
  const rows = [right(), right({ requestNo: 'Q-2', mail: 'b@shop.example' })];
  const { alter } = decided([member('a'), member('b')], rows, ['a@shop.example']);
  expect(alter).toMatchObject([{ line: 3, cells: { appliedAt: now } }]);
});

test('is due until what it made is what is wanted, and not again', () => {
  const staff = [member('a')];
  expect(job.due(office(staff))).toBe(now);
  const marks = decided(staff, []).marks ?? {};
  const after = head({ marks });
  expect(job.due(office(staff, [], { head: after }))).toBeNull();
  expect(job.due(office([...staff, member('b')], [], { head: after }))).toBe(now);
  const same = right({ to: 'backOffice' });
  expect(job.due(office(staff, [same], { head: after }))).toBe(now);
  const refused = decided(staff, [same], ['a@shop.example']).marks ?? {};
  expect(job.due(office(staff, [same], { head: head({ marks: refused }) }))).toBeNull();
});
