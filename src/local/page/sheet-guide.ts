import { automation } from '../../automation.ts';
import { columnIds, type AnyTable } from '../../table/table.ts';
import { languages, type Language } from '../../text/words.ts';
import type { PageLanguage } from './words.ts';

/** What the definition of a table tells about its sheet beyond what stands on it. */
export interface SheetGuide {
  readonly about: string;
  /** By header, in whatever language it is written; null for a column that people added. */
  readonly column: (header: string, at: number) => { readonly width: number; readonly byScript: boolean } | null;
}

const spoken: Readonly<Record<PageLanguage, Language>> = { zh: 'zh-CN', en: 'en' };

/** The guide of a sheet by its id; null for sheets that no table defines. */
export function sheetGuide(sheetId: number, language: PageLanguage): SheetGuide | null {
  const table = automation.tables.find((each) => each.sheetId === sheetId);
  if (table === undefined) return null;
  const said = spoken[language];
  return {
    about: table.words.about[said],
    column: (header, at) => {
      const id = table.kind === 'board' ? (columnIds(table)[at] ?? null) : idOf(table, header);
      const column = id === null ? undefined : table.columns[id];
      if (id === null || column === undefined) return null;
      return { width: column.width, byScript: column.byScript };
    },
  };
}

function idOf(table: AnyTable, header: string): string | null {
  const found = Object.entries(table.words.columns).find(([, words]) => languages.some((each) => words.header[each] === header.trim()));
  return found?.[0] ?? null;
}
