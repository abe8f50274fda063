import type { Person } from '../../engine/workbook/situation.ts';
import { postsAbove } from '../../rulebook/ladder.ts';
import type { Named, StepMode } from '../../rulebook/route-step.ts';
import type { Role } from '../../table/table.ts';
import type { Party } from './approval.ts';
import { partyOf, type ProcessContext } from './context.ts';

/** Who sits for what a step names, and why it is not who was named. */
export interface Occupant {
  readonly holder: Party;
  readonly role: Role | null;
  readonly why: 'missing' | 'ownSeat' | null;
}

type Known = Pick<ProcessContext, 'staff' | 'owner'>;

/**
 * Who decides for what a step names. A post without a holder, a holder without a mail address, and the requester himself are
 * passed over: it goes up the ladder, at last to the owner. Empty where only the requester is left.
 */
export function seatHoldersOf(named: Named, mode: StepMode, requester: string, known: Known): readonly Occupant[] {
  const found = reachable(named, known);
  const role = 'role' in named ? named.role : null;
  const from = role ?? highest(found) ?? 'head';
  if (found.length === 0) return climbed(from, requester, known, 'missing');
  const others = found.filter((person) => person.mail !== requester);
  const sitting = (mode === 'one' ? others.slice(0, 1) : others).map((holder) => ({ holder: asParty(holder), role, why: null }));
  const own = others.length < found.length && (mode !== 'one' || others.length === 0);
  return own ? [...sitting, ...climbed(from, requester, known, 'ownSeat')] : sitting;
}

function reachable(named: Named, { staff }: Known): readonly Person[] {
  return staff.filter((person) => person.mail !== '' && ('role' in named ? person.role === named.role : person.name === named.person));
}

function climbed(from: Role, requester: string, known: Known, why: Occupant['why']): readonly Occupant[] {
  const above = holderAbove(from, [requester], known);
  return above === null ? [] : [{ ...above, why }];
}

/** The highest of the posts in these rows of the staff; null of none. */
export function highest(rows: readonly Pick<Person, 'role'>[]): Role | null {
  const [top] = rows.map(({ role }) => role).sort((one, other) => postsAbove(one).length - postsAbove(other).length);
  return top ?? null;
}

/** The nearest holder of a post above; at last the owner; null where all of them are passed over, by address. */
export function holderAbove(from: Role | null, passedOver: readonly string[], known: Known): Omit<Occupant, 'why'> | null {
  const posts = from === null ? [] : postsAbove(from);
  for (const role of posts) {
    const found = reachable({ role }, known).find(({ mail }) => !passedOver.includes(mail));
    if (found !== undefined) return { holder: asParty(found), role };
  }
  const owner = partyOf(known.owner, known);
  return owner === null || passedOver.includes(owner.mail) ? null : { holder: owner, role: null };
}

function asParty({ name, mail }: Party): Party {
  return { name, mail };
}
