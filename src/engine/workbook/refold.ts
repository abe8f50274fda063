import type { Cell } from '../../table/cell.ts';
import { asText } from '../../table/cell.ts';
import { fixedLayout } from '../../table/layout.ts';
import { readRow } from '../../table/rows.ts';
import type { AnyRow } from '../../table/table.ts';
import { addToSum, emptySum } from '../commit/digest.ts';
import { rowDigest } from '../commit/journal.ts';
import type { Job, Step } from '../run/job.ts';
import { dailyDue, slotDone } from '../run/daily.ts';
import { chunk } from '../audit/chunk.ts';
import { keysIn, type Fold, type Folded } from './fold.ts';
import { tableHead } from './head.ts';
import { wholeRow } from './ledger-row.ts';
import { sameRow } from './project.ts';
import type { Situation } from './situation.ts';

/**
 * A nightly job that adds ledgers up anew and writes what their folds show otherwise. After the audit of the ledgers, so that it counts
 * rows that were put right.
 */
export function refoldJob({ folds, ...job }: Pick<Job, 'name' | 'title' | 'book' | 'example'> & { readonly folds: readonly Fold[] }): Job {
  const { name } = job;
  return {
    ...job,
    chunked: true,
    due: (situation) => dailyDue(name, refoldAt(situation), situation),
    begin: (situation) => adding(name, folds, situation, { at: 0, line: 2, states: new Map() }),
  };
}

/** A quarter of an hour after the audit. Minutes after midnight. */
function refoldAt({ settings: { nightAt } }: Pick<Situation, 'settings'>): number {
  return (nightAt + 45) % (24 * 60);
}

/** The fold that is added up, the line of its ledger that comes next, and the rows so far by key. */
interface Added {
  readonly at: number;
  readonly line: number;
  readonly states: ReadonlyMap<string, AnyRow>;
}

function adding(name: string, folds: readonly Fold[], situation: Situation, { at, line, states: before }: Added): Step {
  const fold = folds[at];
  if (fold === undefined) return { decide: (_, now) => ({ marks: slotDone(name, refoldAt(now), now) }) };
  const { ledger, index } = fold;
  const { area, next } = chunk(ledger, line, tableHead(situation.head, ledger.name).rows + 1, situation.settings.readCells);
  const isLast = next === Infinity;
  return {
    reads: { areas: isLast ? [area, { sheetId: index.sheetId, row: 2 }] : [area] },
    decide: (loaded, now) => {
      const states = new Map(before);
      const layout = now.layout(ledger);
      (loaded.areas[0] ?? []).forEach((cells, below) => {
        const { value, empty } = readRow(ledger, layout, cells, line + below);
        if (!empty) for (const key of keysIn(fold, value)) states.set(key, fold.add(states.get(key) ?? null, value, key));
      });
      if (!isLast) return { next: (after) => adding(name, folds, after, { at, line: next, states }) };
      const refolded = difference(fold, states, loaded.areas[1] ?? [], now);
      return {
        refold: refolded === null ? [] : [refolded],
        next: (after) => adding(name, folds, after, { at: at + 1, line: 2, states: new Map() }),
      };
    },
  };
}

/** What an index must show otherwise: a key keeps its line, what is missing follows below, what nothing counts to is emptied. */
function difference(
  { index }: Fold,
  states: ReadonlyMap<string, AnyRow>,
  cells: readonly (readonly Cell[])[],
  { head }: Situation,
): Folded | null {
  const found = cells.map((row, at) => {
    const { value, empty } = readRow(index, fixedLayout(index), row, at + 2);
    return empty ? null : value;
  });
  const left = new Map(states);
  const right = found.map((row) => {
    const key = asText(row?.[index.key]);
    const state = left.get(key);
    left.delete(key);
    return state === undefined ? null : wholeRow(index, state);
  });
  right.push(...[...left.values()].map((state) => wholeRow(index, state)));
  const rows = right.flatMap((row, at) => {
    if (sameRow(index, row, found[at] ?? null)) return [];
    return [{ line: at + 2, row: row ?? wholeRow(index, {}) }];
  });
  const sum = right.reduce((now, row, at) => (row === null ? now : addToSum(now, rowDigest(index, at + 2, row))), emptySum);
  const stands = tableHead(head, index.name);
  const isCounted = stands.rows === right.length && stands.sum === sum;
  return rows.length === 0 && isCounted ? null : { index, rows, head: { rows: right.length, sum } };
}
