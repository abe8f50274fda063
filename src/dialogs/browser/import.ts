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

/** The files that can be put in. */
let seen: readonly Seen[] = [];
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

async function choose(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  turn += 1;
  notice([]);
  progress(words.reading, null);
  show('progress');
  // Drawn before the browser is busy with the files.
  await pause(50);
  const looked: { readonly name: string; readonly of: Awaited<ReturnType<typeof lookAt>> }[] = [];
  for (const file of files) looked.push({ name: file.name, of: await lookAt(file, given) });
  input.value = '';
  const refused = looked.flatMap(({ name, of }) => ('refused' in of ? [`${name}: ${of.refused}`] : []));
  seen = looked.flatMap(({ of }) => ('refused' in of ? [] : [of]));
  const [first] = seen;
  if (first === undefined) {
    show('drop', 'formats');
    notice(refused, 'grave');
    return;
  }
  const told = (each: Seen) => (seen.length > 1 ? `${each.name}: ${each.summary}` : each.summary);
  byId('summary').replaceChildren(...seen.map((each) => make('div', told(each))));
  byId('preview').replaceChildren(previewOf(first.preview));
  confirm.textContent = fill(words.confirm, { orders: seen.reduce((sum, { orders }) => sum + orders, 0) });
  const remarks = seen.flatMap((each) => each.remarks.map((remark) => (seen.length > 1 ? `${each.name}: ${remark}` : remark)));
  notice([...refused, ...remarks], refused.length > 0 ? 'grave' : '');
  show('found', 'confirm', 'other');
  confirm.focus();
}

function previewOf([header = [], ...rows]: Seen['preview']): HTMLElement {
  const line = (cells: readonly string[], tag: string) => make('tr', ...cells.map((cell) => make(tag, cell)));
  return make('table', make('thead', line(header, 'th')), make('tbody', ...rows.map((row) => line(row, 'td'))));
}

/** Puts the files in, one after the other: one that stands there whole already is passed over, so nothing is put in twice. */
async function stage(files: readonly Seen[]): Promise<void> {
  notice([]);
  show('found', 'progress');
  const own = turn;
  const staged: { readonly name: string; readonly file: string }[] = [];
  try {
    for (const { name, cut } of files) {
      const file = await putIn(cut, (done, parts) => {
        progress(`${files.length > 1 ? `${name}: ` : ''}${fill(words.staging, { done, parts })}`, done / parts);
      });
      staged.push({ name, file });
    }
  } catch (error) {
    show('found', 'confirm', 'other');
    notice([fill(words.again, { why: error instanceof Error ? error.message : String(error) })], 'grave');
    return;
  }
  show('progress', 'other');
  const until = Date.now() + askForMs;
  const reports: Report[] = [];
  for (const { name, file } of staged) {
    const report = await follow(file, until, own);
    if (own !== turn) return;
    reports.push(staged.length > 1 ? { ...report, lines: report.lines.map((line) => `${name}: ${line}`) } : report);
    notice(
      reports.flatMap(({ lines }) => lines),
      reports.every(({ isGood }) => isGood) ? 'good' : '',
    );
  }
  show('other');
}

interface Report {
  readonly lines: readonly string[];
  readonly isGood: boolean;
}

const unknown = (): Outcome => ({ waits: 0, record: null, moved: 0, differs: 0 });

/** What became of a file, told while control reads it. */
async function follow(file: string, until: number, own: number): Promise<Report> {
  progress(fill(words.waits, { minutes: given.scanMinutes }), null);
  while (Date.now() < until && own === turn) {
    // The file is in: an answer that does not come is asked for again.
    const { record, moved, differs } = await ask<Outcome>('importOutcome', file).catch(unknown);
    if (record !== null) progress(fill(words.working, record), record.done / record.parts);
    if (record !== null && record.done >= record.parts) {
      const lines = [
        fill(words.done, { ...record, moved }),
        ...(record.faulty > 0 ? [words.seeProblems] : []),
        ...(moved + differs > 0 ? [fill(words.seeMoves, { differs })] : []),
      ];
      return { lines, isGood: record.faulty + differs === 0 };
    }
    await pause(askEveryMs);
  }
  return { lines: [words.noAnswer], isGood: false };
}

input.addEventListener('change', () => void choose([...(input.files ?? [])]));
confirm.addEventListener('click', () => {
  if (seen.length > 0) void stage(seen);
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
    if (name === 'drop') void choose([...(event.dataTransfer?.files ?? [])]);
  });
}
