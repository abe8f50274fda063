import { expect, test } from '@jest/globals';
import { orderGuard, orderMails } from '../../src/orders/mails.ts';
import { now, person, settings, situation } from '../builders.ts';

const witness = 'witness@shop.example';
const here = situation({ staff: [person('head'), person('agent', 'lei')], settings: settings({ witness }) });
const [mail] = orderGuard.restored(['A-1', 'A-2'], 'lei@shop.example', here).mails ?? [];

test('[ORD-5] a touch of a sealed order is reported at once to the head, and to a witness whom the owner does not control', () => {
  expect(mail).toEqual({
    id: `restored.A-1.${String(now)}`,
    kind: 'orders.restored',
    to: ['head@shop.example', witness],
    priority: 2,
    about: { keys: 'A-1, A-2', user: 'lei@shop.example' },
  });
});

test('[ORD-5] the letter names the orders, and the editor where Google named one', () => {
  const compose = (about: object) =>
    orderMails
      .find((kind) => kind.kind === 'orders.restored')
      ?.compose({ ...about }, 'en', here, () => null)
      .lines.join('\n') ?? '';
  expect(compose(mail?.about ?? {})).toMatch(/A-1, A-2[^]*Touched by: lei@shop.example/);
  expect(compose(orderGuard.restored(['A-1'], '', here).mails?.[0]?.about ?? {})).not.toContain('Touched by');
});

test('[ORD-5] without a witness the head alone hears, once', () => {
  const plain = orderGuard.restored(
    ['A-1'],
    '',
    situation({ staff: [person('head')], settings: settings({ witness: 'head@shop.example' }) }),
  );
  expect(plain.mails?.[0]?.to).toEqual(['head@shop.example']);
});
