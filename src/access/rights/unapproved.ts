import { deskCheck, type Beside, type RowCheck } from '../../engine/desk/desk-check.ts';
import { rightsMessages } from '../../text/rights.ts';
import { message } from '../../text/words.ts';
import { isBelow, standings } from '../levels.ts';
import { personKey } from '../../table/person-key.ts';
import { staffTable, type StaffRow } from '../tables.ts';
import { approvedLevels } from './in-force.ts';

/** A level that nobody approved is told in Problem at every scan; while people type, what was approved is not at hand. */
export const unapprovedLevel = deskCheck(staffTable, unapproved);

function unapproved({ desk, seen }: Beside): RowCheck<StaffRow> {
  if (seen === null) return () => [];
  const rows = (desk(staffTable) ?? []).filter(({ empty, faults }) => !empty && faults.length === 0);
  const staff = rows.map(({ value }) => value as StaffRow);
  const standing = standings(staff, approvedLevels(seen));
  return ({ mail, level }) => {
    const own = standing.get(personKey(mail));
    if (level === null || own?.typed !== level || own.allowed === level) return [];
    return [message(isBelow(level, own.allowed) ? rightsMessages.lowered : rightsMessages.unapproved)];
  };
}
