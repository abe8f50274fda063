import type { Instant } from '../../table/column.ts';
import { hourMs, minuteMs } from '../../table/office-time.ts';
import { limits } from '../../limits.ts';

/**
 * What is remembered of a chunked job that was begun and is not done. It stands in a property of its own, written before the first
 * chunk: a run that Google ends leaves nothing else behind.
 */
export interface Turn {
  /** The beat that works on it; empty where it stopped in good order. */
  readonly by: string;
  /** When that beat began. */
  readonly began: Instant;
  /** When it was heard of last. */
  readonly at: Instant;
  /** Fingerprint of how far it was when it was begun; empty where its turn never came. */
  readonly progress: string;
  /** How often it was begun again since without having got further. */
  readonly restarts: number;
}

export type Turns = Readonly<Record<string, Turn>>;

/** A job that was begun again so often without getting further fails, and is told. */
export const mostRestarts = 3;
/** How often it is tried again then. */
const stuckRestMs = hourMs;
/** How long the beat that works on a job is believed to be alive, although nothing was heard of it. */
const claimMs = 2 * minuteMs;

const prefix = 'turn ';

export function readTurns(properties: Readonly<Record<string, string>>): Turns {
  const stored = Object.entries(properties).filter(([name, text]) => name.startsWith(prefix) && text !== '');
  return Object.fromEntries(stored.map(([name, text]) => [name.slice(prefix.length), JSON.parse(text) as Turn]));
}

/** The properties that keep turns; null is a job that is done. */
export function writeTurns(turns: Readonly<Record<string, Turn | null>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(turns).map(([job, turn]) => [`${prefix}${job}`, turn === null ? '' : JSON.stringify(turn)]));
}

/** Whether another beat works on the job. */
export function isHeld(turn: Turn | undefined, beat: string, now: Instant): boolean {
  return turn !== undefined && turn.by !== '' && turn.by !== beat && now < turn.at + claimMs;
}

/** Whether a job that gets no further is left alone for now. */
export function isResting(turn: Turn | undefined, now: Instant): boolean {
  return turn !== undefined && turn.restarts >= mostRestarts && now < turn.at + stuckRestMs;
}

/** A beat that begins a job, or goes on with it. */
export interface Beginning {
  readonly beat: string;
  readonly began: Instant;
  readonly now: Instant;
}

/** The turn of a beat that begins the job, or goes on with it. */
export function nextTurn(turn: Turn | undefined, progress: string, { beat, began, now }: Beginning): Turn {
  const isSame = turn?.progress === progress;
  const restarts = turn === undefined || !isSame ? 0 : turn.by === beat ? turn.restarts : turn.restarts + 1;
  return { by: beat, began, at: now, progress, restarts };
}

/** Run time that nobody has written down, because Google ended the run that held the job: as long as it may have lived, ms. */
export function lostMs(turn: Turn | undefined, beat: string, now: Instant): number {
  if (turn === undefined || turn.by === '' || turn.by === beat) return 0;
  return Math.max(0, Math.min(now, turn.began + limits.runMs) - turn.at);
}
