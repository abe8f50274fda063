import { pageWords } from '../text/pages.ts';
import { say, type Language } from '../text/words.ts';
import { html, type Html } from './html.ts';

/** What a change would do: the value as it is, and as it is to be. */
export interface Change {
  readonly from: string;
  readonly to: string;
}

/** Something elsewhere, as the requester declared it; nobody has looked into it. */
export interface Attachment {
  readonly url: string;
  /** Such as `image, 300 KB`. */
  readonly declared: string;
}

/** A label and its value; several lines of a value stay lines. */
export type Fact = readonly [label: string, value: string | Change | readonly Attachment[]];

/** What is known, one row a fact. */
export function factTable(facts: readonly Fact[], language: Language): Html {
  return html`<section>${factRows(facts, language)}</section>`;
}

export function factRows(facts: readonly Fact[], language: Language): Html {
  const rows = facts.map(
    ([label, value]) =>
      html`<tr>
        <th scope="row">${label}</th>
        <td class="${typeof value === 'string' ? 'text' : 'rich'}">${shown(value, language)}</td>
      </tr>`,
  );
  return html`<table>
    ${rows}
  </table>`;
}

function shown(value: Fact[1], language: Language): string | Html {
  if (typeof value === 'string') return value;
  return 'from' in value ? change(value, language) : attachments(value, language);
}

/** A reader hears which is which; struck out and marked is not enough. */
function change({ from, to }: Change, language: Language): Html {
  const word = (words: (typeof pageWords)['from']) => html`<span class="unseen">${say(words, language)}: </span>`;
  const arrow = html`<span aria-hidden="true">→</span>`;
  const before = html`<del>${from === '' ? '—' : from}</del>`;
  const after = html`<ins>${to === '' ? '—' : to}</ins>`;
  return html`${word(pageWords.from)}${before} ${arrow} ${word(pageWords.to)}${after}`;
}

function attachments(all: readonly Attachment[], language: Language): Html {
  const each = all.map(({ url, declared }) =>
    isWebAddress(url)
      ? html`<li><a href="${url}" target="_blank" rel="noopener noreferrer nofollow">${url}</a> (${declared})</li>`
      : html`<li>${url} (${declared}; ${say(pageWords.linkRefused, language)})</li>`,
  );
  return html`<ul>
    ${each}
  </ul>`;
}

/** Whether an address may be a link: https, a host without a user before it, nothing that breaks out of a text. */
export function isWebAddress(url: string): boolean {
  return url.length <= 2_000 && /^https:\/\/[^\s/?#@\\"'<>`]+(?:[/?#][^\s\\"'<>`]*)?$/i.test(url) && !/[^\x20-\x7e]/.test(hostOf(url));
}

/** A host in other letters than ASCII may look like another one. */
function hostOf(url: string): string {
  return url.slice('https://'.length).split(/[/?#]/)[0] ?? '';
}
