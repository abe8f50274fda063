import type { WireRun } from '../wire.ts';
import { filled } from '../words.ts';
import { make } from './dom.ts';
import { words } from './talk.ts';

/** What ran, the latest first: what set it off, what it cost, its calls by name. */
export function drawRuns(root: HTMLElement, runs: readonly WireRun[]): void {
  const key = JSON.stringify(runs);
  if (root.dataset['key'] === key) return;
  root.dataset['key'] = key;
  const open = new Set([...root.querySelectorAll<HTMLDetailsElement>('details[open]')].map((each) => each.dataset['run']));
  const sum = filled(words.runSum, { count: runs.length, ms: secondsOf(runs.reduce((total, run) => total + run.estimatedMs, 0)) });
  root.replaceChildren(
    make('p', { class: 'sum' }, runs.length === 0 ? words.noRuns : sum),
    ...runs.map((run) => {
      const line = runOf(run);
      line.open = open.has(line.dataset['run']);
      return line;
    }),
  );
}

function runOf(run: WireRun): HTMLDetailsElement {
  const { at, project, fn, as, outcome, error, callCount: calls, cellsRead: read, cellsWritten: written, estimatedMs } = run;
  const cost = filled(words.runCost, { calls, read, written, ms: secondsOf(estimatedMs) });
  const head = make(
    'summary',
    {},
    make('b', {}, fn),
    make('span', { class: 'why' }, filled(words.runShort, { why: triggerOf(run), calls, ms: secondsOf(estimatedMs) })),
    make('time', {}, at.slice(5)),
  );
  const calledBy = Object.entries(run.calls).sort(([, a], [, b]) => b - a);
  return make(
    'details',
    { class: `run ${outcome}`, 'data-run': `${at} ${project} ${fn} ${as}` },
    head,
    make('p', {}, `${project} · ${as}`),
    make('p', {}, cost),
    ...(outcome === 'done' && error === '' ? [] : [make('p', { class: 'fault' }, `${outcomeOf(run)}: ${error}`)]),
    make('dl', {}, ...calledBy.flatMap(([name, count]) => [make('dt', {}, name), make('dd', {}, String(count))])),
  );
}

function secondsOf(ms: number): string {
  return ms < 1_000 ? `${String(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}

function outcomeOf({ outcome }: WireRun): string {
  return outcome === 'done' ? words.done : outcome === 'stopped' ? words.stopped : words.failed;
}

function triggerOf({ trigger }: WireRun): string {
  const said: Readonly<Record<string, string>> = {
    time: words.byTime,
    edit: words.byEdit,
    simple: words.bySimple,
    menu: words.byMenu,
    editor: words.byEditor,
    web: words.byWeb,
  };
  return said[trigger] ?? trigger;
}
