import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { movements, products } from '../../docs/example/stock/tables.ts';
import { rehearse } from '../../src/cli/crash-points.ts';
import { brokenBooks } from '../../src/cli/census.ts';
import { choose, placeExample, takeActions } from '../../src/cli/rehearsal/examples.ts';
import { beatAfter, firstKey, openRehearsal, rehearsalSettings } from '../../src/cli/rehearsal/rehearsed-shop.ts';
import { setScene, subjects } from '../../src/cli/rehearsal/scene.ts';
import { freeLine, rowsOf, typeCells, typist } from '../../src/cli/rehearsal/typing.ts';
import { root } from '../../src/cli/root.ts';
import type { Bundles, Shop } from '../../src/cli/shop.ts';
import type { Snapshot } from '../../src/local/contract.ts';
import type { AnyRow, AnyTable } from '../../src/table/table.ts';
import { deskCell, journal, mails } from '../journeys/given.ts';
import { agreeAll, registered, request } from '../journeys/requests.ts';
import { automation } from './automation.ts';
import { exampleBundles } from './bundles.ts';

let bundles: Bundles;
let shop: Shop;
let start: Snapshot;
beforeAll(async () => {
  bundles = { ...(await exampleBundles()), automation };
  shop = openRehearsal(bundles, { settings: { callMinutes: '600' } });
  takeActions(shop, ['products.enter'], firstKey);
  start = shop.host.snapshot();
});
beforeEach(() => {
  shop.host.restore(start);
  shop.host.edits = 'now';
});
afterAll(() => {
  shop.host.close();
});

const actionOf = (name: string) => {
  const found = automation.actions.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

/** Types a row on an entry desk and chooses Submit; what stands in its Result and Problem. */
function enter(desk: AnyTable, cells: AnyRow): readonly unknown[] {
  const line = freeLine(shop, desk);
  typeCells(shop, typist(desk), { table: desk, line, cells: { ...cells, action: 'submit' } });
  return [deskCell(shop, desk, line, 'result'), deskCell(shop, desk, line, 'problem')];
}

const cellsOf = (table: AnyTable) => rowsOf(shop, table).map(({ cells }) => cells);
const onHand = () => cellsOf(products.ledger)[0]?.['onHand'];
const low = () => cellsOf(products.open?.index ?? products.ledger).map(({ code }) => code);

describe('the worked example on the local host', () => {
  test('a product that was typed stands in its ledger, and on the desk of what is low', () => {
    expect(cellsOf(products.ledger)).toMatchObject([{ code: firstKey, least: 1, onHand: 0 }]);
    expect(low()).toEqual([firstKey]);
    expect(cellsOf(products.open?.desk ?? products.desk)).toMatchObject([{ code: firstKey, least: 1, onHand: 0 }]);
  });

  test('a movement changes its product in the commit that enters it', () => {
    enter(movements.desk, { product: firstKey, pieces: 8 });
    expect(cellsOf(movements.ledger)).toMatchObject([{ no: 'M-260302-0001', product: firstKey, pieces: 8 }]);
    expect([onHand(), low()]).toEqual([8, []]);
    const entries = journal(shop, 'stock').filter(({ what }) => what === 'movements.enter');
    expect(entries.map(({ table }) => table).sort()).toEqual(['movements', 'products']);
    expect(new Set(entries.map(({ commit }) => commit)).size).toBe(1);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('a movement is entered once, however many beats follow', () => {
    enter(movements.desk, { product: firstKey, pieces: 8 });
    for (let beat = 0; beat < 3; beat += 1) beatAfter(shop, 31);
    expect([cellsOf(movements.ledger).length, onHand()]).toEqual([1, 8]);
  });

  test('two movements of one product in one commit add up', () => {
    shop.host.edits = 'lost';
    enter(movements.desk, { product: firstKey, pieces: 8 });
    enter(movements.desk, { product: firstKey, pieces: -3 });
    beatAfter(shop, 6);
    expect([onHand(), cellsOf(movements.ledger).map(({ no }) => no)]).toEqual([5, ['M-260302-0001', 'M-260302-0002']]);
  });

  test.each([
    ['more than is there', { product: firstKey, pieces: -1 }],
    ['an unknown product', { product: 'T-999', pieces: 1 }],
    ['half a piece', { product: firstKey, pieces: 0.5 }],
    ['no product', { pieces: 1 }],
  ])('%s is refused, and the row stays as it was typed', (_, cells) => {
    const told = enter(movements.desk, cells);
    expect(told.some((each) => typeof each === 'string' && each !== '')).toBe(true);
    expect([cellsOf(movements.ledger), onHand()]).toEqual([[], 0]);
    expect(cellsOf(movements.desk)).toMatchObject([cells]);
  });

  test('a product is entered once', () => {
    expect(enter(products.desk, { code: firstKey, least: 3 })[0]).not.toBe('');
    expect(cellsOf(products.ledger)).toMatchObject([{ least: 1 }]);
  });

  test('what is low is told once a day', () => {
    const before = mails(shop).length;
    for (let hour = 0; hour < 26; hour += 1) beatAfter(shop, 60);
    expect(mails(shop, before).filter((each) => each.includes(firstKey))).toHaveLength(1);
  });

  test('an approved price holds, once', () => {
    const asked = { kind: 'price', subject: '春茶定价', about: firstKey, amount: 12_800, before: '无', after: '128', reason: '新品' };
    request(shop, 'stock', asked);
    beatAfter(shop, 6);
    agreeAll(shop, 'SQK-260302-0001');
    beatAfter(shop, 6);
    expect(registered(shop, 'SQK-260302-0001', 'stock')).toMatchObject({ about: firstKey });
    expect(cellsOf(products.ledger)).toMatchObject([{ price: 128 }]);
    expect(journal(shop, 'stock').filter(({ table, after }) => table === 'products' && String(after).includes('price'))).toHaveLength(1);
  });
});

describe('the worked example is rehearsed by what its columns say', () => {
  const names = ['products.enter', 'movements.enter', 'stock.reorder'];
  const registeredSubjects = () => subjects(automation).filter(({ name }) => names.includes(name));

  test('all of it is a subject', () => {
    expect(registeredSubjects().map(({ name }) => name)).toEqual(names);
  });

  test('its example can be typed', () => {
    const { line } = placeExample(shop, actionOf('movements.enter'), firstKey);
    choose(shop, actionOf('movements.enter'), line);
    expect(cellsOf(movements.ledger)).toHaveLength(1);
  });

  test.each(names)('%s survives being stopped and disturbed', async (name) => {
    const here = openRehearsal(bundles, { settings: rehearsalSettings });
    const subject = registeredSubjects().find((each) => each.name === name);
    if (subject === undefined) throw new Error(name);
    const result = await rehearse(here, setScene(here, subject), { every: 61 });
    here.host.close();
    expect(result.points).toBeGreaterThan(0);
    expect(result.violations).toEqual([]);
  });
});

test('it says all that in 80 lines', () => {
  const folder = join(root, 'docs', 'example', 'stock');
  const lines = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
  expect(lines.filter((line) => !/^\s*($|\/\/|\/\*\*|\*)/.test(line)).length).toBeLessThanOrEqual(80);
});
