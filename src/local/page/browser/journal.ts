import type { WireEntry, WireJournal } from '../wire.ts';
import { filled } from '../words.ts';
import { make } from './dom.ts';
import { words } from './talk.ts';

/** The journal of the workbook in view, the latest entry first, under its head. */
export function drawJournal(root: HTMLElement, { head, entries }: WireJournal): void {
  const key = JSON.stringify([head, entries.length]);
  if (root.dataset['key'] === key) return;
  root.dataset['key'] = key;
  const chain =
    head === null || head.entries === 0
      ? []
      : [make('p', { class: 'sum' }, filled(words.journalHead, head), make('br'), `${words.headHash} `, make('code', {}, head.chain))];
  root.replaceChildren(...chain, ...(entries.length === 0 ? [make('p', { class: 'none' }, words.noJournal)] : entries.map(lineOf)));
}

function lineOf({ entry, at, who, basis, what, place, changes }: WireEntry): HTMLElement {
  const shown = changes.map(({ name, before, after }) =>
    make('li', {}, `${name}: `, ...(before === '' ? [] : [make('s', {}, before), ' → ']), after === '' ? words.empty : after),
  );
  return make(
    'details',
    { class: 'entry' },
    make('summary', {}, make('b', {}, what), make('span', { class: 'why' }, place), make('time', {}, at.slice(5))),
    make('p', {}, `#${String(entry)} · ${who} · ${basisOf(basis)}`),
    make('ul', {}, ...shown),
  );
}

function basisOf(basis: string): string {
  const said: Readonly<Record<string, string>> = {
    seen: words.basisSeen,
    declared: words.basisDeclared,
    unknown: words.basisUnknown,
    script: words.basisScript,
  };
  return said[basis] ?? basis;
}
