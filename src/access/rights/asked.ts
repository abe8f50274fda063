import { personKey } from '../../table/person-key.ts';
import type { Refusal } from '../../engine/commit/decision.ts';
import type { Person } from '../../engine/workbook/situation.ts';
import { levels } from '../../rulebook/levels.ts';
import type { RequestKind } from '../../rulebook/request-kinds.ts';
import { books, type Book } from '../../table/table.ts';
import { levelWords } from '../../text/calendar.ts';
import { bookNames } from '../../text/control.ts';
import { rightsMessages, rightWords } from '../../text/rights.ts';
import { languages, message, type Language, type Words } from '../../text/words.ts';
import type { Right } from './tables.ts';

/** A right that a request asks for; `book` is null for a level. */
export interface Asked {
  readonly mail: string;
  readonly book: Book | null;
  readonly to: Right;
}

/** What may be asked of a workbook; `ended` gives back what the post brings. */
const givable = ['none', 'reader', 'writer', 'ended'] as const;

/**
 * Understands a request about permissions: the subject is a person's name or mail address, what it is to be is a level
 * (`permissionLevel`), or a workbook and an access such as `库存：编辑` (`specialPermission`). Told in the language of the answer.
 */
export function askedRight(
  kind: Extract<RequestKind, 'permissionLevel' | 'specialPermission'>,
  { subject, after }: { readonly subject: string; readonly after: string },
  staff: readonly Pick<Person, 'name' | 'mail'>[],
  language: Language,
): Asked | Refusal {
  const who = subject.trim();
  const mails = new Set(
    staff.filter(({ name, mail }) => name === who || personKey(mail) === personKey(who)).map(({ mail }) => personKey(mail)),
  );
  const [mail] = mails;
  if (mail === undefined) return { refused: message(rightsMessages.notStaff, { who }) };
  if (mails.size > 1) return { refused: message(rightsMessages.several, { who }) };
  return kind === 'permissionLevel' ? askedLevel(mail, after.trim(), language) : askedAccess(mail, after.trim(), language);
}

function askedLevel(mail: string, text: string, language: Language): Asked | Refusal {
  const to = [...levels, 'ended' as const].find((each) => saysIt(rightWords[each], text));
  const choices = levels.map((each) => levelWords[each][language]).join(' / ');
  return to === undefined ? { refused: message(rightsMessages.noLevel, { text, choices }) } : { mail, book: null, to };
}

function askedAccess(mail: string, text: string, language: Language): Asked | Refusal {
  const colon = text.search(/[:：]/);
  const [where, what] = colon < 0 ? ['', ''] : [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
  const book = books.find((each) => saysIt(bookNames[each], where));
  const to = givable.find((each) => saysIt(rightWords[each], what));
  const example = `${bookNames.stock[language]}: ${rightWords.writer[language]}`;
  return book === undefined || to === undefined ? { refused: message(rightsMessages.noAccess, { text, example }) } : { mail, book, to };
}

function saysIt(words: Words, text: string): boolean {
  return languages.some((language) => words[language].toLowerCase() === text.toLowerCase());
}
