import { moreDesks } from '../../docs/example/desks.ts';
import { desks as others } from '../../src/desks.ts';

/** `src/desks.ts` with the desks of the worked example. */
export const desks = {
  tables: [...others.tables, ...moreDesks.flatMap(({ tables }) => tables)],
  checks: [...others.checks, ...moreDesks.flatMap(({ checks }) => checks)],
};
