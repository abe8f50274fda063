import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { automation } from '../../src/automation.ts';
import { filledShop } from '../../src/cli/filled-shop.ts';
import { exceptions, mostCalls } from '../../src/cli/gate.ts';
import { measure, type Measured } from '../../src/cli/measure.ts';
import { actionNamed, choose, placeExample } from '../../src/cli/rehearsal/examples.ts';
import { beatAfter, firstKey, openRehearsal } from '../../src/cli/rehearsal/rehearsed-shop.ts';
import { rowsOf, typeCells, typist } from '../../src/cli/rehearsal/typing.ts';
import { setScene, subjects, type Subject } from '../../src/cli/rehearsal/scene.ts';
import type { Action } from '../../src/engine/desk/action.ts';
import { engineTables } from '../../src/engine/workbook/tables.ts';
import { books } from '../../src/table/table.ts';
import { mailStates } from '../../src/text/engine.ts';
import { buildBundles, type Bundles, type Shop } from '../../src/cli/shop.ts';

let bundles: Bundles;
let ten: Shop;
let thousand: Shop;

beforeAll(async () => {
  bundles = await buildBundles();
  ten = filledShop(bundles, 10);
  thousand = filledShop(bundles, 1_000);
});

/** What finished runs held is given back when the event loop turns. */
afterEach(async () => {
  await turn();
});

test('an idle beat costs one call', () => {
  const shop = openRehearsal(bundles);
  const run = shop.host.run('control', 'beat', { as: shop.owner, trigger: 'time' });
  expect(run.calls).toEqual({ 'Properties.getProperties': 1 });
  shop.host.close();
});

function measuredIn(shop: Shop, subject: Subject): Measured {
  const start = shop.host.snapshot();
  try {
    return measure(shop, subject);
  } finally {
    shop.host.restore(start);
  }
}

/** The same Action once more, on the same row. */
function takeAgain(action: Action): void {
  const { line } = placeExample(ten, action, firstKey);
  typeCells(ten, typist(action.desk), { table: action.desk, line, cells: { action: null } });
  beatAfter(ten, 6);
  choose(ten, action, line);
  beatAfter(ten, 6);
}

test.each(automation.effects.map((effect) => [`${effect.name} on ${effect.book}`, effect] as const))(
  '%s is sent, and done, by the example that it names',
  (_, { name, book, example, again }) => {
    const start = ten.host.snapshot();
    const sender = subjects().find((each) => each.name === example || each.name === `${example}.answer`);
    if (sender !== undefined) setScene(ten, sender).go();
    if (again === true) takeAgain(actionNamed(example));
    const rows = books.flatMap((from) => rowsOf(ten, engineTables(from).outbox).map(({ cells }) => cells));
    ten.host.restore(start);
    expect(rows).toContainEqual(expect.objectContaining({ kind: `effect ${name}`, to: book, state: mailStates.done['zh-CN'] }));
  },
);

test.each(subjects().map((subject) => [subject.name, subject] as const))(
  '%s stays within its gate, whatever the ledger holds',
  (_, subject) => {
    const [small, large] = [ten, thousand].map((shop) => measuredIn(shop, subject)) as [Measured, Measured];
    expect(small.calls).toBeLessThanOrEqual(mostCalls(small.name, small.least));
    expect(large.calls).toBe(small.calls);
  },
);

test('only what is measured is excepted from the gate', () => {
  expect(subjects().map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(exceptions)));
});
