import { deskCheck, type Beside } from '../../engine/desk/desk-check.ts';
import { rightsMessages } from '../../text/rights.ts';
import { message, type Message } from '../../text/words.ts';
import { isBelow, standings } from '../levels.ts';
import { personKey } from '../../table/person-key.ts';
import { staffTable, type StaffRow } from '../tables.ts';
import { approvedLevels } from './in-force.ts';

/** A level that nobody approved is told in Problem at every scan; while people type, what was approved is not at hand. */
export const unapprovedLevel = deskCheck(staffTable, unapproved);

function unapproved({ mail, level }: StaffRow, _: number, { desk, seen }: Beside): readonly Message[] {
  if (level === null || seen === null) return [];
  const rows = (desk(staffTable) ?? []).filter(({ empty, faults }) => !empty && faults.length === 0);
  const staff = rows.map(({ value }) => value as StaffRow);
  const standing = standings(staff, approvedLevels(seen)).get(personKey(mail));
  if (standing?.typed !== level || standing.allowed === level) return [];
  return [message(isBelow(level, standing.allowed) ? rightsMessages.lowered : rightsMessages.unapproved)];
}
