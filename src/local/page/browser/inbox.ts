import type { WireLetter, WireMail } from '../wire.ts';
import { button, make } from './dom.ts';
import { ReadMails } from './read-mails.ts';
import { ask, words } from './talk.ts';

const read = new ReadMails();

/** A list of mails and the one that is read. `person` is empty for everybody's mail. */
export class Inbox {
  #open: number | null = null;
  readonly #list = make('ul', { class: 'mails' });
  readonly #letter = make('article', { hidden: true });
  readonly #person: () => string;
  readonly #counted: (unread: number) => void;

  constructor(root: HTMLElement, person: () => string, counted: (unread: number) => void = () => undefined) {
    this.#person = person;
    this.#counted = counted;
    root.append(this.#list, this.#letter);
  }

  async refresh(): Promise<void> {
    const person = this.#person();
    const { mails } = await ask<{ mails: WireMail[] }>('/api/mails', person === '' ? {} : { as: person });
    if (person !== this.#person()) return;
    this.#counted(mails.filter((mail) => !read.has(mail)).length);
    const rows = mails.map((mail) => make('li', {}, this.#lineOf(mail, person === '')));
    const key = JSON.stringify([mails, this.#open, mails.map((mail) => read.has(mail))]);
    if (this.#list.dataset['key'] === key) return;
    this.#list.dataset['key'] = key;
    this.#list.replaceChildren(...(rows.length > 0 ? rows : [make('li', { class: 'none' }, words.noMails)]));
  }

  close(): void {
    this.#open = null;
    this.#letter.hidden = true;
    this.#letter.replaceChildren();
    this.#list.hidden = false;
  }

  #lineOf(mail: WireMail, withReceiver: boolean): HTMLElement {
    const isNew = !read.has(mail);
    const line = button('', { 'aria-pressed': mail.id === this.#open, class: `${mail.state}${isNew ? ' unread' : ''}` }, () => {
      read.add(mail);
      this.#open = mail.id;
      void this.#read(mail.id).then(() => this.refresh());
    });
    line.append(
      make('b', {}, mail.subject),
      make('span', { class: 'when' }, mail.at.slice(5, 16)),
      make('span', { class: 'who' }, withReceiver ? mail.to : stateOf(mail)),
      ...(isNew ? [make('span', { class: 'unseen' }, words.unread)] : []),
    );
    return line;
  }

  async #read(id: number): Promise<void> {
    const letter = await ask<WireLetter>('/api/mail', { id });
    const note = letter.note === '' || letter.state === 'delivered' ? '' : ` (${letter.note})`;
    const plain = make('details', { open: letter.html === null }, make('summary', {}, words.plain), make('pre', {}, letter.body));
    this.#letter.replaceChildren(
      button(`‹ ${words.back}`, { class: 'back' }, () => this.close()),
      make('h2', {}, letter.subject),
      make('p', {}, `${letter.at} · ${words.to} ${letter.to} · ${stateOf(letter)}${note}`),
      ...(letter.html === null ? [] : [frameOf(letter.html, letter.subject)]),
      plain,
    );
    this.#letter.hidden = false;
    this.#list.hidden = true;
  }
}

function stateOf({ state }: WireMail): string {
  return words[state];
}

/** Where letters lead to a workbook: here it is this page that shows it. */
const googleSheets = /(?<=href=")https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)\/edit/g;

/** A mail may hold anything: its frame runs no script and belongs to no site; a link opens in a window of its own. */
function frameOf(html: string, title: string): HTMLIFrameElement {
  const frame = make('iframe', { sandbox: 'allow-popups allow-popups-to-escape-sandbox', title });
  frame.srcdoc = html.replace(googleSheets, '/#file=$1');
  return frame;
}
