import type { WireJournal, WireRun, WireShell } from '../wire.ts';
import { button, byId, make } from './dom.ts';
import { Inbox } from './inbox.ts';
import { drawJournal } from './journal.ts';
import { openPhone } from './phone.ts';
import type { Place } from './place.ts';
import { drawRuns } from './runs.ts';
import { ask, language } from './talk.ts';
import { words } from './talk.ts';

const names = ['inbox', 'runs', 'journal'] as const;
type Panel = (typeof names)[number];

/** What stands beside the sheet; on a narrow screen, in its place. */
export class Panels {
  #open: Panel = 'inbox';
  readonly #place: () => Place;
  readonly #shell: () => WireShell | null;
  readonly #inbox: Inbox;
  readonly #all = make('select', { 'aria-label': words.inbox });

  constructor(place: () => Place, shell: () => WireShell | null) {
    this.#place = place;
    this.#shell = shell;
    this.#all.append(make('option', { value: '' }, words.myMail), make('option', { value: 'all' }, words.allMail));
    const phone = button(words.phone, { class: 'to-phone' }, () => openPhone(this.#shell()?.people ?? [], this.#place().as));
    byId('panel-inbox').append(make('div', { class: 'tools' }, this.#all, phone));
    this.#inbox = new Inbox(byId('panel-inbox'), () => (this.#all.value === 'all' ? '' : this.#place().as), countUnread);
    this.#all.addEventListener('change', () => {
      this.#inbox.close();
      void this.refresh();
    });
    for (const name of names) byId(`tab-${name}`).addEventListener('click', () => void this.show(name));
    byId('tab-sheet').addEventListener('click', () => (document.body.dataset['view'] = 'sheet'));
    this.#mark();
  }

  /** Another person looks: what he has open is not the other's. */
  changePerson(): void {
    this.#inbox.close();
  }

  async show(open: Panel): Promise<void> {
    this.#open = open;
    document.body.dataset['view'] = open;
    this.#mark();
    await this.refresh();
  }

  async refresh(): Promise<void> {
    const { file } = this.#place();
    await this.#inbox.refresh();
    if (this.#open === 'runs') drawRuns(byId('panel-runs'), (await ask<{ runs: WireRun[] }>('/api/runs')).runs);
    if (this.#open === 'journal' && file !== '')
      drawJournal(byId('panel-journal'), await ask<WireJournal>('/api/journal', { file, lang: language }));
  }

  #mark(): void {
    for (const name of names) {
      byId(`panel-${name}`).hidden = name !== this.#open;
      byId(`tab-${name}`).setAttribute('aria-selected', String(name === this.#open));
    }
  }
}

function countUnread(unread: number): void {
  const count = byId('tab-inbox').querySelector<HTMLElement>('.count');
  if (count === null) return;
  count.hidden = unread === 0;
  count.textContent = String(unread);
}
