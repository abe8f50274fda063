import type { Job } from '../engine/run/job.ts';
import { linkRefusals, countName } from '../engine/links/link.ts';
import { heartLine, heartRow, readHeart } from '../engine/workbook/shared.ts';
import { engineTables } from '../engine/workbook/tables.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { dayOf, hourMs, minuteMs } from '../table/office-time.ts';
import { books } from '../table/table.ts';
import { writeShared } from './write-shared.ts';
import { w } from '../text/words.ts';

/** As installations have stored it since the first version: in marks of the head, in journals, on the Jobs sheet. */
const name = 'access.rounds';
const { shared } = engineTables('control');
const others = books.filter((book) => book !== 'control');

/** How often Zhanggui says in every workbook that it is alive. */
const heartbeatMs = hourMs;

type Counts = Readonly<Record<string, number>>;

/** The links refused today, by reason, as the heartbeat put them on record. */
export function refusedToday({ head, now }: Pick<Situation, 'head' | 'now'>): Counts {
  const { day, ...counts } = JSON.parse(head.marks[name] ?? '{}') as Counts & { readonly day?: string };
  return day === dayOf(now) ? counts : {};
}

function added(one: Counts, other: Counts): Counts {
  return Object.fromEntries([...Object.keys({ ...one, ...other })].map((why) => [why, (one[why] ?? 0) + (other[why] ?? 0)]));
}

/**
 * Once an hour: writes into every workbook when Zhanggui was last alive, so that a person can see there whether it still does;
 * and puts on record how many links were refused since, in one journal row.
 */
export const heartbeat: Job = {
  name,
  title: w(
    '每小时报一次平安，并记录被拒的链接',
    '每小時報一次平安，並記錄被拒的連結',
    'Says hourly that Zhanggui is alive, and records refused links',
  ),
  book: 'control',
  peek: { sheetId: shared.sheetId, row: heartLine, rows: 1, column: 1, columns: 1 },
  due: (situation) => {
    const last = readHeart(situation.peeked(name)[0]?.[0]);
    // A clock that stepped back must not silence it.
    return last === null || last > situation.now + minuteMs ? situation.now : last + heartbeatMs;
  },
  example: { due: { afterMinutes: 61 } },
  begin: (situation) => ({
    // The same cell whenever it runs. Counts that a crash takes with it are lost: nothing is decided by them.
    act: (world) => {
      const heart = { row: heartLine, values: [heartRow(situation.now)] };
      // Control's last: while another workbook cannot be reached it stays due, and the failure is told.
      writeShared(world, situation.books, others, heart);
      writeShared(world, situation.books, ['control'], heart);
      return world.counter.take(linkRefusals.map(countName));
    },
    decide: ({ acted }, now) => {
      const counts = acted as Counts;
      if (Object.keys(counts).length === 0) return {};
      return {
        note: { about: '_links', facts: counts },
        marks: { [name]: JSON.stringify({ day: dayOf(now.now), ...added(refusedToday(now), counts) }) },
      };
    },
  }),
};
