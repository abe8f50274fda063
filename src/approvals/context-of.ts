import { personKey } from '../table/person-key.ts';
import { rosterOf } from '../access/rights/roster.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { addWorkingMinutes } from '../rulebook/calendar.ts';
import { dayOf } from '../table/office-time.ts';
import type { ProcessContext } from './process/context.ts';
import { standInFor } from './stand-ins.ts';

/** A row with a fault may be anybody's: nobody is taken for gone then, as with his rights. */
function hasLeft(mail: string, situation: Situation): boolean {
  const roster = rosterOf(situation);
  return roster !== null && roster.mayEnd && !roster.held.has(personKey(mail)) && !roster.members.has(personKey(mail));
}

/** What the process must know, as the workbook tells it. Approved leave joins the stand-ins with the roster workbook. */
export function contextOf(situation: Situation): ProcessContext {
  const { now, staff, owner, calendar, standIns } = situation;
  const day = dayOf(now);
  return {
    now,
    staff,
    owner,
    addWorkingMinutes: (from, minutes) => addWorkingMinutes(from, minutes, calendar),
    standInFor: (mail) => {
      const person = staff.find((each) => each.mail === mail);
      return person === undefined ? null : (standInFor(person, day, { staff, standIns, leaves: [] })?.mail ?? null);
    },
    isGone: (mail) => mail !== owner && staff.every((each) => each.mail !== mail) && hasLeft(mail, situation),
  };
}
