import type { Automation, Capability } from '../../engine/capability.ts';
import { rightsFigureWords } from '../../text/control.ts';
import { applyRights } from './apply.ts';
import { checkRights } from './check.ts';
import { rightsMail } from './letter.ts';
import { rights, rightsReport } from './tables.ts';
import { unapprovedLevel } from './unapproved.ts';

/** Rights to the data (APR-9, APR-10, SEC-1, SEC-7). `tables` are those of all other capabilities. */
export function rightsCapability(tables: Automation['tables']): Capability {
  const own = [rights, rightsReport];
  const all = { tables: [...tables, ...own] };
  return {
    name: 'rights',
    tables: own,
    actions: [],
    jobs: [applyRights(all), checkRights(all)],
    projections: [],
    mails: [rightsMail],
    guards: [],
    checks: [unapprovedLevel],
    figures: ({ desk }) => [
      {
        level: 'mend',
        ...rightsFigureWords,
        count: desk(rightsReport).filter(({ value }) => value['since'] !== null).length,
        desk: rightsReport,
      },
    ],
  };
}
