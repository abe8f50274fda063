import { askedFor } from '../engine/run/asks.ts';
import type { Automation, Capability, Composed, MailKind } from '../engine/capability.ts';
import type { Decision } from '../engine/commit/decision.ts';
import type { Loaded, Job, JobExample, Step } from '../engine/run/job.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { dailyDue, installedMark, newestSlot, slotDone } from '../engine/run/daily.ts';
import { tableHead } from '../engine/workbook/head.ts';
import { beginning } from '../table/shorten.ts';
import type { Layout } from '../table/layout.ts';
import type { Instant } from '../table/column.ts';
import { hourMs, showMoment, weekday } from '../table/office-time.ts';
import { readRow } from '../table/rows.ts';
import { books, type AnyRow, type Book } from '../table/table.ts';
import type { Settings } from '../rulebook/settings.ts';
import { backupFigureWords, backupMessages, backupStates, bookNames } from '../text/control.ts';
import { say, tell, w } from '../text/words.ts';
import { backupsTable, type Backup } from './tables.ts';
import { copyAll, type Copies } from './copy-all.ts';
import { placeOf } from '../engine/run/place.ts';
import { resumed, stored, type StoredCheck } from './stored-check.ts';
import { checkFurther, failed, noAnchor, startCheck, type Anchor, type Checking } from './verify.ts';

const evening = 'backups.evening';
const alarm = 'backups.alarm';
/** The mark that holds when the newest good backup was made. */
const lastGoodMark = 'backups.good';
/** The weekday on which the whole journal is checked: Sunday. */
const wholeOn = 7;
/** Rows of the Backups ledger looked through for the last good ones. */
const lookedBack = 100;

function weekdayOf(settings: Settings): number | null {
  return settings.backupRhythm === 'weekly' ? settings.backupWeekday : null;
}

/** ORD-4, SEC-2, SEC-10: every workbook is copied at 18:00 and each copy verified; a missed backup is caught up. */
export function eveningBackup(ledgers: Pick<Automation, 'tables'>): Job {
  return {
    name: evening,
    title: w('备份并核验全部工作簿', '備份並核驗全部活頁簿', 'Copies every workbook and verifies the copies'),
    book: 'control',
    chunked: true,
    due: (situation) => dailyDue(evening, situation.settings.backupAt, situation, weekdayOf(situation.settings)),
    example: { before: ['orders.submit'], due: { atMinute: 18 * 60 } },
    begin: (situation) => copyStep(ledgers, slotOf(situation), situation),
  };
}

/** The planned moment that this backup stands for; for one that somebody asked for, the moment of asking. */
function slotOf(situation: Situation): Instant {
  return askedFor(evening, situation) ?? newestSlot(situation.now, situation.settings.backupAt, weekdayOf(situation.settings));
}

/** Copies what is not copied yet, and goes on with the checks that an earlier run began on the same copies. */
function copyStep(ledgers: Pick<Automation, 'tables'>, slot: Instant, situation: Situation): Step {
  const { books: originals, folder, head, language } = situation;
  // On Sundays, and when somebody asks, the whole journal is read again: history before the last mailed head too.
  const whole = weekday(slot) === wholeOn || askedFor(evening, situation) !== null;
  const first = Math.max(2, tableHead(head, backupsTable.name).rows + 2 - lookedBack);
  return {
    reads: { areas: [{ sheetId: backupsTable.sheetId, row: first, rows: lookedBack }] },
    act: (world) => copyAll(world, { slot, originals, folder, language }),
    decide: (loaded, now) => {
      const copies = loaded.acted as Copies;
      if (books.some((book) => copies[book] === null)) return { next: (after) => copyStep(ledgers, slot, after) };
      const anchors = lastAnchors(loaded, first, situation.layout(backupsTable));
      const stored = storedChecks(slot, now);
      const checks = books.map((book) => {
        const { file = '-', fault } = copies[book] ?? {};
        const mailed = anchors.get(book) ?? noAnchor;
        const check = startCheck(book, { original: originals[book], copy: file }, mailed, {
          readCells: now.settings.readCells,
          whole,
          chainOf: now.chainOf,
        });
        return fault === undefined ? resumed(check, stored[book]) : failed(check, fault);
      });
      return { place: placeIn(slot, checks), next: () => checkStep(ledgers, slot, checks) };
    },
  };
}

