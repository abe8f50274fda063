import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { automation } from '../../src/automation.ts';
import { filledShop } from '../../src/cli/filled-shop.ts';
import { exceptions, mostCalls } from '../../src/cli/gate.ts';
import { measure } from '../../src/cli/measure.ts';
import { openRehearsal } from '../../src/cli/rehearsal/rehearsed-shop.ts';
import { rowsOf } from '../../src/cli/rehearsal/typing.ts';
import { setScene, subjects } from '../../src/cli/rehearsal/scene.ts';
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

test.each(automation.effects.map((effect) => [`${effect.name} on ${effect.book}`, effect] as const))(
  '%s is sent, and done, by the example that it names',
  (_, { name, book, example }) => {
    const start = ten.host.snapshot();
    const sender = subjects().find((each) => each.name === example || each.name === `${example}.answer`);
    if (sender !== undefined) setScene(ten, sender).go();
    const rows = books.flatMap((from) => rowsOf(ten, engineTables(from).outbox).map(({ cells }) => cells));
    ten.host.restore(start);
    expect(rows).toContainEqual(expect.objectContaining({ kind: `effect ${name}`, to: book, state: mailStates.done['zh-CN'] }));
  },
);

test.each(subjects().map((subject) => [subject.name, subject] as const))(
  '%s stays within its gate, whatever the ledger holds',
  (_, subject) => {
    const start = [ten.host.snapshot(), thousand.host.snapshot()] as const;
    const small = measure(ten, subject);
    const large = measure(thousand, subject);
    ten.host.restore(start[0]);
    thousand.host.restore(start[1]);
    expect(small.calls).toBeLessThanOrEqual(mostCalls(small.name, small.least));
    expect(large.calls).toBe(small.calls);
  },
);

test('only what is measured is excepted from the gate', () => {
  expect(subjects().map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(exceptions)));
});
