import { describe, expect, test } from '@jest/globals';
import { goesOnAfterMs, isSpent } from '../../../src/engine/run/pace.ts';
import { placed, placeChars, placeOf, placeText, unplaced } from '../../../src/engine/run/place.ts';
import { freshState } from '../../../src/engine/run/state.ts';
import { isHeld, isResting, lostMs, mostRestarts, nextTurn, readTurns, writeTurns, type Turn } from '../../../src/engine/run/turns.ts';
import { limits } from '../../../src/limits.ts';
import { dayOf, hourMs, minuteMs } from '../../../src/table/office-time.ts';
import { head, now, settings } from '../../builders.ts';

const turn = (change: Partial<Turn> = {}): Turn => ({ by: 'beat-1', began: now, at: now, progress: 'p', restarts: 0, ...change });
const later = { beat: 'beat-2', began: now + 5 * minuteMs, now: now + 5 * minuteMs };

describe('a job that is begun again', () => {
  test('at the same place counts as a restart, whether the beat before was ended or stopped by itself', () => {
    for (const by of ['beat-1', '']) {
      expect(nextTurn(turn({ by, restarts: 1 }), 'p', later)).toMatchObject({ restarts: 2, by: 'beat-2' });
    }
  });

  test('further on does not, nor does the next turn of the same beat', () => {
    expect(nextTurn(turn({ restarts: 2 }), 'q', later)).toMatchObject({ restarts: 0, progress: 'q' });
    expect(nextTurn(turn({ restarts: 1 }), 'p', { ...later, beat: 'beat-1' })).toMatchObject({ restarts: 1 });
    expect(nextTurn(undefined, 'p', later)).toMatchObject({ restarts: 0 });
  });

  test('too often rests an hour', () => {
    const stuck = turn({ restarts: mostRestarts });
    expect([isResting(stuck, now + hourMs - 1), isResting(stuck, now + hourMs)]).toEqual([true, false]);
    expect(isResting(turn({ restarts: mostRestarts - 1 }), now)).toBe(false);
  });
});

test('a job is held by the beat that was heard of last, not by one that stopped or is silent', () => {
  expect(isHeld(turn(), 'beat-2', now + minuteMs)).toBe(true);
  expect(isHeld(turn(), 'beat-1', now + minuteMs)).toBe(false);
  expect(isHeld(turn({ by: '' }), 'beat-2', now)).toBe(false);
  expect(isHeld(turn(), 'beat-2', now + 2 * minuteMs)).toBe(false);
});

test('the time of a run that Google ended counts as long as it may have lived, no longer than it is ago', () => {
  expect(lostMs(turn({ at: now + minuteMs }), 'beat-2', now + hourMs)).toBe(limits.runMs - minuteMs);
  expect(lostMs(turn(), 'beat-2', now + 2 * minuteMs)).toBe(2 * minuteMs);
  expect([lostMs(turn({ by: '' }), 'beat-2', now + hourMs), lostMs(undefined, 'beat-2', now)]).toEqual([0, 0]);
});

test('turns are kept one a property; a job that is done keeps none', () => {
  const kept = writeTurns({ 'a.audit': turn(), 'b.audit': null });
  expect(readTurns({ ...kept, installation: '{}' })).toEqual({ 'a.audit': turn() });
});

describe('a place', () => {
  const standing = (marks: Readonly<Record<string, string>>) => ({ head: head({ marks }) });

  test('is read back, and taken away once the job is done', () => {
    const there = standing(placed('a', '{"at":3}'));
    expect(placeOf('a', there)).toEqual({ at: 3 });
    expect(placeText('a', standing(unplaced('a', there)))).toBe('');
    expect(unplaced('b', there)).toEqual({});
  });

  test('that somebody wrote over is the beginning; one that no cell holds is not kept', () => {
    expect(placeOf('a', standing(placed('a', 'x')))).toBeNull();
    expect(placed('a', 'x'.repeat(placeChars + 1))).toEqual({});
  });
});

test('chunked jobs go on with the next beat, with scans once the day’s time runs short, and not at all at its end', () => {
  const gmail = { ...settings(), account: 'gmail' as const, scanMinutes: 5 };
  const after = (minutes: number) => ({ ...freshState, spent: { day: dayOf(now), ms: minutes * minuteMs } });
  expect(goesOnAfterMs(after(40), gmail, now)).toBe(0);
  expect(goesOnAfterMs(after(56), gmail, now)).toBeGreaterThan(10 * minuteMs);
  expect([isSpent(after(70), gmail, now), isSpent(after(80), gmail, now)]).toEqual([false, true]);
});
