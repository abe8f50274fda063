import { pageWords } from '../text/pages.ts';
import { say, type Language } from '../text/words.ts';
import { html, type Html } from './html.ts';

/** Longest comment, in characters: as the desk takes it. */
export const commentChars = 500;

/** What else a decision asks for. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly optional: boolean;
  readonly input: { readonly options: readonly { readonly value: string; readonly label: string }[] } | { readonly maxChars: number };
}

/** One decision: a form of its own, so that nothing typed for one is sent with another. */
export interface Choice {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly comment: 'optional' | 'required' | null;
  /** What must be typed beside or instead of a comment. */
  readonly proof: 'confirmation' | 'code' | null;
}

/** Names of a choice's own fields in a form. */
export const fieldPrefix = 'f.';

/** `_top`, because Google shows a page inside a frame of another origin, and a form may leave it on a person's click only. */
export function choiceForm(action: string, token: string, choice: Choice, at: number, language: Language): Html {
  const id = `choice-${String(at)}`;
  const { name, title, fields, comment, proof } = choice;
  return html`<section>
    <form method="post" target="_top" action="${action}" autocomplete="off">
      <h2 id="${id}">${title}</h2>
      <input type="hidden" name="t" value="${token}" /><input type="hidden" name="choice" value="${name}" />
      ${fields.map((field) => fieldOf(field, `${id}-${field.name}`, language))}${comment !== null && commentBox(id, comment, language)}
      ${proof !== null && proofBox(id, proof, language)}
      <button type="submit" class="${at === 0 ? 'first' : 'second'}">${say(pageWords.recordChoice, language, { choice: title })}</button>
    </form>
  </section>`;
}

function fieldOf({ name, label, optional, input }: FormField, id: string, language: Language): Html {
  const shown = optional ? say(pageWords.optional, language, { label }) : label;
  const field = `${fieldPrefix}${name}`;
  const need = optional ? null : html`required`;
  const control =
    'options' in input
      ? html`<select id="${id}" name="${field}" ${need}>
          <option value="">${say(pageWords.choose, language)}</option>
          ${input.options.map((each) => html`<option value="${each.value}">${each.label}</option>`)}
        </select>`
      : html`<input id="${id}" name="${field}" maxlength="${input.maxChars}" autocomplete="off" ${need} />`;
  return html`<p><label for="${id}">${shown}</label>${control}</p>`;
}

function commentBox(id: string, need: 'optional' | 'required', language: Language): Html {
  const label = say(need === 'required' ? pageWords.comment : pageWords.commentOptional, language);
  const required = need === 'required' ? html`required` : null;
  return html`<p>
    <label for="${id}-comment">${label}</label
    ><textarea id="${id}-comment" name="comment" maxlength="${commentChars}" ${required}></textarea>
  </p>`;
}

function proofBox(id: string, proof: 'confirmation' | 'code', language: Language): Html {
  const label = say(pageWords[proof], language);
  const digits = proof === 'code' ? html`inputmode="numeric"` : null;
  return html`<p>
    <label for="${id}-${proof}">${label}</label
    ><input id="${id}-${proof}" name="${proof}" required autocomplete="off" maxlength="40" ${digits} />
  </p>`;
}
