import { beginning } from '../../table/shorten.ts';
import { onePerson, personKey } from '../../table/person-key.ts';
import type { AnyRow } from '../../table/table.ts';
import { letterWords } from '../../text/letter.ts';
import { say, type Language } from '../../text/words.ts';
import type { Automation, Composed, LinkMaker } from '../capability.ts';
import { linkLifeMs, linkTo, type Claims, type Links } from '../links/link.ts';
import { codeOf } from '../links/link-code.ts';
import { asHtml, asText } from './letter-body.ts';
import type { Situation } from '../workbook/situation.ts';
import type { Letter } from '../ports.ts';
import type { OutboxRow } from '../workbook/tables.ts';

/** Whether what a letter asks for was done while it waited. */
export function isNeedless(automation: Pick<Automation, 'mails'>, situation: Situation, row: Pick<OutboxRow, 'kind' | 'about'>): boolean {
  const kind = automation.mails.find((each) => each.kind === row.kind);
  return kind?.isNeedless?.(JSON.parse(row.about, onePerson) as AnyRow, situation) ?? false;
}

/** The words of one thing to tell, made at the moment it is sent. */
export interface Part {
  readonly to: readonly string[];
  readonly language: Language;
  readonly words: Composed;
}

/**
 * Makes the words of a row of the outbox, in the language of its receivers (of the workbook, where they differ).
 * `doubtful`: an earlier run may have sent it too, which it says first of all.
 * @throws RangeError for a kind that no capability writes
 */
export function writePart(
  automation: Pick<Automation, 'mails'>,
  situation: Situation,
  row: Pick<OutboxRow, 'kind' | 'to' | 'about'>,
  links: Links | null = null,
  doubtful = false,
): Part {
  const kind = automation.mails.find((each) => each.kind === row.kind);
  if (kind === undefined) throw new RangeError(`no letter of kind ${row.kind}`);
  const to = row.to.split(',');
  const language = languageOf(to, situation);
  const words = kind.compose(JSON.parse(row.about, onePerson) as AnyRow, language, situation, linksFor(to, situation, links));
  return { to, language, words: doubtful ? { ...words, lines: [say(letterWords.again, language), ...words.lines] } : words };
}

/** One letter with everything that these tell the same receivers: the first gives its subject, and how many more there are. */
export function letterOf(parts: readonly [Part, ...(readonly Part[])]): Letter {
  const [{ to, language, words: first }] = parts;
  const words = parts.map((part) => part.words);
  const more = parts.length - 1;
  const subject = more === 0 ? first.subject : say(letterWords.andMore, language, { subject: oneLine(first.subject), more });
  return { to, subject: oneLine(subject), text: asText(words, language), html: asHtml(words, language) };
}

/** A row's own letter. @throws RangeError for a kind that no capability writes */
export function writeLetter(...row: Parameters<typeof writePart>): Letter {
  return letterOf([writePart(...row)]);
}

/** A link speaks for one person, so a letter to several carries none. */
function linksFor(to: readonly string[], { now }: Situation, links: Links | null): LinkMaker {
  const [mail] = to;
  if (links === null || links.url === '' || mail === undefined || to.length > 1) return () => null;
  return (target) => {
    const claims: Claims = { key: '', line: 0, seat: '', content: '', ...target, mail, expires: now + linkLifeMs };
    return { url: linkTo(links, claims), code: codeOf(claims, links.secrets) };
  };
}

function languageOf(to: readonly string[], situation: Situation): Language {
  const spoken = new Set(
    to.map((mail) => situation.staff.find((person) => person.mail === personKey(mail))?.language ?? situation.language),
  );
  const only = [...spoken][0];
  return spoken.size === 1 && only !== undefined ? only : situation.language;
}

/** A subject must not end early or carry a second header. */
function oneLine(text: string): string {
  return beginning(text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' '), 200);
}
