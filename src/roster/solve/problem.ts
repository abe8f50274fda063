/** What a shift asks of the hours around it, by its place in `RosterProblem.shifts`. */
export interface ProblemShift {
  readonly id: string;
  readonly minutes: number;
  /** Shifts that nobody may have on the day after this one. */
  readonly notBefore: readonly number[];
}

/** A limit on some cells of one worker: together at most so many of these shifts on these days. */
export interface Cap {
  readonly days: readonly number[];
  readonly shifts: readonly number[];
  readonly most: number;
}

/** One person whose days are to be filled. */
export interface Worker {
  readonly id: string;
  /** Of each day the shifts that are allowed: leave, skill, and what lies before the first day are worked in already. Empty: off. */
  readonly allowed: readonly (readonly number[])[];
  /** Of each day the shift that stands and does not move; -1 for a day off that stands; null where it is open. */
  readonly fixed: readonly (number | null)[];
  /** Minutes of all days together. */
  readonly maxMinutes: number;
  readonly minMinutes: number;
  /** Days worked in a row at most, and how many were worked right before the first day. */
  readonly maxRun: number;
  readonly runBefore: number;
  /** Days worked, and days off, in a row at least; a row that reaches the edge may go on beyond it. */
  readonly minRun: number;
  readonly minOff: number;
  /** Weekends with a shift on Saturday or Sunday at most. */
  readonly maxWeekends: number;
  readonly caps: readonly Cap[];
  /** What it costs to give this worker a shift on a day: wishes, and changes against what people last saw. By day, then by shift. */
  readonly cost: readonly (readonly number[])[];
}

/** How many of a shift a day wants, and what each one missing or too many costs. */
export interface Cover {
  readonly day: number;
  readonly shift: number;
  readonly need: number;
  readonly under: number;
  readonly over: number;
}

/** Something that people share evenly: what each carries from before, what each cell adds, what a difference of one costs. */
export interface Balance {
  readonly name: string;
  readonly workers: readonly number[];
  readonly carried: readonly number[];
  /** What a shift on a day adds; whole numbers. By day, then by shift. */
  readonly weight: readonly (readonly number[])[];
  /** What one step between the most and the least costs. */
  readonly cost: number;
}

/**
 * Days to be filled with shifts: at most one a day and worker. Everything in it is a whole number, costs included. Hard: allowed, fixed,
 * notBefore, the limits of workers. Soft: cover, costs, balance.
 */
export interface RosterProblem {
  readonly days: number;
  /** The first of two days of each weekend that reaches into the period; -1 where only its second day does. */
  readonly saturdays: readonly number[];
  readonly shifts: readonly ProblemShift[];
  readonly workers: readonly Worker[];
  readonly cover: readonly Cover[];
  readonly balances: readonly Balance[];
  /** A cost that is there in any case. */
  readonly constant: number;
}

/** Of each worker the shift of each day, -1 where he is off. */
export type Plan = readonly (readonly number[])[];
