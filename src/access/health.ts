import type { Capability } from '../engine/capability.ts';
import { codeFacts, fitted, type Facts } from '../engine/run/facts.ts';
import type { Job, Reach } from '../engine/run/job.ts';
import { countName, linkRefusals } from '../engine/links/link.ts';
import { spentToday } from '../engine/run/pace.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { refusedToday } from './heartbeat.ts';
import { compareTriggers, wantedTriggers } from '../engine/run/triggers.ts';
import { limits } from '../limits.ts';
import { hourMs } from '../table/office-time.ts';
import { w } from '../text/words.ts';

const name = 'access.health';
/** How often the record is written. */
export const healthEveryMs = hourMs;

/** What the engine knows: whether the heart beats, by which triggers, what is used up, what fails, which links were refused. */
function engineFacts(situation: Situation, world: Reach, actions: Capability['actions']): Facts {
  const { now, settings, books, vitals, failures } = situation;
  return {
    at: String(now),
    ...codeFacts(vitals.webApp),
    language: settings.language,
    account: settings.account,
    triggers: triggerFact(compareTriggers(world.triggers.mine(), wantedTriggers(actions, books, settings))),
    stranger: vitals.stranger,
    runPercent: String(Math.round((100 * spentToday(vitals, settings, now)) / limits.triggerMsPerDay[settings.account])),
    mailLeft: String(world.post.quota()),
    failing: Object.keys(failures).join(', '),
    badLinks: badLinks(situation),
  };
}

/** `ok`, or what is missing and what is too much: `missing beat; surplus edited`. */
function triggerFact({ missing, surplus }: ReturnType<typeof compareTriggers>): string {
  const told = [...missing.map(({ handler }) => `missing ${handler}`), ...surplus.map(({ handler }) => `surplus ${handler}`)];
  return told.length === 0 ? 'ok' : told.join('; ');
}

/** Links refused today until the last heartbeat, by reason: `expired 2, malformed 1`. */
function badLinks(situation: Situation): string {
  const counts = refusedToday(situation);
  return linkRefusals.flatMap((why) => ((counts[countName(why)] ?? 0) > 0 ? [`${why} ${String(counts[countName(why)])}`] : [])).join(', ');
}

/** Writes down every hour how the installation is, where the command `doctor` reads it. */
export function healthJob(others: readonly Pick<Capability, 'actions' | 'facts'>[]): Job {
  const actions = others.flatMap((each) => each.actions);
  return {
    name,
    title: w('记录运行状况', '記錄執行狀況', 'Writes down how the installation is'),
    book: 'control',
    // Before the first publication the settings are not known that decide which triggers are wanted.
    due: ({ head }) => (head.marks['access.publish'] === undefined ? null : Number(head.marks[name] ?? 0) + healthEveryMs),
    example: { due: { afterMinutes: 70 } },
    begin: (situation) => ({
      act: (world) => {
        const told = others.map((each) => each.facts?.(situation) ?? {});
        world.files.note(situation.folder, fitted(Object.assign({}, engineFacts(situation, world, actions), ...told) as Facts));
      },
      decide: (_, { now }) => ({ marks: { [name]: String(now) } }),
    }),
  };
}

export function healthCapability(others: readonly Capability[]): Capability {
  return { name: 'health', tables: [], actions: [], jobs: [healthJob(others)], projections: [], mails: [], guards: [], checks: [] };
}
