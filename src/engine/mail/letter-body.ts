import { say, type Language } from '../../text/words.ts';
import { letterWords } from '../../text/letter.ts';
import type { Composed, ComposedLink, LetterBlock } from '../capability.ts';

/** Before the subject of each thing, where a letter tells several. */
export const partMark = '■ ';

/** A letter's plain text: of several things, each under its own subject. */
export function asText(parts: readonly Composed[], language: Language): string {
  const told = parts.flatMap((part) => (parts.length > 1 ? [`${partMark}${part.subject}`, ...textOf(part), ''] : [...textOf(part), '']));
  return [...told, say(letterWords.footer, language)].join('\n');
}

function textOf({ lines, table, links = [], blocks = [] }: Composed): readonly string[] {
  const rows = (table ?? []).map((cells) => cells.join(' | '));
  const address = ({ text, url }: ComposedLink) => ['', text, url];
  return [
    ...lines,
    ...(rows.length > 0 ? ['', ...rows] : []),
    ...links.flatMap(address),
    ...blocks.flatMap(({ title, facts, links: own }) => ['', title, ...facts.map((fact) => fact.join(': ')), ...own.flatMap(address)]),
  ];
}

/** The same for mail programs: no width is set, so that it reads on a phone as on a screen. */
export function asHtml(parts: readonly Composed[], language: Language): string {
  const told = parts.flatMap((part) => [
    ...(parts.length > 1 ? [`<div style="font-size:17px;font-weight:bold;margin:22px 0 8px">${escape(part.subject)}</div>`] : []),
    ...htmlOf(part),
  ]);
  const footer = `<p style="margin:16px 0 0;color:#777;font-size:12px">${escape(say(letterWords.footer, language))}</p>`;
  return `<div style="font:15px/1.5 -apple-system,'PingFang SC','Microsoft YaHei',sans-serif;color:#222">${told.join('')}${footer}</div>`;
}

function htmlOf({ lines, table, links = [], blocks = [] }: Composed): readonly string[] {
  return [
    ...lines.map((line) => `<p style="margin:0 0 10px;overflow-wrap:anywhere">${escape(line)}</p>`),
    table === undefined ? '' : gridOf(table),
    ...links.map(linkOf),
    ...blocks.map(blockOf),
  ];
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${String(char.charCodeAt(0))};`);
}

function linkOf({ text, url }: ComposedLink): string {
  return `<p style="margin:12px 0 0"><a href="${escape(url)}" target="_blank" rel="noopener noreferrer">${escape(text)}</a></p>`;
}

/** Columns that fit beside each other on a phone; a table with more has its cells one after the other, each with its label. */
const narrow = 3;

function gridOf([header = [], ...rows]: NonNullable<Composed['table']>): string {
  if (header.length <= narrow) return tableOf([header, ...rows]);
  return rows
    .map(([first = '', ...cells]) =>
      runOf(
        first,
        cells.map((text, at) => [header[at + 1] ?? '', text] as const),
      ),
    )
    .join('');
}

const cell = 'padding:4px 10px 4px 0;border-bottom:1px solid #ddd;text-align:left;vertical-align:top;overflow-wrap:anywhere';

function tableOf(rows: NonNullable<Composed['table']>): string {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((text) => `<${tag} style="${cell}">${escape(text)}</${tag}>`).join('')}</tr>`;
  return `<table style="border-collapse:collapse;font-size:14px">${rows.map((cells, at) => row(cells, at === 0 ? 'th' : 'td')).join('')}</table>`;
}

const framed = 'border-top:1px solid #ddd;padding:8px 0;overflow-wrap:anywhere';
const label = 'color:#777;font-size:13px';

/** A row whose cells follow one another and break where the screen ends. */
function runOf(title: string, cells: LetterBlock['facts'], links: LetterBlock['links'] = []): string {
  const each = cells
    .filter(([, text]) => text !== '')
    .map(
      ([name, text]) =>
        ` <span style="display:inline-block;margin-right:14px"><span style="${label}">${escape(name)}</span> ${escape(text)}</span>`,
    );
  return `<div style="${framed}"><b style="margin-right:14px">${escape(title)}</b>${each.join('')}${links.map(linkOf).join('')}</div>`;
}

function blockOf({ title, facts, links, inRow }: LetterBlock): string {
  if (inRow) return runOf(title, facts, links);
  const lines = facts.map(
    ([name, value]) => `<div style="white-space:pre-line"><span style="${label}">${escape(name)}</span> ${escape(value)}</div>`,
  );
  return `<div style="${framed};margin-top:14px"><b style="font-size:15px">${escape(title)}</b>${lines.join('')}${links.map(linkOf).join('')}</div>`;
}
