import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { addServiceTime, after, promiseRules, serviceMs, type PromiseName } from '../../src/rulebook/promises.ts';
import { hourMs, minuteMs, minuteOfDay } from '../../src/table/office-time.ts';
import { at, law, settings } from '../builders.ts';

const mall = settings({ preset: 'mall' });
const portal = settings({ preset: 'portal' });
const strict = settings();

function rule(name: PromiseName, from = strict) {
  const found = promiseRules(from).find((each) => each.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

describe('[ROS-1] service time runs from 8:30 to 21:00', () => {
  test.each([
    ['inside', '2026-03-02 10:00', 10, '2026-03-02 10:10'],
    ['up to closing', '2026-03-02 20:50', 10, '2026-03-02 21:00'],
    ['across closing', '2026-03-02 20:55', 10, '2026-03-03 08:35'],
    ['before opening', '2026-03-02 06:00', 10, '2026-03-02 08:40'],
    ['at opening', '2026-03-02 08:30', 10, '2026-03-02 08:40'],
    ['at closing', '2026-03-02 21:00', 10, '2026-03-03 08:40'],
    ['after closing', '2026-03-02 23:30', 10, '2026-03-03 08:40'],
    ['at midnight', '2026-03-03 00:00', 10, '2026-03-03 08:40'],
    ['on a Saturday', '2026-03-07 20:55', 10, '2026-03-08 08:35'],
    ['over two days', '2026-03-02 20:00', 60 + 750 + 30, '2026-03-04 09:00'],
    ['across the leap day', '2028-02-28 20:55', 10, '2028-02-29 08:35'],
    ['across a year', '2026-12-31 20:55', 10, '2027-01-01 08:35'],
    ['no minutes, inside', '2026-03-02 10:00', 0, '2026-03-02 10:00'],
    ['no minutes, outside', '2026-03-02 22:00', 0, '2026-03-03 08:30'],
  ])('%s', (_, start, minutes, end) => {
    expect(addServiceTime(at(start), minutes * minuteMs, mall)).toBe(at(end));
  });

  test('law: the end is in service hours, and parts add up to the whole', () => {
    const start = fc.integer({ min: at('2026-01-01 00:00') / 1000, max: at('2028-12-31 23:59') / 1000 });
    law(fc.tuple(start, fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 3_000 })), ([second, one, two]) => {
      const whole = addServiceTime(second * 1000, (one + two) * minuteMs, mall);
      expect(addServiceTime(addServiceTime(second * 1000, one * minuteMs, mall), two * minuteMs, mall)).toBe(whole);
      expect(minuteOfDay(whole)).toBeGreaterThanOrEqual(mall.serviceFrom);
      expect(minuteOfDay(whole)).toBeLessThanOrEqual(mall.serviceTo);
    });
  });
});

test.each([
  ['0:00', '24:00'],
  ['0:00', '0:00'],
  ['8:30', '8:30'],
])('hours %s-%s: service round the clock', (serviceFrom, serviceTo) => {
  const open = settings({ serviceFrom, serviceTo });
  expect(addServiceTime(at('2026-03-02 23:55'), 10 * minuteMs, open)).toBe(at('2026-03-03 00:05'));
  expect(serviceMs(open)).toBe(24 * hourMs);
});

test('a day of service is 12.5 hours in the mall', () => {
  expect(serviceMs(mall)).toBe(12.5 * hourMs);
});

test('[ORD-2] [ORD-20] the call: agent, supervisor when it is late, head, executive', () => {
  expect(rule('call', mall)).toMatchObject({ minutes: 10, inServiceHours: true });
  expect(rule('call', mall).rungs).toEqual([
    { afterMinutes: 5, to: 'agent' },
    { afterMinutes: 10, to: 'supervisor' },
    { afterMinutes: 20, to: 'head' },
    { afterMinutes: 40, to: 'executive' },
  ]);
});

test('[ORD-2] in the portal the clock runs at night, for the duty manager', () => {
  const call = rule('call', portal);
  expect(call.inServiceHours).toBe(false);
  expect(call.rungs.map((rung) => rung.to)).toEqual(['agent', 'dutyManager', 'head', 'executive']);
  expect(after(at('2026-03-02 23:00'), 10, call, portal)).toBe(at('2026-03-02 23:10'));
});

test('[ORD-2] in the mall the clock starts at opening', () => {
  expect(after(at('2026-03-02 23:00'), 10, rule('call', mall), mall)).toBe(at('2026-03-03 08:40'));
});

test('[ORD-3] [ORD-20] hand-over: 24 clock hours, told at 18 to the agent and up the ladder from 24 on', () => {
  const handOver = rule('handOver', portal);
  expect(handOver).toMatchObject({ minutes: 1_440, inServiceHours: false });
  expect(handOver.rungs.map((rung) => [rung.to, rung.afterMinutes / 60])).toEqual([
    ['agent', 18],
    ['supervisor', 24],
    ['head', 26],
    ['executive', 32],
  ]);
  expect(after(at('2026-03-07 17:00'), 1_440, handOver, portal)).toBe(at('2026-03-08 17:00'));
});

test('[ORD-3] the mall sets no limit', () => {
  expect(promiseRules(mall).map((each) => each.name)).toEqual(['call']);
});

test('[ORD-20] whatever the figures, no rung comes before the one below it', () => {
  law(fc.tuple(fc.integer({ min: 1, max: 1_440 }), fc.integer({ min: 1, max: 720 })), ([call, hours]) => {
    for (const { rungs } of promiseRules(settings({ callMinutes: String(call), handOverHours: String(hours) }))) {
      const minutes = rungs.map((rung) => rung.afterMinutes);
      expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
    }
  });
});
