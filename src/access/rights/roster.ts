import type { Situation } from '../../engine/workbook/situation.ts';
import type { Level } from '../../rulebook/levels.ts';
import type { Holder } from '../../rulebook/rights.ts';
import { isMail } from '../../table/cell.ts';
import { standings } from '../levels.ts';
import { personKey } from '../../table/person-key.ts';
import { staffTable, type StaffRow } from '../tables.ts';
import { approvedLevels, inForce, specialOf } from './in-force.ts';

/** A member of staff with the rights in force. */
export interface Member extends Holder {
  readonly mail: string;
  readonly name: string;
  /** What was typed without being what is allowed. */
  readonly unapproved: { readonly typed: Level; readonly allowed: Level } | null;
}

export interface Roster {
  readonly members: ReadonlyMap<string, Member>;
  /** People whose row has a fault: their rights stay as they are. */
  readonly held: ReadonlySet<string>;
  /** A row whose address cannot be read may be anybody's: nobody is taken for gone then. */
  readonly mayEnd: boolean;
}

/** Who works here, from the Staff sheet as typed; null where it cannot be read or is empty, and nothing may be concluded from it. */
export function rosterOf(situation: Situation): Roster | null {
  const rows = situation.desk(staffTable).filter((row) => !row.empty);
  if (situation.isBroken(staffTable) || rows.length === 0) return null;
  const good = rows.filter(({ faults }) => faults.length === 0).map(({ value }) => value as StaffRow);
  const members = membersOf(good, situation);
  const faulty = rows.filter(({ faults }) => faults.length > 0).map(({ value }) => (value as Partial<StaffRow>).mail ?? '');
  return { members, held: new Set(faulty.map(personKey).filter((key) => !members.has(key))), mayEnd: faulty.every(isMail) };
}

function membersOf(rows: readonly StaffRow[], situation: Situation): ReadonlyMap<string, Member> {
  const standing = standings(rows, approvedLevels(situation));
  const granted = inForce(situation);
  return new Map(
    rows.map(({ mail, name }): [string, Member] => {
      const key = personKey(mail);
      const { level, typed, allowed } = standing.get(key) ?? { level: 'ordinary', typed: null, allowed: 'ordinary' };
      const roles = rows.filter((row) => personKey(row.mail) === key).map(({ role }) => role);
      const unapproved = typed === null || typed === allowed ? null : { typed, allowed };
      return [key, { mail, name, roles, level, special: specialOf(mail, granted), unapproved }];
    }),
  );
}
