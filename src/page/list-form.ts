import { listPageWords, pageWords } from '../text/pages.ts';
import { say, type Language } from '../text/words.ts';
import { factRows, type Fact } from './facts.ts';
import { commentChars } from './forms.ts';
import { html, type Html } from './html.ts';
import { pageLink } from './parts.ts';

/** An item that may be ticked, or that says why not. */
export interface Tickable {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly token: string;
  readonly url: string;
  readonly ticked: boolean;
  /** Why it cannot be ticked; null where it can. */
  readonly alone: string | null;
}

export interface ListForm {
  readonly action: string;
  readonly token: string;
  /** The number of the first item. */
  readonly from: number;
  readonly items: readonly Tickable[];
  readonly choices: readonly { readonly name: string; readonly title: string; readonly chosen: boolean }[];
  readonly comment: string;
}

/** Items with a box each, and below them one decision for the ticked. Nothing is ticked or chosen unless the reader did it. */
export function listForm({ action, token, from, items, choices, comment }: ListForm, language: Language): Html {
  const canTick = items.some(({ alone }) => alone === null);
  return html`<form method="post" target="_top" action="${action}" autocomplete="off">
    <input type="hidden" name="t" value="${token}" />
    ${items.map((item, at) => tickable(item, from + at, language))}${canTick && together(choices, comment, language)}
  </form>`;
}

function tickable({ title, facts, token, url, ticked, alone }: Tickable, number: number, language: Language): Html {
  const id = `item-${String(number)}`;
  const heading = html`${number}. ${title}`;
  const box = html`<label class="tick" for="${id}"
    ><input type="checkbox" id="${id}" name="item" value="${token}" ${ticked && html`checked`} /><span>${heading}</span></label
  >`;
  return html`<section>
    <h2>${alone === null ? box : heading}</h2>
    ${factRows(facts, language)}${alone !== null && html`<p class="small">${alone}</p>`}
    <p class="open">${pageLink(url, say(listPageWords.open, language, { title }))}</p>
  </section>`;
}

function together(choices: ListForm['choices'], comment: string, language: Language): Html {
  const radios = choices.map(
    ({ name, title, chosen }) =>
      html`<label class="tick"
        ><input type="radio" name="choice" value="${name}" required ${chosen && html`checked`} /><span>${title}</span></label
      >`,
  );
  return html`<section class="together">
    <h2>${say(listPageWords.together, language)}</h2>
    <fieldset>
      <legend>${say(listPageWords.choice, language)}</legend>
      ${radios}
    </fieldset>
    <p>
      <label for="comment">${say(listPageWords.comment, language)}</label
      ><textarea id="comment" name="comment" maxlength="${commentChars}">${comment}</textarea>
    </p>
    <p>
      <label for="ticked">${say(listPageWords.ticked, language)}</label
      ><input id="ticked" name="confirmation" required inputmode="numeric" autocomplete="off" maxlength="40" />
    </p>
    <button type="submit">${say(pageWords.record, language)}</button>
  </section>`;
}
