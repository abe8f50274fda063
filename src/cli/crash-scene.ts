import { rehearse } from './crash-points.ts';
import { realImport } from './crash-real.ts';
import { googleNamed } from '../local/google.ts';
import { openRehearsal, rehearsalSettings } from './rehearsal/rehearsed-shop.ts';
import { setScene, subjects } from './rehearsal/scene.ts';
import { buildBundles } from './shop.ts';

/** A process of `npm run crash`: tries one subject, or the real order file, and sends its `SceneResult` to the process that began it. */
process.env['TZ'] = 'Asia/Shanghai';
const [name, every, google] = process.argv.slice(2);

const bundles = await buildBundles();
const subject = subjects().find((each) => each.name === name);
if (subject === undefined) process.send?.(realImport(bundles, googleNamed(google)));
else {
  const shop = openRehearsal(bundles, { settings: rehearsalSettings, google: googleNamed(google) });
  process.send?.(await rehearse(shop, setScene(shop, subject), { every: Number(every) }));
  shop.host.close();
}
process.disconnect();
