import { expect, test } from '@jest/globals';
import { brokenBooks } from '../../src/cli/census.ts';
import { newOrders } from '../../src/orders/tables.ts';
import { beatAfter, controlProject, first, ledgerRow, live, mails, numbersOf, stateOf, standingShop, submit } from './given.ts';

/** Google disables the beat without a word, and no event announces what staff do. */
const here = standingShop({ google: { timerLife: 'anHour', staffEdits: 'silent' } });

test('where triggers have stopped, what was typed stands as it is, and the owner’s own run takes it once', () => {
  const { shop } = here;
  live(shop, 120);
  expect(shop.host.triggers().filter(({ kind }) => kind === 'time')).toMatchObject([{ disabled: true }]);
  shop.host.edits = 'lost';
  submit(shop, first);
  expect(live(shop, 60)).toEqual([]);
  expect([stateOf(shop, first), numbersOf(shop, newOrders)]).toEqual([null, [first]]);
  const from = shop.host.mails().length;
  beatAfter(shop, 1);
  expect(ledgerRow(shop, first)).toMatchObject({ orderNo: first, state: '已受理' });
  for (const minutes of [1, 6]) beatAfter(shop, minutes);
  expect(numbersOf(shop, newOrders).filter((each) => each === first).length).toBeLessThanOrEqual(1);
  expect(brokenBooks(shop)).toEqual([]);
  expect(new Set(mails(shop, from)).size).toBe(mails(shop, from).length);
  expect(shop.host.runs().filter(({ project, outcome }) => project === controlProject && outcome !== 'done')).toEqual([]);
});
