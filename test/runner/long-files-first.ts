import { statSync } from 'node:fs';
import Sequencer from '@jest/test-sequencer';
import type { Test } from '@jest/test-result';

export default class extends Sequencer {
  override sort(tests: readonly Test[]): Test[] {
    return [...tests].sort((a, b) => statSync(b.path).size - statSync(a.path).size);
  }
}
