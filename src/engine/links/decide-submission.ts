import { pageWords } from '../../text/pages.ts';
import type { Words } from '../../text/words.ts';
import { run } from '../run/run.ts';
import type { Automation } from '../capability.ts';
import { isCode, mostWrongCodes, wrongCodes } from './link-code.ts';
import type { Good } from './opened.ts';
import type { World } from '../ports.ts';
import { journalsOf, readKnocks, readState } from '../run/state.ts';
import { plain } from './typed.ts';
import type { Submission, SubmissionOutcome } from './submission.ts';

/** How long a person who presses a button waits for the lock, ms. */
const submissionWaitMs = 20_000;

/** Lock, read, decide, commit; or the words that say why nothing of it was done. */
export function decideSubmission(
  world: World,
  automation: Automation,
  opened: Good,
  answer: Omit<Submission, 'isCodeRight'>,
): SubmissionOutcome | { readonly words: Words } {
  const started = world.now();
  if (!world.lock.tryLock(submissionWaitMs)) return { words: pageWords.busy };
  let held = true;
  try {
    const code = codeTyped(world, opened, answer);
    if (code === 'locked') return { words: pageWords.codeLocked };
    held = false;
    const { submitted } = run(world, automation, {
      installation: opened.installation,
      state: readState(opened.properties),
      isReadInside: false,
      knocks: readKnocks(opened.properties),
      books: [answer.page.ledger.book],
      hint: null,
      started,
      properties: opened.properties,
      links: opened.links,
      journals: journalsOf(world, opened.properties, false),
      submission: { ...answer, isCodeRight: code === 'right' },
    });
    return submitted ?? { words: pageWords.failed };
  } finally {
    if (held) world.lock.release();
  }
}

/** Holds a typed code against the letter's. Inside the lock, so that no two guesses are counted as one. */
function codeTyped(
  world: World,
  { claims, links }: Good,
  { typed, fromList }: Pick<Submission, 'typed' | 'fromList'>,
): 'none' | 'right' | 'wrong' | 'locked' {
  const code = plain(typed.code);
  if (code === '' || fromList) return 'none';
  const name = wrongCodes(claims);
  if (world.counter.count(name) >= mostWrongCodes) return 'locked';
  if (isCode(code, claims, links.secrets)) return 'right';
  world.counter.add(name);
  return 'wrong';
}
