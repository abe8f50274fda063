import { personKey } from '../../table/person-key.ts';
import { digest } from '../../engine/commit/digest.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { applyJob, everGranted, inForce, type Granted } from './in-force.ts';
import type { Roster } from './roster.ts';
import type { RightRow } from './tables.ts';
import type { Wanted } from './wanted.ts';

/** What the last run of the job left, kept in the head. */
export interface Applied {
  /** When it ended. */
  readonly at: number;
  /** A fingerprint of what it made. */
  readonly print: string;
  /** Everybody whose access was given here: who leaves the staff list loses it, who was let in by hand is a stranger. */
  readonly known: readonly string[];
  /** Whom Google refused. */
  readonly refused: readonly string[];
}

export function appliedBefore({ head }: Pick<Situation, 'head'>): Applied {
  const mark = head.marks[applyJob];
  return mark === undefined ? { at: 0, print: '', known: [], refused: [] } : (JSON.parse(mark) as Applied);
}

/** Raised when all protections must be written once more: 2 says on each that its domain may not edit. */
const guardsVersion = '2 ';

/** Whether the protections that stand were written by older code. */
export function areOldGuards({ print }: Pick<Applied, 'print'>): boolean {
  return print !== '' && !print.startsWith(guardsVersion);
}

/** A fingerprint of what is to be made. */
export function printOf({ access, guards }: Wanted, { held, mayEnd }: Roster, strangers: string): string {
  const shared = Object.entries(access).map(([book, people]) => [book, ...people]);
  return guardsVersion + digest(JSON.stringify([shared, guards, [...held], mayEnd, strangers])).slice(0, 32);
}

/** Approved rights that nobody has carried out yet; those of people whom Google refuses wait. */
export function waitingRights(situation: Situation, refused: readonly string[]): readonly Granted[] {
  return everGranted(situation).filter(({ row }) => row.appliedAt === null && !refused.includes(personKey(row.mail)));
}

/** The rights of people who left: whoever comes back begins with what the post brings. */
export function orphanedRights(situation: Situation, { members, held, mayEnd }: Roster): readonly RightRow[] {
  if (!mayEnd) return [];
  return inForce(situation).filter(({ mail }) => !members.has(personKey(mail)) && !held.has(personKey(mail)));
}
