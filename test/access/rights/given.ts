import type { Situation } from '../../../src/engine/workbook/situation.ts';
import { applyJob } from '../../../src/access/rights/in-force.ts';
import { rights, type RightRow } from '../../../src/access/rights/tables.ts';
import type { AnyRow } from '../../../src/table/table.ts';
import { emptySum } from '../../../src/engine/commit/digest.ts';
import { cellsOf, head, now } from '../../builders.ts';
import { controlWith } from '../given.ts';

export const member = (name: string, role = 'agent', change: AnyRow = {}): AnyRow => ({
  name,
  mail: `${name}@shop.example`,
  role,
  ...change,
});

export function right(change: Partial<RightRow> = {}): RightRow {
  return {
    requestNo: 'Q-1',
    person: 'a',
    mail: 'a@shop.example',
    book: null,
    from: 'backOffice',
    to: 'databaseAdministrator',
    approvedBy: '孙立、周宁',
    approvedAt: now,
    appliedAt: null,
    ...change,
  };
}

/** A control workbook with this staff and these approved rights. */
export function office(staff: readonly AnyRow[], granted: readonly RightRow[] = [], change: Partial<Situation> = {}): Situation {
  const rows = granted.map((row) => cellsOf(rights, row));
  const standing = change.head ?? head();
  const tables = { ...standing.tables, [rights.name]: { rows: rows.length, sum: emptySum } };
  return controlWith({ staff }, { peeked: (job) => (job === applyJob ? rows : []), ...change, head: { ...standing, tables } });
}
