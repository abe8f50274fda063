import { Stopped, type Google } from '../local/contract.ts';
import { importProblems, imports, orders } from '../orders/tables.ts';
import { brokenBooks } from './census.ts';
import type { SceneResult } from './crash-points.ts';
import { stageOrderFile } from './order-file.ts';
import { csvLines, realOrders } from './real-data.ts';
import { agent, beatAfter, openRehearsal } from './rehearsal/rehearsed-shop.ts';
import { rowsOf } from './rehearsal/typing.ts';
import type { Bundles } from './shop.ts';

/** The name that the real order file goes by among the subjects. */
export const realFile = 'the real order file';

/** Calls of a run after which the machine goes: early, at a commit, and late. */
const stops = [5, 14, 23];

/** The import of the real file, stopped three times; every row must be accounted for once. */
export function realImport(bundles: Bundles, google: Google = 'kind'): SceneResult {
  const lines = csvLines(realOrders());
  const shop = openRehearsal(bundles, { google });
  stageOrderFile(shop, agent, { name: 'report.csv', lines });
  let calls = 0;
  for (const stopAt of stops) {
    const release = shop.host.intercept({
      after: (call) => {
        if (call.index === stopAt) throw new Stopped('stopped');
      },
    });
    calls += beatAfter(shop, 9).callCount;
    release();
  }
  for (let beats = 0; beats < 5; beats += 1) calls += beatAfter(shop, 9).callCount;
  const sealed = rowsOf(shop, orders).length;
  const faulty = rowsOf(shop, importProblems).length;
  const again = new Set(rowsOf(shop, orders).map(({ cells }) => cells['orderNo'])).size;
  const wanted = lines.length - 1;
  const violations = [
    ...(sealed + faulty === wanted ? [] : [`${String(wanted)} rows, but ${String(sealed)} sealed and ${String(faulty)} faulty`]),
    ...(again === sealed ? [] : [`${String(sealed - again)} orders twice`]),
    ...(rowsOf(shop, imports).length === 1 ? [] : ['the file has more than one record']),
    ...brokenBooks(shop),
  ];
  shop.host.close();
  return { name: realFile, calls, points: stops.length, pairs: 0, outcomes: stops.length, violations };
}
