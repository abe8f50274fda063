import type { Instant } from '../../table/column.ts';
import type { Book } from '../../table/table.ts';
import { engineMessages } from '../../text/engine.ts';
import { message, tell, type Words } from '../../text/words.ts';
import type { Automation } from '../capability.ts';
import { digest } from '../commit/digest.ts';
import { textOf } from '../errors.ts';
import type { World } from '../ports.ts';
import { jobStep } from '../workbook/job-step.ts';
import type { Situation } from '../workbook/situation.ts';
import type { View } from '../workbook/view.ts';
import type { Job, Step } from './job.ts';
import { isSpent } from './pace.ts';
import { placeText } from './place.ts';
import type { EngineState } from './state.ts';
import { isHeld, isResting, lostMs, mostRestarts, nextTurn, writeTurns, type Turn, type Turns } from './turns.ts';

/**
 * How long a run with chunked jobs holds the lock before it is let go for others, ms, its first commits included; the chunk at work is
 * ended. A person on a page waits twenty seconds.
 */
const turnMs = 18_000;

/** A further turn is begun only while so much of the beat's time is left at the least: for a slow chunk, and for letters, ms. */
export const lastTurnMs = 60_000;

/** What a beat knows of its chunked jobs, from one turn to the next. */
export interface LongWork {
  /** A text that no other beat has. */
  readonly beat: string;
  readonly turns: Turns;
  /** How jobs go on that keep more in mind than their place. */
  readonly again: Map<string, (situation: Situation) => Step>;
  /** The jobs that had a turn in this beat, the latest last. */
  readonly worked: string[];
  readonly began: Instant;
  /** The beat's own time limit. */
  readonly until: Instant;
}

/** What a turn works on. The lock is held. */
export interface TurnTask {
  readonly world: World;
  readonly automation: Automation;
  readonly run: string;
  readonly state: EngineState;
  readonly long: LongWork;
  /** When the run began to wait for the lock. */
  readonly started: Instant;
}

export interface Turned {
  readonly views: ReadonlyMap<Book, View>;
  /** Of the jobs that were due: what fails, in their workbook's language. */
  readonly failures: Readonly<Record<string, string>>;
  /** Turns as they now stand; null for a job that is done. */
  readonly turns: Readonly<Record<string, Turn | null>>;
  /** Jobs that have more to do. */
  readonly unfinished: readonly Job[];
  /** Time of runs that Google ended, ms. */
  readonly lostMs: number;
}

/**
 * One turn of the chunked jobs that are due: the one that worked longest ago comes first, and goes on until it is done or the turn is
 * over. What could not be done is left to the next turn.
 */
export function takeTurn(task: TurnTask, jobs: readonly Job[], before: ReadonlyMap<Book, View>): Turned {
  const { world, long } = task;
  const views = new Map(before);
  const [began, until] = [world.now(), task.started + turnMs];
  const failures: Record<string, string> = {};
  const ready = inOrder(jobs, long).filter((job) => isReady(task, job, situationOf(views, job), failures));
  const turns: Record<string, Turn | null> = Object.fromEntries(
    ready.map((job, at) => [job.name, at === 0 ? begun(task, job, views) : claimed(task, job)]),
  );
  // Before the first chunk: of a run that Google ends here, nothing else is left.
  if (ready.some((job) => long.turns[job.name]?.by !== long.beat)) world.memory.set(writeTurns(turns));
  const unfinished: Job[] = [];
  for (const [at, job] of ready.entries()) {
    const isOver = at > 0 && world.now() >= until;
    const turn = begun(task, job, views);
    const state = isOver ? 'unfinished' : work(task, job, views, { until, turn, failures });
    if (state === 'unfinished') unfinished.push(job);
    if (!isOver) turns[job.name] = state === 'done' ? null : { ...turn, at: world.now(), by: state === 'failed' ? '' : turn.by };
  }
  return { views, failures, turns, unfinished, lostMs: Math.max(0, ...ready.map((job) => lostMs(long.turns[job.name], long.beat, began))) };
}

function inOrder(jobs: readonly Job[], { worked, turns }: LongWork): readonly Job[] {
  const last = ({ name }: Job) => [worked.lastIndexOf(name), turns[name]?.at ?? 0] as const;
  return [...jobs].sort((a, b) => last(a)[0] - last(b)[0] || last(a)[1] - last(b)[1]);
}

function situationOf(views: ReadonlyMap<Book, View>, { name, book }: Job): Situation {
  const view = views.get(book);
  if (view === undefined) throw new RangeError(`${name}: nobody read ${book}`);
  return view.situation;
}

/** Whether a job may have a turn now; where that fails it is told. */
function isReady({ world, state, long }: TurnTask, job: Job, situation: Situation, failures: Record<string, string>): boolean {
  const now = world.now();
  const turn = long.turns[job.name];
  const known = situation.failures[job.name]?.text;
  if (isHeld(turn, long.beat, now)) {
    if (known !== undefined) failures[job.name] = known;
    return false;
  }
  // A run that Google ended could not tell it.
  if (isResting(turn, now)) failures[job.name] = stuck(situation);
  else if (isSpent(state, situation.settings, now)) failures[job.name] = told(situation, engineMessages.timeSpent);
  return failures[job.name] === undefined;
}

function told({ language }: Situation, words: Words, values: Readonly<Record<string, number>> = {}): string {
  return tell(message(words, values), language);
}

function stuck(situation: Situation): string {
  return told(situation, engineMessages.stuck, { times: mostRestarts });
}

function begun({ world, long }: TurnTask, job: Job, views: ReadonlyMap<Book, View>): Turn {
  return nextTurn(long.turns[job.name], progressOf(job, situationOf(views, job)), { ...long, now: world.now() });
}

/** Of a job that comes after another: it may be that its turn never comes. */
function claimed({ world, long }: TurnTask, { name }: Job): Turn {
  const { progress, restarts } = long.turns[name] ?? { progress: '', restarts: 0 };
  return { by: long.beat, began: long.began, at: world.now(), progress, restarts };
}

function progressOf(job: Job, situation: Situation): string {
  return digest(job.progress?.(situation) ?? placeText(job.name, situation)).slice(0, 16);
}

interface Working {
  /** When the turn is over; one step is made in any case. */
  readonly until: Instant;
  readonly turn: Turn;
  readonly failures: Record<string, string>;
}

/** Steps of one job until it is done or the turn is over. */
function work(task: TurnTask, job: Job, views: Map<Book, View>, { until, turn, failures }: Working): 'done' | 'unfinished' | 'failed' {
  const { world, automation, run, long } = task;
  const again = long.again.get(job.name);
  long.again.delete(job.name);
  long.worked.push(job.name);
  try {
    let go: ((situation: Situation) => Step) | undefined = again ?? job.begin;
    while (go !== undefined) {
      const view = views.get(job.book);
      if (view === undefined) return 'failed';
      const stepped = jobStep({ world, automation, run, job, until }, view, go);
      views.set(job.book, stepped.view);
      if (stepped.isOver && stepped.next !== undefined) {
        if (stepped.again !== undefined) long.again.set(job.name, stepped.again);
        if (turn.restarts >= mostRestarts) failures[job.name] = stuck(view.situation);
        return 'unfinished';
      }
      go = stepped.next;
    }
    return 'done';
  } catch (error) {
    failures[job.name] = textOf(error);
    world.log(`${job.name}: ${textOf(error)}`);
    return 'failed';
  }
}
