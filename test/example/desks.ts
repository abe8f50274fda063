import { moreDesks } from '../../docs/example/desks.ts';
import { desks as others } from '../../src/desks.ts';

/** `src/desks.ts` with the desks of the worked example. */
export const desks = {
  tables: [...others.tables.filter(({ book }) => book !== 'stock'), ...moreDesks.flatMap(({ tables }) => tables)],
  checks: [...others.checks.filter(({ desk }) => desk.book !== 'stock'), ...moreDesks.flatMap(({ checks }) => checks)],
};
