import { tableHead } from '../../engine/workbook/head.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import type { AnyRow } from '../../table/table.ts';
import { imports, type Import, type ImportPart } from '../tables.ts';
import type { Ground } from './ground.ts';
import type { SortedPart } from './work-off.ts';
import type { Sorted } from './sort-orders.ts';

function blank(part: ImportPart, { now }: Situation): Import {
  const { file, name, kind, parts } = part;
  return { file, name, kind, startedAt: now, parts, done: 0, read: 0, sealed: 0, history: 0, known: 0, faulty: 0 };
}

/** The records of the files at work, with these parts counted. */
export function counted(parts: readonly SortedPart[], before: Ground['files'], situation: Situation) {
  const files = new Map(before);
  const began = new Set<string>();
  let fresh = tableHead(situation.head, imports.name).rows;
  for (const { part, sorted } of parts) {
    if (part.told === null) continue;
    const standing = files.get(part.file);
    if (standing === undefined) {
      fresh += 1;
      began.add(part.file);
    }
    files.set(part.file, plusPart(standing ?? { ...blank(part.row, situation), line: fresh + 1 }, part.row, sorted));
  }
  const rows = [...files.values()].filter((row) => before.get(row.file) !== row);
  return {
    files,
    enter: rows.filter(({ file }) => began.has(file)).map(({ line: _, ...row }) => ({ table: imports, row })),
    alter: rows
      .filter(({ file }) => !began.has(file))
      .map(({ line, ...cells }) => ({ table: imports, line, cells, from: bare(before.get(cells.file)) })),
  };
}

function plusPart(
  row: Import & { readonly line: number },
  part: ImportPart,
  sorted: readonly Sorted[],
): Import & { readonly line: number } {
  const count = (...as: readonly Sorted['as'][]) => sorted.filter((each) => as.includes(each.as)).length;
  return {
    ...row,
    parts: part.parts,
    done: row.done + 1,
    read: row.read + sorted.length,
    sealed: row.sealed + count('sealed', 'history'),
    history: row.history + count('history'),
    known: row.known + count('known'),
    faulty: row.faulty + count('faulty'),
  };
}

function bare(row: (Import & { readonly line: number }) | undefined): AnyRow {
  const { line: _, ...values } = row ?? { line: 0 };
  return values;
}
