import { installedMark } from '../../engine/run/daily.ts';
import type { MailOrder } from '../../engine/commit/decision.ts';
import type { Composed, MailKind } from '../../engine/capability.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { holders } from '../../access/holders.ts';
import { nextOpening } from '../../rulebook/calendar.ts';
import { type RequestKind, requestKindWords } from '../../rulebook/request-kinds.ts';
import type { Day, Instant } from '../../table/column.ts';
import { dayOf, plusDays, showClock, showMoment, startOfWeek } from '../../table/office-time.ts';
import { approvalMessages } from '../../text/approvals.ts';
import { weekMailWords as words } from '../../text/figures.ts';
import { kind, requestNo, subject, waitsFor } from '../columns.ts';
import { say, type Language } from '../../text/words.ts';
import { packed, unpacked } from '../packed.ts';
import type { Course, Waiting } from './course.ts';
import { kindFigures, median, turnarounds, type OfKind } from './figures.ts';

/** The mail's kind, and the mark of the Monday in whose week it was written last. */
const name = 'approvals.week';
/** Overdue requests that the letter lists, and kinds that it names as the slowest. */
const mostListed = 20;
const mostNamed = 3;

interface Overdue extends Pick<Course, 'requestNo' | 'kind' | 'subject'> {
  readonly waiting: readonly Pick<Waiting, 'who' | 'whom'>[];
  readonly since: Instant;
}

/** What the letter tells: as it stood when it was decided to write it. */
interface Week {
  readonly now: Instant;
  readonly from: Day;
  readonly to: Day;
  readonly decided: number;
  readonly median: number | null;
  readonly before: { readonly decided: number; readonly median: number | null };
  readonly slowest: readonly Pick<OfKind, 'kind' | 'decided' | 'median'>[];
  readonly open: number;
  readonly overdue: number;
  readonly listed: readonly Overdue[];
}

/** Whether this week's letter is still to be written: from the first opening of the week on. A week without work has none. */
function isWanted({ now, head, calendar }: Pick<Situation, 'now' | 'head' | 'calendar'>): boolean {
  const monday = startOfWeek(now);
  const isNew = Number(head.marks[installedMark] ?? 0) >= monday;
  return !isNew && (head.marks[name] ?? '') < dayOf(monday) && nextOpening(monday, calendar) <= now;
}

/** The letter about last week to each head, with the mark that it was written; nothing where it stands already. */
export function weekLetters(
  courses: readonly Course[],
  situation: Situation,
): { readonly mails: readonly MailOrder[]; readonly marks: Readonly<Record<string, string>> } {
  if (!isWanted(situation)) return { mails: [], marks: {} };
  const monday = startOfWeek(situation.now);
  const about = packed(weekBefore(monday, courses, situation.now));
  const mails = holders('head', situation).map((mail) => ({
    id: `${name}.${dayOf(monday)}.${mail}`,
    kind: name,
    to: [mail],
    priority: 9,
    about,
  }));
  return { mails, marks: { [name]: dayOf(monday) } };
}

function weekBefore(monday: Instant, courses: readonly Course[], now: Instant): Week {
  const last = { from: plusDays(monday, -7), to: monday };
  const [minutes, before] = [turnarounds(courses, last), turnarounds(courses, { from: plusDays(last.from, -7), to: last.from })];
  const late = courses.flatMap(({ overdueSince, ...each }) => (overdueSince === null ? [] : [{ ...each, since: overdueSince }]));
  late.sort((one, other) => one.since - other.since);
  return {
    now,
    from: dayOf(last.from),
    to: dayOf(plusDays(monday, -1)),
    decided: minutes.length,
    median: median(minutes),
    before: { decided: before.length, median: median(before) },
    slowest: kindFigures(courses, last)
      .filter(({ decided }) => decided > 0)
      .slice(0, mostNamed),
    open: courses.filter(({ closedAt }) => closedAt === null).length,
    overdue: late.length,
    listed: late.slice(0, mostListed).map(({ requestNo, kind, subject, waiting, since }) => ({ requestNo, kind, subject, waiting, since })),
  };
}

function inHours(minutes: number | null, language: Language): string {
  return minutes === null ? say(words.none, language) : say(words.hours, language, { hours: (minutes / 60).toFixed(1) });
}

function kindName(kind: RequestKind, language: Language): string {
  return say(requestKindWords[kind], language);
}

function numbers({ decided, median: middle, before, slowest }: Week, language: Language): readonly string[] {
  const [of, ofBefore] = [inHours(middle, language), inHours(before.median, language)];
  const kinds = slowest.map((each) =>
    say(words.kind, language, { kind: kindName(each.kind, language), median: inHours(each.median, language), count: each.decided }),
  );
  return [
    say(words.decided, language, { count: decided, before: before.decided, median: of, medianBefore: ofBefore }),
    ...(kinds.length === 0 ? [] : [say(words.slowest, language, { kinds: kinds.join(language === 'en' ? '; ' : '；') })]),
  ];
}

function overdueRows({ listed }: Week, language: Language): NonNullable<Composed['table']> {
  const header = [requestNo, kind, subject, waitsFor].map(({ words: { header } }) => header[language]);
  const rows = listed.map((each) => [
    each.requestNo,
    kindName(each.kind, language),
    each.subject,
    each.waiting.map(({ who, whom }) => (whom === null ? who : say(approvalMessages.forWhom, language, { who, whom }))).join('、'),
    showMoment(each.since).slice(0, 16),
  ]);
  return listed.length === 0 ? [] : [[...header, say(words.since, language)], ...rows];
}

/** Last week in a few lines, and what is overdue now. It comes after a week without decisions too: silence might be a failure. */
export const weekMail: MailKind = {
  kind: name,
  compose: (row, language) => {
    const week = unpacked(row) as Week;
    const { now, from, to, open, overdue, listed } = week;
    const more = overdue - listed.length;
    return {
      subject: say(words.subject, language, { from, to }),
      lines: [
        ...numbers(week, language),
        say(words.open, language, { clock: showClock(now), open, overdue }),
        ...(more > 0 ? [say(words.more, language, { count: more })] : []),
        say(words.sheet, language),
        ...(overdue > 0 ? [say(words.overdue, language)] : []),
      ],
      table: overdueRows(week, language),
    };
  },
};
