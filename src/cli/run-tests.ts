import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPath } from './browser-path.ts';
import { root } from './root.ts';
import { realOrders } from './real-data.ts';

export interface TestResult {
  /** The title with those of the groups around it. */
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
}

interface Report {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Runs all tests and returns what became of each; the runner's own output goes where `show` says. */
export function runTests(show: 'terminal' | 'nowhere'): { readonly results: readonly TestResult[]; readonly ok: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-tests-'));
  const file = join(folder, 'report.json');
  try {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const stdio = show === 'terminal' ? 'inherit' : 'ignore';
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio });
    const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : { testResults: [] };
    const results = report.testResults.flatMap((each) =>
      each.assertionResults.map(({ fullName, status: state }): TestResult => ({ title: fullName, state: stateOf(state) })),
    );
    return { results, ok: status === 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function stateOf(status: string): TestResult['state'] {
  return status === 'passed' || status === 'failed' ? status : 'skipped';
}

/** The closing lines: what was left out and why, then the counts. */
export function closing(results: readonly TestResult[]): string {
  const count = (state: TestResult['state']) => results.filter((each) => each.state === state).length;
  const left = [
    ...(existsSync(realOrders()) ? [] : ['left out: the tests on real order files, which are not here (REAL_DATA)']),
    ...(browserPath() === null ? ['left out: the tests in the browser, which is not here (CHROMIUM)'] : []),
  ];
  return [...left, `${String(count('passed'))} passed, ${String(count('failed'))} failed, ${String(count('skipped'))} skipped`].join('\n');
}
