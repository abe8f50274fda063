import type { Automation } from '../../engine/capability.ts';
import type { Job, Step } from '../../engine/run/job.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { staffTable } from '../tables.ts';
import { appliedBefore, areOldGuards, orphanedRights, printOf, waitingRights, type Applied } from './applied.ts';
import { lookAt } from './found.ts';
import { applyJob } from './in-force.ts';
import { putGuardsRight, putSharingRight } from './put-right.ts';
import { rosterOf, type Roster } from './roster.ts';
import { rights } from './tables.ts';
import { wantedRights } from './wanted.ts';
import { w } from '../../text/words.ts';

/** The line of the Staff sheet on which the example enters somebody. */
const newLine = 8;

/**
 * Makes sharing and protections of all workbooks as they are to be (SEC-1, SEC-7), when what is to be has changed. It looks first
 * and changes what differs, so that a run that died is gone on with.
 */
export function applyRights(automation: Pick<Automation, 'tables'>): Job {
  return {
    name: applyJob,
    title: w('按批准设置共享与保护', '按核准設定共用與保護', 'Sets sharing and protections as approved'),
    book: 'control',
    peek: { sheetId: rights.sheetId, row: 2 },
    due: (situation) => {
      const roster = rosterOf(situation);
      if (roster === null) return null;
      const { print, refused } = appliedBefore(situation);
      const isDone =
        print === printNow(automation, situation, roster) &&
        waitingRights(situation, refused).length === 0 &&
        orphanedRights(situation, roster).length === 0;
      return isDone ? null : situation.now;
    },
    example: {
      typed: [{ table: staffTable, line: newLine, cells: { name: '仓管', mail: 'warehouse@shop.example', role: 'warehouse' } }],
      due: { afterMinutes: 6 },
    },
    begin: (situation) => {
      const roster = rosterOf(situation);
      return roster === null ? { decide: () => ({}) } : applyStep(automation, situation, roster);
    },
  };
}

function printNow(automation: Pick<Automation, 'tables'>, situation: Situation, roster: Roster): string {
  return printOf(wantedRights(automation, roster, situation.owner, new Set()), roster, situation.settings.strangers);
}

function applyStep(automation: Pick<Automation, 'tables'>, situation: Situation, roster: Roster): Step {
  const { owner, settings } = situation;
  const before = appliedBefore(situation);
  const { known } = before;
  return {
    act: (world) => {
      const found = lookAt(world, situation);
      const base = { found, roster, owner, refused: new Set<string>() };
      const left = new Set(roster.mayEnd ? known : []);
      const all = { ...base, wanted: wantedRights(automation, roster, owner, base.refused) };
      const refused = putSharingRight(world, situation, all, { left, strangers: settings.strangers === 'remove' });
      putGuardsRight(world, situation, { ...base, wanted: wantedRights(automation, roster, owner, refused) }, areOldGuards(before));
      return refused;
    },
    decide: (loaded) => {
      const refused = [...(loaded.acted as ReadonlySet<string>)];
      const gone = orphanedRights(situation, roster);
      const { now } = situation;
      const staying = roster.mayEnd ? known.filter((key) => roster.held.has(key) || refused.includes(key)) : known;
      const mark: Applied = {
        at: now,
        print: printNow(automation, situation, roster),
        known: [...new Set([...roster.members.keys(), ...staying])],
        refused,
      };
      return {
        enter: gone.map((row) => ({
          table: rights,
          row: { ...row, requestNo: `${row.requestNo}-`, from: row.to, to: 'ended', approvedBy: null, approvedAt: now, appliedAt: now },
        })),
        alter: waitingRights(situation, refused).map(({ line, row }) => ({ table: rights, line, cells: { appliedAt: now }, from: row })),
        marks: { [applyJob]: JSON.stringify(mark) },
      };
    },
  };
}
