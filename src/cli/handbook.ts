import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { automation } from '../automation.ts';
import { handbookPage } from '../table/handbook.ts';
import { handbookWords } from '../text/handbook.ts';
import { bookNames } from '../text/control.ts';
import { books } from '../table/table.ts';
import { languages, type Language } from '../text/words.ts';
import { root } from './root.ts';

/** Where a language's handbook of the sheets stands. */
export function handbookFile(language: Language): string {
  return join(root, 'docs', 'handbook', `sheets.${language}.md`);
}

/** The handbook of all sheets that people see, by workbook. */
export function handbook(language: Language): string {
  const parts = books.flatMap((book) => {
    const tables = automation.tables.filter((table) => table.book === book && (table.kind === 'desk' || table.kind === 'ledger'));
    return tables.length === 0 ? [] : [`# ${bookNames[book][language]}\n`, ...tables.map((table) => handbookPage(table, language))];
  });
  return [`<!-- ${handbookWords.intro[language]} -->\n`, ...parts].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const language of languages) {
    mkdirSync(join(root, 'docs', 'handbook'), { recursive: true });
    writeFileSync(handbookFile(language), handbook(language));
    console.log(handbookFile(language));
  }
}
