import type { Instant } from '../../table/column.ts';
import { hourMs, officeZone, showMoment } from '../../table/office-time.ts';
import type { Book } from '../../table/table.ts';
import { bookNames } from '../../text/control.ts';
import { engineMessages } from '../../text/engine.ts';
import { message, say, tell } from '../../text/words.ts';
import type { Automation } from '../capability.ts';
import type { Job, Step, Reads } from '../run/job.ts';
import type { Situation } from './situation.ts';
import { askedFor } from '../run/asks.ts';
import { commit } from '../commit/commit.ts';
import { ChangeSet } from '../commit/change-set.ts';
import { healDesks, healStale, staleReads } from './heal.ts';
import { AppError, textOf } from '../errors.ts';
import { forgedFailure, fullFailure, sheetFailure, zoneFailure } from '../run/failure-names.ts';
import type { Hint } from '../run/hint.ts';
import { quotaLeft } from '../mail/deliver.ts';
import { zhanggui } from '../commit/journal.ts';
import type { Submission, SubmissionOutcome } from '../links/submission.ts';
import { takeSubmission, submissionReads } from '../links/take-submission.ts';
import { abandoned, takenOver } from '../mail/outbox.ts';
import { forgedMark } from '../keep/mended-head.ts';
import type { World } from '../ports.ts';
import { refusedReceipt } from '../desk/standing.ts';
import { trustedHint } from '../desk/trusted-hint.ts';
import { standStart } from '../start/stand-start.ts';
import { restoreSealed } from './restore.ts';
import { commandReads, takeGuarded, waitingCommands, type Waiting } from '../desk/take-command.ts';
import { cellsByArea, joined, linesIn, load, withOwnAreas } from './load.ts';
import { jobStep, withAnswer, type Stepped } from './job-step.ts';
import { readView } from './read-view.ts';
import type { Known, View } from './view.ts';

export interface WorkbookTask {
  readonly run: string;
  readonly hint: Hint | null;
  /** The run's own time limit. */
  readonly until: Instant;
  readonly submission: Submission | null;
}

export interface Processed {
  readonly view: View;
  /** A job has more to do than this run's time allowed. */
  readonly unfinished: boolean;
  /** Chunked jobs that are due: their turn comes when all workbooks had their first commit. */
  readonly long: readonly Job[];
  /** Jobs that failed and sheets that people must mend, with the text. */
  readonly failures: Readonly<Record<string, string>>;
  readonly submitted?: SubmissionOutcome | null;
  /** Commands that waited on its desks and were taken. */
  readonly taken: number;
}

/**
 * Looks after one workbook: takes all waiting Actions, runs what is due but for chunked jobs, heals what the desks show, and commits it in
 * one write.
 * To be called inside the lock. Reads once, and once more where single rows or keys are needed.
 */
export function processWorkbook(world: World, automation: Automation, known: Known, task: WorkbookTask): Processed {
  const asked = linesIn(joined([submissionReads(task.submission), touchedReads(automation, known.book, task.hint)]));
  const view = readView(world, automation, known, asked);
  const waiting = waitingCommands(automation, view.situation);
  const hint = trustedHint(world, view.situation, task.hint, waiting.length > 0);
  const failures: Record<string, string> = Object.fromEntries([
    ...view.problems.map(({ table, message: problem }) => [sheetFailure(table), tell(problem, view.situation.language)] as const),
    ...fullOfLate(view),
    ...forgedOfLate(view),
    ...(view.wrongZone === undefined ? [] : [[zoneFailure(known.book), zoneWords(view)] as const]),
  ]);
  const due = dueJobs(automation, view.situation);
  const started = due
    .filter((job) => job.chunked !== true)
    .flatMap((job) => guarded(world, job, failures, () => [{ job, step: job.begin(view.situation) }]));
  const acted = new Map(started.flatMap(({ job, step }) => guarded(world, job, failures, () => [[job.name, step.act?.(world)] as const])));
  const reads = joined([
    commandReads(waiting, view.situation),
    { lines: asked },
    staleReads(automation, view.situation),
    ...started.map(({ step }) => step.reads ?? {}),
  ]);
  const loaded = load(world, view, reads);
  const cells = cellsByArea(reads, loaded);
  const changes = new ChangeSet(view, automation.folds);
  healDesks(automation, view.situation, changes);
  restoreSealed(world, view, changes, loaded, automation, hint?.user ?? '');
  healStale(automation, view.situation, changes, loaded);
  const seen = changes.sight(loaded);
  for (const command of waiting) takeGuarded(world, { situation: view.situation, changes, loaded: seen, hint, cells }, command, failures);
  const submitted =
    task.submission === null ? null : takeSubmission(task.submission, { situation: view.situation, changes, loaded: seen }, world.log);
  const next: Going[] = [];
  for (const { job, step } of started) {
    if (failures[job.name] !== undefined) continue;
    guarded(world, job, failures, () => {
      const own = withOwnAreas(seen, cells, step.reads ?? {});
      const decision = step.decide({ ...own, acted: acted.get(job.name) }, view.situation);
      changes.take(withAnswer(decision, job, view.situation), zhanggui, job.name, seen);
      if (decision.next !== undefined) next.push({ job, go: decision.next });
      return [];
    });
  }
  takeOverLetters(world, view, changes, task.run);
  const committed = answering(world, automation, view, waiting, task, () => commit(world, automation, view, changes, task.run));
  Object.assign(failures, standStart(world, automation, committed));
  const long = due.filter((job) => job.chunked === true);
  const done: Processed = { view: committed, unfinished: false, long, failures, submitted, taken: waiting.length };
  return continueJobs(world, automation, done, next, task);
}

