import type { Situation } from '../../engine/workbook/situation.ts';
import { tableHead } from '../../engine/workbook/head.ts';
import { levels, type Level } from '../../rulebook/levels.ts';
import { personKey } from '../../table/person-key.ts';
import { accesses, type Access } from '../../rulebook/rights.ts';
import { readRow } from '../../table/rows.ts';
import type { Book } from '../../table/table.ts';
import { rights, type Right, type RightRow } from './tables.ts';

/** The job that peeks at the ledger: what was approved is known in every first read of the control workbook. */
export const applyJob = 'access.applyRights';

export interface Granted {
  readonly line: number;
  readonly row: RightRow;
}

type Seen = Pick<Situation, 'peeked' | 'layout' | 'head'>;

/** Everything that was ever approved, in its order. What somebody typed below the last row of the ledger was not. */
export function everGranted({ peeked, layout, head }: Seen): readonly Granted[] {
  const approved = peeked(applyJob).slice(0, tableHead(head, rights.name).rows);
  return approved.flatMap((cells, at) => {
    const { value, empty, faults } = readRow(rights, layout(rights), cells, at + 2);
    return empty || faults.length > 0 ? [] : [{ line: at + 2, row: value }];
  });
}

/** The rights in force: the last row of each person's level and of each workbook. */
export function inForce(seen: Seen): readonly RightRow[] {
  const last = new Map(everGranted(seen).map(({ row }) => [`${personKey(row.mail)} ${row.book ?? ''}`, row]));
  return [...last.values()].filter(({ to }) => to !== 'ended');
}

export function isLevel(right: Right): right is Level {
  return (levels as readonly string[]).includes(right);
}

export function isAccess(right: Right): right is Access {
  return (accesses as readonly string[]).includes(right);
}

/** The levels that were approved, by person. */
export function approvedLevels(seen: Seen): ReadonlyMap<string, Level> {
  return new Map(inForce(seen).flatMap(({ mail, to }): [string, Level][] => (isLevel(to) ? [[personKey(mail), to]] : [])));
}

/** The workbooks that were opened or closed to a person in particular. */
export function specialOf(mail: string, granted: readonly RightRow[]): ReadonlyMap<Book, Access> {
  const own = granted.filter((row) => personKey(row.mail) === personKey(mail));
  return new Map(own.flatMap(({ book, to }): [Book, Access][] => (book !== null && isAccess(to) ? [[book, to]] : [])));
}
