import { setImmediate as turn } from 'node:timers/promises';
import { GoogleError, Stopped, type Interceptor, type ServiceCall, type Snapshot } from '../local/contract.ts';
import { inFreshContexts } from '../local/context-pool.ts';
import { fingerprint } from '../local/fingerprint.ts';
import { todo } from '../orders/tables.ts';
import { brokenBooks, census, type Census } from './census.ts';
import { mayHaveLanded, textsFor } from './faults.ts';
import { beatAfter, draftKey, otherKey } from './rehearsal/rehearsed-shop.ts';
import { lineOfKey, typeCells, typist } from './rehearsal/typing.ts';
import type { Scene } from './rehearsal/scene.ts';
import { controlProject, type Shop } from './shop.ts';

/** One disturbance at one call: what happens there, and what the world should look like in the end. */
interface Point {
  readonly label: string;
  readonly interceptor: Interceptor;
  /** What a person managed to do at the point; in the reference it is done after the run instead. */
  readonly acted: () => ActName | null;
}

type ActName = 'action' | 'sort' | 'insert' | 'delete';
type Act = (shop: Shop, desks: Scene['desks']) => void;

/** What people do while a run goes on. */
const acts: Readonly<Record<ActName, Act>> = {
  action: (shop) => {
    const line = lineOfKey(shop, todo, otherKey);
    if (line !== null)
      typeCells(shop, 'supervisor@shop.example', { table: todo, line, cells: { by: '主管', remark: '客户要开发票', action: 'remark' } });
  },
  sort: (shop, desks) => {
    for (const desk of desks) shop.host.person(typist(desk)).sort(shop.books[desk.book], desk.sheetId, 1, 0, true);
  },
  insert: (shop, desks) => {
    for (const desk of desks) shop.host.person(typist(desk)).insertRows(shop.books[desk.book], desk.sheetId, 1, 1);
  },
  delete: (shop, [desk]) => {
    const line = desk === undefined ? null : lineOfKey(shop, desk, draftKey);
    if (desk !== undefined && line !== null) shop.host.person(typist(desk)).deleteRows(shop.books[desk.book], desk.sheetId, line - 1, 1);
  },
};

/** Whether a call belongs to control: the staff script's own calls are no points. */
function isControls(call: ServiceCall): boolean {
  return call.service !== 'spreadsheet';
}

function at(n: number, when: 'before' | 'after', happen: () => void): Interceptor {
  let done = false;
  const once = (call: ServiceCall) => {
    if (done || !isControls(call) || call.index !== n) return;
    done = true;
    happen();
  };
  return when === 'before' ? { before: once } : { after: once };
}

function points(call: ServiceCall, shop: Shop, desks: Scene['desks']): readonly Point[] {
  const stop = () => {
    throw new Stopped('stopped');
  };
  const fail = (text: string) => () => {
    throw new GoogleError(text);
  };
  const n = call.index;
  const plain = { acted: () => null };
  return [
    { ...plain, label: 'stop before', interceptor: at(n, 'before', stop) },
    { ...plain, label: 'stop after', interceptor: at(n, 'after', stop) },
    ...textsFor(call).map((text) => ({ ...plain, label: `throw "${text}"`, interceptor: at(n, 'before', fail(text)) })),
    ...(call.writes ? textsFor(call).filter(mayHaveLanded) : []).map((text) => ({
      ...plain,
      label: `done, then "${text}"`,
      interceptor: at(n, 'after', fail(text)),
    })),
    {
      ...plain,
      label: 'another beat',
      interceptor: at(n, 'before', () => shop.host.run(controlProject, 'beat', { as: shop.owner, trigger: 'time' })),
    },
    ...(Object.keys(acts) as ActName[]).map((act) => {
      let done = false;
      return {
        acted: () => (done ? act : null),
        label: `another person: ${act}`,
        interceptor: at(n, 'before', () => {
          done = attempt(acts[act], shop, desks);
        }),
      };
    }),
  ];
}

/** A person whose desk is locked for a moment tries again later. */
function attempt(act: Act, shop: Shop, desks: Scene['desks']): boolean {
  const before = shop.host.snapshot();
  try {
    act(shop, desks);
    return true;
  } catch {
    shop.host.restore(before);
    return false;
  }
}

/** Minutes before each beat after a disturbed run: once claims have run out, then until nothing is left, letters that are kept back included. */
const recovery = [9, 1, 1, 9, 4];

function recoverBy(shop: Shop, { again }: Scene, step: number): void {
  beatAfter(shop, recovery[step] ?? 1);
  if (step === 0) again?.();
}

function recover(shop: Shop, scene: Scene): void {
  for (const step of recovery.keys()) recoverBy(shop, scene, step);
}

export interface SceneResult {
  readonly name: string;
  readonly calls: number;
  readonly points: number;
  /** Outcomes whose recovery was played to its end; the others had come to a state that was recovered before. */
  readonly outcomes: number;
  readonly violations: readonly string[];
}

/** Which calls and disturbances of a scene are tried: all, or every so-manieth. */
export interface Share {
  readonly every: number;
  /** Recover every outcome, one that was seen before too. */
  readonly each?: boolean;
}

/** What was found at the end of every recovery, by the states on its way. */
type Verdicts = Map<string, readonly string[]>;

