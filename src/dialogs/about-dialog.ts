import { html } from '../page/html.ts';
import type { Settings } from '../rulebook/settings.ts';
import type { Instant } from '../table/column.ts';
import { hourMs, showMoment } from '../table/office-time.ts';
import { aboutDialogWords as words } from '../text/dialogs.ts';
import { say, type Language } from '../text/words.ts';
import { dialog, type ShownDialog } from './dialog.ts';

/** What is known of a workbook and of the Zhanggui that looks after it. */
export interface About {
  readonly version: string;
  readonly book: string;
  /** Where the workbook is of which this one is a copy; null where it is no copy. */
  readonly original: string | null;
  readonly account: Settings['account'];
  /** When control last gave a sign of life; it does so every hour. */
  readonly heart: Instant | null;
  readonly now: Instant;
  /** Desks with rows whose command was not taken yet. */
  readonly waiting: readonly { readonly desk: string; readonly count: number }[];
}

/** A sign of life is given every hour; after two that failed to come, something is wrong. */
const silentMs = 2 * hourMs + hourMs / 4;

/** Version and workbook; whether this is a copy; whether Zhanggui is alive, how soon it answers, and what waits for it. */
export function aboutDialog(language: Language, about: About): ShownDialog {
  const { version, book, original, account, heart, now, waiting } = about;
  const rows = waiting.filter(({ count }) => count > 0).map(({ desk, count }) => say(words.rows, language, { desk, count }));
  const facts: readonly (readonly [string, string])[] = [
    [say(words.version, language), version],
    [say(words.book, language), book],
    [say(words.account, language), say(words[account], language)],
    [say(words.heart, language), heart === null ? say(words.never, language) : showMoment(heart).slice(0, 16)],
    [say(words.waiting, language), rows.length === 0 ? say(words.noRows, language) : rows.join(language === 'en' ? ', ' : '、')],
  ];
  const shown = original === null ? facts : facts.slice(0, 2);
  const silent = original === null && heart !== null && heart + silentMs < now;
  const body = html`${
      original !== null &&
      html`<div class="notice grave great" role="alert">
        <p><strong>${say(words.copy, language)}</strong></p>
        <p><a href="${original}" rel="noopener noreferrer">${say(words.original, language)}</a></p>
      </div>`
    }${silent && html`<div class="notice" role="alert"><p>${say(words.stale, language)}</p></div>`}
    <table>
      <tbody>
        ${shown.map(
          ([label, value]) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td>${value}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${original === null && html`<p class="hint">${say(words.hint, language)}</p>`}`;
  return dialog(language, { title: say(words.title, language), width: 520, height: silent ? 460 : 360, body });
}
