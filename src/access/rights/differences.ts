import { personKey } from '../../table/person-key.ts';
import type { GuardedSheet, Share } from '../../engine/ports.ts';
import { accesses, type Access } from '../../rulebook/rights.ts';
import { books, type Book } from '../../table/table.ts';
import type { Found } from './found.ts';
import type { Roster } from './roster.ts';
import type { ReportRow } from './tables.ts';
import type { Wanted, WantedGuard } from './wanted.ts';

/** One difference between what was approved and what is. */
export type Difference = Omit<ReportRow, 'since'>;

export interface Compared {
  readonly wanted: Wanted;
  readonly found: Found;
  readonly roster: Roster;
  readonly owner: string;
  readonly refused: ReadonlySet<string>;
}

/** Every difference (SEC-7): levels that nobody approved, sharing, protections. */
export function differences(compared: Compared): readonly Difference[] {
  const levels = [...compared.roster.members.values()].flatMap(({ mail, unapproved }) =>
    unapproved === null ? [] : [told('unapproved', null, { who: mail, has: unapproved.typed, should: unapproved.allowed })],
  );
  return [...levels, ...books.flatMap((book) => [...shareDifferences(book, compared), ...guardDifferences(book, compared)])];
}

function told(difference: Difference['difference'], book: Book | null, more: Partial<Difference> = {}): Difference {
  return { difference, book, sheet: null, who: null, has: null, should: null, ...more };
}

function shareDifferences(book: Book, { wanted, found, roster, owner, refused }: Compared): readonly Difference[] {
  const { shares } = found[book];
  const others = shares.filter((share) => !isOwners(share, owner));
  const strange = others.flatMap((share) => {
    const { isPerson, who, role } = share;
    if (!isPerson) return [told('link', book, { who, has: accessOf(share) })];
    const key = personKey(who ?? '');
    if (roster.members.has(key) || roster.held.has(key)) return [];
    return [told('stranger', book, { who, has: role === 'owner' ? 'writer' : role, should: 'none' })];
  });
  const members = [...wanted.access[book]].flatMap(([key, should]) => {
    const has = accessOf(shareOf(others, key));
    if (has === should) return [];
    const less = accesses.indexOf(has) < accesses.indexOf(should);
    const who = roster.members.get(key)?.mail ?? key;
    return [told(less ? (refused.has(key) ? 'refused' : 'less') : 'more', book, { who, has, should })];
  });
  return [...members, ...strange];
}

export function isOwners({ who, isPerson }: Share, owner: string): boolean {
  return isPerson && personKey(who ?? '') === personKey(owner);
}

export function shareOf(shares: readonly Share[], key: string): Share | undefined {
  return shares.find(({ isPerson, who }) => isPerson && personKey(who ?? '') === key);
}

export function accessOf(share: Share | undefined): Access {
  if (share === undefined) return 'none';
  return share.role === 'owner' ? 'writer' : share.role;
}

function guardDifferences(book: Book, compared: Compared): readonly Difference[] {
  const own = compared.wanted.guards.filter((guard) => guard.book === book);
  return own.flatMap((guard) => {
    const sheet = compared.found[book].sheets.find(({ sheetId }) => sheetId === guard.sheetId);
    // A sheet that is gone is told by itself.
    if (sheet === undefined) return [];
    const tell = (difference: Difference['difference'], who: string | null = null) => told(difference, book, { sheet: sheet.title, who });
    const standing = guardOn(sheet, guard);
    if (standing === undefined) return [tell('unguarded')];
    // One that only warns names nobody.
    const { added, missing } = editorsOff(standing.editors.length === 0 ? guard.editors : standing.editors, guard, compared);
    return [
      ...(standing.leaks ? [tell('widened')] : []),
      ...added.map((who) => tell('editorAdded', who)),
      ...missing.map((who) => tell('editorMissing', who)),
    ];
  });
}

/** The protection of a sheet that is ours: the tightest where there are several; of a desk's columns that only warn, none. */
export function guardOn({ guards }: GuardedSheet, { description }: WantedGuard): GuardedSheet['guards'][number] | undefined {
  const own = guards.filter((each) => each.description === description);
  return own.find(({ leaks }) => !leaks) ?? own[0];
}

/** Who types on a sheet without being wanted there, who is kept out, and whose row has a fault and stays. */
export function editorsOff(editors: readonly string[], guard: WantedGuard, { owner, roster }: Pick<Compared, 'owner' | 'roster'>) {
  const has = new Set(editors.map(personKey));
  const should = new Set([...guard.editors, owner].map(personKey));
  const others = editors.filter((mail) => !should.has(personKey(mail)));
  return {
    added: others.filter((mail) => !roster.held.has(personKey(mail))),
    missing: guard.editors.filter((mail) => !has.has(personKey(mail))),
    held: others.filter((mail) => roster.held.has(personKey(mail))),
  };
}
