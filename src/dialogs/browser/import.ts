import type { Outcome } from '../../orders/import/staging.ts';
import type { ImportGiven } from '../import-dialog.ts';
import { byId, fill, make, notice } from './dom.ts';
import { lookAt, type Seen } from './look-at.ts';
import { pause, putIn } from './put-in.ts';
import { ask } from './server.ts';

const given = JSON.parse(byId('given').textContent) as ImportGiven;
const { words } = given;
const input = byId<HTMLInputElement>('file');
const drop = byId('drop');
const confirm = byId<HTMLButtonElement>('confirm');
const other = byId<HTMLButtonElement>('other');
const bar = byId<HTMLProgressElement>('bar');

/** How often the outcome is asked for, ms, and for how long. */
const askEveryMs = 5_000;
const askForMs = 20 * 60_000;

let seen: Seen | null = null;
/** Counts the files of this window: who follows an earlier one stops. */
let turn = 0;

function show(...ids: readonly string[]): void {
  for (const id of ['drop', 'formats', 'found', 'progress', 'confirm', 'other']) byId(id).hidden = !ids.includes(id);
}

function progress(text: string, share: number | null): void {
  byId('told').textContent = text;
  if (share === null) bar.removeAttribute('value');
  else bar.value = share;
}

async function choose(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  turn += 1;
  notice([]);
  progress(words.reading, null);
  show('progress');
  // Drawn before the browser is busy with the file.
  await pause(50);
  const looked = await lookAt(file, given);
  input.value = '';
  if ('refused' in looked) {
    show('drop', 'formats');
    notice([`${file.name}: ${looked.refused}`], 'grave');
    return;
  }
  seen = looked;
  byId('summary').textContent = looked.summary;
  byId('preview').replaceChildren(previewOf(looked.preview));
  confirm.textContent = fill(words.confirm, { orders: looked.orders });
  notice(looked.remarks);
  show('found', 'confirm', 'other');
  confirm.focus();
}

function previewOf([header = [], ...rows]: Seen['preview']): HTMLElement {
  const line = (cells: readonly string[], tag: string) => make('tr', ...cells.map((cell) => make(tag, cell)));
  return make('table', make('thead', line(header, 'th')), make('tbody', ...rows.map((row) => line(row, 'td'))));
}

async function stage({ cut }: Seen): Promise<void> {
  notice([]);
  show('found', 'progress');
  try {
    const file = await putIn(cut, (done, parts) => {
      progress(fill(words.staging, { done, parts }), done / parts);
    });
    show('progress', 'other');
    await follow(file);
  } catch (error) {
    show('found', 'confirm', 'other');
    notice([fill(words.again, { why: error instanceof Error ? error.message : String(error) })], 'grave');
  }
}

const unknown = (): Outcome => ({ waits: 0, record: null, moved: 0, differs: 0 });

/** Tells what becomes of the file, until control has read it whole. */
async function follow(file: string): Promise<void> {
  const until = Date.now() + askForMs;
  const own = turn;
  progress(fill(words.waits, { minutes: given.scanMinutes }), null);
  while (Date.now() < until) {
    // The file is in: an answer that does not come is asked for again.
    const { record, moved, differs } = await ask<Outcome>('importOutcome', file).catch(unknown);
    if (own !== turn) return;
    if (record !== null) progress(fill(words.working, record), record.done / record.parts);
    if (record !== null && record.done >= record.parts) {
      show('other');
      const told = [
        fill(words.done, { ...record, moved }),
        ...(record.faulty > 0 ? [words.seeProblems] : []),
        ...(moved + differs > 0 ? [fill(words.seeMoves, { differs })] : []),
      ];
      notice(told, record.faulty + differs > 0 ? '' : 'good');
      return;
    }
    await pause(askEveryMs);
  }
  show('other');
  notice([words.noAnswer]);
}

input.addEventListener('change', () => void choose(input.files?.[0]));
confirm.addEventListener('click', () => {
  if (seen !== null) void stage(seen);
});
other.addEventListener('click', () => {
  turn += 1;
  notice([]);
  show('drop', 'formats');
});
for (const name of ['dragover', 'dragleave', 'drop'] as const) {
  drop.addEventListener(name, (event) => {
    event.preventDefault();
    drop.classList.toggle('over', name === 'dragover');
    if (name === 'drop') void choose(event.dataTransfer?.files[0]);
  });
}
