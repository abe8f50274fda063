import { setImmediate as turn } from 'node:timers/promises';
import { GoogleError, type Interceptor, type ServiceCall, type Snapshot } from '../local/contract.ts';
import { inFreshContexts } from '../local/context-pool.ts';
import { todo } from '../orders/tables.ts';
import { census, type Census } from './census.ts';
import { at, callsOf, disturbed, stop } from './crash-call.ts';
import { rehearsePairs } from './crash-pairs.ts';
import { recover, recovered, type Reference, type Verdicts } from './crash-recovery.ts';
import { mayHaveLanded, textsFor } from './faults.ts';
import { draftKey, otherKey } from './rehearsal/rehearsed-shop.ts';
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

function points(call: ServiceCall, shop: Shop, desks: Scene['desks']): readonly Point[] {
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

export interface SceneResult {
  readonly name: string;
  readonly calls: number;
  readonly points: number;
  /** Runs that were stopped whose recovery was stopped too. */
  readonly pairs: number;
  /** Outcomes whose recovery was played to its end; the others had come to a state that was recovered before. */
  readonly outcomes: number;
  readonly violations: readonly string[];
}

/** Which calls and disturbances of a scene are tried: all, or every so-manieth. */
export interface Share {
  readonly every: number;
  /** The same of pairs of stops; as many as of the calls where it is absent. */
  readonly everyPair?: number;
  /** Recover every outcome, one that was seen before too. */
  readonly each?: boolean;
}

/**
 * Disturbs a scene at every call in every way and holds the outcome against the undisturbed run. The first run starts in fresh
 * contexts, the others in used ones, and both must make the same calls. Between two of them the event loop turns: before it does,
 * what the scripts of finished runs held is not given back, and thousands of runs fill the memory.
 */
export async function rehearse(shop: Shop, scene: Scene, share: Share = { every: 1 }): Promise<SceneResult> {
  const start = shop.host.snapshot();
  const calls = inFreshContexts(() => callsOf(shop, scene.go));
  const references = new Map<ActName | null, readonly Reference[]>();
  for (const act of [null, ...(Object.keys(acts) as ActName[])]) {
    references.set(act, [{ census: undisturbed(shop, scene, start, act), isSettled: true }]);
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
      disturbed(shop, scene.go, point.interceptor);
      const { found, isNew } = recovered(shop, scene, {
        against: point.acted() ?? '',
        references: references.get(point.acted()) ?? [],
        verdicts,
      });
      if (isNew) outcomes += 1;
      violations.push(...found.map((text) => `${scene.name}, call ${String(call.index)} ${call.name}, ${point.label}: ${text}`));
    }
  }
  shop.host.restore(start);
  const pairs = await rehearsePairs(shop, scene, start, share.everyPair ?? share.every);
  violations.push(...pairs.violations);
  return { name: scene.name, calls: calls.length, points: tried, pairs: pairs.tried, outcomes: outcomes + pairs.outcomes, violations };
}

function undisturbed(shop: Shop, scene: Scene, start: Snapshot, act: ActName | null): Census {
  shop.host.restore(start);
  scene.go();
  if (act !== null) acts[act](shop, scene.desks);
  recover(shop, scene);
  return census(shop);
}
