import { layoutWords } from '../text/faults.ts';
import { languages, message, type Language, type Message } from '../text/words.ts';
import type { Cell } from './cell.ts';
import { columnIds, type AnyTable } from './table.ts';

/** Where the columns of a table stand on its sheet: 0-based column index by column id. */
export type Layout = Readonly<Record<string, number>>;

/** The columns in the order in which they are defined: the layout of a sheet that nobody but Zhanggui touches. */
export function fixedLayout(table: Pick<AnyTable, 'columns'>): Layout {
  return Object.fromEntries(columnIds(table).map((id, at) => [id, at]));
}

export interface LayoutFault {
  readonly code: 'missing' | 'doubled';
  readonly column: string;
  readonly message: Message;
}

/** What a header row tells: the layout, the language it is written in, and what does not fit. */
export interface FoundLayout {
  readonly layout: Layout;
  readonly language: Language;
  readonly faults: readonly LayoutFault[];
}

/**
 * Finds the columns by their headers, in any language. A column that people added is passed over; a missing (or renamed) and a
 * doubled one is a fault, never guessed.
 */
export function findLayout(
  table: Pick<AnyTable, 'columns' | 'words'>,
  header: readonly Cell[],
  fallback: Language = languages[0],
): FoundLayout {
  const shown = header.map((cell) => (typeof cell === 'string' ? cell.trim() : ''));
  const layout: Record<string, number> = {};
  const faults: LayoutFault[] = [];
  const votes = new Map<Language, number>();
  for (const id of columnIds(table)) {
    const words = headerOf(table, id);
    const at = shown.flatMap((text, index) => (languages.some((language) => words[language] === text) ? [index] : []));
    const first = at[0];
    if (first === undefined || at.length > 1) faults.push(layoutFault(first === undefined ? 'missing' : 'doubled', table, id));
    if (first === undefined) continue;
    layout[id] = first;
    for (const language of languages) {
      if (words[language] === shown[first]) votes.set(language, (votes.get(language) ?? 0) + 1);
    }
  }
  const language = languages.reduce<Language>(
    (best, candidate) => ((votes.get(candidate) ?? 0) > (votes.get(best) ?? 0) ? candidate : best),
    fallback,
  );
  return { layout, language, faults };
}

function headerOf(table: Pick<AnyTable, 'words'>, id: string): Readonly<Record<Language, string>> {
  const words = table.words.columns[id];
  if (words === undefined) throw new RangeError(`no words for column ${id}`);
  return words.header;
}

function layoutFault(code: 'missing' | 'doubled', table: Pick<AnyTable, 'words'>, id: string): LayoutFault {
  const language = languages[0];
  return {
    code,
    column: id,
    message: message(layoutWords[code], {
      sheet: table.words.title[language],
      column: languages.map((each) => headerOf(table, id)[each]).join(' / '),
    }),
  };
}
