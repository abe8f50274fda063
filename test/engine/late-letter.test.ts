import { expect, test } from '@jest/globals';
import type { Automation } from '../../src/engine/capability.ts';
import type { EffectKind } from '../../src/engine/effects/effect.ts';
import { tableHead } from '../../src/engine/workbook/head.ts';
import { bornLetters } from '../../src/engine/mail/outbox.ts';
import type { Situation } from '../../src/engine/workbook/situation.ts';
import { minuteMs } from '../../src/table/office-time.ts';
import { asText } from '../../src/table/cell.ts';
import { at, now, outboxRow, view } from '../builders.ts';
import { Department, ledgers, wishing } from './department.ts';

const digestMs = 3 * minuteMs;

/** Notes a request, and asks for it in the letter that gathers those of three minutes. */
const ask: EffectKind = {
  name: 'ask',
  book: 'control',
  example: 'wishes.send',
  decide: ({ no }, situation) => {
    const since = Math.floor(situation.now / digestMs) * digestMs;
    return {
      enter: [{ table: ledgers.control, row: { no: asText(no), told: 'asked' } }],
      mails: [
        { id: `decide.${String(since)}`, kind: 'asked', to: ['head@shop.example'], priority: 1, about: {}, notBefore: since + digestMs },
      ],
    };
  },
};

/** Its letter tells how many requests stand when it is written. */
function asking(): Automation {
  const wishes = wishing([ask]);
  const count = ({ head }: Pick<Situation, 'head'>) => tableHead(head, ledgers.control.name).rows;
  return {
    ...wishes,
    mails: [
      ...wishes.mails,
      { kind: 'asked', compose: (_, __, situation) => ({ subject: `${String(count(situation))} asked`, lines: [] }) },
    ],
  };
}

test('an answer that began before the border and got the lock after the letter was claimed: what it asks is told too', () => {
  const here = new Department(asking());
  here.beat();
  here.time = at('2026-03-02 10:07');
  here.wish('A', [{ to: 'control', kind: 'ask' }]);
  here.edit();
  expect(here.outbox('control').map(({ id, state }) => [id, state])).toEqual([[`decide.${String(at('2026-03-02 10:06'))}`, 'waiting']]);

  // The beat of 10:09 has let go of the lock and hands the letter over; the edit of 10:08:57 has waited for the lock until now.
  const handOver = here.sent.push.bind(here.sent);
  here.sent.push = (...letters) => {
    here.sent.push = handOver;
    here.time = at('2026-03-02 10:08:57');
    here.callMs = 5_000;
    here.wish('B', [{ to: 'control', kind: 'ask' }]);
    here.edit();
    here.callMs = 0;
    return handOver(...letters);
  };
  here.time = at('2026-03-02 10:09:01') - 6 * minuteMs;
  here.beat();
  expect(here.told()).toEqual(['order A: sent', 'order B: sent', 'control A: asked', 'control B: asked']);
  for (const minutes of [6, 6]) here.beat(minutes);
  expect(here.sent.map(({ subject }) => subject)).toEqual(['1 asked', '2 asked']);
});

const order = { id: 'a', kind: 'test', to: ['x@shop.example'], priority: 1, about: {}, notBefore: now + digestMs };

test('a kept-back letter that still waits gathers what is asked meanwhile', () => {
  expect(bornLetters([order], view([outboxRow({ id: 'a', state: 'waiting' })]), 'run-2')).toEqual([]);
});

test.each(['sending', 'sent', 'needless', 'uncertain'] as const)('one that is %s may be written already: the next is born', (state) => {
  expect(bornLetters([order, order], view([outboxRow({ id: 'a', state })]), 'run-2')).toMatchObject([{ id: 'a', state: 'waiting' }]);
});

test('a letter that is not kept back goes out once, whatever became of it', () => {
  const { notBefore, ...atOnce } = order;
  expect(notBefore).toBe(now + digestMs);
  expect(bornLetters([atOnce], view([outboxRow({ id: 'a', state: 'sent' })]), 'run-2')).toEqual([]);
});
