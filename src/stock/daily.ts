import type { Decision } from '../engine/commit/decision.ts';
import type { Job, Step } from '../engine/run/job.ts';
import { dailyDue, slotDone } from '../engine/run/daily.ts';
import { chunk } from '../engine/audit/chunk.ts';
import { tableHead } from '../engine/workbook/head.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { readRow } from '../table/rows.ts';
import { w } from '../text/words.ts';
import { dueCells } from './prices.ts';
import { codesAlong, dailyName, products, type Standing } from './products.ts';

/** Minutes after midnight: what begins or ends with a day is shown soon after. */
const atMinute = 5;

/** What a day brings once all products were looked through. */
export type Evening = (all: readonly Standing[], situation: Situation, slot: string) => Decision;

/**
 * Once a day all products are gone through, in chunks: prices that hold from today are written, and what is decided on all of them together
 * follows with the last. With every first read the job brings along the codes of the products.
 */
export function dailyJob(after: readonly Evening[]): Job {
  return {
    name: dailyName,
    title: w(
      '每天过一遍商品：售价、盘点、补货',
      '每天過一遍商品：售價、盤點、補貨',
      'Goes through all products every day: prices, counts, replenishment',
    ),
    book: 'stock',
    chunked: true,
    peek: codesAlong,
    due: (situation) => dailyDue(dailyName, atMinute, situation),
    begin: (situation) => looking(after, situation, 2, []),
    example: { before: ['goods.enter', 'movements.enter'], due: { atMinute } },
  };
}

function looking(after: readonly Evening[], situation: Situation, line: number, before: readonly Standing[]): Step {
  const { ledger } = products;
  const { area, next } = chunk(ledger, line, tableHead(situation.head, ledger.name).rows + 1, situation.settings.readCells);
  return {
    reads: { areas: [area] },
    decide: (loaded, now) => {
      const layout = now.layout(ledger);
      const here = (loaded.areas[0] ?? []).flatMap((cells, below): readonly Standing[] => {
        const { value, empty } = readRow(ledger, layout, cells, line + below);
        return empty ? [] : [{ line: line + below, row: value }];
      });
      const alter = here.flatMap(({ line: at, row }) => {
        const cells = dueCells(row, now.now);
        return Object.keys(cells).length === 0 ? [] : [{ table: ledger, line: at, cells, from: row }];
      });
      const all = [...before, ...here];
      if (next !== Infinity) return { alter, next: (later) => looking(after, later, next, all) };
      const marks = slotDone(dailyName, atMinute, now);
      const decisions = after.map((each) => each(all, now, marks[dailyName] ?? ''));
      return {
        enter: decisions.flatMap(({ enter = [] }) => enter),
        alter: [...alter, ...decisions.flatMap(({ alter: more = [] }) => more)],
        mails: decisions.flatMap(({ mails = [] }) => mails),
        effects: decisions.flatMap(({ effects = [] }) => effects),
        cells: decisions.flatMap(({ cells = [] }) => cells),
        marks: Object.assign({}, ...decisions.map((each) => each.marks ?? {}), marks) as Record<string, string>,
      };
    },
  };
}
