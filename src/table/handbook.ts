import { inOneLine } from './ends.ts';
import { kindWords, handbookWords } from '../text/handbook.ts';
import { say, sayNote, type Language, type NoteTexts } from '../text/words.ts';
import { columnIds, columnOf, type AnyColumn, type AnyTable } from './table.ts';

/** Whoever runs the sources has every note where it is defined. */
const noneApart: NoteTexts = () => ({});

/** The handbook's page of a table, in Markdown: what the sheet is for, and each column with who fills it and what may stand in it. */
export function handbookPage(table: AnyTable, language: Language): string {
  const header = handbookWords.columns.map((words) => words[language]);
  const rows = columnIds(table).map((id) => {
    const column = columnOf(table, id);
    const words = table.words.columns[id];
    return [
      words?.header[language] ?? id,
      words === undefined ? '' : sayNote(words.note, language, noneApart),
      whoFills(table, column, language),
      whatStands(column, language),
    ];
  });
  const lines = [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.map(inCell).join(' | ')} |`);
  return [`## ${table.words.title[language]}`, '', table.words.about[language], '', ...lines, ''].join('\n');
}

function inCell(text: string): string {
  return inOneLine(text.replace(/\|/g, '\\|'));
}

function whoFills(table: AnyTable, column: AnyColumn, language: Language): string {
  if (column.sealed) return say(handbookWords.sealed, language);
  return say(column.byScript || table.kind !== 'desk' ? handbookWords.zhanggui : handbookWords.people, language);
}

function whatStands(column: AnyColumn, language: Language): string {
  const choices = column.choices === undefined ? null : Object.values(column.choices).map((words) => words[language]);
  const kind = choices === null ? say(kindWords[column.kind], language) : choices.join(' · ');
  const more = [
    ...(column.optional || column.byScript ? [] : [say(handbookWords.required, language)]),
    ...(column.unique ? [say(handbookWords.unique, language)] : []),
  ];
  return more.length === 0 ? kind : `${kind} (${more.join(', ')})`;
}
