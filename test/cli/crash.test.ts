import { beforeAll, expect, test } from '@jest/globals';
import { rehearse } from '../../src/cli/crash-points.ts';
import { openRehearsal, rehearsalSettings } from '../../src/cli/rehearsal/rehearsed-shop.ts';
import { setScene, subjects } from '../../src/cli/rehearsal/scene.ts';
import { buildBundles, type Bundles } from '../../src/cli/shop.ts';

/** A share of what `npm run crash` tries: every so-manieth point of every action and job, and pair of stops. */
const every = 61;
const everyPair = 19;
let bundles: Bundles;

beforeAll(async () => {
  bundles = await buildBundles();
});

const eachSubject = test.each(subjects().map((subject) => [subject.name, subject] as const));

eachSubject(
  '%s survives being stopped and disturbed',
  async (_, subject) => {
    const shop = openRehearsal(bundles, { settings: rehearsalSettings });
    // A page that is only shown makes two calls: it has too few points for the share.
    const result = await rehearse(shop, setScene(shop, subject), { every: 'use' in subject ? 5 : every, everyPair });
    shop.host.close();
    expect(result.points).toBeGreaterThan(0);
    expect(result.violations).toEqual([]);
  },
  600_000,
);
