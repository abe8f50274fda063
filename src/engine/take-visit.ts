import { commentChars } from '../page/parts.ts';
import { asText, readCell } from '../table/cell.ts';
import { optional, text } from '../table/column.ts';
import { pageWords } from '../text/pages.ts';
import { message } from '../text/words.ts';
import { isRefusal, type Draft } from './draft.ts';
import type { Decision, Refusal } from './decision.ts';
import type { Got, Wants } from './job.ts';
import type { Actor } from './journal.ts';
import { journalName, type Visit, type Visited } from './page.ts';
import type { Person, Situation } from './situation.ts';

/** Whoever holds the seat of a link: on the staff list, or the owner, to whom letters go when nobody holds a post. */
export function holderOf(seat: string, { staff, owner }: Pick<Situation, 'staff' | 'owner'>): Pick<Person, 'name' | 'mail'> | null {
  return staff.find((person) => person.mail === seat) ?? (seat === owner ? { name: owner, mail: owner } : null);
}

export function visitWants(visit: Visit | null): Wants {
  return visit === null ? {} : { lines: [{ table: visit.page.ledger, line: visit.claims.line }] };
}

/** Takes an answer into the draft, on the row as the draft leaves it: what a desk's command decided just before counts. */
export function takeVisit(visit: Visit, situation: Situation, draft: Draft, got: Got): Visited {
  const { page, claims } = visit;
  const holder = holderOf(claims.seat, situation);
  if (holder === null) return { outcome: 'noSeat', situation };
  const row = draft.row(page.ledger, claims.line, got);
  if (row === null || row[page.ledger.key] !== claims.key) return { outcome: 'gone', situation };
  if (!page.isOpen(row)) return { outcome: 'settled', row, situation };
  if (page.content(row) !== claims.content) return { outcome: 'changed', row, situation };
  const actor: Actor = { name: holder.name, basis: 'seen' };
  const answer = decided(visit, { row, actor }, situation);
  if (isRefusal(answer)) return { outcome: 'refused', row, situation, why: answer.refused };
  draft.take(answer, actor, journalName(visit), got);
  return { outcome: 'decided', row: draft.row(page.ledger, claims.line, got) ?? row, situation };
}

function decided(
  { choice, claims, typed }: Visit,
  { row, actor }: { readonly row: Readonly<Record<string, unknown>>; readonly actor: Actor },
  situation: Situation,
): Decision | Refusal {
  const answer = { subject: row, subjectLine: claims.line, actor };
  if (choice.typed === 'confirmation') {
    if (plain(typed.confirmation) !== lastFour(claims.key)) return { refused: message(pageWords.confirmationNeeded) };
    return choice.decide({ ...answer, comment: null }, situation);
  }
  const read = readCell(commentColumn, typed.comment);
  if ('fault' in read) return { refused: message(pageWords.commentBad) };
  if (read.value === null) return { refused: message(pageWords.commentNeeded) };
  return choice.decide({ ...answer, comment: asText(read.value) }, situation);
}

/** A comment is read as a desk's cell is: nothing unprintable, nothing too long. */
const commentColumn = optional(text({ max: commentChars, lines: true }));

/** What is to be typed so that no robot decides. */
export function lastFour(key: string): string {
  return plain(key).slice(-4);
}

/** Full-width digits of a Chinese keyboard count as what they are. */
function plain(typed: string): string {
  return typed.normalize('NFKC').trim().toUpperCase();
}
