import type { WireMenu, WireMenuAnswer, WirePulse, WireRan, WireShell } from '../wire.ts';
import { filled } from '../words.ts';
import { drawCharts } from './charts.ts';
import { drawClock, startClock } from './clock-bar.ts';
import { askWord, tell } from './dialogs.ts';
import { openDialog } from './dialog-frame.ts';
import { byId, make, toast } from './dom.ts';
import { offerOn } from './context-menu.ts';
import { drawMenus, type Menu } from './menu-bar.ts';
import { ownMenus, rowItems, type Wishes } from './own-menus.ts';
import { Panels } from './panels.ts';
import { keepPlace, readPlace, type Place } from './place.ts';
import { SheetInView } from './sheet-in-view.ts';
import { drawBooks, drawTabs } from './tabs.ts';
import { act, ask, language, Refused, words } from './talk.ts';

const pollMs = 1_000;
const jumpPollMs = 400;

/** The page as a whole: who stands where, and what is drawn again when the shop has moved on. */
export class Workbench {
  #place: Place = { as: '', file: '', sheet: 0 };
  #shell: WireShell | null = null;
  #version = 0;
  #menus: readonly WireMenu[] = [];
  #withHidden = false;
  readonly #wishes: Wishes = {
    withHidden: () => this.#withHidden,
    toggleHidden: () => {
      this.#withHidden = !this.#withHidden;
      this.#drawTabs();
    },
    startOver: () => void this.#startOver(),
  };
  readonly #panels = new Panels(
    () => this.#place,
    () => this.#shell,
  );
  readonly sheet = new SheetInView(byId('grid'), {
    drawn: (sheet) => {
      byId('about').textContent = sheet.shape.about || this.#aboutHidden();
      void this.#try(() => drawCharts(this.#place));
    },
    stood: (text) => (byId('cell').textContent = text),
    opens: (sheet) => this.#go({ sheet }),
    sending: (count) => this.#drawSaved(count),
    ran: tellFailures,
    refused: (error) => this.#refused(error),
  });

  async start(): Promise<void> {
    const select = byId<HTMLSelectElement>('person');
    select.addEventListener('change', () => this.#go({ as: select.value }));
    offerOn(byId('grid'), rowItems(this.sheet), () => this.sheet.grid.focus());
    startClock((work) => void this.#try(work).then(() => this.#poll()));
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
    this.#place = { ...this.#place, ...change };
    keepPlace(this.#place);
    document.body.dataset['view'] = 'sheet';
    this.#drawTabs();
    if (change.as !== undefined) this.#panels.changePerson();
    void this.sheet.open(this.#place).then(() => this.#try(() => this.#panels.refresh()));
    if (isElsewhere || change.as !== undefined) void this.#openBook();
  }

  /** What is said of a sheet that no table describes. */
  #aboutHidden(): string {
    const tabs = this.#shell?.books.find(({ id }) => id === this.#place.file)?.tabs ?? [];
    if (tabs.every(({ hidden }) => hidden)) return words.noSheets;
    return tabs.some(({ sheetId, hidden }) => hidden && sheetId === this.#place.sheet) ? words.hiddenAbout : '';
  }

  #drawTabs(): void {
    if (this.#shell === null) return;
    drawBooks(this.#shell.books, this.#place, (file, sheet) => this.#go({ file, sheet }));
    drawTabs(this.#shell.books, this.#place, this.#withHidden, (sheet) => this.#go({ sheet }));
    this.#drawMenus();
  }

  /** Opens the workbook as this person, which is when a script adds its menus. */
  async #openBook(): Promise<void> {
    const { as, file } = this.#place;
    await this.#try(async () => {
      const { menus, shared } = await act<{ menus: WireMenu[]; shared: boolean }>('/api/open', { as, file });
      if (file !== this.#place.file || as !== this.#place.as) return;
      this.#menus = menus;
      this.#drawMenus();
      if (!shared) toast(words.notShared);
    });
  }

  #drawMenus(): void {
    drawMenus(byId('menus'), [...ownMenus(this.sheet, this.#wishes), ...this.#scriptMenus()], () => this.sheet.grid.focus());
  }

  #scriptMenus(): readonly Menu[] {
    return this.#menus.map(({ menu, items }) => ({
      name: menu,
      items: items.map(({ caption, fn }) => ({ caption, choose: () => void this.#choose(fn) })),
    }));
  }

  async #choose(fn: string): Promise<void> {
    const { as, file, sheet } = this.#place;
    await this.#try(async () => {
      await this.#afterMenu(await act<WireMenuAnswer>('/api/menu', { as, file, fn, sheet }));
    });
    await this.sheet.pull();
  }

  /** What a menu item of the script has shown: its alerts, one after the other, and its dialogs. */
  async #afterMenu(answer: WireMenuAnswer): Promise<void> {
    tellFailures(answer);
    for (const alert of answer.alerts) await tell(this.#menus[0]?.menu ?? '', alert);
    for (const dialog of answer.dialogs) openDialog(dialog, this.#place.as);
  }

  async #startOver(): Promise<void> {
    const word = words.startOverWord;
    if (!(await askWord(words.startOverTitle, filled(words.startOverText, { word }), word))) return;
    toast(words.startingOver);
    await this.#try(() => act('/api/anew', { word: 'anew' }));
    location.hash = '';
    location.reload();
  }

  async #beat(): Promise<void> {
    const jumping = await this.#poll();
    setTimeout(() => void this.#beat(), document.hidden ? 5 * pollMs : jumping ? jumpPollMs : pollMs);
  }

  async #poll(): Promise<boolean> {
    try {
      const pulse = await ask<WirePulse>('/api/version');
      if (this.#shell !== null && pulse.epoch !== this.#shell.epoch) location.reload();
      drawClock(pulse);
      drawTrouble(pulse.trouble === null ? null : words.trouble + pulse.trouble);
      if (pulse.version !== this.#version) await this.#catchUp(pulse.version);
      return pulse.jump !== null;
    } catch (error) {
      drawTrouble(error instanceof Error ? error.message : String(error));
      return false;
    }
  }

  async #catchUp(version: number): Promise<void> {
    await this.sheet.pull();
    await drawCharts(this.#place);
    const shell = await ask<WireShell>('/api/shell', { lang: language });
    const tabsMoved = JSON.stringify(shell.books) !== JSON.stringify(this.#shell?.books);
    this.#shell = shell;
    if (tabsMoved) this.#drawTabs();
    await this.#panels.refresh();
    this.#version = version;
  }

  #drawSaved(count: number): void {
    byId('saved').textContent = count > 0 ? words.saving : words.saved;
    byId('saved').classList.toggle('busy', count > 0);
  }

  /** Shows a refusal in the words it came with. */
  async #try(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#refused(error);
    }
  }

  #refused(error: unknown): void {
    if (error instanceof Refused && error.code === 'lost') drawTrouble(error.message);
    toast(error instanceof Error ? error.message : String(error), 'refusal');
  }
}

function drawTrouble(text: string | null): void {
  const place = byId('trouble');
  place.hidden = text === null;
  if (place.textContent !== (text ?? '')) place.textContent = text ?? '';
}

function tellFailures({ runs }: WireRan): void {
  for (const { fn, outcome, error } of runs) if (outcome !== 'done') toast(filled(words.runFailed, { fn, error }), 'refusal');
}
