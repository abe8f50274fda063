import '../local/page/office-zone.ts';
import { workingDay } from './demo-day.ts';
import { Teller } from './teller.ts';

/**
 * `npm run demo [--orders FILE] [--json]`: one working day on the built bundles, with a virtual clock in a throw-away folder, told
 * line by line; `--json` prints one object instead, with the most memory that the process had.
 */
const options = process.argv.slice(2);
const json = options.includes('--json');
const file = options.includes('--orders') ? options[options.indexOf('--orders') + 1] : undefined;

try {
  const day = await workingDay(new Teller(json ? null : process.stdout), file);
  if (json) console.log(JSON.stringify({ ...day, peakMb: Math.round(process.resourceUsage().maxRSS / 1_000) }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
