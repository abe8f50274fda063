import type { Instant } from '../table/column.ts';
import { asText } from '../table/cell.ts';
import { officeZone } from '../table/office-time.ts';
import type { AnyTable, Book } from '../table/table.ts';
import { engineMessages } from '../text/engine.ts';
import { message, tell } from '../text/words.ts';
import type { Action } from './action.ts';
import type { Automation } from './capability.ts';
import type { Decision } from './decision.ts';
import type { Got, Job, Step, StepDecision, Wants } from './job.ts';
import type { DeskRow, Situation } from './situation.ts';
import { answered, askedFor } from './asks.ts';
import { commit } from './commit.ts';
import { isWaiting } from './desk.ts';
import { Draft, isRefusal } from './draft.ts';
import { healDesks, healStale, staleWants } from './heal.ts';
import { textOf } from './errors.ts';
import { nobody, zhanggui, type Actor } from './journal.ts';
import type { Visit, Visited } from './page.ts';
import { takeVisit, visitWants } from './take-visit.ts';
import { abandoned, takenOver } from './outbox.ts';
import type { World } from './ports.ts';
import { restoreSealed, suspectMark } from './restore.ts';
import { fetchWants, readView, type Known, type View } from './view.ts';

/** What an edit event told: a hint where to look, never more. */
export interface Hint {
  readonly sheetId: number;
  /** First line and number of lines. */
  readonly line: number;
  readonly lines: number;
  readonly columns: number;
  /** The editor as Google names him; empty where it does not. */
  readonly user: string;
  /** The typed value of a single cell. */
  readonly value: string | null;
}

export interface Tending {
  readonly run: string;
  readonly hint: Hint | null;
  /** The run's own time limit. */
  readonly until: Instant;
  readonly visit: Visit | null;
}

export interface Tended {
  readonly view: View;
  /** A job has more to do than this run's time allowed. */
  readonly unfinished: boolean;
  /** Jobs that failed and sheets that people must mend, with the text. */
  readonly failures: Readonly<Record<string, string>>;
  readonly visited?: Visited | null;
}

/** A command on a desk row, with the action that its choice names. */
interface Waiting {
  readonly action: Action;
  readonly row: DeskRow;
}

/**
 * Looks after one workbook: takes all waiting Actions, runs what is due, heals what the desks show, and commits it in one write.
 * To be called inside the lock. Reads once, and once more where single rows or keys are needed.
 */
export function tend(world: World, automation: Automation, known: Known, tending: Tending): Tended {
  const view = readView(world, automation, known);
  const waiting = waitingCommands(automation, view.situation);
  const failures: Record<string, string> = Object.fromEntries([
    ...view.problems.map(({ table, message: problem }) => [sheetFailure(table), tell(problem, view.situation.language)] as const),
    ...(view.wrongZone === undefined ? [] : [[zoneFailure(known.book), zoneWords(view)] as const]),
  ]);
  const due = dueJobs(automation, view.situation);
  const started = due
    .filter((job) => job.chunked !== true)
    .flatMap((job) => guarded(world, job, failures, () => [{ job, step: job.begin(view.situation) }]));
  const acted = new Map(started.flatMap(({ job, step }) => guarded(world, job, failures, () => [[job.name, step.act?.(world)] as const])));
  const got = fetchMost(world, view, [
    commandWants(waiting),
    visitWants(tending.visit),
    touchedWants(automation, view, tending.hint),
    staleWants(automation, view.situation),
    ...started.map(({ step }) => step.wants ?? {}),
  ]);
  const draft = new Draft(view);
  healDesks(automation, view.situation, draft);
  restoreSealed(world, view, draft, got, automation, tending.hint?.user ?? '');
  healStale(automation, view.situation, draft, got);
  const seen: Got = { ...got, row: (table, line) => draft.row(table, line, got) };
  for (const command of waiting) takeGuarded(world, { situation: view.situation, draft, got: seen, hint: tending.hint }, command, failures);
  const visited = tending.visit === null ? null : takeVisitGuarded(world, tending.visit, { situation: view.situation, draft, got: seen });
  const next: Going[] = due.filter((job) => job.chunked === true).map((job) => ({ job, go: job.begin }));
  let from = 0;
  for (const { job, step } of started) {
    const count = step.wants?.areas?.length ?? 0;
    const areas = got.areas.slice(from, from + count);
    from += count;
    if (failures[job.name] !== undefined) continue;
    guarded(world, job, failures, () => {
      const decision = step.decide({ ...seen, areas, acted: acted.get(job.name) }, view.situation);
      draft.take(withAnswer(decision, job, view.situation), zhanggui, job.name, seen);
      if (decision.next !== undefined) next.push({ job, go: decision.next });
      return [];
    });
  }
  takeOverLetters(world, view, draft, tending.run);
  const committed = commit(world, automation, view, draft, tending.run);
  const done: Tended = { view: committed, unfinished: false, failures, visited };
  return tending.visit === null || next.length === 0 ? continueJobs(world, automation, done, next, tending) : left(done, next);
}

