import type { Cell } from '../../table/cell.ts';
import { findLayout } from '../../table/layout.ts';
import { readRow } from '../../table/rows.ts';
import { fixedLayout } from '../../table/layout.ts';
import type { AnyRow, AnyTable } from '../../table/table.ts';
import { tell } from '../../text/words.ts';
import { AppError } from '../errors.ts';
import { headLength } from '../workbook/head.ts';
import type { Good } from './opened.ts';
import type { Area, World } from '../ports.ts';
import type { Told } from './reader.ts';
import { readShared, sharedLength } from '../workbook/shared.ts';
import { engineTables } from '../workbook/tables.ts';
import { ledgerRow } from '../workbook/ledger-row.ts';
import { shownHead } from '../workbook/trust.ts';

interface Standing {
  readonly told: Told;
  readonly areas: readonly (readonly (readonly Cell[])[])[];
}

/** One read without the lock: a commit is one write, so nothing half-written is seen. */
function readNow(world: World, { installation }: Good, { book }: AnyTable, areas: readonly Area[]): Standing {
  const own = engineTables(book);
  const id = installation.books[book];
  const read = world.books.read(id, [
    { sheetId: own.head.sheetId, row: 2, rows: headLength, column: 0, columns: 2 },
    { sheetId: own.shared.sheetId, row: 2, rows: sharedLength, column: 0, columns: 2 },
    ...areas,
  ]);
  const [head = [], published = [], ...rest] = read.areas;
  const shared = readShared(published);
  shownHead(head, { book, id }, shared.settings.language);
  return { told: { ...shared, language: shared.settings.language, owner: installation.owner, now: world.now() }, areas: rest };
}

/** The ledger row of a link as it stands; null where it is not the link's. */
export function rowNow(world: World, good: Good, ledger: AnyTable): { readonly told: Told; readonly row: AnyRow | null } {
  const { key, line } = good.claims;
  const { sheetId } = ledger;
  const { told, areas } = readNow(world, good, ledger, [
    { sheetId, row: 1, rows: 1 },
    { sheetId, row: Math.max(2, line), rows: 1 },
  ]);
  const { layout, faults } = findLayout(ledger, areas[0]?.[0] ?? [], told.language);
  if (faults[0] !== undefined) throw new AppError('layout', tell(faults[0].message, told.language));
  const row = ledgerRow({ layouts: new Map([[ledger.name, layout]]) }, ledger, line, areas[1]?.[0] ?? []);
  return { told, row: line >= 2 && row?.[ledger.key] === key ? row : null };
}

/** The rows of an index as they stand. */
export function indexNow(world: World, good: Good, index: AnyTable): { readonly told: Told; readonly rows: readonly AnyRow[] } {
  const { told, areas } = readNow(world, good, index, [{ sheetId: index.sheetId, row: 2 }]);
  const layout = fixedLayout(index);
  const rows = (areas[0] ?? []).flatMap((cells, at) => {
    const { value, empty } = readRow(index, layout, cells, at + 2);
    return empty ? [] : [value];
  });
  return { told, rows };
}
