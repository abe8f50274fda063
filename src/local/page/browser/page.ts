import type { WireDialog } from '../wire-dialog.ts';
import type { WireMenu, WirePulse, WireSheet, WireShell } from '../wire.ts';
import { filled } from '../words.ts';
import { openDialog } from './dialog-frame.ts';
import { button, byId, make, toast } from './dom.ts';
import { Grid } from './grid.ts';
import { drawBooks, drawTabs } from './tabs.ts';
import { Panels } from './panels.ts';
import { keepPlace, readPlace, type Place } from './place.ts';
import { act, ask, language, Refused, words } from './talk.ts';

const pollMs = 2_000;
const jumpPollMs = 500;

type Ran = { readonly runs: readonly { readonly fn: string; readonly outcome: string; readonly error: string }[] };

/** The page as a whole: asks, draws, and asks again when the version has moved on. */
export class Page {
  #place: Place = { as: '', file: '', sheet: 0, from: 2 };
  #shell: WireShell | null = null;
  #version = 0;
  readonly #grid = new Grid((line, column, values) => {
    const { as, file, sheet } = this.#place;
    void this.#try(async () => {
      tellFailures(await act<Ran>('/api/edit', { as, file, sheet, row: line - 1, column, values }));
    }).then(() => this.#refresh());
  });
  readonly #panels = new Panels(() => this.#place.as);

  async start(): Promise<void> {
    const select = byId<HTMLSelectElement>('person');
    select.addEventListener('change', () => {
      this.#go({ as: select.value });
    });
    for (const jump of document.querySelectorAll<HTMLButtonElement>('.clock button')) {
      jump.addEventListener('click', () => {
        const { minutes, time, tomorrow } = jump.dataset;
        void this.#try(() =>
          act('/api/clock', minutes === undefined ? { time, tomorrow: Number(tomorrow ?? 0) } : { minutes: Number(minutes) }),
        ).then(() => this.#poll());
      });
    }
    await this.#try(async () => {
      this.#shell = await ask<WireShell>('/api/shell', { lang: language });
      this.#begin(this.#shell);
    });
    await this.#beat();
  }

  /** The first place: the one in the address where it still exists, else the desk of the first workbook as its first agent. */
  #begin(shell: WireShell): void {
    const select = byId<HTMLSelectElement>('person');
    select.replaceChildren(...shell.people.map(({ mail, label }) => make('option', { value: mail }, label)));
    const kept = readPlace();
    const person = shell.people.find(({ mail }) => mail === kept.as) ?? shell.people[1] ?? shell.people[0];
    const book = shell.books.find(({ id }) => id === kept.file) ?? shell.books[0];
    const tab = book?.tabs.find(({ sheetId }) => sheetId === kept.sheet) ?? book?.tabs.find(({ hidden }) => !hidden) ?? book?.tabs[0];
    select.value = person?.mail ?? '';
    this.#go({ as: person?.mail ?? '', file: book?.id ?? '', sheet: tab?.sheetId ?? 0 });
  }

  #go(change: Partial<Place>): void {
    const isElsewhere = change.file !== undefined && change.file !== this.#place.file;
    this.#place = { ...this.#place, from: 2, ...change };
    keepPlace(this.#place);
    this.#drawTabs();
    void this.#refresh();
    if (isElsewhere || change.as !== undefined) void this.#openBook();
  }

  #drawTabs(): void {
    if (this.#shell === null) return;
    drawBooks(this.#shell.books, this.#place, (file, sheet) => {
      this.#go({ file, sheet });
    });
    drawTabs(this.#shell.books, this.#place, (sheet) => {
      this.#go({ sheet });
    });
  }

  /** Opens the workbook as this person, which is when a script adds its menus. */
  async #openBook(): Promise<void> {
    const { as, file } = this.#place;
    await this.#try(async () => {
      const { menus, shared } = await act<{ menus: WireMenu[]; shared: boolean }>('/api/open', { as, file });
      const items = menus.flatMap((menu) =>
        menu.items.map((item) => button(`${menu.menu} › ${item.caption}`, {}, () => void this.#choose(item.fn))),
      );
      byId('menus').replaceChildren(...(shared ? items : [words.notShared]));
    });
  }

  async #choose(fn: string): Promise<void> {
    const { as, file, sheet } = this.#place;
    await this.#try(async () => {
      const done = await act<Ran & { alerts: string[]; dialogs: WireDialog[] }>('/api/menu', { as, file, fn, sheet });
      tellFailures(done);
      const dialog = byId<HTMLDialogElement>('alert');
      const text = dialog.querySelector('p');
      if (text !== null) text.textContent = done.alerts.join('\n\n');
      if (done.alerts.length > 0) dialog.showModal();
      for (const each of done.dialogs) openDialog(each, as);
    });
    await this.#refresh();
  }

  async #beat(): Promise<void> {
    const jumping = await this.#poll();
    setTimeout(() => void this.#beat(), jumping ? jumpPollMs : pollMs);
  }

  async #poll(): Promise<boolean> {
    try {
      const pulse = await ask<WirePulse>('/api/version');
      this.#drawPulse(pulse);
      if (pulse.version !== this.#version) await this.#refresh();
      return pulse.jump !== null;
    } catch (error) {
      drawTrouble(error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  #drawPulse({ now, jump, trouble, mails }: WirePulse): void {
    byId('now').textContent = now;
    const progress = byId<HTMLProgressElement>('jump');
    progress.hidden = jump === null;
    if (jump !== null) progress.value = Math.round((1_000 * (jump.at - jump.from)) / Math.max(1, jump.to - jump.from));
    for (const each of document.querySelectorAll<HTMLButtonElement>('.clock button')) each.disabled = jump !== null;
    this.#panels.counts(mails);
    drawTrouble(trouble === null ? null : words.trouble + trouble);
  }

  async #refresh(): Promise<void> {
    const { as, file, sheet, from } = this.#place;
    if (file === '') return;
    await this.#try(async () => {
      const [shell, drawn] = await Promise.all([
        ask<WireShell>('/api/shell', { lang: language }),
        ask<WireSheet>('/api/sheet', { as, file, sheet, from, lang: language }),
      ]);
      if (file !== this.#place.file || sheet !== this.#place.sheet || as !== this.#place.as) return;
      const tabsMoved = JSON.stringify(shell.books) !== JSON.stringify(this.#shell?.books);
      this.#shell = shell;
      this.#version = drawn.version;
      if (tabsMoved) this.#drawTabs();
      byId('about').textContent = drawn.about;
      this.#grid.draw(drawn);
      this.#drawPager(drawn);
      this.#drawPulse(shell);
      await this.#panels.refresh();
    });
  }

  #drawPager({ from, filled: last, pageRows }: WireSheet): void {
    const to = Math.min(last, from + pageRows - 1);
    const pager = byId('pager');
    if (last <= pageRows + 1) {
      pager.replaceChildren();
      return;
    }
    const turn = (line: number) => () => {
      this.#place = { ...this.#place, from: line };
      void this.#refresh();
    };
    const previous = button(words.previous, {}, turn(Math.max(2, from - pageRows)));
    const next = button(words.next, {}, turn(from + pageRows));
    previous.disabled = from <= 2;
    next.disabled = to >= last;
    pager.replaceChildren(previous, make('span', {}, filled(words.rowsOf, { from, to, filled: last })), next);
  }

  /** Shows a refusal in the words it came with. */
  async #try(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (error instanceof Refused && error.code === 'lost') drawTrouble(error.message);
      else toast(error instanceof Error ? error.message : String(error), 'refusal');
    }
  }
}

function drawTrouble(text: string | null): void {
  const place = byId('trouble');
  place.hidden = text === null;
  if (place.textContent !== (text ?? '')) place.textContent = text ?? '';
}

function tellFailures({ runs }: Ran): void {
  for (const { fn, outcome, error } of runs) if (outcome !== 'done') toast(filled(words.runFailed, { fn, error }), 'refusal');
}
