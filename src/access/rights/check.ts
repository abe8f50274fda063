import { askMark } from '../../engine/run/asks.ts';
import type { Automation } from '../../engine/capability.ts';
import { dailyDue, slotDone } from '../../engine/run/daily.ts';
import { isOpenDoor, markOpen } from '../../engine/run/open-books.ts';
import { books } from '../../table/table.ts';
import type { StepDecision, Job } from '../../engine/run/job.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { staffTable } from '../tables.ts';
import { appliedBefore } from './applied.ts';
import { differences } from './differences.ts';
import { lookAt, type Found } from './found.ts';
import { applyJob } from './in-force.ts';
import { rightsLetter } from './letter.ts';
import { dated, reportCells } from './report.ts';
import { rosterOf, type Roster } from './roster.ts';
import { rightsReport } from './tables.ts';
import { wantedRights } from './wanted.ts';
import { w } from '../../text/words.ts';

const name = 'access.checkRights';
/** The run of the job that sets the rights after which was looked last. */
const lookedMark = 'access.rightsChecked';

/** Three quarters of an hour after the desks were cleared; minutes after midnight. */
function checkAt({ settings }: Pick<Situation, 'settings'>): number {
  return (settings.nightAt + 45) % (24 * 60);
}

function nightly(situation: Situation): number {
  return dailyDue(name, checkAt(situation), situation);
}

/** Every night, and after each change of the rights, tells every difference between what was approved and what is (SEC-7). */
export function checkRights(automation: Pick<Automation, 'tables'>): Job {
  return {
    name,
    title: w('夜间核对权限与批准是否一致', '夜間核對權限與核准是否一致', 'Holds the rights against what was approved, at night'),
    book: 'control',
    due: (situation) => {
      const { at } = appliedBefore(situation);
      // Nothing to compare with before the first run, and from a Staff sheet that cannot be read.
      if (at === 0 || rosterOf(situation) === null) return null;
      return situation.head.marks[lookedMark] === String(at) ? nightly(situation) : situation.now;
    },
    example: { typed: [{ table: staffTable, line: 2, cells: { level: 'databaseAdministrator' } }], due: { atMinute: 3 * 60 + 45 } },
    begin: (before) => ({
      act: (world) => lookAt(world, before),
      decide: (loaded, situation) => {
        const roster = rosterOf(situation);
        return roster === null ? {} : told(automation, situation, roster, loaded.acted as Found);
      },
    }),
  };
}

function told(automation: Pick<Automation, 'tables'>, situation: Situation, roster: Roster, found: Found): StepDecision {
  const { owner, now, settings } = situation;
  const { at, refused: names } = appliedBefore(situation);
  const refused = new Set(names);
  const wanted = wantedRights(automation, roster, owner, refused);
  const rows = dated(differences({ wanted, found, roster, owner, refused }), situation);
  const isNight = nightly(situation) <= now;
  const isToTell = rows.some(({ isNew }) => isNew) || (isNight && rows.length > 0);
  const isToRemove =
    isNight && settings.strangers === 'remove' && rows.some(({ difference }) => difference === 'stranger' || difference === 'link');
  const open = books.filter((book) => found[book].shares.some(isOpenDoor));
  const isBroken = situation.isBroken(rightsReport);
  // Told before, it was tried before: what Google does not take away is tried again at night.
  const isToClose = open.length > 0 && (isNight || (!isBroken && rows.some(({ isNew, difference }) => isNew && difference === 'link')));
  return {
    ...(isBroken ? {} : { desk: reportCells(rows, situation) }),
    mails: isToTell ? [rightsLetter(rows, situation)] : [],
    marks: {
      ...(isNight ? slotDone(name, checkAt(situation), situation) : {}),
      ...(isToRemove || isToClose ? askMark(applyJob, now) : {}),
      [lookedMark]: String(at),
      ...markOpen(open),
    },
  };
}
