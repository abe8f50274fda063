import { setImmediate as turn } from 'node:timers/promises';
import { books } from '../table/table.ts';
import { simulatedDays } from './day.ts';
import { mostCalls } from './gate.ts';
import { measure, type Measured } from './measure.ts';
import { openRehearsal } from './rehearsal/rehearsed-shop.ts';
import { subjects } from './rehearsal/scene.ts';
import { filledShop } from './filled-shop.ts';
import { buildBundles } from './shop.ts';

/**
 * `npm run calls [--json] [--day] [--only NAME]… [--size N]…`: service calls and cells of every action and job with 10, 1,000 and 50,000
 * rows in the ledger, or of those whose names begin so, with so many rows.
 */
process.env['TZ'] = 'Asia/Shanghai';
const json = process.argv.includes('--json');
const only = valuesOf('--only');
const asked = valuesOf('--size').map(Number);
const sizes = asked.length > 0 ? asked : [10, 1_000, 50_000];

const bundles = await buildBundles();

if (process.argv.includes('--day')) {
  const days = simulatedDays(bundles);
  console.log(
    json
      ? JSON.stringify(days)
      : days
          .map(
            (day) =>
              `${day.account}${day.events ? '' : ', no events'}: ${String(day.orders)} orders, ${day.minutes.toFixed(1)} of ${String(day.limitMinutes)} trigger minutes, ${String(day.mails)} mails`,
          )
          .join('\n'),
  );
  process.exitCode = days.every((day) => day.minutes <= day.limitMinutes / 2) ? 0 : 1;
} else {
  const measured: Measured[][] = [];
  for (const size of sizes) {
    const shop = filledShop(bundles, size);
    const start = shop.host.snapshot();
    const rows: Measured[] = [];
    for (const subject of subjects().filter(({ name }) => only.length === 0 || only.some((each) => name.startsWith(each)))) {
      // What finished runs held is given back when the event loop turns.
      await turn();
      shop.host.restore(start);
      rows.push(measure(shop, subject));
    }
    shop.host.close();
    measured.push(rows);
  }
  const rows = [
    idle(),
    ...(measured[0] ?? []).map((first, at) => combined(first, measured[1]?.[at] ?? first, measured.at(-1)?.[at] ?? first)),
  ];
  console.log(json ? JSON.stringify(rows) : table(rows));
  const worst = rows.filter(
    (row) =>
      row.rows10 > mostCalls(row.name, row.least) ||
      (row.growsByChunk ? row.rows50000 > mostCalls(row.name, row.least50000) : row.rows50000 > row.rows10),
  );
  for (const row of worst) console.error(`${row.name}: more than its gate allows of the least, or growing with the ledger`);
  process.exitCode = worst.length === 0 ? 0 : 1;
}

/** What follows each mention of an option. */
function valuesOf(option: string): readonly string[] {
  return process.argv.flatMap((each, at) => (each === option ? [process.argv[at + 1] ?? ''] : []));
}

interface Row {
  readonly name: string;
  readonly kind: 'action' | 'job' | 'link' | 'beat';
  readonly least: number;
  /** The same with the largest ledger: what works in chunks needs one read for each. */
  readonly least50000: number;
  readonly rows10: number;
  readonly rows1000: number;
  readonly rows50000: number;
  readonly cells10: number;
  readonly cells50000: number;
  readonly estimatedMs: number;
  readonly growsByChunk: boolean;
}

function combined(ten: Measured, thousand: Measured, fiftyThousand: Measured): Row {
  return {
    name: ten.name,
    kind: ten.kind,
    least: ten.least,
    least50000: fiftyThousand.least,
    rows10: ten.calls,
    rows1000: thousand.calls,
    rows50000: fiftyThousand.calls,
    cells10: ten.cells,
    cells50000: fiftyThousand.cells,
    estimatedMs: Math.round(fiftyThousand.estimatedMs),
    growsByChunk: ten.chunked,
  };
}

/** A beat that finds nothing due. */
function idle(): Row {
  const shop = openRehearsal(bundles);
  const run = shop.host.run('control', 'beat', { as: shop.owner, trigger: 'time' });
  const calls = run.callCount;
  shop.host.close();
  return {
    name: 'idle beat',
    kind: 'beat',
    least: 1,
    least50000: 1,
    rows10: calls,
    rows1000: calls,
    rows50000: calls,
    cells10: 0,
    cells50000: 0,
    estimatedMs: run.estimatedMs,
    growsByChunk: false,
  };
}

function table(rows: readonly Row[]): string {
  const header = ['', 'least', '10', '1,000', '50,000', 'cells 10', 'cells 50,000', 'cloud ms'];
  const lines = rows.map((row) =>
    [row.name, row.least, row.rows10, row.rows1000, row.rows50000, row.cells10, row.cells50000, row.estimatedMs].map(String),
  );
  const widths = header.map((head, at) => Math.max(head.length, ...lines.map((line) => line[at]?.length ?? 0)));
  const shown = [header, ...lines].map((line) =>
    line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
  return `${shown.join('\n')}\n\n${String(books.length)} workbooks; calls in chunks grow with the data: orders.import, the audits, backups.evening.`;
}
