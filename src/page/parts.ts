import { html, type Html } from './html.ts';

/** A label and its value; several lines of a value stay lines. */
export type Fact = readonly [string, string];

/** What is known, one row a fact. */
export function factTable(facts: readonly Fact[]): Html {
  const rows = facts.map(
    ([label, value]) =>
      html`<tr>
        <th scope="row">${label}</th>
        <td>${value}</td>
      </tr>`,
  );
  return html`<section>
    <table>
      ${rows}
    </table>
  </section>`;
}

export function list(title: string, lines: readonly string[]): Html {
  return html`<section>
    <h2>${title}</h2>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;
}

export function notice(kind: 'note' | 'good', lines: readonly string[]): Html {
  return html`<section class="${kind}" role="status">${lines.map((line) => html`<p>${line}</p>`)}</section>`;
}

/** One decision: a form of its own, so that nothing typed for one is sent with another. */
export interface Choice {
  readonly name: string;
  readonly title: string;
  readonly label: string;
  readonly typed: 'comment' | 'confirmation';
  readonly button: string;
}

/** Longest comment, in characters: as the desk takes it. */
export const commentChars = 500;

/** `_top`, because Google shows a page inside a frame of another origin, and a form may leave it on a person's click only. */
export function choiceForm(action: string, token: string, choice: Choice, at: number): Html {
  const id = `typed-${String(at)}`;
  const field =
    choice.typed === 'comment'
      ? html`<textarea id="${id}" name="comment" required maxlength="${commentChars}"></textarea>`
      : html`<input id="${id}" name="confirmation" required autocomplete="off" maxlength="40" />`;
  return html`<section>
    <form method="post" target="_top" action="${action}" autocomplete="off">
      <h2>${choice.title}</h2>
      <input type="hidden" name="t" value="${token}" /><input type="hidden" name="choice" value="${choice.name}" />
      <label for="${id}">${choice.label}</label>${field}
      <button type="submit" class="${at === 0 ? 'first' : 'second'}">${choice.button}</button>
    </form>
  </section>`;
}
