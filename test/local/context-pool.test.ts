import { describe, expect, test } from '@jest/globals';
import { inFreshContexts, reuseContexts } from '../../src/local/context-pool.ts';
import { done, givenControl, givenHost } from './given.ts';

/** Counts in a place that nobody sees from outside: what the linter forbids in modules tells here whether a context is used again. */
const counting = 'const next = (() => { let n = 0; return () => (n += 1); })();';

let codes = 0;

/** A project whose contexts are used again; `left` is what its first invocation does to them. */
function given(left: string, host = givenHost()) {
  codes += 1;
  const code = `/* ${String(codes)} */ ${counting} function main(first) { if (first) { ${left} } return next(); } function hidden_() { return 'hidden'; }`;
  reuseContexts(code);
  givenControl(host, code);
  const run = (first = false, options = {}) => host.run('control', 'main', { args: [first], ...options });
  return { host, code, run };
}

test('an invocation that changes nothing leaves its context to the next', () => {
  const { run } = given('');
  expect([run(true), run(), run()].map((each) => each.returned)).toEqual([1, 2, 3]);
});

test('the contexts of a code that nobody has vouched for are never used again', () => {
  const host = givenHost();
  givenControl(host, `${counting} function main() { return next(); }`);
  expect([host.run('control', 'main'), host.run('control', 'main')].map((each) => each.returned)).toEqual([1, 1]);
});

describe('a context is not used again after', () => {
  test.each([
    ['a new global', 'globalThis.left = 1;'],
    ['a new global by mistake', 'left = 1;'],
    ['a function of the script that was put aside', 'main = () => 7;'],
    ['a service that was put aside', 'MailApp = null;'],
    ['a service that was taken away', 'delete globalThis.MailApp;'],
    ['a changed clock', 'Date.now = () => 7;'],
    ['another Date', 'Date = class {};'],
    ['a new method of all lists', 'Array.prototype.last = function () { return this[this.length - 1]; };'],
    ['a changed method of all lists', 'Array.prototype.push = () => 7;'],
    ['a method of all texts that was taken away', 'delete String.prototype.trim;'],
    ['a method of all texts that shows', "Object.defineProperty(String.prototype, 'trim', { enumerable: true });"],
    ['a constant that was added to Math', 'Math.TAU = 6.28;'],
    ['a list of which everything holds', 'Array.prototype.every = () => true;'],
    ['another way of writing JSON', 'JSON.stringify = () => "7";'],
    ['a frozen built-in', 'Object.freeze(Object.prototype);'],
    ['another parent', 'Object.setPrototypeOf(Map.prototype, Set.prototype);'],
    ['a changed walk over lists', 'Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true });'],
    ['a member of all generators', 'Object.getPrototypeOf(function* () {}).left = 1;'],
  ])('%s', (_, left) => {
    const { run } = given(left);
    run(true);
    expect(run().returned).toBe(1);
    expect(run().returned).toBe(2);
  });
});

test.each([
  ['given a member', "Object.defineProperty(MailApp, 'sendEmail', { value: null });"],
  ['robbed of a member', 'delete MailApp.sendEmail;'],
])('a service cannot be %s', (_, left) => {
  const { run } = given(`try { ${left} } catch (error) { return error.name; }`);
  expect(run(true).returned).toBe('TypeError');
});

test('an invocation inside another has a context of its own', () => {
  const { host, run } = given("PropertiesService.getScriptProperties().getProperty('a');");
  run();
  const inner: unknown[] = [];
  const stop = host.intercept({
    before: () => {
      stop();
      inner.push(run().returned);
    },
  });
  // The inner one had none to take over; the outer one went on in its own.
  expect([run(true).returned, inner]).toEqual([2, [1]]);
  expect(run().error).toBeNull();
});

test('who runs, in which project and when, is the next invocation’s own', () => {
  const host = givenHost();
  const code = 'function main() { return [Session.getEffectiveUser().getEmail(), ScriptApp.getScriptId(), Date.now()]; }';
  reuseContexts(code);
  givenControl(host, code);
  givenControl(host, code, { id: 'second', owner: 'second@shop.example' });
  const [first] = done(host.run('control', 'main')).returned as string[];
  host.setTime(host.now() + 60_000);
  const at = host.now();
  const [mail, id, now] = done(host.run('second', 'main')).returned as [string, string, number];
  expect([first, mail, id]).toEqual(['owner@shop.example', 'second@shop.example', 'second']);
  expect(now).toBeGreaterThanOrEqual(at);
});

test('a project without an advanced service does not find that of another', () => {
  const host = givenHost();
  const code = 'function main() { return typeof Drive; }';
  reuseContexts(code);
  givenControl(host, code);
  givenControl(host, code, { id: 'second', advanced: [] });
  expect(['control', 'second', 'control', 'second'].map((id) => host.run(id, 'main').returned)).toEqual([
    'object',
    'undefined',
    'object',
    'undefined',
  ]);
});

test('what an invocation has kept reaches nothing when it is over', () => {
  const host = givenHost();
  const code = `const kept = []; function main() { kept.push(() => PropertiesService.getScriptProperties().getProperty('a')); }
    function later() { return kept[0](); }`;
  reuseContexts(code);
  givenControl(host, code);
  host.run('control', 'main');
  const run = host.run('control', 'later');
  // It calls as the invocation that runs, and is counted there.
  expect([run.returned, run.callCount]).toEqual([null, 1]);
});

test('a code that fails at its top level fails again at each run', () => {
  const host = givenHost();
  const code = "function main() { return 1; } throw new Error('top');";
  reuseContexts(code);
  givenControl(host, code);
  expect([1, 2].map(() => host.run('control', 'main').error?.message)).toEqual(['top', 'top']);
});

test('what is done in fresh contexts leaves those at rest for afterwards', () => {
  const { run } = given('');
  expect(run(true).returned).toBe(1);
  expect(inFreshContexts(() => [run().returned, run().returned])).toEqual([1, 2]);
  expect(run().returned).toBe(2);
  expect(() =>
    inFreshContexts(() => {
      throw new Error('failed');
    }),
  ).toThrow('failed');
  expect(run().returned).toBe(3);
});