/** Where a backup goes on: the planned moment that it stands for, and how far each copy was checked. */
interface Place {
  readonly slot: Instant;
  readonly checks: Readonly<Partial<Record<Book, StoredCheck>>>;
}

function placeIn(slot: Instant, checks: readonly Checking[]): string {
  const place: Place = { slot, checks: Object.fromEntries(checks.map((check) => [check.book, stored(check)])) };
  return JSON.stringify(place);
}

function storedChecks(slot: Instant, situation: Situation): Place['checks'] {
  const place = placeOf(evening, situation) as Place | null;
  return place?.slot === slot ? place.checks : {};
}

/** The journal heads of each workbook's newest good backup. */
function lastAnchors(loaded: Loaded, first: number, layout: Layout): ReadonlyMap<Book, Anchor> {
  const anchors = new Map<Book, Anchor>();
  (loaded.areas[0] ?? []).forEach((cells, at) => {
    const { value, empty } = readRow(backupsTable, layout, cells, first + at);
    if (empty || value.state !== 'good') return;
    anchors.set(value.book, { entries: value.entries, chain: value.chain ?? '', sums: JSON.parse(value.sums) as Anchor['sums'] });
  });
  return anchors;
}

/** One read of one copy after the other until all are checked. Copies are nobody's to change: it goes on from them after others had the lock. */
function checkStep(ledgers: Pick<Automation, 'tables'>, slot: Instant, checks: readonly Checking[]): Step {
  return {
    act: (world) => {
      const at = checks.findIndex((check) => !check.done);
      return checks.map((check, index) => (index === at ? checkFurther(world.books, ledgers, check) : check));
    },
    decide: (loaded, situation) => {
      const now = loaded.acted as readonly Checking[];
      if (now.every((check) => check.done)) return recorded(slot, now, situation);
      const onward = () => checkStep(ledgers, slot, now);
      return { place: placeIn(slot, now), next: onward, again: onward };
    },
  };
}

function recorded(slot: Instant, checks: readonly Checking[], situation: Situation): Decision {
  const { settings, now, language } = situation;
  const rows = checks.map((check): Backup => ({
    id: `${showMoment(slot)} ${check.book}`,
    slot,
    book: check.book,
    file: check.copy,
    madeAt: now,
    entries: check.entry,
    chain: check.chain === '' ? null : check.chain,
    sums: JSON.stringify(check.told),
    deskRows: check.deskRows,
    state: check.problems.length === 0 ? 'good' : 'bad',
    note: check.problems.length === 0 ? null : beginning(check.problems.map((each) => tell(each, language)).join('; '), 2_000),
  }));
  const good = rows.every((row) => row.state === 'good');
  const heads = rows.map(({ book, entries, chain, state, note }) => ({ book, entries, chain: chain ?? '', state, note: note ?? '' }));
  return {
    enter: rows.map((row) => ({ table: backupsTable, row })),
    mails: [
      { id: `backup.${String(slot)}`, kind: 'backups.done', to: receivers(situation), priority: good ? 5 : 1, about: { slot, heads } },
    ],
    marks: { ...slotDone(evening, settings.backupAt, situation, weekdayOf(settings)), ...(good ? { [lastGoodMark]: String(now) } : {}) },
  };
}

/** Head, database administrators, the owner, and the witness whom the owner does not control. */
function receivers({ staff, settings, owner }: Situation): readonly string[] {
  const posts = staff.filter((person) => person.role === 'head' || person.role === 'databaseAdministrator').map((person) => person.mail);
  return [...new Set([owner, ...posts, ...(settings.witness === '' ? [] : [settings.witness])])];
}

/** How old the newest good backup may be, ms: a day, or a week, and two hours. */
function allowedAge(settings: Settings): number {
  return (settings.backupRhythm === 'weekly' ? 7 * 24 + 2 : 26) * hourMs;
}

