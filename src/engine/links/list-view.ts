import { framed, type ShownPage } from '../../page/frame.ts';
import { html } from '../../page/html.ts';
import { listForm, type Tickable } from '../../page/list-form.ts';
import { notice, pageLink } from '../../page/parts.ts';
import { refusalPage } from '../../page/refusal-page.ts';
import type { AnyRow } from '../../table/table.ts';
import { listPageWords, pageWords } from '../../text/pages.ts';
import { say, type Language } from '../../text/words.ts';
import { linkTo, sign, type Claims } from './link.ts';
import { listedAtOnce, type ListItem } from './list-page.ts';
import type { OpenedList } from './opened.ts';
import { readerOf, type Told } from './reader.ts';

/** What was ticked and chosen before, where an answer could not be taken whole: it stands again, but for the number typed. */
export interface Kept {
  readonly ticked: readonly Claims[];
  readonly choice: string;
  readonly comment: string;
  readonly note: string;
}

/** One page of all that waits for the receiver of the link. `at` counts pages from 1. */
export function listPage(opened: OpenedList, told: Told, rows: readonly AnyRow[], at: number, kept: Kept | null = null): ShownPage {
  const reader = readerOf(opened.claims, told);
  if (reader === null) return refusalPage(pageWords.noSeat);
  const { language } = reader;
  const all = rows.flatMap((row) => opened.list.items(row, reader)).sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));
  const pages = Math.max(1, Math.ceil(all.length / listedAtOnce));
  const page = Math.min(Math.max(1, at), pages);
  const from = (page - 1) * listedAtOnce;
  const items = all.slice(from, from + listedAtOnce);
  const form = listForm(
    {
      action: opened.links.url,
      token: sign(opened.claims, opened.links.secrets),
      from: from + 1,
      items: items.map((item) => tickable(opened, item, language, kept)),
      choices: choicesOf(opened, language, kept),
      comment: kept?.comment ?? '',
    },
    language,
  );
  const range = { from: from + 1, to: from + items.length, count: all.length };
  const body = html`${kept !== null && notice('note', [kept.note])}
    <p>${say(listPageWords.count, language, { name: reader.name, count: all.length })}</p>
    ${all.length === 0 ? notice('good', [say(listPageWords.nothing, language)]) : form}${
      pages > 1 &&
      html`<p>
        ${say(listPageWords.range, language, range)} ${page > 1 && turn(opened, page - 1, say(listPageWords.previous, language))}
        ${page < pages && turn(opened, page + 1, say(listPageWords.next, language))}
      </p>`
    }`;
  return framed(language, say(opened.list.title, language), body);
}

function turn({ links, claims }: OpenedList, page: number, words: string) {
  return pageLink(`${linkTo(links, claims)}&p=${String(page)}`, words);
}

function choicesOf({ list }: OpenedList, language: Language, kept: Kept | null) {
  return list.choices.map(({ name, words, comment }) => {
    const choice = say(words, language);
    const title = comment === 'required' ? say(listPageWords.withComment, language, { choice }) : choice;
    return { name, title, chosen: kept?.choice === name };
  });
}

/** What an item's own link claims: for the same person, and no longer good than the list's. */
function claimsOf({ list, claims }: OpenedList, { key, line, seat, content }: ListItem): Claims {
  return { what: list.page.name, key, line, mail: claims.mail, seat, content, expires: claims.expires };
}

function tickable(opened: OpenedList, item: ListItem, language: Language, kept: Kept | null): Tickable {
  const claims = claimsOf(opened, item);
  return {
    title: item.title,
    facts: item.facts,
    token: sign(claims, opened.links.secrets),
    url: linkTo(opened.links, claims),
    // What changed meanwhile is not ticked again: it must be read first.
    ticked:
      kept?.ticked.some(
        ({ key, line, seat, content }) => key === item.key && line === item.line && seat === item.seat && content === item.content,
      ) ?? false,
    alone: item.alone === null ? null : say(item.alone, language),
  };
}