/** The mark that holds when the workbook last took no new row, and how long that is told, ms: long enough for a letter to go out. */
const fullMark = 'full';
const fullForMs = 2 * hourMs;

function fullOfLate({ situation: { head, now, book, language } }: View): readonly (readonly [string, string])[] {
  if (Number(head.marks[fullMark] ?? 0) + fullForMs <= now) return [];
  return [[fullFailure(book), say(engineMessages.full, language, { book: bookNames[book][language] })]];
}

/** A full workbook takes no new row. Who gave a command hears so in its Result, which needs none, and the run fails as before. */
function answering<T>(
  world: World,
  automation: Automation,
  view: View,
  waiting: readonly Waiting[],
  { run }: WorkbookTask,
  work: () => T,
): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'workbook-full' || waiting.length === 0) throw error;
    const answers = new ChangeSet(view);
    const result = tell(message(engineMessages.fullResult), view.situation.language);
    for (const { action, row } of waiting)
      answers.desk({ table: action.desk, line: row.line, cells: { result, receipt: refusedReceipt(row) } });
    answers.mark({ [fullMark]: String(view.situation.now) });
    commit(world, automation, view, answers, run);
    throw error;
  }
}

/** How long it is told that somebody wrote into a journal, ms. */
const forgedForMs = 24 * hourMs;

function forgedOfLate({ situation: { head, now, book, language } }: View): readonly (readonly [string, string])[] {
  const at = Number(head.marks[forgedMark] ?? 0);
  if (at + forgedForMs <= now) return [];
  const told = { book: bookNames[book][language], at: showMoment(at).slice(0, 16) };
  return [[forgedFailure(book), say(engineMessages.forged, language, told)]];
}

function zoneWords({ situation, wrongZone = '' }: View): string {
  return tell(message(engineMessages.wrongZone, { zone: wrongZone, office: officeZone.name }), situation.language);
}

/** Runs one job's part; a failure is noted and does not stop the others. */
function guarded<T>(world: World, job: Job, failures: Record<string, string>, part: () => readonly T[]): readonly T[] {
  try {
    return part();
  } catch (error) {
    failures[job.name] = textOf(error);
    world.log(`${job.name}: ${textOf(error)}`);
    return [];
  }
}

/** A job that goes on after the first commit. */
interface Going {
  readonly job: Job;
  readonly go: (situation: Situation) => Step;
}

function continueJobs(world: World, automation: Automation, start: Processed, jobs: readonly Going[], task: WorkbookTask): Processed {
  let { view, unfinished } = start;
  const { run, until } = task;
  const failures: Record<string, string> = { ...start.failures };
  for (const { job, go } of jobs) {
    let next: Going['go'] | undefined = go;
    while (next !== undefined) {
      const now: Going['go'] = next;
      if (world.now() >= until) {
        unfinished = true;
        break;
      }
      const done: readonly Stepped[] = guarded(world, job, failures, () => [jobStep({ world, automation, run, job, until }, view, now)]);
      view = done[0]?.view ?? view;
      next = done[0]?.next;
    }
  }
  return { ...start, view, unfinished, failures };
}

/** The jobs of this workbook that are due, or that somebody asked for. */
export function dueJobs(automation: Automation, situation: Situation): readonly Job[] {
  return automation.jobs.filter((job) => {
    if (job.book !== situation.book) return false;
    if (askedFor(job.name, situation) !== null) return true;
    const due = job.due(situation);
    return due !== null && due <= situation.now;
  });
}

/** Ledger rows looked at after an edit event on a ledger; more than these wait for the night's check. */
const touchedMost = 50;

function touchedReads(automation: Automation, book: Book, hint: Hint | null): Reads {
  const table = automation.tables.find((each) => each.kind === 'ledger' && each.book === book && each.sheetId === hint?.sheetId);
  if (table === undefined || hint === null) return {};
  const first = Math.max(2, hint.line);
  const count = Math.min(touchedMost, hint.line + hint.lines - first);
  return { lines: Array.from({ length: count }, (_, at) => ({ table, line: first + at })) };
}

function takeOverLetters(world: World, view: View, changes: ChangeSet, run: string): void {
  const { now } = view.situation;
  const all = abandoned(view, now);
  if (all.length === 0) return;
  const quota = all.some(({ doubtful }) => !doubtful) ? quotaLeft(world) : 1;
  for (const letter of all) {
    if (letter.doubtful || quota > 0) changes.takeovers.push({ line: letter.line, value: takenOver(letter, run, now) });
  }
}