/** Whether a good backup is as new as it should be; a fresh installation has until its first evening. */
function isFresh({ marks }: Situation['head'], settings: Settings, now: Instant): boolean {
  return Number(marks[lastGoodMark] ?? marks[installedMark] ?? 0) + allowedAge(settings) > now;
}

/** An alarm when no good backup is fresh enough; once a day while it lasts. */
const backupAlarm = (forged: JobExample['typed'] = []): Job => ({
  name: alarm,
  title: w('没有新备份时报警', '沒有新備份時警示', 'Raises an alarm when no good backup is fresh'),
  book: 'control',
  due: ({ head, settings }) => {
    const good = Number(head.marks[lastGoodMark] ?? head.marks[installedMark] ?? 0);
    const alarmed = Number(head.marks[alarm] ?? 0);
    return Math.max(good + allowedAge(settings), alarmed === 0 ? 0 : alarmed + 24 * hourMs);
  },
  // A forged row makes the evening's backup bad; the alarm comes 26 hours after the last good one.
  example: {
    before: ['orders.submit'],
    typed: forged,
    due: { atMinute: 13 * 60, daysLater: 1 },
  },
  begin: () => ({
    decide: (_, situation) => {
      const { now, head, settings } = situation;
      const last = Number(head.marks[lastGoodMark] ?? 0);
      return {
        marks: { [alarm]: String(now) },
        mails: [
          {
            id: `alarm.${String(now)}`,
            kind: 'backups.alarm',
            to: receivers(situation),
            priority: 1,
            about: { last, hours: allowedAge(settings) / hourMs },
          },
        ],
      };
    },
  }),
});

const doneMail: MailKind = {
  kind: 'backups.done',
  compose: (row: AnyRow, language): Composed => {
    const { slot, heads } = row as unknown as {
      slot: Instant;
      heads: readonly Pick<Backup, 'book' | 'entries' | 'chain' | 'state' | 'note'>[];
    };
    const good = heads.every((head) => head.state === 'good');
    const shown = { slot: showMoment(slot).slice(0, 16) };
    const columns = backupsTable.words.columns;
    return {
      subject: say(good ? backupMessages.subject : backupMessages.badSubject, language, shown),
      lines: [good ? say(backupMessages.line, language, { count: heads.length }) : say(backupMessages.badLine, language)],
      table: [
        [columns.book, columns.state, columns.entries]
          .map(({ header }) => header[language])
          .concat(say(backupMessages.head, language), columns.note.header[language]),
        ...heads.map((head) => [
          bookNames[head.book][language],
          say(backupStates[head.state], language),
          String(head.entries),
          head.chain ?? '',
          head.note ?? '',
        ]),
      ],
    };
  },
};

const alarmMail: MailKind = {
  kind: 'backups.alarm',
  compose: (row: AnyRow, language): Composed => {
    const { last, hours } = row as unknown as { last: Instant; hours: number };
    return {
      subject: say(backupMessages.alarmSubject, language),
      lines: [say(backupMessages.alarmLine, language, { last: last === 0 ? '-' : showMoment(last).slice(0, 16), hours })],
    };
  },
};

/**
 * Copies, checked copies, and the alarm. `tables` are all tables of the installation: their ledgers are what a copy is held against; `forged`
 * is how the alarm is rehearsed.
 */
export function backupCapability(tables: Automation['tables'], forged?: JobExample['typed']): Capability {
  return {
    name: 'backups',
    tables: [backupsTable],
    actions: [],
    jobs: [eveningBackup({ tables: [...tables, backupsTable] }), backupAlarm(forged)],
    projections: [],
    mails: [doneMail, alarmMail],
    guards: [],
    checks: [],
    figures: ({ head, settings, now }) => [{ level: 'late', ...backupFigureWords, count: isFresh(head, settings, now) ? 0 : 1 }],
    facts: ({ head, settings }) => ({
      backup: head.marks[lastGoodMark] ?? '',
      backupHours: String(allowedAge(settings) / hourMs),
      installed: head.marks[installedMark] ?? '',
    }),
  };
}
