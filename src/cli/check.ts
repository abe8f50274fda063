import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';
import { ruleStates, tellRules, unproved } from './rule-report.ts';
import { closing, runTests } from './run-tests.ts';

/** `npm run check`: everything that CI runs, and nothing else does something different. Ends at the first step that fails. */
const bin = (name: string) => join(root, 'node_modules', '.bin', name);
const node = (file: string, ...args: string[]) => [process.execPath, '--import', 'tsx', join('src', 'cli', file), ...args];

const before: readonly (readonly [string, readonly string[]])[] = [
  ['format', [bin('prettier'), '--check', '--log-level', 'warn', '.']],
  ['lint', [bin('eslint'), '.', '--max-warnings', '0']],
  ['types and walls', [bin('tsc'), '-b', 'tsconfig.build.json']],
  ['emulated members', node('members.ts')],
  ['build', [process.execPath, '--import', 'tsx', join('build', 'bundle.ts')]],
];
const after: readonly (readonly [string, readonly string[]])[] = [
  ['calls', node('calls.ts')],
  ['crash', node('crash.ts')],
  ['crash in a harsh Google', node('crash.ts', '--only', 'orders.submit', '--every', '4', '--google', 'harsh')],
];

function step([name, [command = '', ...args]]: readonly [string, readonly string[]]): boolean {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) console.error(`== ${name} failed`);
  return status === 0;
}

function tests(): boolean {
  console.log('\n== tests and rules');
  const { results, ok } = runTests('terminal');
  const states = ruleStates(results);
  console.log(tellRules(states));
  for (const id of unproved(states)) console.error(`${id} is claimed and no passing test carries it`);
  console.log(closing(results));
  return ok && unproved(states).length === 0;
}

process.exitCode = before.every(step) && tests() && after.every(step) ? 0 : 1;
