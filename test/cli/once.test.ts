import { beforeAll, expect, test } from '@jest/globals';
import { once } from '../../src/cli/rehearsal/once.ts';
import { beatAfter, openRehearsal } from '../../src/cli/rehearsal/rehearsed-shop.ts';
import { setScene, subjects } from '../../src/cli/rehearsal/scene.ts';
import { buildBundles, type Bundles } from '../../src/cli/shop.ts';
import { worldOf } from '../../src/local/host.ts';

let bundles: Bundles;

beforeAll(async () => {
  bundles = await buildBundles();
});

test('a step is played once for each state that it starts from', () => {
  const shop = openRehearsal(bundles);
  const start = shop.host.snapshot();
  const played: number[] = [];
  const hour = () => {
    once(shop, 'an hour', () => {
      played.push(shop.host.now());
      beatAfter(shop, 60);
    });
  };
  hour();
  const { state } = worldOf(shop.host).store;
  hour();
  shop.host.restore(start);
  hour();
  expect(played).toHaveLength(2);
  expect(worldOf(shop.host).store.state).toBe(state);
  once(shop, 'another step', () => played.push(0));
  expect(played).toHaveLength(3);
  shop.host.close();
});

test('a step that fails is played again', () => {
  const shop = openRehearsal(bundles);
  const fail = () => {
    once(shop, 'a step', () => {
      throw new Error('failed');
    });
  };
  expect(fail).toThrow('failed');
  expect(fail).toThrow('failed');
  shop.host.close();
});

test('a scene whose steps were played before stands as one that is played from the start', () => {
  const names = ['orders.clear', 'orders.audit'];
  const [first, second] = names.map((name) => subjects().find((each) => each.name === name));
  if (first === undefined || second === undefined) throw new RangeError('no such subjects');
  const [one, other] = [openRehearsal(bundles), openRehearsal(bundles)];
  const start = one.host.snapshot();
  setScene(one, first);
  one.host.restore(start);
  for (const shop of [one, other]) setScene(shop, second).go();
  expect(worldOf(one.host).store.state).toEqual(worldOf(other.host).store.state);
  for (const shop of [one, other]) shop.host.close();
});
