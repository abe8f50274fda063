import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
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
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** A person has the machine to himself: the tests in the browser come when everything else is done, one file after the other. */
const parts = [
  ['--selectProjects=plain', `--maxWorkers=${String(availableParallelism())}`],
  ['--selectProjects=browser', '--runInBand'],
] as const;

/**
 * Runs all tests, or those that `chosen` leaves as jest takes it (paths, `-t` with a title), and returns what became of each. The
 * runner's own output goes where `show` says.
 */
export function runTests(
  show: 'terminal' | 'nowhere',
  chosen: readonly string[] = [],
): { readonly results: readonly TestResult[]; readonly ok: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-tests-'));
  try {
    const runs = parts.map((part, at) => runPart([...part, ...chosen], { folder, file: join(folder, `${String(at)}.json`), show }));
    const results = runs.flatMap((run) => run.results);
    return { results, ok: runs.every((run) => run.ok) && results.length > 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Place {
  /** For what this run makes, bundles among it. */
  readonly folder: string;
  readonly file: string;
  readonly show: 'terminal' | 'nowhere';
}

/** Modules in jest need a flag of Node, and tsx reads what jest is given of test/runner. Processes that tests start inherit neither. */
function runPart(options: readonly string[], { folder, file, show }: Place) {
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--import', 'tsx', '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const args = [...flags, jest, '--passWithNoTests', '--json', `--outputFile=${file}`, ...options];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ZHANGGUI_BUNDLES: join(folder, 'bundles') },
    // With a report, jest tells how it goes on stderr.
    stdio: ['ignore', 'ignore', show === 'terminal' ? 'inherit' : 'ignore'],
  });
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : { testResults: [] };
  return { results: report.testResults.flatMap(resultsOf), ok: status === 0 };
}

/** A file that could not be loaded counts as one failure. */
function resultsOf({ name, status, assertionResults }: Report['testResults'][number]): readonly TestResult[] {
  if (assertionResults.length === 0 && status === 'failed') return [{ title: name, state: 'failed' }];
  return assertionResults.map(({ fullName, status: state }) => ({ title: fullName, state: stateOf(state) }));
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
