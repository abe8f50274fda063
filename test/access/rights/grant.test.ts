import { describe, expect, test } from '@jest/globals';
import { askedRight } from '../../../src/access/rights/asked.ts';
import { grant } from '../../../src/access/rights/grant.ts';
import { approvedLevels } from '../../../src/access/rights/in-force.ts';
import { english, now } from '../../builders.ts';
import { member, office, right } from './given.ts';

const asked = { mail: 'a@shop.example', book: null, to: 'databaseAdministrator' } as const;
const given = { ...asked, requestNo: 'Q-7', approvedBy: '孙立、周宁' };
const refusalOf = (answer: object) => ('refused' in answer ? english(answer.refused as Parameters<typeof english>[0]) : null);

describe('an approved request', () => {
  test('[APR-9] is entered with what was before, and waits to be carried out', () => {
    const decision = grant(given, office([member('a')]));
    expect(decision).toMatchObject({
      enter: [
        {
          row: {
            requestNo: 'Q-7',
            person: 'a',
            from: 'backOffice',
            to: 'databaseAdministrator',
            approvedBy: '孙立、周宁',
            approvedAt: now,
            appliedAt: null,
          },
        },
      ],
    });
  });

  test('[APR-9] counts from the level that was approved before', () => {
    expect(grant(given, office([member('a')], [right({ to: 'ordinary' })]))).toMatchObject({ enter: [{ row: { from: 'ordinary' } }] });
  });

  test('[APR-10] opens a workbook', () => {
    expect(grant({ ...given, book: 'stock', to: 'writer' }, office([member('a')]))).toMatchObject({
      enter: [{ row: { book: 'stock', from: 'ended', to: 'writer' } }],
    });
  });

  test('that stands in the ledger already changes nothing', () => {
    expect(grant(given, office([member('a')], [right({ requestNo: 'Q-7' })]))).toEqual({});
  });

  test.each([
    ['who left meanwhile', [member('b')]],
    ['whose row has a fault', [member('a', 'juggler'), member('b')]],
    ['where the staff list is empty', []],
  ])('is refused for somebody %s', (_, staff) => {
    expect(refusalOf(grant(given, office(staff)))).toBe('the Staff sheet has no "a@shop.example": nothing was granted');
  });
});

test('[APR-9] of several approvals the last counts, an ended one does not', () => {
  const rows = [
    right(),
    right({ requestNo: 'Q-2', to: 'ordinary' }),
    right({ requestNo: 'Q-3', mail: 'B@shop.example' }),
    right({ requestNo: 'Q-4', mail: 'b@shop.example', to: 'ended' }),
  ];
  expect([...approvedLevels(office([], rows))]).toEqual([['a@shop.example', 'ordinary']]);
});

describe('what a request asks for', () => {
  const staff = [
    member('a'),
    member('李雷', 'head', { mail: 'lilei@shop.example' }),
    member('李雷', 'head', { mail: 'other@shop.example' }),
  ] as never[];
  const level = (subject: string, after: string) => askedRight('permissionLevel', { subject, after }, staff, 'en');
  const access = (after: string) => askedRight('specialPermission', { subject: 'a', after }, staff, 'zh-CN');

  test('[APR-9] is a level in any of the languages, of a person by name or address', () => {
    expect(level('a', '数据库管理用户')).toEqual(asked);
    expect(level(' A@shop.example ', 'Database administrator')).toEqual(asked);
    expect(level('a', '終止')).toEqual({ ...asked, to: 'ended' });
  });

  test('[APR-10] is a workbook and an access', () => {
    expect(access('库存：编辑')).toEqual({ ...asked, book: 'stock', to: 'writer' });
    expect(access('Orders: may look')).toEqual({ ...asked, book: 'order', to: 'reader' });
    expect(access('订单：不共享')).toEqual({ ...asked, book: 'order', to: 'none' });
  });

  test('is refused in words that say what to write', () => {
    expect(refusalOf(level('z', 'ordinary user'))).toBe('the Staff sheet has no "z": nothing was granted');
    expect(refusalOf(level('李雷', 'ordinary user'))).toContain('several people called "李雷"');
    expect(refusalOf(level('a', 'boss'))).toBe(
      '"boss" is no level: write one of ordinary user / back-office user / database administrator',
    );
    expect(refusalOf(access('编辑'))).toContain('库存: 编辑');
    expect(refusalOf(access('订单：所有者'))).toContain('names no workbook');
  });
});
