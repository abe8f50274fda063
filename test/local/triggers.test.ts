import { expect, test } from '@jest/globals';
import { clerk, done, givenControl, givenHost, noon, type Host } from './given.ts';

const code = `
  function beat(e) { console.log(e.triggerUid); return Date.now(); }
  function long() { Utilities.sleep(150000); }
  function install(fn, minutes) { return ScriptApp.newTrigger(fn).timeBased().everyMinutes(minutes).create().getUniqueId(); }
  function list() { return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), t.getUniqueId()]); }
  function clear() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
`;

function given(fn: string, minutes: number): { host: Host; id: string; start: number } {
  const host = givenHost();
  givenControl(host, code);
  const id = done(host.run('control', 'install', { args: [fn, minutes] })).returned as string;
  return { host, id, start: noon + 1_000 };
}

test('a time trigger fires at the multiples of its minutes', () => {
  const { host, id, start } = given('beat', 5);
  const runs = host.advanceTo(start + 16 * 60_000);
  expect(runs.map((run) => (run.startedAt - start) / 60_000)).toEqual([5, 10, 15]);
  expect(runs[0]).toMatchObject({ trigger: 'time', fn: 'beat', log: [id] });
  expect(host.now()).toBe(start + 16 * 60_000);
});

test('a trigger fires twice, or not at all, or is disabled, when told to', () => {
  const { host, id, start } = given('beat', 1);
  host.firing = 'doubled';
  expect(host.advanceTo(start + 60_000)).toHaveLength(2);
  host.firing = 'dropped';
  expect(host.advanceTo(start + 240_000)).toHaveLength(0);
  host.firing = 'normal';
  expect(host.advanceTo(start + 300_000)).toHaveLength(1);
  host.disableTrigger(id);
  expect(host.advanceTo(start + 900_000)).toHaveLength(0);
  expect(host.triggers()[0]?.disabled).toBe(true);
});

test('firings that a long run covers are left out', () => {
  const { host, start } = given('long', 1);
  expect(host.advanceTo(start + 6 * 60_000).map((run) => (run.startedAt - start) / 60_000)).toEqual([1, 4]);
});

test('a day slept through fires once, a clock set back does not silence the trigger', () => {
  const { host, start } = given('beat', 10);
  host.setTime(start + 86_400_000);
  expect(host.tick()).toHaveLength(1);
  expect(host.tick()).toHaveLength(0);
  host.setTime(start + 3_600_000);
  expect(host.tick()).toHaveLength(0);
  expect(host.advanceTo(start + 3_600_000 + 11 * 60_000)).toHaveLength(1);
});

test('a person sees and deletes only her own triggers', () => {
  const { host, id } = given('beat', 5);
  host.run('control', 'install', { as: clerk, args: ['beat', 1] });
  expect(host.run('control', 'list').returned).toEqual([['beat', 'CLOCK', id]]);
  host.run('control', 'clear');
  expect(host.triggers().map((trigger) => trigger.owner)).toEqual([clerk]);
});

test('odd minutes and a twenty-first trigger are refused', () => {
  const { host } = given('beat', 5);
  expect(host.run('control', 'install', { args: ['beat', 7] }).error?.message).toContain('must be one of 1, 5, 10, 15 or 30');
  for (let i = 0; i < 19; i += 1) host.run('control', 'install', { args: ['beat', 5] });
  expect(host.run('control', 'install', { args: ['beat', 5] }).error?.message).toContain('This script has too many triggers.');
});
