import { automation } from '../../automation.ts';
import { readHead } from '../../engine/workbook/head.ts';
import { fromSerial, showMoment } from '../../table/office-time.ts';
import type { AnyColumn, AnyTable } from '../../table/table.ts';
import { engineTables } from '../../engine/workbook/tables.ts';
import type { Language } from '../../text/words.ts';
import type { Cell, Host } from '../contract.ts';
import { display } from '../display.ts';
import type { WireEntry, WireJournal } from './wire.ts';
import { pageWords, type PageLanguage } from './words.ts';

/** Entries shown, the latest first. */
const shownEntries = 200;

const { head, journal } = engineTables('order');
const at = Object.fromEntries(Object.keys(journal.columns).map((id, column) => [id, column]));
const spoken: Readonly<Record<PageLanguage, Language>> = { zh: 'zh-CN', en: 'en' };

/** The journal of a workbook in readable lines, with its head; nothing for a workbook that keeps none. */
export function journalPage(host: Host, file: string, language: PageLanguage): WireJournal {
  const sheets = host.sheets(file);
  const rows = sheets.find((sheet) => sheet.sheetId === journal.sheetId)?.rows.slice(1) ?? [];
  const known = readHead(plainRows(sheets.find((sheet) => sheet.sheetId === head.sheetId)?.rows.slice(1) ?? []));
  return {
    head: known === null ? null : { commit: known.commit, entries: known.entries, chain: known.chain },
    entries: rows
      .slice(-shownEntries)
      .reverse()
      .map((row) => entryOf(row, spoken[language])),
  };
}

function plainRows(rows: readonly (readonly Cell[])[]): readonly (readonly (string | number | boolean | null)[])[] {
  return rows.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.formula : cell)));
}

function entryOf(row: readonly Cell[], language: Language): WireEntry {
  const cell = (id: keyof typeof journal.columns) => row[at[id] ?? -1] ?? null;
  const text = (id: keyof typeof journal.columns) => display(cell(id), null);
  const moment = cell('at');
  const table = automation.tables.find((each) => each.name === text('table'));
  return {
    entry: Number(text('entry')),
    at: typeof moment === 'number' ? showMoment(fromSerial(moment)) : '',
    who: text('actor'),
    basis: text('basis'),
    what: titleOf(text('what'), language),
    place: `${table?.words.title[language] ?? text('table')} ${text('key')}`,
    changes: changesOf(table, valuesIn(text('before')), valuesIn(text('after')), language),
  };
}

type Values = Readonly<Record<string, unknown>>;

function valuesIn(json: string): Values {
  try {
    return (JSON.parse(json === '' ? '{}' : json) ?? {}) as Values;
  } catch {
    // Somebody typed into the journal: the audit tells; here it is shown as it stands.
    return { '?': json };
  }
}

function changesOf(table: AnyTable | undefined, before: Values, after: Values, language: Language): WireEntry['changes'] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((id) => before[id] !== after[id] && !(id in hidden));
  return ids.map((id) => ({
    name: table?.words.columns[id]?.header[language] ?? id,
    before: shown(table?.columns[id], before[id], language),
    after: shown(table?.columns[id], after[id], language),
  }));
}

/** What the chain needs and nobody reads. */
const hidden = { seal: true, born: true };

function shown(column: AnyColumn | undefined, value: unknown, language: Language): string {
  if (value === undefined || value === null) return '';
  if (column?.kind === 'money' && typeof value === 'number') return (value / 100).toFixed(2);
  if (column?.kind === 'moment' && typeof value === 'number') return showMoment(value);
  if (column?.kind === 'choice' && typeof value === 'string') return column.choices?.[value]?.[language] ?? value;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A job by its title, an Action by the word that a person chooses, what was put back by its own. */
function titleOf(name: string, language: Language): string {
  if (name === 'engine.restored') return pageWords.restored[language === 'en' ? 'en' : 'zh'];
  const action = automation.actions.find((each) => each.name === name);
  const choice = action?.desk.columns['action']?.choices?.[action.choice];
  const job = automation.jobs.find((each) => each.name === name)?.title;
  return choice?.[language] ?? job?.[language] ?? name;
}
