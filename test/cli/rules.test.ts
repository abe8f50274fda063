import { expect, test } from '@jest/globals';
import { ruleStates, unproved } from '../../src/cli/rule-report.ts';
import { claimedRules, ruleIds } from '../../src/rulebook/rules.ts';

test('a rule is proved by a passing test that carries its id, and by no other', () => {
  const states = ruleStates([
    { title: '[ORD-1] picked up', state: 'passed' },
    { title: '[ORD-2] called', state: 'failed' },
    { title: '[ORD-10] listed', state: 'passed' },
    { title: '[REG-8] a rule that nobody claims yet', state: 'passed' },
  ]);
  const proved = states.filter(({ state }) => state === 'proved').map(({ id }) => id);
  expect(proved).toEqual(['ORD-1', 'ORD-10']);
  expect(unproved(states)).toContain('ORD-2');
  expect(unproved(states)).not.toContain('REG-8');
});

test('every claimed rule is a rule of the books', () => {
  expect(ruleIds).toEqual(expect.arrayContaining(Object.keys(claimedRules)));
  expect(new Set(ruleIds).size).toBe(ruleIds.length);
});
