import type { Instant } from '../../table/column.ts';
import type { Automation } from '../capability.ts';
import { ChangeSet } from '../commit/change-set.ts';
import { commit } from '../commit/commit.ts';
import type { Decision } from '../commit/decision.ts';
import { zhanggui } from '../commit/journal.ts';
import type { World } from '../ports.ts';
import { answered } from '../run/asks.ts';
import type { Job, Step, StepDecision } from '../run/job.ts';
import { placed, unplaced } from '../run/place.ts';
import type { Situation } from './situation.ts';
import { load } from './load.ts';
import type { View } from './view.ts';

export interface JobStep {
  readonly world: World;
  readonly automation: Automation;
  readonly run: string;
  readonly job: Job;
  /** When the job has to stop. */
  readonly until: Instant;
}

export interface Stepped extends Pick<StepDecision, 'next' | 'again'> {
  readonly view: View;
  /** The job has to stop here; its place is stored, if it has one. */
  readonly isOver: boolean;
}

/** One step of a job after the run's first commit: read, reach out, decide, commit. Its place goes into the same commit. */
export function jobStep({ world, automation, run, job, until }: JobStep, view: View, go: (situation: Situation) => Step): Stepped {
  const step = go(view.situation);
  const acted = step.act?.(world);
  const loaded = load(world, view, step.reads ?? {}, acted);
  const changes = new ChangeSet(view, automation.folds);
  const decision = step.decide(loaded, view.situation);
  changes.take(withAnswer(decision, job, view.situation), zhanggui, job.name, loaded);
  const isOver = world.now() >= until;
  if (decision.next === undefined) changes.mark(unplaced(job.name, view.situation));
  else if (isOver || !changes.isEmpty) changes.mark(placed(job.name, decision.place));
  const { next, again } = decision;
  return { view: commit(world, automation, view, changes, run), isOver, ...(next && { next }), ...(again && { again }) };
}

/** A job's last step answers whoever asked for it. */
export function withAnswer(decision: StepDecision, job: Job, situation: Situation): Decision {
  return decision.next !== undefined ? decision : { ...decision, marks: { ...decision.marks, ...answered(job.name, situation) } };
}
