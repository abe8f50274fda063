import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { workingDay } from '../../src/cli/demo-day.ts';
import { Teller } from '../../src/cli/teller.ts';

test('[ORD-2] [ORD-4] [ORD-10] a working day: orders sealed, reminders sent, five copies verified', async () => {
  const lines: string[] = [];
  const day = await workingDay(new Teller({ write: (text) => lines.push(text) > 0 }), undefined);
  expect(day.orders.read).toBe(day.orders.sealed + day.orders.faulty);
  expect(day.orders.sealed).toBeGreaterThan(0);
  expect(day.reminders).toBeGreaterThan(0);
  expect(day.evening.orders).toBe(46);
  expect(day.evening.mails).toBeLessThanOrEqual(15);
  expect(day.recipients).toBeGreaterThanOrEqual(day.mails);
  expect(day.backups).toEqual({ made: 5, verified: 5 });
  expect(lines.some((line) => line.includes('18:01'))).toBe(true);
});

test('a file that is no order file ends the demo with the reason', async () => {
  await expect(workingDay(new Teller(null), 'package.json')).rejects.toThrow(/订单文件/);
});

test('a day takes less than 300 MB', () => {
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/demo.ts', '--json'], { encoding: 'utf8' });
  const { peakMb, orders } = JSON.parse(stdout) as { readonly peakMb: number; readonly orders: { readonly sealed: number } };
  expect(orders.sealed).toBeGreaterThan(0);
  expect(peakMb).toBeLessThan(300);
});
