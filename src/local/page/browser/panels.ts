import type { WireLetter, WireMail, WireRun } from '../wire.ts';
import { filled } from '../words.ts';
import { button, byId, make } from './dom.ts';
import { ask, send, words } from './talk.ts';

const names = ['inbox', 'runs', 'import'] as const;
type Panel = (typeof names)[number];

const longestFile = 60 * 1024 * 1024;

/** What stands beside the sheet: the mails, what ran, the import of an order file. */
export class Panels {
  #open: Panel = 'inbox';
  #letter: number | null = null;
  readonly #person: () => string;

  constructor(person: () => string) {
    this.#person = person;
    for (const name of names) {
      byId(`tab-${name}`).addEventListener('click', () => {
        this.#show(name);
        void this.refresh();
      });
    }
    byId('panel-inbox').append(make('ul', { class: 'mails' }), make('article', { hidden: true }));
    byId('panel-import').append(this.#importForm());
    this.#show('inbox');
  }

  counts(mails: number): void {
    byId('tab-inbox').textContent = mails === 0 ? words.inbox : `${words.inbox} (${String(mails)})`;
  }

  async refresh(): Promise<void> {
    if (this.#open === 'inbox') this.#drawMails((await ask<{ mails: WireMail[] }>('/api/mails')).mails);
    if (this.#open === 'runs') drawRuns((await ask<{ runs: WireRun[] }>('/api/runs')).runs);
  }

  #show(open: Panel): void {
    this.#open = open;
    for (const name of names) {
      byId(`panel-${name}`).hidden = name !== open;
      byId(`tab-${name}`).setAttribute('aria-selected', String(name === open));
    }
  }

  #drawMails(mails: readonly WireMail[]): void {
    const list = byId('panel-inbox').querySelector('ul');
    const rows = mails.map((mail) => {
      const line = button('', { 'aria-pressed': mail.id === this.#letter, class: mail.state }, () => {
        this.#letter = mail.id;
        void this.#read(mail.id).then(() => this.refresh());
      });
      line.append(
        make('span', { class: 'when' }, mail.at.slice(5, 16)),
        make('b', {}, mail.subject),
        make('span', { class: 'who' }, mail.to),
        make('i', { title: mail.note }, stateOf(mail)),
      );
      return make('li', {}, line);
    });
    list?.replaceChildren(...(rows.length > 0 ? rows : [make('li', { class: 'none' }, words.noMails)]));
  }

  async #read(id: number): Promise<void> {
    const letter = await ask<WireLetter>('/api/mail', { id });
    const place = byId('panel-inbox').querySelector('article');
    if (place === null) return;
    place.hidden = false;
    const head = make(
      'p',
      {},
      `${letter.at} · ${words.to} ${letter.to} · ${stateOf(letter)}${letter.note === '' ? '' : ` (${letter.note})`}`,
    );
    const plain = make('details', { open: letter.html === null }, make('summary', {}, words.plain), make('pre', {}, letter.body));
    place.replaceChildren(
      make('h2', {}, letter.subject),
      head,
      ...(letter.html === null ? [] : [frameOf(letter.html, letter.subject)]),
      plain,
    );
  }

  #importForm(): HTMLElement {
    const file = make('input', { type: 'file', accept: '.csv,text/csv', id: 'order-file' });
    const result = make('p', { role: 'status' });
    const start = button(words.importNow, {}, () => {
      void this.#importFile(file, result, start);
    });
    return make(
      'div',
      { class: 'import' },
      make('p', {}, words.importAbout),
      make('label', { for: 'order-file' }, words.file),
      file,
      start,
      result,
    );
  }

  async #importFile(field: HTMLInputElement, result: HTMLElement, start: HTMLButtonElement): Promise<void> {
    const file = field.files?.[0];
    if (file === undefined || file.size > longestFile) {
      result.textContent = file === undefined ? words.noFile : words.fileTooLarge;
      return;
    }
    start.disabled = true;
    result.textContent = words.importing;
    result.className = '';
    try {
      const { rows } = await send<{ rows: number }>('/api/import', { as: this.#person(), name: file.name }, file);
      result.textContent = filled(words.staged, { rows });
    } catch (error) {
      result.className = 'refusal';
      result.textContent = error instanceof Error ? error.message : String(error);
    }
    start.disabled = false;
  }
}

function stateOf({ state }: WireMail): string {
  return state === 'delivered' ? words.delivered : state === 'bounced' ? words.bounced : words.queued;
}

/** A mail may hold anything: its frame runs no script and belongs to no site; a link opens in a window of its own. */
function frameOf(html: string, title: string): HTMLIFrameElement {
  const frame = make('iframe', { sandbox: 'allow-popups allow-popups-to-escape-sandbox', title });
  frame.srcdoc = html;
  return frame;
}

function drawRuns(runs: readonly WireRun[]): void {
  const head = [words.runTime, words.runFn, words.runAs, words.runCalls, words.runMs].map((word) => make('th', { scope: 'col' }, word));
  const rows = runs.flatMap((run) => {
    const cells = [
      run.at.slice(5),
      `${run.project} ${run.fn} (${triggerOf(run)})`,
      run.as.split('@')[0] ?? '',
      String(run.calls),
      String(run.estimatedMs),
    ];
    const row = make('tr', { class: run.outcome }, ...cells.map((cell) => make('td', {}, cell)));
    if (run.error === '' && run.outcome === 'done') return [row];
    const outcome = run.outcome === 'done' ? words.done : run.outcome === 'stopped' ? words.stopped : words.failed;
    return [row, make('tr', { class: run.outcome }, make('td', { colspan: 5 }, `${outcome}: ${run.error}`))];
  });
  byId('panel-runs').replaceChildren(
    runs.length === 0
      ? make('p', { class: 'none' }, words.noRuns)
      : make('table', {}, make('thead', {}, make('tr', {}, ...head)), make('tbody', {}, ...rows)),
  );
}

function triggerOf({ trigger }: WireRun): string {
  const said: Readonly<Record<string, string>> = {
    time: words.byTime,
    edit: words.byEdit,
    simple: words.bySimple,
    menu: words.byMenu,
    editor: words.byEditor,
  };
  return said[trigger] ?? trigger;
}
