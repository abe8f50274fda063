import { deskAction, type Action } from '../engine/desk/action.ts';
import type { Capability, MailKind } from '../engine/capability.ts';
import type { Job } from '../engine/run/job.ts';
import type { Person, Situation } from '../engine/workbook/situation.ts';
import { askMark } from '../engine/run/asks.ts';
import { AppError } from '../engine/errors.ts';
import { digest } from '../engine/commit/digest.ts';
import { sharedRows, type Published } from '../engine/workbook/shared.ts';
import type { Failure } from '../engine/run/state.ts';
import { limits } from '../limits.ts';
import { settingNames } from '../rulebook/settings.ts';
import { hourMs, minuteMs, showClock } from '../table/office-time.ts';
import { personKey } from '../table/person-key.ts';
import { books } from '../table/table.ts';
import { controlMessages, failingFigureWords } from '../text/control.ts';
import { message, say, w } from '../text/words.ts';
import { administratorMails } from './administrators.ts';
import { cellFigures, cellsMail, countCells } from './cells.ts';
import { accessDesks } from './desks.ts';
import { askForHolidays, holidaysMail, typedHolidays } from './holidays.ts';
import { rotateKeys } from './keys.ts';
import { standings } from './levels.ts';
import { approvedLevels } from './rights/in-force.ts';
import { heartbeat } from './heartbeat.ts';
import { typedStandIns } from './stand-ins.ts';
import { writeShared } from './write-shared.ts';
import { holidaysTable, jobsTable, settingsTable, staffTable, standInsTable, type SettingRow, type StaffRow } from './tables.ts';

/** The settings as typed, empty ones left out. */
export function typedSettings(situation: Pick<Situation, 'desk'>): Readonly<Record<string, string>> {
  const rows = situation.desk(settingsTable).map(({ value }) => value as SettingRow);
  return Object.fromEntries(rows.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])));
}

/** The staff whose rows have no fault. */
export function typedStaff(situation: Pick<Situation, 'desk' | 'language' | 'peeked' | 'layout' | 'head'>): readonly Person[] {
  const rows = situation
    .desk(staffTable)
    .filter((row) => !row.empty && row.faults.length === 0)
    .map(({ value }) => value as StaffRow);
  const standing = standings(rows, approvedLevels(situation));
  return rows.map(({ name, mail, role, language }) => ({
    name,
    mail,
    role,
    language: language ?? situation.language,
    level: standing.get(personKey(mail))?.level ?? 'ordinary',
  }));
}

/** The desks whose rows are published. */
const publishedDesks = [settingsTable, staffTable, holidaysTable, standInsTable];

function published(situation: Situation): Published {
  return {
    settings: typedSettings(situation),
    staff: typedStaff(situation),
    holidays: typedHolidays(situation),
    standIns: typedStandIns(situation),
  };
}

/** A fingerprint of what would be published. */
function publication(situation: Situation): string {
  return digest(JSON.stringify(sharedRows(published(situation)))).slice(0, 32);
}

/** @throws AppError `too-long` where a desk has more than a cell holds: the job fails, is told, and what was published stands */
function fitting(rows: ReturnType<typeof sharedRows>): ReturnType<typeof sharedRows> {
  for (const [name, { length }] of rows) {
    if (length <= limits.cellChars) continue;
    const sizes = `${String(length)} of ${String(limits.cellChars)} characters`;
    throw new AppError('too-long', `${name}: ${sizes}. Delete rows of this sheet that are no longer needed.`);
  }
  return rows;
}

/** The line of the setting that the example changes. */
const settingLine = settingNames.indexOf('historyDays') + 2;

/** Publishes settings, staff, holidays and stand-ins to every workbook's `_shared` when they change. */
const publish: Job = {
  name: 'access.publish',
  title: w(
    '把设置、人员、节假日与代理发布到各工作簿',
    '把設定、人員、假日與代理發布到各活頁簿',
    'Publishes settings, staff, holidays and stand-ins to the workbooks',
  ),
  book: 'control',
  wakes: true,
  // A sheet whose header is broken reads as empty: what was published stands until it is mended.
  due: (situation) => {
    const broken = publishedDesks.some((desk) => situation.isBroken(desk));
    return broken || situation.head.marks['access.publish'] === publication(situation) ? null : situation.now;
  },
  example: { typed: [{ table: settingsTable, line: settingLine, cells: { value: '3' } }], due: { afterMinutes: 6 } },
  begin: (situation) => {
    const rows = fitting(sharedRows(published(situation)));
    return {
      // The same cells whenever it runs: repeating it after a crash changes nothing.
      act: (world) => {
        writeShared(world, situation.books, books, { row: 2, values: rows });
      },
      decide: () => ({ marks: { 'access.publish': publication(situation) } }),
    };
  },
};

