import { expect, test } from '@jest/globals';
import { automation } from '../../src/automation.ts';
import { automate, tablesOf } from '../../src/engine/capability.ts';
import type { EffectKind } from '../../src/engine/effects/effect.ts';
import type { Job } from '../../src/engine/run/job.ts';
import { w } from '../../src/text/words.ts';
import { capability, samples } from '../builders.ts';

const effect: EffectKind = { name: 'e', book: 'control', decide: () => ({}), example: 'j' };
const mail = { kind: 'k', compose: () => ({ subject: '', lines: [] }) };
const job: Job = {
  title: w('做', '做', 'does'),
  name: 'j',
  book: 'order',
  due: () => null,
  begin: () => ({ decide: () => ({}) }),
  example: { due: { afterMinutes: 1 } },
};

test.each([
  ['a table', capability({ tables: [samples] }), capability({ tables: [{ ...samples, sheetId: 701 }] })],
  ['a sheet id', capability({ tables: [samples] }), capability({ tables: [{ ...samples, name: 'other' }] })],
  ['a job', capability({ jobs: [job] }), capability({ jobs: [job] })],
  ['an effect', capability({ jobs: [job], effects: [effect] }), capability({ effects: [effect] })],
  ['a mail', capability({ mails: [mail] }), capability({ mails: [mail] })],
])('%s used twice is refused at start', (_, one, two) => {
  expect(() => automate([one, two])).toThrow(RangeError);
  expect(() => automate([one])).not.toThrow();
});

test('one effect may be known to several workbooks', () => {
  expect(() => automate([capability({ jobs: [job], effects: [effect, { ...effect, book: 'stock' }] })])).not.toThrow();
});

test('an effect that nothing registered sends is refused at start: it would never be rehearsed', () => {
  expect(() => automate([capability({ jobs: [job], effects: [{ ...effect, example: 'nobody' }] })])).toThrow('nobody');
});

test('the automation is registered without doubles', () => {
  const names = [...automation.actions, ...automation.jobs].map((each) => each.name);
  expect(new Set(names).size).toBe(names.length);
  expect(
    tablesOf(automation, 'order')
      .map((each) => each.name)
      .slice(0, 3),
  ).toEqual(['start.order', 'newOrders', 'todo']);
});
