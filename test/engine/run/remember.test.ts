import { beforeEach, describe, expect, test } from '@jest/globals';
import { claimMs, retryMs } from '../../../src/engine/mail/outbox.ts';
import { minuteMs } from '../../../src/table/office-time.ts';
import { Department } from '../department.ts';

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

describe('a letter whose runs end one after the other before they come to it', () => {
  function stoppedTimes(times: number): void {
    here.wish('A', [{ to: 'control' }]);
    here.stopBefore = 'send';
    for (let run = 0; run < times; run += 1) here.beat(claimMs / minuteMs + 1);
    here.stopBefore = null;
  }

  test('is sent by the third', () => {
    stoppedTimes(2);
    expect(here.sent).toEqual([]);
    here.beat(claimMs / minuteMs + 1);
    expect(here.sent).toHaveLength(1);
    expect(here.state().failures).toEqual({});
  });

  test('is told to people for a day where three runs ended', () => {
    stoppedTimes(3);
    here.beat(claimMs / minuteMs + 1);
    expect(here.sent).toEqual([]);
    const text = here.state().failures['control letters']?.text ?? '';
    expect(text).toContain('A.1.control');
    for (let hours = 0; hours < 23; hours += 1) here.beat(60);
    expect(here.state().failures['control letters']?.text).toBe(text);
    here.beat(120);
    expect(here.state().failures).toEqual({});
  });
});

describe('a knock', () => {
  test('on one workbook is not heard by a run on another', () => {
    here.wish('A', []);
    here.edit();
    here.meanwhile('read book-stock', () => {
      here.wish('B', []);
      here.edit();
    });
    here.touch('stock');
    here.touch('control');
    expect(here.told()).toEqual(['order A: sent']);
    here.beat(1);
    expect(here.told()).toEqual(['order A: sent', 'order B: sent']);
  });

  test('does not drown that on another workbook', () => {
    here.meanwhile('read book-stock', () => {
      here.wish('A', []);
      here.edit();
      here.touch('control');
    });
    here.touch('stock');
    here.beat(1);
    expect(here.calls.filter((call) => call.startsWith('read '))).toEqual(expect.arrayContaining(['read book-order', 'read book-control']));
    expect(here.told()).toEqual(['order A: sent']);
  });

  test('is heard once', () => {
    here.meanwhile('read book-stock', () => here.touch('control'));
    here.touch('stock');
    expect([here.beat(1), here.calls.length > 1]).toEqual([true, true]);
    expect([here.beat(0), here.calls]).toEqual([true, ['properties']]);
  });
});

describe('what another run wrote meanwhile', () => {
  /** An edit that Google fails on: its workbook is due at once. */
  function failingEdit(no: string): void {
    here.wish(no, []);
    here.refused = no;
    expect(here.edit()).toBe(false);
    here.refused = null;
  }

  test('while a beat waited for the lock stays', () => {
    here.time += 2 * minuteMs;
    here.touch('order');
    here.meanwhile('lock', () => {
      failingEdit('B');
    });
    here.beat(1);
    expect(here.calls).not.toContain('read book-order');
    here.beat(1);
    expect(here.told()).toEqual(['order B: sent']);
  });

  test('while a run sent its mail stays', () => {
    here.wish('A', [{ to: 'control' }]);
    here.meanwhile('send', () => {
      failingEdit('B');
    });
    here.beat();
    here.beat(1);
    expect(here.told()).toEqual(['order A: sent', 'order B: sent', 'control A: A.1.control']);
  });

  test('of the time that it took is added up', () => {
    const before = here.state().spent.ms;
    here.callMs = 100;
    let edits = 0;
    here.meanwhile('lock', () => {
      const began = here.time;
      here.touch('stock');
      edits = here.time - began;
    });
    here.time += 5 * minuteMs;
    const began = here.time;
    here.beat(0);
    const beats = here.time - began;
    // Writing it down and letting the lock go come after the measuring.
    expect(here.state().spent.ms - before).toBe(edits - 200 + (beats - 200));
  });
});

test('a run that has nothing to send writes inside the lock what it read there', () => {
  here.wish('A', []);
  here.edit();
  expect(here.calls).toEqual(['lock', 'properties', 'read book-order', 'read book-order', 'write book-order', 'remember', 'unlock']);
});

test('a beat that is due reads once more before it writes; one that is not stays at one call', () => {
  here.beat();
  expect(here.calls.slice(-3)).toEqual(['properties', 'remember', 'unlock']);
  expect(here.calls.filter((call) => call === 'properties')).toHaveLength(2);
  here.beat(0);
  expect(here.calls).toEqual(['properties']);
});
