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

/** Wide tables scroll by themselves, so that the page does not; on a phone each row stands as a block, every cell with its label. */
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
                ${cells.map((each, at) => html`<td data-label="${header[at] ?? ''}">${each}</td>`)}
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

/** What opens when somebody wants it; it needs no script. */
export function fold(title: string, inside: Html): Html {
  return html`<details>
    <summary>${title}</summary>
    ${inside}
  </details>`;
}

/** A link to another page of the web app: it leaves Google's frame. */
export function pageLink(url: string, text: string): Html {
  return html`<a href="${url}" target="_top">${text}</a>`;
}

/** A fingerprint: its beginning on the screen, the whole on paper. */
export function fingerprint(label: string, text: string): Html {
  return html`<p class="small">${label}: <span class="screen">${text.slice(0, 8)}</span><span class="paper">${text}</span></p>`;
}
