import { ruleStates, tellRules, unproved } from './rule-report.ts';
import { runTests } from './run-tests.ts';

/** `npm run rules [--json]`: every rule id with the passing tests that carry it; fails on a claimed rule without one. */
const { results } = runTests('nowhere');
const states = ruleStates(results);
console.log(process.argv.includes('--json') ? JSON.stringify(states) : tellRules(states));
for (const id of unproved(states)) console.error(`${id} is claimed and no passing test carries it`);
process.exitCode = unproved(states).length === 0 ? 0 : 1;
