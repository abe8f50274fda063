import { describe, expect, test } from '@jest/globals';
import { GoogleError, Stopped } from '../../src/local/contract.ts';
import { clerk, givenBook, givenControl, givenHost, noon, refusal } from './given.ts';

const code = `
  const store = PropertiesService.getScriptProperties();
  function locked() {
    const lock = LockService.getScriptLock();
    if (!lock.tryLock(5000)) return 'busy';
    try {
      store.setProperty('a', '1');
      store.setProperty('b', '2');
    } catch (error) {
      console.log(error.name + ': ' + error.message);
      try { store.setProperty('handled', 'yes'); } catch (second) { console.log('again'); }
      throw error;
    } finally {
      lock.releaseLock();
    }
    return 'done';
  }
  function waits() { LockService.getScriptLock().waitLock(1000); }
`;

function given() {
  const host = givenHost();
  givenControl(host, code);
  return host;
}

test('calls are counted by name and in order', () => {
  const host = given();
  const seen: string[] = [];
  host.intercept({ before: (call) => seen.push(`${String(call.index)} ${call.name} ${call.service} ${String(call.writes)}`) });
  const run = host.run('control', 'locked');
  expect(seen).toEqual([
    '1 Lock.tryLock lock false',
    '2 Properties.setProperty properties true',
    '3 Properties.setProperty properties true',
    '4 Lock.releaseLock lock false',
  ]);
  expect(run).toMatchObject({ callCount: 4, calls: { 'Lock.tryLock': 1, 'Properties.setProperty': 2 }, returned: 'done' });
  expect(run.estimatedMs).toBe(1_000 + 4 * 40);
  expect(host.now() - noon).toBe(run.estimatedMs);
});

describe('a run that is stopped', () => {
  test('before a call: the call was not done, and nothing after it', () => {
    const host = given();
    const unwatch = host.intercept({
      before: (call) => {
        if (call.index === 3) throw new Stopped('power cut');
      },
    });
    const run = host.run('control', 'locked');
    expect(run.outcome).toBe('stopped');
    expect(host.properties('control')).toEqual({ a: '1' });
    unwatch();
    expect(host.run('control', 'locked').returned).toBe('done');
  });

  test('after a call: it was done and the answer is lost', () => {
    const host = given();
    host.intercept({
      after: (call) => {
        if (call.index === 3) throw new Stopped('power cut');
      },
    });
    expect(host.run('control', 'locked')).toMatchObject({ outcome: 'stopped', callCount: 3, log: [] });
    expect(host.properties('control')).toEqual({ a: '1', b: '2' });
  });
});

test("an error of Google's, thrown in, is an Error of the script", () => {
  const host = given();
  host.intercept({
    before: (call) => {
      if (call.index === 2) throw new GoogleError('Service error: Spreadsheets');
    },
  });
  const run = host.run('control', 'locked');
  expect(run).toMatchObject({ outcome: 'failed', error: { name: 'Exception', message: 'Service error: Spreadsheets' } });
  expect(host.properties('control')).toEqual({ handled: 'yes' });
});

test('a nested run meets the held lock, and time does not move by waiting', () => {
  const host = given();
  const met: unknown[] = [];
  const unwatch = host.intercept({
    before: (call) => {
      if (call.index !== 2) return;
      unwatch();
      met.push(host.run('control', 'locked').returned, host.run('control', 'waits').error?.message);
    },
  });
  expect(host.run('control', 'locked').returned).toBe('done');
  expect(met).toEqual(['busy', 'Lock timeout: another process was holding the lock for too long.']);
});

test('locks of two projects are apart', () => {
  const host = given();
  givenControl(host, code, { id: 'other' });
  let nested: unknown;
  const unwatch = host.intercept({
    before: (call) => {
      if (call.index !== 2) return;
      unwatch();
      nested = host.run('other', 'locked').returned;
    },
  });
  host.run('control', 'locked');
  expect(nested).toBe('done');
});

test('a person acts in the middle of a run', () => {
  const host = givenHost();
  const file = givenBook(host);
  givenControl(
    host,
    `function main() { const p = PropertiesService.getScriptProperties(); p.getKeys(); return SpreadsheetApp.openById('${file}').getSheetByName('Desk').getRange(1, 1).getValue(); }`,
  );
  host.intercept({
    before: (call) => {
      if (call.name === 'Properties.getKeys') host.person(clerk).edit(file, 1, 0, 0, [['typed meanwhile']]);
    },
  });
  expect(host.run('control', 'main').returned).toBe('typed meanwhile');
});

test("a test's own failure leaves the host, whatever the script catches", () => {
  const host = given();
  host.intercept({
    before: () => {
      throw new RangeError('an assertion of the test');
    },
  });
  expect(refusal(() => host.run('control', 'locked'))).toBe('an assertion of the test');
});

test('a run over six minutes fails at its next call and stays dead', () => {
  const host = givenHost();
  givenControl(
    host,
    `function main() { const p = PropertiesService.getScriptProperties(); p.setProperty('a', '1'); Utilities.sleep(300000); Utilities.sleep(70000); try { p.setProperty('b', '2'); } catch (e) {} p.setProperty('c', '3'); }`,
  );
  expect(host.run('control', 'main')).toMatchObject({
    outcome: 'failed',
    error: { message: 'Exceeded maximum execution time' },
  });
  expect(host.properties('control')).toEqual({ a: '1' });
});
