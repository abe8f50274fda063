import type { Situation } from '../engine/situation.ts';
import { addWorkingMinutes } from '../rulebook/calendar.ts';
import { dayOf } from '../table/office-time.ts';
import type { ProcessContext } from './process/context.ts';
import { standInFor } from './stand-ins.ts';

/** What the process must know, as the workbook tells it. Approved leave joins the stand-ins with the roster workbook. */
export function contextOf({ now, staff, owner, calendar, standIns }: Situation): ProcessContext {
  const day = dayOf(now);
  return {
    ...{ now, staff, owner },
    addWorkingMinutes: (from, minutes) => addWorkingMinutes(from, minutes, calendar),
    standInFor: (mail) => {
      const person = staff.find((each) => each.mail === mail);
      return person === undefined ? null : (standInFor(person, day, { staff, standIns, leaves: [] })?.mail ?? null);
    },
  };
}
