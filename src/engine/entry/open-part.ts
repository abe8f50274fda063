import { asText } from '../../table/cell.ts';
import { byScript, choice, wide } from '../../table/column.ts';
import { table, type AnyRow, type AnyTable, type Columns, type Role } from '../../table/table.ts';
import type { Words } from '../../text/words.ts';
import type { Projection } from '../capability.ts';
import { deskColumns } from '../desk/desk.ts';
import type { Situation } from '../workbook/situation.ts';
import { entryColumns, entryAbout, ledgerLine } from './entry-columns.ts';

/** What is still open of a ledger, and what people can do about it. */
export interface Open<R = AnyRow, Id extends string = string> {
  readonly title: Words;
  /** What people do on the desk that shows it. */
  readonly about: Words;
  readonly isOpen: (row: R) => boolean;
  /** The columns shown beside the key. */
  readonly shows: readonly Id[];
  /** The Actions that can be chosen, and what is filled in with them; left out where the desk only shows. */
  readonly choices?: Readonly<Record<string, Words>>;
  readonly columns?: Columns;
}

/** The index of what is open, with the key and the line of each row, and the desk that shows it. */
export function openPart(ledger: AnyTable, editors: readonly Role[], open: Open): Projection {
  const { name, sheetId, book, key } = ledger;
  const kept = Object.entries(ledger.columns).filter(([id]) => id === key || open.shows.includes(id));
  const shown: Columns = Object.fromEntries(kept.map(([id, column]) => [id, { ...column, unique: false, sealed: false, byScript: true }]));
  const inIndex: Columns = { ...shown, line: ledgerLine };
  const onDesk: Columns = {
    ...shown,
    line: wide(byScript(ledgerLine), 50),
    ...open.columns,
    ...commands(open.choices),
    ...deskColumns,
  };
  const index: AnyTable = table({
    ...{
      name: `_${name}`,
      sheetId: sheetId + 1,
      book,
      kind: 'index',
      key,
      title: { 'zh-CN': `_${name}`, 'zh-TW': `_${name}`, en: `_${name}` },
    },
    about: entryAbout.index,
    columns: inIndex,
  });
  const desk: AnyTable = table({
    ...{ name: `${name}.open`, sheetId: sheetId + 2, book, kind: 'desk', key, editors, title: open.title, about: open.about },
    columns: onDesk,
  });
  const told = ({ line, ...row }: AnyRow): AnyRow => ({
    ...Object.fromEntries(Object.keys(shown).map((id) => [id, row[id] ?? null])),
    line,
  });
  return {
    ...{ ledger, index, desk, isOpen: open.isOpen, show: told },
    row: (row, line) => told({ ...row, line }),
  };
}

function commands(choices: Open['choices']): Columns {
  if (choices === undefined) return {};
  const { words } = entryColumns.action;
  return { by: entryColumns.by, action: { ...choice(choices), optional: true, words } };
}

/** The keys of what is open of an entry's ledger. */
export function openKeys({ open }: { readonly open: Projection | null }, situation: Pick<Situation, 'index'>): readonly string[] {
  return open === null ? [] : situation.index(open.index).flatMap((row) => (row === null ? [] : [asText(row[open.index.key])]));
}
