import type { Instance, Staff } from './instance.ts';

/** What a roster breaks of an instance, in words, and its penalty. Written from the benchmark's description; it knows nothing of the model. */
export interface Checked {
  readonly broken: readonly string[];
  readonly penalty: number;
}

/** Of each member of staff, by id, the shift of each day; null is a day off. */
export type Roster = ReadonlyMap<string, readonly (string | null)[]>;

/** Holds a roster against the instance as its file tells it. */
export function checkRoster(instance: Instance, roster: Roster): Checked {
  const broken = instance.staff.flatMap((staff) =>
    brokenBy(instance, staff, roster.get(staff.id) ?? []).map((what) => `${staff.id}: ${what}`),
  );
  const has = (who: string, day: number, shift: string) => roster.get(who)?.[day] === shift;
  const wishes =
    instance.wishesOn.reduce((sum, { who, day, shift, weight }) => sum + (has(who, day, shift) ? 0 : weight), 0) +
    instance.wishesOff.reduce((sum, { who, day, shift, weight }) => sum + (has(who, day, shift) ? weight : 0), 0);
  const cover = instance.cover.reduce((sum, { day, shift, need, under, over }) => {
    const there = instance.staff.filter(({ id }) => has(id, day, shift)).length;
    return sum + (there < need ? (need - there) * under : (there - need) * over);
  }, 0);
  return { broken, penalty: wishes + cover };
}

function brokenBy({ days, shifts, daysOff }: Instance, staff: Staff, row: readonly (string | null)[]): readonly string[] {
  const found: string[] = [];
  if (row.length !== days) found.push(`${String(row.length)} days`);
  const minutesOf = (id: string | null) => shifts.find((each) => each.id === id)?.minutes ?? 0;
  const minutes = row.reduce((sum, id) => sum + minutesOf(id), 0);
  if (minutes < staff.minMinutes || minutes > staff.maxMinutes) found.push(`${String(minutes)} minutes`);
  for (const { id, notBefore } of shifts) {
    const count = row.filter((each) => each === id).length;
    if (count > (staff.maxOf.get(id) ?? 0)) found.push(`${String(count)} times ${id}`);
    row.forEach((each, day) => {
      const next = row[day + 1] ?? null;
      if (each === id && next !== null && notBefore.includes(next)) found.push(`${id} before ${next} on day ${String(day)}`);
    });
  }
  for (const day of daysOff.get(staff.id) ?? []) if (row[day] !== null) found.push(`works on day ${String(day)}`);
  for (const { isOn, from, length } of runsOf(row)) {
    const isInside = from > 0 && from + length < days;
    if (isOn && length > staff.maxRun) found.push(`${String(length)} days in a row from day ${String(from)}`);
    if (isInside && length < (isOn ? staff.minRun : staff.minOff))
      found.push(`${String(length)} days ${isOn ? 'on' : 'off'} from day ${String(from)}`);
  }
  const weekends = Array.from({ length: Math.floor(days / 7) }, (_, week) => week * 7 + 5);
  const worked = weekends.filter((saturday) => row[saturday] !== null || row[saturday + 1] !== null).length;
  if (worked > staff.maxWeekends) found.push(`${String(worked)} weekends`);
  return found;
}

function runsOf(row: readonly (string | null)[]): readonly { readonly isOn: boolean; readonly from: number; readonly length: number }[] {
  const starts = row.flatMap((each, day) => (day === 0 || (each === null) !== (row[day - 1] === null) ? [day] : []));
  return starts.map((from, at) => ({ isOn: row[from] !== null, from, length: (starts[at + 1] ?? row.length) - from }));
}