/**
 * Disturbs a scene at every call in every way and holds the outcome against the undisturbed run. The first run starts in fresh
 * contexts, the others in used ones, and both must make the same calls. Between two of them the event loop turns: before it does,
 * what the scripts of finished runs held is not given back, and thousands of runs fill the memory.
 */
export async function rehearse(shop: Shop, scene: Scene, share: Share = { every: 1 }): Promise<SceneResult> {
  const start = shop.host.snapshot();
  const calls = inFreshContexts(() => callsOf(shop, scene.go));
  const references = new Map<ActName | null, Census>();
  for (const act of [null, ...(Object.keys(acts) as ActName[])]) {
    references.set(act, undisturbed(shop, scene, start, act));
  }
  shop.host.restore(start);
  const warm = callsOf(shop, scene.go);
  const violations =
    JSON.stringify(warm) === JSON.stringify(calls) ? [] : [`${scene.name}: a used context makes other calls than a fresh one`];
  const verdicts: Verdicts = new Map();
  let tried = 0;
  let outcomes = 0;
  let counter = 0;
  for (const call of calls) {
    for (const point of points(call, shop, scene.desks)) {
      counter += 1;
      if (counter % share.every !== 0) continue;
      tried += 1;
      await turn();
      shop.host.restore(start);
      if (share.each === true) verdicts.clear();
      disturb(shop, scene, point);
      const { found, isNew } = recovered(shop, scene, { acted: point.acted(), references, verdicts });
      if (isNew) outcomes += 1;
      violations.push(...found.map((text) => `${scene.name}, call ${String(call.index)} ${call.name}, ${point.label}: ${text}`));
    }
  }
  shop.host.restore(start);
  return { name: scene.name, calls: calls.length, points: tried, outcomes, violations };
}

function callsOf(shop: Shop, go: () => void): readonly ServiceCall[] {
  const calls: ServiceCall[] = [];
  const stop = shop.host.intercept({
    before: (call) => {
      if (isControls(call)) calls.push({ ...call });
    },
  });
  go();
  stop();
  return calls;
}

function undisturbed(shop: Shop, scene: Scene, start: Snapshot, act: ActName | null): Census {
  shop.host.restore(start);
  scene.go();
  if (act !== null) acts[act](shop, scene.desks);
  recover(shop, scene);
  return census(shop);
}

function disturb(shop: Shop, scene: Scene, point: Point): void {
  const stop = shop.host.intercept(point.interceptor);
  try {
    scene.go();
  } finally {
    stop();
    shop.host.edits = 'lost';
  }
}

interface Judging {
  readonly acted: ActName | null;
  readonly references: ReadonlyMap<ActName | null, Census>;
  readonly verdicts: Verdicts;
}

/**
 * Recovers what a disturbed run left, and judges it. How it ends depends on the state alone and on what it is held against: a way
 * that comes to a state of an earlier one ends as that did.
 */
function recovered(shop: Shop, scene: Scene, { acted, references, verdicts }: Judging): { found: readonly string[]; isNew: boolean } {
  const way: string[] = [];
  for (let step = 0; step <= recovery.length; step += 1) {
    const state = [step, acted, fingerprint(shop.host)].join(' ');
    const known = verdicts.get(state);
    if (known !== undefined) {
      for (const each of way) verdicts.set(each, known);
      return { found: known, isNew: false };
    }
    way.push(state);
    if (step < recovery.length) recoverBy(shop, scene, step);
  }
  const found = judged(shop, references.get(acted));
  for (const each of way) verdicts.set(each, found);
  return { found, isNew: true };
}

function judged(shop: Shop, reference: Census | undefined): readonly string[] {
  const now = census(shop);
  const violations = reference === undefined ? ['no reference'] : [...differences(reference, now), ...brokenBooks(shop)];
  beatAfter(shop, 1);
  const third = census(shop);
  return JSON.stringify(third) === JSON.stringify(now) ? violations : [...violations, 'a further run changed something'];
}

function differences(wanted: Census, found: Census): readonly string[] {
  return [
    ...listDifference('row', wanted.rows, found.rows),
    ...listDifference('journal entry', wanted.entries, found.entries),
    ...listDifference('file', wanted.files, found.files),
    ...listDifference('right', wanted.rights, found.rights),
    ...mailDifference(wanted, found),
    ...found.letters
      .filter(({ state }) => state === 'sending' || state === 'waiting')
      .map(({ id, state }) => `letter ${id} is still ${state}`),
  ];
}

function listDifference(what: string, wanted: readonly string[], found: readonly string[]): readonly string[] {
  const left = [...found];
  const missing = wanted.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...missing.map((each) => `lost ${what} ${each}`), ...left.map((each) => `surplus ${what} ${each}`)];
}

/** A letter may come twice only where the outbox shows it as uncertain, and be missing only where it shows it as refused. */
function mailDifference(wanted: Census, found: Census): readonly string[] {
  const count = (state: string) => found.letters.filter((each) => each.state === state).length;
  const more = listDifference('mail', wanted.mails, found.mails);
  const lost = more.filter((each) => each.startsWith('lost')).length;
  const surplus = more.filter((each) => each.startsWith('surplus'));
  const doubled = surplus.every((each) => wanted.mails.includes(each.replace('surplus mail ', '')));
  const allowed = lost <= count('refused') && surplus.length <= count('uncertain') && doubled;
  return allowed ? [] : more;
}
