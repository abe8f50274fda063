import { fileKindWords, fileMessages } from '../text/imports.ts';
import { message, say, type Language, type Message } from '../text/words.ts';
import { unwrap } from './bare.ts';
import { delimiterOf } from './delimited.ts';
import type { Format } from './format.ts';
import { formats } from './formats/formats.ts';

/** The layout that a header belongs to; null for none. */
export function formatOf(header: readonly string[]): Format | null {
  const names = new Set(header.map(unwrap));
  return formats.find(({ needs }) => needs.every((name) => names.has(name))) ?? null;
}

/** Which layout a header belongs to, or what is wrong with it. */
export function recognise(header: readonly string[], language: Language): Format | { readonly refused: Message } {
  const found = formatOf(header);
  if (found !== null) return found;
  const names = new Set(header.map(unwrap));
  const near = formats
    .map((each) => ({ each, missing: each.needs.filter((name) => !names.has(name)) }))
    .sort((a, b) => a.missing.length - b.missing.length)[0];
  if (near !== undefined && near.missing.length <= near.each.needs.length / 2) {
    return {
      refused: message(fileMessages.missingColumn, {
        kind: say(fileKindWords[near.each.kind], language),
        columns: near.missing.join('、'),
      }),
    };
  }
  return { refused: message(fileMessages.noOrderFile) };
}

/** Whether a text is of a layout that never quotes its cells. */
export function isUnquoted(text: string): boolean {
  const header = text.slice(0, text.search(/[\r\n]|$/)).split(delimiterOf(text));
  return formatOf(header)?.unquoted === true;
}
