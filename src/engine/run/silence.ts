import { personKey } from '../../table/person-key.ts';
import type { Processed } from '../workbook/process-workbook.ts';
import type { Work } from './work.ts';
import type { EngineState } from './state.ts';

/** What an Action weighs that no event announced, and one event of somebody else than the owner: a third of silence is silence. */
const foundWeight = 2;
const heardWeight = 1;
/** The most that is remembered: so many events in a row, and none missing, end it. */
const most = 8;

/** Whether staff's edits bring no events: those of people who cannot open control's file may not (docs/assumptions.md). */
export function isSilent({ silence }: Pick<EngineState, 'silence'>): boolean {
  return silence >= foundWeight;
}

/**
 * How silent it is after a run: 0 while events come. A beat that finds Actions says that nothing announced them, unless somebody knocked; an
 * event says that they come, unless it is the owner's, who can open everything.
 */
export function silenceAfter(
  { silence }: Pick<EngineState, 'silence'>,
  { hint, submission, installation, state, knocks }: Pick<Work, 'hint' | 'submission' | 'installation' | 'state' | 'knocks'>,
  processed: readonly Processed[],
): number {
  if (hint !== null) return personKey(hint.user) === installation.owner ? silence : Math.max(0, silence - heardWeight);
  if (submission !== undefined) return silence;
  const isFound = processed.some(({ view: { situation }, taken }) => {
    const { book } = situation;
    return taken > 0 && (knocks[book] ?? '') === (state.heardKnocks[book] ?? '');
  });
  return isFound ? Math.min(most, silence + foundWeight) : silence;
}
