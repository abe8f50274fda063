import { expect, test } from '@jest/globals';
import { renewFigures } from '../../../src/approvals/figures/renew.ts';
import { figuresTable } from '../../../src/approvals/figures/tables.ts';
import { approvalRow } from '../../../src/approvals/store.ts';
import { openApprovals } from '../../../src/approvals/tables.ts';
import type { Step, StepDecision } from '../../../src/engine/run/job.ts';
import type { Situation } from '../../../src/engine/workbook/situation.ts';
import { minuteMs, toSerial } from '../../../src/table/office-time.ts';
import { at, loaded, head, situation } from '../../builders.ts';
import { after, agree, context, opened, step } from '../given.ts';

const morning = at('2026-03-16 08:30');
const closed = at('2026-03-10 11:00');
const request = opened({ route: [step('one', 'head')], context: context({ now: closed - 60 * minuteMs }) }).approval;
const decided = approvalRow(after(request, [agree('li')], context({ now: closed })));

function here(change: Partial<Situation> = {}): Situation {
  return situation({ book: 'control', now: morning, ...change });
}

/** Runs the job on a ledger: its column of closings, and a decided request on every line; the sizes of its reads, and what it decided. */
function run(closings: readonly (number | null)[], seen: Situation): { reads: readonly number[]; done: StepDecision } {
  const begun = renewFigures.begin(seen);
  const column = closings.map((moment) => (moment === null ? [] : [toSerial(moment)]));
  const reads: number[] = [];
  let done = begun.decide(loaded({ areas: [column] }), seen);
  while (done.next !== undefined) {
    const next: Step = done.next(seen);
    const lines = next.reads?.lines ?? [];
    reads.push(lines.length);
    done = next.decide({ ...loaded(), fetched: () => lines.map(({ line }) => ({ line, row: decided })) }, seen);
  }
  return { reads, done };
}

const refunds = ({ desk }: StepDecision) => desk?.find(({ line }) => line === 2)?.cells;

test('of a ledger of 50,000 rows it reads one column, and in parts the rows that the period closed', () => {
  const old = at('2025-06-02 11:00');
  const closings = Array.from({ length: 50_000 }, (_, place) => (place % 100 === 0 ? closed : old));
  const { reads, done } = run(closings, here());
  expect(reads).toEqual([200, 200, 100]);
  expect(refunds(done)).toMatchObject({ group: 'kind', name: '退款', decided: 500, median: 60, longest: 60 });
});

test('what is open is read wherever it stands, by its line in the index', () => {
  const open = here({ index: (table) => (table.name === openApprovals.name ? [{ line: 7 }, null, { line: 9 }] : []) });
  expect(run([at('2025-06-02 11:00'), null, null], open).reads).toEqual([2]);
});

test('an empty ledger costs no second read, and shows every kind with nothing', () => {
  const { reads, done } = run([], here());
  expect(reads).toEqual([]);
  expect(refunds(done)).toMatchObject({ decided: 0, median: null, open: 0, asOf: morning });
});

test('the period begins 28 days ago', () => {
  const begin = morning - 28 * 24 * 60 * minuteMs;
  expect(run([begin, begin - 1_000], here()).reads).toEqual([1]);
});

test('rows that stood below are emptied; a sheet with a broken header is left alone', () => {
  const surplus = { line: 40, value: { group: 'person' }, faults: [], empty: false, action: null, receipt: '', standing: 'none' as const };
  const shown = run([], here({ desk: (table) => (table.name === figuresTable.name ? [surplus] : []) })).done;
  expect(shown.desk?.at(-1)).toMatchObject({ line: 40, cells: { group: null, name: null, asOf: null } });
  expect(run([], here({ isBroken: () => true })).done.desk).toBeUndefined();
});

test('it is due when the office opens, once a day', () => {
  const marks = { 'approvals.figures': String(morning) };
  expect(renewFigures.due(here())).toBe(morning);
  expect(renewFigures.due(here({ head: head({ marks }) }))).toBe(at('2026-03-17 08:30'));
});
