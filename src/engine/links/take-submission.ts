import { pageWords } from '../../text/pages.ts';
import { message } from '../../text/words.ts';
import { isRefusal, type ChangeSet } from '../commit/change-set.ts';
import { textOf } from '../errors.ts';
import type { Loaded, Reads } from '../run/job.ts';
import type { Claims } from './link.ts';
import { offered, readerOf } from './reader.ts';
import type { Situation } from '../workbook/situation.ts';
import { readTyped } from './typed.ts';
import type { Outcome, Submission, SubmissionOutcome } from './submission.ts';

/** What an answer is taken on. */
interface Taking {
  readonly situation: Situation;
  readonly changes: ChangeSet;
  readonly loaded: Loaded;
}

/** The rows of the links; above the second line stands none. */
export function submissionReads(submission: Submission | null): Reads {
  return submission === null
    ? {}
    : { lines: submission.links.filter(({ line }) => line >= 2).map(({ line }) => ({ table: submission.page.ledger, line })) };
}

/** The name under which a decision stands in the journal. */
function journalName({ page, choice }: Pick<Submission, 'page' | 'choice'>): string {
  return `${page.name}.${choice}`;
}

/**
 * Takes an answer into the change set, link by link, each on the row as the change set leaves it: what a desk's command decided just before
 * counts. One that breaks its decision stops none of the others.
 */
export function takeSubmission(submission: Submission, taking: Taking, log: (line: string) => void): SubmissionOutcome {
  const outcomes = submission.links.map((claims): Outcome => {
    try {
      return takeLink(submission, claims, taking);
    } catch (error) {
      log(`${submission.page.name}: ${textOf(error)}`);
      return { outcome: 'failed' };
    }
  });
  return { situation: taking.situation, outcomes };
}

function takeLink(submission: Submission, claims: Claims, { situation, changes, loaded }: Taking): Outcome {
  const { page } = submission;
  const reader = readerOf(claims, situation);
  if (reader === null) return { outcome: 'noSeat' };
  const row = changes.row(page.ledger, claims.line, loaded);
  if (row === null || row[page.ledger.key] !== claims.key) return { outcome: 'gone' };
  const choice = offered(page, row, reader).find(({ name }) => name === submission.choice);
  const status = page.status(row, reader);
  if (choice === undefined) {
    return status === 'open' ? { outcome: 'refused', row, why: message(pageWords.notOffered) } : { outcome: 'closed', row, closed: status };
  }
  if (page.content(row) !== claims.content) return { outcome: 'changed', row };
  const asked = readTyped(choice, claims.key, submission, reader.language);
  if ('wrong' in asked) return { outcome: 'refused', row, why: asked.wrong };
  const actor = { name: reader.name, basis: 'seen' } as const;
  const { content, line: subjectLine } = claims;
  const answer = choice.decide({ subject: row, subjectLine, actor, reader, content, ...asked }, situation);
  if (isRefusal(answer)) return { outcome: 'refused', row, why: answer.refused };
  changes.take(answer, actor, journalName(submission), loaded);
  return { outcome: 'decided', row: changes.row(page.ledger, subjectLine, loaded) ?? row };
}
