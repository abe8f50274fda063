import { html, type Html } from './html.ts';

/** A table with a header row. */
export interface ShownTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function list(title: string, lines: readonly string[]): Html {
  return html`<section>
    <h2>${title}</h2>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;
}

/** Wide tables scroll by themselves, so that the page does not. */
export function grid({ title, header, rows }: ShownTable): Html {
  return html`<section>
    <h2>${title}</h2>
    <div class="wide" role="region" aria-label="${title}" tabindex="0">
      <table class="grid">
        <thead>
          <tr>
            ${header.map((each) => html`<th scope="col">${each}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (cells) =>
              html`<tr>
                ${cells.map((each) => html`<td>${each}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

export function notice(kind: 'note' | 'good', lines: readonly string[]): Html {
  return html`<section class="${kind}" role="status">${lines.map((line) => html`<p>${line}</p>`)}</section>`;
}

/** A link to another page of the web app: it leaves Google's frame. */
export function pageLink(url: string, text: string): Html {
  return html`<a href="${url}" target="_top">${text}</a>`;
}

/** A fingerprint: its beginning on the screen, the whole on paper. */
export function fingerprint(label: string, text: string): Html {
  return html`<p class="small">${label}: <span class="screen">${text.slice(0, 8)}</span><span class="paper">${text}</span></p>`;
}
