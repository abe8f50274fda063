import type { RosterProblem, Worker } from './problem.ts';

/**
 * How far the days of one worker are from what must hold, 0 where all of it does: days too many or too few, shifts over a limit, hours in
 * steps of a shift. The local search leads it to 0.
 */
export function strain({ shifts, saturdays, days }: RosterProblem, worker: Worker, row: ArrayLike<number>): number {
  return rowStrain(shifts, worker, row, days) + weekendStrain(saturdays, worker, row, days) + capStrain(worker, row);
}

function rowStrain(shifts: RosterProblem['shifts'], worker: Worker, row: ArrayLike<number>, days: number): number {
  const { allowed, fixed, maxRun, minRun, minOff, runBefore, minMinutes, maxMinutes } = worker;
  let [found, minutes, run, off, isEdge, last] = [0, 0, runBefore, 0, true, -1];
  for (let day = 0; day < days; day += 1) {
    const shift = row[day] ?? -1;
    const stands = fixed[day];
    if (stands !== null && stands !== undefined && stands !== shift) found += 4;
    if (shift < 0) {
      if (run > 0 && !isEdge && run < minRun) found += minRun - run;
      if (run > 0 || off === 0) isEdge = run === 0;
      run = 0;
      off += 1;
    } else {
      if (stands !== shift && !(allowed[day] ?? []).includes(shift)) found += 4;
      if (last >= 0 && shifts[last]?.notBefore.includes(shift) === true) found += 4;
      if (off > 0 && !isEdge && off < minOff) found += minOff - off;
      if (off > 0) isEdge = false;
      off = 0;
      run += 1;
      if (run > maxRun) found += 1;
      minutes += shifts[shift]?.minutes ?? 0;
    }
    last = shift;
  }
  if (minutes < minMinutes) found += Math.ceil((minMinutes - minutes) / 240);
  if (minutes > maxMinutes) found += Math.ceil((minutes - maxMinutes) / 240);
  return found;
}

function weekendStrain(saturdays: readonly number[], { maxWeekends }: Worker, row: ArrayLike<number>, days: number): number {
  if (maxWeekends >= saturdays.length) return 0;
  let worked = 0;
  for (const saturday of saturdays) {
    const first = saturday >= 0 && (row[saturday] ?? -1) >= 0;
    if (first || (saturday + 1 < days && (row[saturday + 1] ?? -1) >= 0)) worked += 1;
  }
  return Math.max(0, worked - maxWeekends);
}

function capStrain({ caps }: Worker, row: ArrayLike<number>): number {
  let found = 0;
  for (const { days, shifts, most } of caps) {
    if (days.length <= most) continue;
    let count = 0;
    for (const day of days) {
      const shift = row[day] ?? -1;
      if (shift >= 0 && shifts.includes(shift)) count += 1;
    }
    found += Math.max(0, count - most);
  }
  return found;
}
