import { claimedRules, ruleIds } from '../rulebook/rules.ts';
import type { TestResult } from './run-tests.ts';

export interface RuleState {
  readonly id: string;
  /** proved: this version claims it and passing tests carry its id. open: not claimed yet, or claimed and unproved. */
  readonly state: 'proved' | 'open';
  readonly tests: readonly string[];
}

/** Every rule with the passing tests whose titles carry its id in brackets. */
export function ruleStates(results: readonly TestResult[]): readonly RuleState[] {
  return ruleIds.map((id) => {
    const tests = results.filter(({ title, state }) => state === 'passed' && title.includes(`[${id}]`)).map(({ title }) => title);
    return { id, state: id in claimedRules && tests.length > 0 ? 'proved' : 'open', tests };
  });
}

/** Claimed rules without a passing test. */
export function unproved(states: readonly RuleState[]): readonly string[] {
  return states.filter(({ id, state }) => id in claimedRules && state === 'open').map(({ id }) => id);
}

/** The report as people read it. */
export function tellRules(states: readonly RuleState[]): string {
  const proved = states.filter(({ state }) => state === 'proved');
  const lines = proved.map(({ id, tests }) => `${id.padEnd(7)} ${String(tests.length).padStart(3)} tests  ${claimedRules[id] ?? ''}`);
  const open = states.filter(({ state }) => state === 'open').map(({ id }) => id);
  return [...lines, '', `open: ${open.join(' ')}`, `${String(proved.length)} of ${String(states.length)} rules proved`].join('\n');
}
