import { framed, type ShownPage } from '../../page/frame.ts';
import { factRows } from '../../page/facts.ts';
import { html, type Html } from '../../page/html.ts';
import { pageLink } from '../../page/parts.ts';
import { refusalPage } from '../../page/refusal-page.ts';
import { listPageWords, pageWords } from '../../text/pages.ts';
import { say, tell, type Language } from '../../text/words.ts';
import { linkTo, type Claims } from './link.ts';
import type { OpenedList } from './opened.ts';
import { isHidden, readerOf, type Told } from './reader.ts';
import { closedLines } from './row-view.ts';
import type { Outcome } from './submission.ts';

/** An item of a bulk answer and what became of it; without claims, one whose own link was no good. */
export interface Result {
  readonly claims: Claims | null;
  readonly outcome: Outcome | null;
}

/** Tells of each item what became of it. */
export function resultPage(opened: OpenedList, told: Told, choice: string, results: readonly Result[]): ShownPage {
  const reader = readerOf(opened.claims, told);
  if (reader === null) return refusalPage(pageWords.noSeat);
  const { language } = reader;
  const done = results.filter(({ outcome }) => outcome?.outcome === 'decided').length;
  const sections = results.map((result) => resultSection(opened, told, choice, result, language));
  const back = html`<p class="open">${pageLink(linkTo(opened.links, opened.claims), say(listPageWords.back, language))}</p>`;
  return framed(language, say(listPageWords.result, language, { done, count: results.length }), html`${sections}${back}`);
}

function resultSection({ list, links }: OpenedList, told: Told, choice: string, { claims, outcome }: Result, language: Language): Html {
  const title = claims === null ? say(listPageWords.item, language) : say(list.page.title, language, { key: claims.key });
  const lines = outcome === null ? [say(listPageWords.badLink, language)] : linesOf(outcome, choice, language);
  const kind = outcome?.outcome === 'decided' ? 'good' : 'note';
  const reader = claims === null ? null : readerOf(claims, told);
  const again = claims !== null && reader !== null && outcome?.outcome === 'changed';
  return html`<section class="${kind}">
    <h2>${title}</h2>
    ${lines.map((line) => html`<p>${line}</p>`)}${again && factRows(list.page.facts(outcome.row, reader), language)}${
      claims !== null && html`<p class="open">${pageLink(linkTo(links, claims), say(listPageWords.open, language, { title }))}</p>`
    }
  </section>`;
}

function linesOf(outcome: Outcome, choice: string, language: Language): readonly string[] {
  switch (outcome.outcome) {
    case 'decided':
      return [say(listPageWords.decided, language, { choice })];
    case 'changed':
      return [say(listPageWords.changed, language)];
    case 'closed':
      return isHidden(outcome.closed) ? closedLines({ closed: outcome.closed.closed }, language) : closedLines(outcome.closed, language);
    case 'refused':
      return [say(pageWords.notRecorded, language, { why: tell(outcome.why, language) })];
    case 'failed':
      return [say(listPageWords.failed, language)];
    default:
      return [say(pageWords[outcome.outcome], language)];
  }
}
