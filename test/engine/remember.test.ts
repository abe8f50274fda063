import { beforeEach, describe, expect, test } from 'vitest';
import { retryMs } from '../../src/engine/outbox.ts';
import { minuteMs } from '../../src/table/office-time.ts';
import { Department } from './department.ts';

let here: Department;

beforeEach(() => {
  here = new Department();
  here.beat();
});

describe('letters that wait while the quota is used up', () => {
  const isIdle = () => here.calls.join() === 'properties';

  test('make no beat between two scans a full run', () => {
    here.quota = 0;
    here.wish('A', [{ to: 'control' }]);
    here.beat();
    expect(here.outbox('control')).toMatchObject([{ state: 'waiting', note: 'quota' }]);
    here.beat(retryMs / minuteMs);
    expect(isIdle()).toBe(false);
    const idle = [1, 1].map((minutes) => here.beat(minutes) && isIdle());
    expect(idle).toEqual([true, true]);
  });

  test('are tried again 15 minutes after they found none', () => {
    here.quota = 0;
    here.wish('A', [{ to: 'control' }]);
    here.beat();
    here.beat(retryMs / minuteMs);
    here.quota = 100;
    here.beat(retryMs / minuteMs);
    expect(here.outbox('control')).toMatchObject([{ state: 'sent' }]);
  });

  test('of a run that ended before it sent them go out as soon as its claim has run out', () => {
    here.wish('A', [{ to: 'control' }]);
    const trial = new Department();
    trial.beat();
    trial.wish('A', [{ to: 'control' }]);
    trial.beat();
    here.beat(6, { call: trial.calls.indexOf('send') + 1, how: 'stop before' });
    const [letter] = here.outbox('control');
    expect(letter?.state).toBe('sending');
    here.beat(5);
    expect(here.sent).toEqual([]);
    here.time = letter?.until ?? 0;
    here.beat(0);
    expect(here.sent).toHaveLength(1);
  });
});
