import { asText } from '../../table/cell.ts';
import { sameRow } from '../workbook/project.ts';
import type { Situation } from '../workbook/situation.ts';
import type { Audited } from './audited.ts';
import type { Rows } from './chunk.ts';

/** Tells of a ledger's rows whether their index row is missing, or not as the ledger tells. */
export function straying({ ledger, projection }: Audited, situation: Situation): (row: Rows[number]) => boolean {
  if (projection === undefined) return () => false;
  const listed = situation
    .index(projection.index)
    .flatMap((row) => (row === null ? [] : [[asText(row[projection.index.key]), row] as const]));
  const index = new Map(listed);
  return ({ line, row }) => {
    const wanted = projection.isOpen(row) ? projection.row(row, line, situation.settings) : null;
    return !sameRow(projection.index, wanted, index.get(asText(row[ledger.key])) ?? null);
  };
}

/** The same of rows that nobody has held against the journal: one that was forged so that it cannot be read may stray. */
export function maybeStraying(audited: Audited, situation: Situation): (row: Rows[number]) => boolean {
  const isStray = straying(audited, situation);
  return (row) => {
    try {
      return isStray(row);
    } catch {
      return true;
    }
  };
}
