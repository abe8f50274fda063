import { expect, test } from '@jest/globals';
import { openRows } from '../../src/approvals/open-rows.ts';
import { waitingList } from '../../src/approvals/list.ts';
import { partyNamed } from '../../src/approvals/party.ts';
import { approvalIn, approvalRow, approvalsProjection, openSeatsOf } from '../../src/approvals/store.ts';
import { readerOf } from '../../src/engine/links/reader.ts';
import { owner, situation } from '../builders.ts';
import { opened, staff, step } from './given.ts';

const known = situation({ staff });
const wang = { name: 'wang', mail: 'wang@shop.example' };

/** An open request of wang's that waits for li, copied to zhao, with every address as somebody typed it once. */
const row = () => {
  const { approval } = opened({ route: [step('one', 'head')] });
  const stored = approvalRow({ ...approval, copied: ['zhao@shop.example'] });
  return { ...stored, body: stored.body.replace(/(wang|li|zhao)@shop/g, (text) => text.replace('shop', 'Shop')) };
};

test('a name, an address and the owner are found whatever their capitals', () => {
  expect(partyNamed('WANG@shop.example', known)).toEqual(wang);
  expect(partyNamed('wang', known)).toEqual(wang);
  expect(partyNamed('Owner@Shop.example', known)).toEqual({ name: owner, mail: owner });
  expect(partyNamed(' ', known)).toBeNull();
});

test('the reader of a link is on Staff whatever the capitals of the letter’s address, and the owner too', () => {
  expect(readerOf({ mail: 'Wang@Shop.example', seat: '' }, known)).toMatchObject(wang);
  expect(readerOf({ mail: 'Owner@Shop.example', seat: '' }, known)).toMatchObject({ mail: owner });
  expect(readerOf({ mail: 'wang+1@shop.example', seat: '' }, known)).toBeNull();
});

test('a request that was stored with capitals is read without: requester, seats, who was copied in', () => {
  const { requester, steps, copied } = approvalIn(row());
  expect([requester, copied]).toEqual([wang, ['zhao@shop.example']]);
  expect(steps[0]?.seats).toMatchObject([{ holder: { mail: 'li@shop.example' }, told: 'li@shop.example' }]);
});

test('an index row that was stored with capitals is found by its people', () => {
  const fresh = approvalsProjection.row(row(), 2, known.settings) as { seats: string; requesterMail: string };
  const listed = { ...fresh, requesterMail: 'Wang@Shop.example', seats: fresh.seats.replace(/li@shop/g, 'Li@Shop') };
  expect(openSeatsOf(listed, 'li@shop.example')).toHaveLength(1);
  const [open] = openRows(situation({ index: () => [listed] }));
  expect(open?.requesterMail).toBe('wang@shop.example');
});

test('nobody finds his own request on his list, although it was stored with capitals', () => {
  const fresh = approvalsProjection.row(row(), 2, known.settings) as { seats: string; requesterMail: string };
  const listed = { ...fresh, requesterMail: 'Li@Shop.example' };
  const reader = readerOf({ mail: 'li@shop.example', seat: '' }, known);
  expect(reader === null ? null : waitingList.items(fresh, reader)).toHaveLength(1);
  expect(reader === null ? null : waitingList.items(listed, reader)).toEqual([]);
});
