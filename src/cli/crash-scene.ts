import type { Google } from '../local/google.ts';
import { rehearse, type SceneResult } from './crash-points.ts';
import { realFile, realImport } from './crash-real.ts';
import { work } from './processes.ts';
import { openRehearsal, rehearsalSettings } from './rehearsal/rehearsed-shop.ts';
import { setScene, subjects } from './rehearsal/scene.ts';
import { vouch, type Bundles } from './shop.ts';

/** What every process of `npm run crash` is told. */
export interface CrashOrder {
  readonly bundles: Bundles;
  readonly every: number;
  readonly everyPair: number;
  readonly each: boolean;
  readonly google: Google;
}

/** A process of `npm run crash`: tries subjects by name, or the real order file. */
process.env['TZ'] = 'Asia/Shanghai';

async function tried({ bundles, every, everyPair, each, google }: CrashOrder, name: string): Promise<SceneResult> {
  vouch(bundles);
  if (name === realFile) return realImport(bundles, google);
  const subject = subjects().find((candidate) => candidate.name === name);
  if (subject === undefined) throw new RangeError(`no subject ${name}`);
  const shop = openRehearsal(bundles, { settings: rehearsalSettings, google });
  const result = await rehearse(shop, setScene(shop, subject), { every, everyPair, each });
  shop.host.close();
  return result;
}

work(tried);
