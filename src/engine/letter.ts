import type { AnyRow } from '../table/table.ts';
import { say, type Language } from '../text/words.ts';
import { letterWords } from '../text/letter.ts';
import type { Automation, Composed, LinkMaker } from './capability.ts';
import { linkLifeMs, linkTo, type Claims, type Links } from './link.ts';
import { codeOf } from './link-code.ts';
import type { Situation } from './situation.ts';
import type { Letter } from './ports.ts';
import type { OutboxRow } from './tables.ts';

/** Whether what a letter asks for was done while it waited. */
export function isNeedless(automation: Pick<Automation, 'mails'>, situation: Situation, row: Pick<OutboxRow, 'kind' | 'about'>): boolean {
  const kind = automation.mails.find((each) => each.kind === row.kind);
  return kind?.isNeedless?.(JSON.parse(row.about) as AnyRow, situation) ?? false;
}

/**
 * Makes the words of a letter at the moment it is sent, in the language of its receivers (of the workbook, where they differ).
 * @throws RangeError for a kind that no capability writes
 */
export function writeLetter(
  automation: Pick<Automation, 'mails'>,
  situation: Situation,
  row: Pick<OutboxRow, 'id' | 'kind' | 'to' | 'about'>,
  links: Links | null = null,
): Letter {
  const kind = automation.mails.find((each) => each.kind === row.kind);
  if (kind === undefined) throw new RangeError(`no letter of kind ${row.kind}`);
  const to = row.to.split(',');
  const language = languageOf(to, situation);
  const composed = kind.compose(JSON.parse(row.about) as AnyRow, language, situation, linksFor(to, situation, links));
  return { to, subject: oneLine(composed.subject), text: asText(composed, language), html: asHtml(composed, language, situation) };
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
  const spoken = new Set(to.map((mail) => situation.staff.find((person) => person.mail === mail)?.language ?? situation.language));
  const only = [...spoken][0];
  return spoken.size === 1 && only !== undefined ? only : situation.language;
}

/** A subject must not end early or carry a second header. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').slice(0, 200);
}

function asText({ lines, table, links = [] }: Composed, language: Language): string {
  const rows = (table ?? []).map((cells) => cells.join(' | '));
  return [
    ...lines,
    ...(rows.length > 0 ? ['', ...rows] : []),
    ...links.flatMap(({ text, url }) => ['', text, url]),
    '',
    say(letterWords.footer, language),
  ].join('\n');
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${String(char.charCodeAt(0))};`);
}

const cell = 'padding:4px 10px 4px 0;border-bottom:1px solid #ddd;text-align:left;vertical-align:top';
/** Cells up to so many characters stay on one line. */
const shortCell = 20;

/** A paragraph's text with the addresses of our workbooks as links. Any other was typed by somebody and stays text. */
function linked(text: string, books: readonly string[]): string {
  return escape(text).replace(/https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)\/edit/g, (address, id: string) =>
    books.includes(id) ? `<a href="${address}">${address}</a>` : address,
  );
}

function asHtml({ lines, table, links = [] }: Composed, language: Language, { books }: Pick<Situation, 'books'>): string {
  const [header, ...rows] = table ?? [];
  const paragraphs = lines
    .map((line) => `<p style="margin:0 0 10px;overflow-wrap:anywhere">${linked(line, Object.values(books))}</p>`)
    .join('');
  const cells = (row: readonly string[], tag: 'th' | 'td') =>
    `<tr>${row.map((text) => `<${tag} style="${cell}${text.length <= shortCell ? ';white-space:nowrap' : ''}">${escape(text)}</${tag}>`).join('')}</tr>`;
  const grid =
    header === undefined
      ? ''
      : `<table style="border-collapse:collapse;font-size:14px">${cells(header, 'th')}${rows.map((row) => cells(row, 'td')).join('')}</table>`;
  const addresses = links
    .map(
      ({ text, url }) =>
        `<p style="margin:12px 0 0"><a href="${escape(url)}" target="_blank" rel="noopener noreferrer">${escape(text)}</a></p>`,
    )
    .join('');
  const footer = `<p style="margin:16px 0 0;color:#777;font-size:12px">${escape(say(letterWords.footer, language))}</p>`;
  return `<div style="font:15px/1.5 -apple-system,'PingFang SC','Microsoft YaHei',sans-serif;color:#222">${paragraphs}${grid}${addresses}${footer}</div>`;
}
