import { setImmediate as turn } from 'node:timers/promises';
import type { ServiceCall, Snapshot } from '../local/contract.ts';
import { fingerprint } from '../local/fingerprint.ts';
import { books } from '../table/table.ts';
import { engineTables } from '../engine/workbook/tables.ts';
import { at, callsOf, disturbed, stop } from './crash-call.ts';
import { recover, recovered, referenceOf, type Reference, type Verdicts } from './crash-recovery.ts';
import { beatAfter } from './rehearsal/rehearsed-shop.ts';
import type { Scene } from './rehearsal/scene.ts';
import type { Shop } from './shop.ts';

/** Minutes until the beat that takes over from the run that was stopped: its claims have run out. */
const takeOverAfter = 9;

export interface Pairs {
  readonly tried: number;
  readonly outcomes: number;
  readonly violations: readonly string[];
}

/** Two stops lie between the same writes where nothing differs: one stop before each write, and one after the last, are all there are. */
function stopsOf(calls: readonly ServiceCall[]): readonly (readonly [ServiceCall, 'before' | 'after'])[] {
  const writes = calls.filter(({ writes: isWrite, service }) => isWrite && service !== 'lock');
  const last = writes[writes.length - 1];
  return [...writes.map((call) => [call, 'before'] as const), ...(last === undefined ? [] : [[last, 'after'] as const])];
}

/** Whether a scene leaves letters or effects in an outbox. */
function sends(shop: Shop, scene: Scene, start: Snapshot): boolean {
  const rows = () => books.map((book) => shop.host.sheet(shop.books[book], engineTables(book).outbox.sheetId).rows.length).join();
  shop.host.restore(start);
  const before = rows();
  scene.go();
  return rows() !== before;
}

/**
 * A scene whose first runs were stopped before they did anything: all of it came later, and what falls due meanwhile may come together
 * with it.
 */
function late(shop: Shop, scene: Scene & { readonly takeOver: () => void }, start: Snapshot, stops: number): Reference {
  const { go, takeOver } = scene;
  shop.host.restore(start);
  for (const [place, run] of [go, takeOver].entries()) {
    if (place < stops) disturbed(shop, run, beforeAnyWrite);
    else run();
  }
  recover(shop, scene);
  return referenceOf(shop);
}

const beforeAnyWrite = {
  before: ({ writes, service }: ServiceCall) => {
    if (writes && service !== 'lock' && service !== 'spreadsheet') stop();
  },
};

/**
 * Stops a scene that sends letters or effects, and then stops the beat that takes over from it, between any two writes each. What a
 * pair leaves must be what the same beats leave undisturbed, or what comes of doing it later as a whole. Stops of the scene that leave the same state are one.
 */
export async function rehearsePairs(shop: Shop, scene: Scene, start: Snapshot, every: number): Promise<Pairs> {
  if (!sends(shop, scene, start)) return { tried: 0, outcomes: 0, violations: [] };
  const takeOver = () => {
    beatAfter(shop, takeOverAfter);
  };
  shop.host.restore(start);
  const firsts = stopsOf(callsOf(shop, scene.go));
  const references = [0, 1, 2].map((stops) => late(shop, { ...scene, takeOver }, start, stops));
  const seen = new Set<string>();
  const verdicts: Verdicts = new Map();
  const violations: string[] = [];
  let [counter, tried, outcomes] = [0, 0, 0];
  for (const [first, when] of firsts) {
    shop.host.restore(start);
    disturbed(shop, scene.go, at(first.index, when, stop));
    const state = fingerprint(shop.host);
    if (seen.has(state)) continue;
    seen.add(state);
    const stopped = shop.host.snapshot();
    const seconds = stopsOf(callsOf(shop, takeOver));
    for (const [second, side] of seconds) {
      counter += 1;
      if (counter % every !== 0) continue;
      tried += 1;
      await turn();
      shop.host.restore(stopped);
      disturbed(shop, takeOver, at(second.index, side, stop));
      const { found, isNew } = recovered(shop, scene, { references, against: 'pairs', verdicts });
      if (isNew) outcomes += 1;
      const place = `${scene.name}, stopped ${when} call ${String(first.index)} ${first.name}, then ${side} call ${String(second.index)} ${second.name}`;
      violations.push(...found.map((text) => `${place}: ${text}`));
    }
  }
  shop.host.restore(start);
  return { tried, outcomes, violations };
}
