import { describe, expect, it } from '@jest/globals';
import { destination } from '../../../src/local/page/destination.ts';
import { Fields } from '../../../src/local/page/request.ts';
import { parseMoment, showMoment } from '../../../src/table/office-time.ts';

/** A Friday. */
const friday = parseMoment('2026-11-20 19:00:00') ?? 0;
const to = (wish: Record<string, unknown>, now = friday) => showMoment(destination(now, new Fields(wish)));

describe('where the clock is sent', () => {
  it('goes minutes ahead, or to the next time of day', () => {
    expect(to({ minutes: 5 })).toBe('2026-11-20 19:05:00');
    expect(to({ time: '21:00' })).toBe('2026-11-20 21:00:00');
    expect(to({ time: '18:00' })).toBe('2026-11-21 18:00:00');
  });

  it('goes to tomorrow, the next Sunday and the last day of the month', () => {
    expect(to({ time: '08:30', day: 'tomorrow' })).toBe('2026-11-21 08:30:00');
    expect(to({ time: '21:00', day: 'sunday' })).toBe('2026-11-22 21:00:00');
    expect(to({ time: '21:00', day: 'month-end' })).toBe('2026-11-30 21:00:00');
  });

  it('never stays where it is: on such a day it goes to the next one', () => {
    expect(to({ time: '21:00', day: 'sunday' }, parseMoment('2026-11-22 22:00:00') ?? 0)).toBe('2026-11-29 21:00:00');
    expect(to({ time: '21:00', day: 'month-end' }, parseMoment('2026-11-30 22:00:00') ?? 0)).toBe('2026-12-31 21:00:00');
  });

  it('refuses what is no time and no day', () => {
    for (const wish of [{}, { time: '25:99' }, { time: '08:30', day: 'someday' }, { minutes: -5 }])
      expect(() => to(wish)).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });
});