/** Keeps the failures on the Jobs sheet up to date. */
const board: Job = {
  name: 'access.board',
  title: w('更新任务表', '更新任務表', 'Keeps the Jobs sheet up to date'),
  book: 'control',
  due: (situation) => (boardCells(situation).length > 0 ? situation.now : null),
  example: { typed: [{ table: jobsTable, line: 2, cells: { failure: '?' } }], due: { afterMinutes: 6 } },
  begin: () => ({ decide: (_, situation) => ({ desk: boardCells(situation) }) }),
};

function boardCells(situation: Situation) {
  return situation.desk(jobsTable).flatMap((row) => {
    const name = row.value['name'];
    if (typeof name !== 'string') return [];
    const failure = situation.failures[name]?.text ?? null;
    return row.value['failure'] === failure ? [] : [{ table: jobsTable, line: row.line, cells: { failure } }];
  });
}

/** How long something must fail before people are told: a passing fault mends itself. */
const alertAfterMs = 30 * minuteMs;
/** How often they are told while it lasts. */
const alertEveryMs = 24 * hourMs;
const alertName = 'access.alert';

/** What has failed for long enough to be told, by name. */
function lasting({ failures, now }: Situation): readonly (readonly [string, Failure])[] {
  return Object.entries(failures).filter(([, { since }]) => since + alertAfterMs <= now);
}

/** Tells owner and system administrators what keeps failing: a broken header, a missing sheet, a job that cannot run. */
const alert: Job = {
  name: alertName,
  title: w('报告持续的故障', '報告持續的故障', 'Tells what keeps failing'),
  book: 'control',
  due: (situation) => {
    const names = lasting(situation).map(([name]) => name);
    if (names.length === 0) return null;
    const [at = '0', ...told] = (situation.head.marks[alertName] ?? '').split(' ');
    return names.every((name) => told.includes(name.replace(/ /g, '_'))) ? Number(at) + alertEveryMs : situation.now;
  },
  example: {
    before: ['orders.submit'],
    typed: [{ table: settingsTable, line: 1, cells: { title: '?' } }],
    due: { afterMinutes: 40 },
  },
  begin: () => ({
    decide: (_, situation) => {
      const { now } = situation;
      const told = lasting(situation);
      const names = told.map(([name]) => name.replace(/ /g, '_'));
      const about = { failures: told.map(([name, { text }]) => `${name}: ${text}`) };
      return {
        marks: { [alertName]: [now, ...names].join(' ') },
        mails: [{ id: `alert.${String(now)}`, kind: alertName, to: administratorMails(situation), priority: 2, about }],
      };
    },
  }),
};

const alertMail: MailKind = {
  kind: alertName,
  compose: (about, language) => ({
    subject: say(controlMessages.alertSubject, language),
    lines: [say(controlMessages.alertLine, language), ...(about as { readonly failures: readonly string[] }).failures],
  }),
};

/** Runs a job at the next beat, whatever its plan says. */
function runNow(isJob: (name: string) => boolean): Action {
  return deskAction({
    name: 'access.runNow',
    desk: jobsTable,
    choice: 'runNow',
    example: { cells: () => ({ by: '管理员' }) },
    decide: ({ row }, { now }) => {
      if (!isJob(row.name)) return { refused: message(controlMessages.noJob) };
      return { marks: askMark(row.name, now), result: message(controlMessages.asked, { clock: showClock(now) }) };
    },
  });
}

/**
 * Settings, staff, holidays, stand-ins and jobs: what an administrator rules (SEC-1). `isJob` knows the jobs of all workbooks; it is asked
 * when somebody commands one.
 */
export function accessCapability(isJob: (name: string) => boolean): Capability {
  return {
    name: 'access',
    tables: accessDesks.tables,
    actions: [runNow(isJob)],
    jobs: [publish, board, alert, askForHolidays, heartbeat, rotateKeys, countCells],
    projections: [],
    mails: [alertMail, holidaysMail, cellsMail],
    guards: [],
    checks: accessDesks.checks,
    figures: (situation) => [
      { level: 'late', ...failingFigureWords, count: Object.keys(situation.failures).length, desk: jobsTable },
      ...cellFigures(situation),
    ],
  };
}
