import { listPageWords } from '../../text/pages.ts';
import { message, type Message } from '../../text/words.ts';
import { verify, type Claims, type LinkRefusal } from './link.ts';
import { listedAtOnce, type ListChoice } from './list-page.ts';
import type { OpenedList } from './opened.ts';
import type { TypedOnPage } from './page.ts';
import { plain, readComment } from './typed.ts';

/** What somebody sent from a list. */
export interface ListAnswer {
  readonly choice: string;
  /** The ticked items' own tokens. */
  readonly items: readonly string[];
  readonly typed: TypedOnPage;
}

/** A ticked item: its link, or why that is no good. */
export type Ticked = { readonly claims: Claims } | { readonly refused: LinkRefusal };

/** A bulk answer that may be tried, or what keeps the whole of it from being tried. */
export type Bulk =
  { readonly ticked: readonly Ticked[]; readonly choice: ListChoice } | { readonly ticked: readonly Ticked[]; readonly why: Message };

/** Holds each ticked token by itself, and what was typed against the number of ticks. A token ticked twice counts once. */
export function readBulk(opened: OpenedList, { choice: name, items, typed }: ListAnswer, now: number): Bulk {
  const tokens = [...new Set(items)];
  if (tokens.length > listedAtOnce) return { ticked: [], why: message(listPageWords.tooMany, { max: listedAtOnce }) };
  const ticked = tokens.map((token) => heldAgainst(opened, token, now));
  const choice = opened.list.choices.find((each) => each.name === name);
  const why = wholeWrong(tokens.length, choice, typed);
  if (why !== null) return { ticked, why };
  return choice === undefined ? { ticked, why: message(listPageWords.choiceNeeded) } : { ticked, choice };
}

function wholeWrong(count: number, choice: ListChoice | undefined, { comment, confirmation }: TypedOnPage): Message | null {
  if (count === 0) return message(listPageWords.noneTicked);
  if (choice === undefined) return message(listPageWords.choiceNeeded);
  if (plain(confirmation) !== String(count)) return message(listPageWords.tickedWrong, { count });
  const read = readComment(comment, choice.comment);
  return 'wrong' in read ? read.wrong : null;
}

/** An item's token must open this list's page, for the person whose list it is. */
function heldAgainst({ list, claims, links }: OpenedList, token: string, now: number): Ticked {
  const verified = verify(token, links.secrets, now);
  if ('refused' in verified) return verified;
  const { what, mail } = verified.claims;
  return what === list.page.name && mail === claims.mail ? verified : { refused: 'unknown-key' };
}
