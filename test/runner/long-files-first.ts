import { statSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';
import type { Test } from '@jest/test-result';

/** Where the long files are, the longest first: those that play the product on the local host, most of all those that disturb it. */
const long = [
  /[/\\](crash|rehearsal|calls|demo|run-limit)\.test\.ts$/,
  /[/\\]journeys[/\\]/,
  /[/\\](pages|cli)[/\\]/,
  /[/\\]local[/\\]page[/\\]/,
];

function rank(path: string): number {
  const at = long.findIndex((place) => place.test(path));
  return at < 0 ? long.length : at;
}

/** Whatever a machine remembers of earlier runs, the order is the same: no long file is left for one core at the end. */
export default class extends Sequencer {
  override sort(tests: readonly Test[]): Test[] {
    const size = new Map(tests.map(({ path }) => [path, statSync(path).size]));
    return [...tests].sort((a, b) => rank(a.path) - rank(b.path) || (size.get(b.path) ?? 0) - (size.get(a.path) ?? 0));
  }
}
