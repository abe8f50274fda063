import { beforeAll, describe, expect, test } from '@jest/globals';
import { rehearse } from '../../src/cli/crash-points.ts';
import { filledShop } from '../../src/cli/filled-shop.ts';
import { measure } from '../../src/cli/measure.ts';
import { openRehearsal, rehearsalSettings } from '../../src/cli/rehearsal/rehearsed-shop.ts';
import { setScene, subjects } from '../../src/cli/rehearsal/scene.ts';
import type { Bundles } from '../../src/cli/shop.ts';
import { automation } from './automation.ts';
import { askBundles } from './given.ts';

/** Whatever pages are registered is rehearsed by its example: here a page with a seat, and a list. */
const names = ['asks.one.open', 'asks.one.answer', 'asks.waiting.open', 'asks.waiting.answer'];
const pages = () => subjects(automation).filter(({ name }) => names.includes(name));
let bundles: Bundles;

beforeAll(async () => {
  bundles = await askBundles();
});

describe('pages that are registered', () => {
  test('are all subjects of the rehearsal', () => {
    expect(pages().map(({ name }) => name)).toEqual(names);
  });

  test.each(names)('%s stays within the least, whatever the ledger holds', (name) => {
    const measured = [0, 200].map((rows) => {
      const shop = filledShop(bundles, rows);
      const subject = pages().find((each) => each.name === name);
      if (subject === undefined) throw new Error(name);
      const { calls, least } = measure(shop, subject);
      shop.host.close();
      return { calls, least };
    });
    expect(measured[1]?.calls).toBe(measured[0]?.calls);
    expect(measured[0]?.calls).toBeLessThanOrEqual((measured[0]?.least ?? 0) * 1.5);
    if (name.endsWith('.open')) expect(measured[0]?.calls).toBe(2);
  });

  test.each(names)('%s survives being stopped and disturbed', async (name) => {
    const shop = openRehearsal(bundles, { settings: rehearsalSettings });
    const subject = pages().find((each) => each.name === name);
    if (subject === undefined) throw new Error(name);
    const result = await rehearse(shop, setScene(shop, subject), { every: 3 });
    shop.host.close();
    expect(result.points).toBeGreaterThan(0);
    expect(result.violations).toEqual([]);
  });
});
