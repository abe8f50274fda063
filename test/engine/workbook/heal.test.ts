import { expect, test } from '@jest/globals';
import { automation } from '../../../src/automation.ts';
import { readDesk } from '../../../src/engine/desk/desk.ts';
import { ChangeSet } from '../../../src/engine/commit/change-set.ts';
import { healDesks } from '../../../src/engine/workbook/heal.ts';
import type { DeskRow } from '../../../src/engine/workbook/situation.ts';
import { newOrders } from '../../../src/orders/tables.ts';
import { fixedLayout } from '../../../src/table/layout.ts';
import { columnIds, type AnyRow } from '../../../src/table/table.ts';
import { cellsOf, headerOf, typed, view } from '../../builders.ts';

/** New orders with these rows: null is a blank one. */
function deskOf(rows: readonly (AnyRow | null)[]): readonly DeskRow[] {
  const blank = columnIds(newOrders).map(() => null);
  const cells = rows.map((row) => (row === null ? blank : cellsOf(newOrders, row)));
  return readDesk(newOrders, fixedLayout(newOrders), [headerOf(newOrders, 'zh-CN'), ...cells]);
}

/** The draft of a scan of such a desk: what it noted, and how often it read through the desk. */
function healed(rows: readonly DeskRow[]) {
  const seen = { reads: 0, noted: [] as number[] };
  const here = view([], {
    desk: (table) => {
      if (table.name !== newOrders.name) return [];
      seen.reads += 1;
      return rows;
    },
  });
  const changes = new (class extends ChangeSet {
    override desk(cells: Parameters<ChangeSet['desk']>[0]) {
      seen.noted.push(cells.line);
      super.desk(cells);
    }
  })(here);
  healDesks(automation, here.situation, changes);
  return { changes, seen };
}

test('a scan notes nothing of rows that are as they should be, blank ones above all', () => {
  const { changes, seen } = healed(deskOf([typed({ action: null }), ...Array.from({ length: 900 }, () => null), typed({ orderNo: '2' })]));
  expect(seen.noted).toEqual([]);
  expect(changes.isEmpty).toBe(true);
});

test('what a row shows in error is put right: a problem that is none any more, one that is told, what stands beside no row', () => {
  const { changes, seen } = healed(
    deskOf([
      typed({ action: null, problem: '旧' }),
      null,
      typed({ orderNo: '2', phone: '1' }),
      { problem: '旧', result: '旧', receipt: 'x' },
      typed({ orderNo: '3', action: null, result: '旧', receipt: 'x' }),
    ]),
  );
  expect(seen.noted).toEqual([2, 4, 5, 6]);
  expect(changes.differingDesk().map(({ line, cells }) => [line, cells])).toEqual([
    [2, { problem: null }],
    [4, { problem: '电话：不是有效的电话号码' }],
    [5, { problem: null, result: null, receipt: null }],
    [6, { result: null, receipt: null }],
  ]);
});

test('a desk is read through once, however many of its rows are noted', () => {
  const { changes, seen } = healed(
    deskOf(Array.from({ length: 300 }, (_, at) => typed({ orderNo: String(at), action: null, problem: '旧' }))),
  );
  const before = seen.reads;
  expect(changes.differingDesk()).toHaveLength(300);
  expect(changes.isEmpty).toBe(false);
  expect(seen.reads - before).toBe(1);
});
