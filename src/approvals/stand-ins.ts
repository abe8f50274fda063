import type { Person, StandIn } from '../engine/workbook/situation.ts';
import type { Day } from '../table/column.ts';

/** Leave that was approved; `handOver` is whom the request names for the work meanwhile (ROS-4), by name, null where nobody. */
export interface Leave {
  readonly who: string;
  readonly handOver: string | null;
  readonly from: Day;
  readonly to: Day;
}

/** What is known of who is away: the Stand-ins sheet in its order, and approved leave, which counts without being asked. */
export interface Absences {
  readonly standIns: readonly StandIn[];
  readonly leaves: readonly Leave[];
}

/** The name of who should stand in for somebody who is away that day: `undefined` where he is here, null where nobody is named. */
function named(name: string, day: Day, { standIns, leaves }: Absences): string | null | undefined {
  const isHis = (each: { who: string; from: Day; to: Day }) => each.who === name && each.from <= day && day <= each.to;
  const entered = standIns.find(isHis);
  return entered === undefined ? leaves.find(isHis)?.handOver : entered.standIn;
}

/** Whether somebody is away that day, stood in for or not. */
export function isAway({ name }: Pick<Person, 'name'>, day: Day, absences: Absences): boolean {
  return named(name, day, absences) !== undefined;
}

/**
 * Who decides for a person on a day: what the Stand-ins sheet says, else whom his approved leave names. Null where he is here, and
 * where nobody can: no one is named, the staff does not know the name, or the stand-in is away too. There is no second hop, so no
 * circle; such a seat stays with its holder and goes up when it is late (`isAway` tells the two apart). Whether the stand-in may
 * decide, being the requester or holding another seat, is for who asks.
 */
export function standInFor(
  person: Pick<Person, 'name'>,
  day: Day,
  { staff, ...absences }: Absences & { readonly staff: readonly Person[] },
): Person | null {
  const name = named(person.name, day, absences);
  const standIn = staff.find((each) => each.name === name);
  if (standIn === undefined || standIn.name === person.name) return null;
  return isAway(standIn, day, absences) ? null : standIn;
}
