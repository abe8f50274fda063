import type { Person } from '../../engine/workbook/situation.ts';
import type { Instant } from '../../table/column.ts';
import { personKey } from '../../table/person-key.ts';
import type { Message } from '../../text/words.ts';
import type { Approval, Party } from './approval.ts';

/** What the process is told of the world. */
export interface ProcessContext {
  readonly now: Instant;
  readonly staff: readonly Person[];
  /** The account that runs Zhanggui: the last to whom a decision goes. */
  readonly owner: string;
  readonly addWorkingMinutes: (from: Instant, minutes: number) => Instant;
  /** The address of who stands in for somebody now; null for nobody. */
  readonly standInFor: (mail: string) => string | null;
  /** Whether an address has left the Staff sheet for certain; the owner need not stand there. */
  readonly isGone: (mail: string) => boolean;
}

/**
 * decide: a seat waits for him. remind: it still waits. dropped: it does not wait any more. outcome: how it ended. news: something
 * was said or done. copied: he was copied in. missing: a post had no holder.
 */
export interface Tell {
  readonly what: 'decide' | 'remind' | 'dropped' | 'outcome' | 'news' | 'copied' | 'missing';
  readonly to: string;
}

export interface Proceeded {
  readonly approval: Approval;
  readonly tell: readonly Tell[];
}

export type Answer = Proceeded | { readonly refused: Message };

/** A member of staff with an address, by it; the owner is always known. */
export function partyOf(mail: string, { staff, owner }: Pick<ProcessContext, 'staff' | 'owner'>): Party | null {
  const found = staff.find((person) => person.mail === mail && mail !== '');
  if (found !== undefined) return { name: found.name, mail };
  return mail === owner ? { name: owner, mail } : null;
}

/** Somebody's address now: where no row of the staff has the one he had, the one that all rows of his name have. */
export function mailNow({ name, mail: typed }: Party, { staff }: Pick<ProcessContext, 'staff'>): string {
  const mail = personKey(typed);
  const own = [...new Set(staff.filter((each) => each.name === name).map((each) => each.mail))];
  const [moved = ''] = own;
  return own.length === 1 && moved !== '' && staff.every((each) => each.mail !== mail) ? moved : mail;
}

/** Who acts for a seat's holder now: his stand-in, who never stands in for another's stand-in and never is the requester. */
export function actingFor(holder: string, requester: string, context: Pick<ProcessContext, 'staff' | 'owner' | 'standInFor'>): string {
  const standIn = context.standInFor(holder);
  const fits = standIn !== null && standIn !== requester && partyOf(standIn, context) !== null;
  return fits ? standIn : holder;
}

/** Each receiver once for each thing to tell. */
export function once(tell: readonly Tell[]): readonly Tell[] {
  return tell.filter(({ what, to }, at) => to !== '' && tell.findIndex((each) => each.what === what && each.to === to) === at);
}
