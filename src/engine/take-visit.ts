import { pageWords } from '../text/pages.ts';
import { message } from '../text/words.ts';
import { isRefusal, type Draft } from './draft.ts';
import { textOf } from './errors.ts';
import type { Got, Wants } from './job.ts';
import type { Claims } from './link.ts';
import { offered, readerOf } from './reader.ts';
import type { Situation } from './situation.ts';
import { readTyped } from './typed.ts';
import type { Outcome, Visit, Visited } from './visited.ts';

/** What an answer is taken on. */
interface Taking {
  readonly situation: Situation;
  readonly draft: Draft;
  readonly got: Got;
}

/** The rows of the links; above the second line stands none. */
export function visitWants(visit: Visit | null): Wants {
  return visit === null
    ? {}
    : { lines: visit.links.filter(({ line }) => line >= 2).map(({ line }) => ({ table: visit.page.ledger, line })) };
}

/** The name under which a decision stands in the journal. */
function journalName({ page, choice }: Pick<Visit, 'page' | 'choice'>): string {
  return `${page.name}.${choice}`;
}

/**
 * Takes an answer into the draft, link by link, each on the row as the draft leaves it: what a desk's command decided just before
 * counts. One that breaks its decision stops none of the others.
 */
export function takeVisit(visit: Visit, taking: Taking, log: (line: string) => void): Visited {
  const outcomes = visit.links.map((claims): Outcome => {
    try {
      return takeLink(visit, claims, taking);
    } catch (error) {
      log(`${visit.page.name}: ${textOf(error)}`);
      return { outcome: 'failed' };
    }
  });
  return { situation: taking.situation, outcomes };
}

function takeLink(visit: Visit, claims: Claims, { situation, draft, got }: Taking): Outcome {
  const { page } = visit;
  const reader = readerOf(claims, situation);
  if (reader === null) return { outcome: 'noSeat' };
  const row = draft.row(page.ledger, claims.line, got);
  if (row === null || row[page.ledger.key] !== claims.key) return { outcome: 'gone' };
  const choice = offered(page, row, reader).find(({ name }) => name === visit.choice);
  const status = page.status(row, reader);
  if (choice === undefined) {
    return status === 'open' ? { outcome: 'refused', row, why: message(pageWords.notOffered) } : { outcome: 'closed', row, closed: status };
  }
  if (page.content(row) !== claims.content) return { outcome: 'changed', row };
  const asked = readTyped(choice, claims.key, visit, reader.language);
  if ('wrong' in asked) return { outcome: 'refused', row, why: asked.wrong };
  const actor = { name: reader.name, basis: 'seen' } as const;
  const { content, line: subjectLine } = claims;
  const answer = choice.decide({ subject: row, subjectLine, actor, reader, content, ...asked }, situation);
  if (isRefusal(answer)) return { outcome: 'refused', row, why: answer.refused };
  draft.take(answer, actor, journalName(visit), got);
  return { outcome: 'decided', row: draft.row(page.ledger, subjectLine, got) ?? row };
}
