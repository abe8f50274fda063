import { setImmediate as turn } from 'node:timers/promises';
import { filledShop } from './filled-shop.ts';
import { measure, type Measured } from './measure.ts';
import { work } from './processes.ts';
import { subjects } from './rehearsal/scene.ts';
import { vouch, type Bundles } from './shop.ts';

/** Some subjects at one size of the ledger. */
export interface MeasuringOrder {
  readonly size: number;
  readonly names: readonly string[];
}

export interface MeasuredSize {
  readonly size: number;
  readonly measured: readonly Measured[];
}

/** A process of `npm run calls`: fills a shop, and measures in it. */
process.env['TZ'] = 'Asia/Shanghai';

async function measuredAt(bundles: Bundles, { size, names }: MeasuringOrder): Promise<MeasuredSize> {
  vouch(bundles);
  const shop = filledShop(bundles, size);
  const start = shop.host.snapshot();
  const measured: Measured[] = [];
  for (const subject of subjects().filter(({ name }) => names.includes(name))) {
    // What finished runs held is given back when the event loop turns.
    await turn();
    shop.host.restore(start);
    measured.push(measure(shop, subject));
  }
  shop.host.close();
  return { size, measured };
}

work(measuredAt);
