import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { busyEvening, busyTime, ordinaryDay, orderNo, type Busy, type BusyLetters } from '../../src/cli/evening.ts';
import { csvLines, realOrders } from '../../src/cli/real-data.ts';
import { buildBundles, type Bundles } from '../../src/cli/shop.ts';

let bundles: Bundles;
beforeAll(async () => {
  bundles = await buildBundles();
});

const minute = 60_000;
/** The clock of promises stands still from then on. */
const closes = Date.parse('2026-03-02T21:00:00+08:00');
const agents = ['lixiaoyu@shop.example', 'wangsiyuan@shop.example'];

/** Orders that waited longer than half of the ten minutes and a beat, without a letter that named them to their agent by then. */
function toldLate({ accepted, called, letters }: BusyLetters, beatMinutes: number): readonly string[] {
  return [...accepted].flatMap(([number, at]) => {
    const by = at + (5 + beatMinutes) * minute;
    if ((called.get(number) ?? Infinity) <= by || by > closes) return [];
    const named = letters.some((letter) => letter.at <= by && agents.includes(letter.to) && letter.body.includes(number));
    return named ? [] : [number];
  });
}

/** The same of who stands above: late orders that no letter named to the supervisor, ahead or within half an hour. */
function neverTold({ accepted, called, letters }: BusyLetters): readonly string[] {
  return [...accepted].flatMap(([number, at]) => {
    const wait = (called.get(number) ?? Infinity) - at;
    if (wait <= 41 * minute) return [];
    return letters.some(({ to, body }) => to.includes('chenshufen') && body.includes(number)) ? [] : [number];
  });
}

describe('[ORD-2] nobody reads forty letters', () => {
  test('46 orders in an evening that the agent cannot keep up with: at most 15 letters, no promise told late', () => {
    const evening = busyTime(bundles, busyEvening);
    expect(evening.orders).toBe(46);
    expect(evening.mails).toBeGreaterThan(5);
    expect(evening.mails).toBeLessThanOrEqual(15);
    expect(toldLate(evening, 1)).toEqual([]);
    expect(neverTold(evening)).toEqual([]);
  });

  test('a day of 50 orders with ordinary lateness: at most 30 recipients, backup and closing list included', () => {
    const day = busyTime(bundles, ordinaryDay);
    expect(day.orders).toBe(50);
    expect(day.letters.some(({ subject }) => subject.includes('备份完好'))).toBe(true);
    expect(day.letters.filter(({ to }) => agents.includes(to)).length).toBeGreaterThan(4);
    expect(day.recipients).toBeLessThanOrEqual(30);
    expect(toldLate(day, 10)).toEqual([]);
  });

  (existsSync(realOrders()) ? test : test.skip)(
    `a real evening (REAL_DATA; ${existsSync(realOrders()) ? 'there' : 'skipped: not there'}): its 46 orders in at most 15 letters`,
    () => {
      const evening = busyTime(bundles, { ...busyEvening, arrivals: realArrivals() });
      expect(evening.orders).toBe(46);
      expect(evening.mails).toBeGreaterThan(5);
      expect(evening.mails).toBeLessThanOrEqual(15);
      expect(toldLate(evening, 1)).toEqual([]);
    },
  );

  test('whoever calls in time is not written to', () => {
    const quiet: Busy = { ...busyEvening, arrivals: [19 * 60, 19 * 60 + 10], callMinutes: () => 1 };
    expect(busyTime(bundles, quiet).letters.filter(({ to }) => agents.includes(to))).toEqual([]);
    expect(orderNo(0)).toBe('E00001');
  });
});

/** When the orders of one evening of the real file came in, in minutes after midnight. */
function realArrivals(): readonly number[] {
  const [header = [], ...rows] = csvLines(realOrders());
  const column = header.indexOf('订单创建时间');
  const times = rows.map((row) => row[column] ?? '').filter((time) => /^2020-02-05 (19|20)/.test(time));
  return times
    .map((time) => Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16)) + Number(time.slice(17, 19)) / 60)
    .sort((a, b) => a - b);
}