/** Who waits before a page does not wait for long work too: the next beat goes on with it, and what failed in it goes on being told. */
function left(done: Tended, next: readonly Going[]): Tended {
  const { failures: known } = done.view.situation;
  const still = next.flatMap(({ job }) => (known[job.name] === undefined ? [] : [[job.name, known[job.name]?.text ?? ''] as const]));
  return { ...done, unfinished: true, failures: { ...done.failures, ...Object.fromEntries(still) } };
}

/** An answer that breaks its decision stops nothing else; its page says that it is not known to be recorded. */
function takeVisitGuarded(world: World, visit: Visit, { situation, draft, got }: Omit<Taking, 'hint'>): Visited | null {
  try {
    return takeVisit(visit, situation, draft, got);
  } catch (error) {
    world.log(`${visit.page.name}: ${textOf(error)}`);
    return null;
  }
}

/** The name under which a sheet that people must mend is told. */
export function sheetFailure(table: Pick<AnyTable, 'name'>): string {
  return `sheet ${table.name}`;
}

/** The name under which a workbook's wrong time zone is told. */
export function zoneFailure(book: Book): string {
  return `${book} time zone`;
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

function continueJobs(world: World, automation: Automation, start: Tended, jobs: readonly Going[], tending: Tending): Tended {
  let { view, unfinished } = start;
  const failures: Record<string, string> = { ...start.failures };
  for (const { job, go } of jobs) {
    let next: Going['go'] | undefined = go;
    while (next !== undefined) {
      const now: Going = { job, go: next };
      if (world.now() >= tending.until) {
        unfinished = true;
        break;
      }
      const done: readonly Stepped[] = guarded(world, job, failures, () => [oneStep(world, automation, view, now, tending)]);
      view = done[0]?.view ?? view;
      next = done[0]?.next;
    }
  }
  return { ...start, view, unfinished, failures };
}

interface Stepped {
  readonly view: View;
  readonly next: Going['go'] | undefined;
}

function oneStep(world: World, automation: Automation, view: View, { job, go }: Going, tending: Tending): Stepped {
  const step = go(view.situation);
  const acted = step.act?.(world);
  const got = fetchWants(world, view, step.wants ?? {}, acted);
  const draft = new Draft(view);
  const decision = step.decide(got, view.situation);
  draft.take(withAnswer(decision, job, view.situation), zhanggui, job.name, got);
  return { view: commit(world, automation, view, draft, tending.run), next: decision.next };
}

/** A job's last step answers whoever asked for it. */
function withAnswer(decision: StepDecision, job: Job, situation: Situation): Decision {
  return decision.next !== undefined ? decision : { ...decision, marks: { ...decision.marks, ...answered(job.name, situation) } };
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

function waitingCommands(automation: Automation, situation: Situation): readonly Waiting[] {
  const desks = [...new Map(automation.actions.filter((a) => a.desk.book === situation.book).map((a) => [a.desk.name, a.desk])).values()];
  return desks.flatMap((desk) =>
    situation
      .desk(desk)
      .filter(isWaiting)
      .flatMap((row) => {
        const action = automation.actions.find((each) => each.desk.name === desk.name && each.choice === row.action);
        return action === undefined ? [] : [{ action, row }];
      }),
  );
}

function commandWants(waiting: readonly Waiting[]): Wants {
  const keys = waiting.flatMap(({ action }) => (action.enters === null ? [] : [action.enters]));
  const lines = waiting.flatMap(({ action, row }) => {
    const line = row.value['line'];
    return action.on === null || typeof line !== 'number' || line < 2 ? [] : [{ table: action.on, line }];
  });
  return { keys, lines };
}

/** Ledger rows looked at after an edit event on a ledger; more than these wait for the night's check. */
const touchedMost = 50;

function touchedWants(automation: Automation, view: View, hint: Hint | null): Wants {
  const table = automation.tables.find(
    (each) => each.kind === 'ledger' && each.book === view.situation.book && each.sheetId === hint?.sheetId,
  );
  if (table === undefined || hint === null) return {};
  const last = (view.situation.head.tables[table.name]?.rows ?? 0) + 1;
  const lines: { table: AnyTable; line: number }[] = [];
  for (let line = Math.max(2, hint.line); line <= Math.min(last, hint.line + hint.lines - 1) && lines.length < touchedMost; line += 1) {
    lines.push({ table, line });
  }
  return { lines };
}

function fetchMost(world: World, view: View, wants: readonly Wants[]): Got {
  return fetchWants(world, view, {
    keys: wants.flatMap((each) => each.keys ?? []),
    lines: wants.flatMap((each) => each.lines ?? []),
    areas: wants.flatMap((each) => each.areas ?? []),
  });
}

/** What commands are taken on. */
interface Taking {
  readonly situation: Situation;
  readonly draft: Draft;
  readonly got: Got;
  readonly hint: Hint | null;
}

/** A command that breaks its action stops neither the others nor the desk: the person is told, and so is the administrator. */
function takeGuarded(world: World, taking: Taking, command: Waiting, failures: Record<string, string>): void {
  try {
    takeCommand(taking, command);
  } catch (error) {
    const { action, row } = command;
    failures[action.name] = textOf(error);
    world.log(`${action.name}, row ${row.line}: ${textOf(error)}`);
    const result = tell(message(engineMessages.broken), taking.situation.language);
    taking.draft.desk({ table: action.desk, line: row.line, cells: { result, receipt: row.receipt } });
  }
}

function takeCommand({ situation, draft, got, hint }: Taking, { action, row }: Waiting): void {
  const actor = actorOf(action, row, situation, hint);
  const answer = decide(situation, draft, got, { action, row }, actor);
  const result = isRefusal(answer) ? answer.refused : answer.result;
  if (!isRefusal(answer)) draft.take(answer, actor, action.name, got);
  draft.desk({
    table: action.desk,
    line: row.line,
    cells: { result: result === undefined ? null : tell(result, situation.language), receipt: row.receipt },
  });
}

function decide(situation: Situation, draft: Draft, got: Got, { action, row }: Waiting, actor: Actor) {
  if (row.faults.length > 0) return { refused: message(engineMessages.faults) };
  if (action.on !== null) {
    const key = asText(row.value[action.desk.key]);
    const line = Number(row.value['line'] ?? 0);
    const subject = draft.row(action.on, line, got);
    if (subject === null) return { refused: message(engineMessages.unknownKey, { key }) };
    if (subject[action.on.key] !== key) {
      draft.marks[suspectMark] = String(situation.now);
      return { refused: message(engineMessages.movedRow, { row: line, key }) };
    }
    return action.decide({ row: row.value, line: row.line, subject, subjectLine: line, actor }, situation);
  }
  if (action.enters !== null) {
    const key = asText(row.value[action.desk.key]);
    const standing = draft.lineOf(action.enters, key, got);
    if (standing !== undefined) return { refused: message(engineMessages.duplicateKey, { key, row: standing }) };
  }
  return action.decide({ row: row.value, line: row.line, subject: {}, subjectLine: 0, actor }, situation);
}

/** seen: the event names the editor of this very cell. declared: the row's "By". */
function actorOf(action: Action, row: DeskRow, situation: Situation, hint: Hint | null): Actor {
  const word = action.desk.columns['action']?.choices?.[action.choice]?.[situation.language];
  const here = hint !== null && hint.sheetId === action.desk.sheetId && hint.lines === 1 && hint.columns === 1 && hint.line === row.line;
  if (here && hint.user !== '' && hint.value === word) return { name: nameOf(hint.user, situation), basis: 'seen' };
  const by = row.value['by'];
  return typeof by === 'string' && by !== '' ? { name: by, basis: 'declared' } : nobody;
}

/** The name under which the Staff sheet knows an address; the address itself where it does not. */
function nameOf(mail: string, { staff }: Pick<Situation, 'staff'>): string {
  return staff.find((person) => person.mail === mail)?.name ?? mail;
}

function takeOverLetters(world: World, view: View, draft: Draft, run: string): void {
  const { now } = view.situation;
  const all = abandoned(view, now);
  if (all.length === 0) return;
  const quota = all.some(({ doubtful }) => !doubtful) ? world.post.quota() : 1;
  for (const letter of all) {
    if (letter.doubtful || quota > 0) draft.takeovers.push({ line: letter.line, value: takenOver(letter, run, now) });
  }
}
