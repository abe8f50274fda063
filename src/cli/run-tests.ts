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

/** One start of jest. */
interface Part {
  readonly options: readonly string[];
  /** How Google behaves where nobody knows. */
  readonly google: 'kind' | 'harsh';
}

const plain = ['--selectProjects=plain', `--maxWorkers=${String(availableParallelism())}`];

/** A person has the machine to himself: the tests in the browser come when everything else is done, one file after the other. */
const parts: readonly Part[] = [
  { options: plain, google: 'kind' },
  { options: ['--selectProjects=browser', '--runInBand'], google: 'kind' },
];

/** Journeys that run once more in a harsh Google: an order's life, its faults and its secrets, import, approvals, money, trouble. */
const harshJourneys = ['order-life', 'typed-badly', 'sealed', 'staging', 'approvals', 'approval-operations', 'money-back', 'trouble'];

const harsh: Part = {
  options: [...plain, '--testPathPatterns', `test/journeys/(${harshJourneys.join('|')})\\.test\\.ts$`],
  google: 'harsh',
};

/**
 * Runs all tests, or those that `chosen` leaves as jest takes it (paths, `-t` with a title), and returns what became of each. The
 * runner's own output goes where `show` says. Without a choice, some journeys run once more in a harsh Google.
 */
export function runTests(
  show: 'terminal' | 'nowhere',
  chosen: readonly string[] = [],
): { readonly results: readonly TestResult[]; readonly ok: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-tests-'));
  try {
    const wanted =
      chosen.length > 0 ? parts.map(({ options, google }) => ({ options: [...options, ...chosen], google })) : [...parts, harsh];
    const runs = wanted.map((part, at) => runPart(part, { folder, file: join(folder, `${String(at)}.json`), show }));
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
function runPart({ options, google }: Part, { folder, file, show }: Place) {
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--import', 'tsx', '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const args = [...flags, jest, '--passWithNoTests', '--json', `--outputFile=${file}`, ...options];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ZHANGGUI_BUNDLES: join(folder, 'bundles'), ...(google === 'harsh' ? { GOOGLE: google } : {}) },
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
