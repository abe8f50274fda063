import type { MailKind } from '../engine/capability.ts';
import type { Job } from '../engine/run/job.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { holidaysMissedFrom, missingHolidayYears, type DatedKind } from '../rulebook/calendar.ts';
import { holidaySeed } from '../rulebook/holiday-seed.ts';
import type { Day } from '../table/column.ts';
import { dayMs } from '../table/office-time.ts';
import { festivalWords, holidayMessages } from '../text/calendar.ts';
import { say, type Language, w } from '../text/words.ts';
import { administratorMails } from './administrators.ts';
import { holidaysTable, type HolidayRow } from './tables.ts';

/** The entries of the Holidays sheet whose rows have no fault; of two for one day the first. */
export function typedHolidays({ desk }: Pick<Situation, 'desk'>): readonly DatedKind[] {
  const byDay = new Map<Day, DatedKind>();
  for (const { empty, faults, value } of desk(holidaysTable)) {
    const { day, kind } = value as HolidayRow;
    if (!empty && faults.length === 0 && !byDay.has(day)) byDay.set(day, { day, kind });
  }
  return [...byDay.values()];
}

/** The rows that a new Holidays sheet is born with. */
export function holidayRows(language: Language): readonly Pick<HolidayRow, 'day' | 'kind' | 'name'>[] {
  return holidaySeed.map(([day, kind, festival]) => ({ day, kind, name: say(festivalWords[festival], language) }));
}

/** How often the missing years are asked for while they are missing. */
const askEveryMs = 7 * dayMs;
const jobName = 'access.holidays';

/** The lines of the seeded holidays of the year in which examples play. */
const exampleLines = holidaySeed.flatMap(([day, kind], at) => (day.startsWith('2026-') && kind === 'holiday' ? [at + 2] : []));

/** Asks owner and administrators for the holidays of a year that nobody entered: a deadline without them would be wrong unnoticed. */
export const askForHolidays: Job = {
  name: jobName,
  title: w('缺少某年节假日时提醒', '缺少某年假日時提醒', 'Tells when a year has no holidays yet'),
  book: 'control',
  due: (situation) => {
    // A sheet whose header is broken reads as empty: that is told by itself.
    if (situation.isBroken(holidaysTable)) return null;
    const entries = typedHolidays(situation);
    const [at = '0', ...told] = (situation.head.marks[jobName] ?? '').split(' ');
    const missing = missingHolidayYears(entries, situation.now);
    const isNew = missing.some((year) => !told.includes(String(year)));
    return isNew ? situation.now : Math.max(holidaysMissedFrom(entries, situation.now), Number(at) + askEveryMs);
  },
  example: {
    typed: exampleLines.map((line) => ({ table: holidaysTable, line, cells: { kind: null } })),
    due: { afterMinutes: 6 },
  },
  begin: () => ({
    decide: (_, situation) => {
      const { now } = situation;
      const years = missingHolidayYears(typedHolidays(situation), now);
      if (years.length === 0) return {};
      return {
        marks: { [jobName]: [now, ...years].join(' ') },
        mails: [
          {
            id: `holidays.${String(now)}`,
            kind: jobName,
            to: administratorMails(situation),
            priority: 2,
            about: { years: years.join(', ') },
          },
        ],
      };
    },
  }),
};

export const holidaysMail: MailKind = {
  kind: jobName,
  compose: (about, language) => {
    const { years } = about as { readonly years: string };
    return { subject: say(holidayMessages.subject, language, { years }), lines: [say(holidayMessages.line, language, { years })] };
  },
};
