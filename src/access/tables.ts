import { byScript, choice, day, mail, optional, text, unique, wide } from '../table/column.ts';
import { table, type RowOf } from '../table/table.ts';
import { deskColumns } from '../engine/desk/desk.ts';
import { dayKindWords, holidaysWords, levelWords, standInsWords } from '../text/calendar.ts';
import { jobsWords, languageWords, runNowWords, settingsWords, staffWords } from '../text/control.ts';
import { roleWords } from '../text/roles.ts';

const administrators = ['systemAdministrator', 'head'] as const;

/** The figures of the rules, one a row; what a person types in Value goes before the preset's default. */
export const settingsTable = table({
  name: 'settings',
  sheetId: 501,
  book: 'control',
  kind: 'desk',
  key: 'name',
  editors: administrators,
  words: settingsWords,
  columns: {
    name: byScript(text({ max: 40 })),
    title: byScript(text({ max: 300, width: 420 })),
    value: optional(text({ max: 254, width: 200 })),
    problem: deskColumns.problem,
  },
});

/** Who holds which post. */
export const staffTable = table({
  name: 'staff',
  sheetId: 502,
  book: 'control',
  kind: 'desk',
  key: 'name',
  editors: administrators,
  words: staffWords,
  columns: {
    name: text({ max: 60 }),
    mail: mail(),
    role: wide(choice(roleWords), 160),
    language: optional(choice(languageWords)),
    level: wide(optional(choice(levelWords)), 130),
    problem: deskColumns.problem,
  },
});

/** What runs by itself, and the command to run it now. */
export const jobsTable = table({
  name: 'jobs',
  sheetId: 503,
  book: 'control',
  kind: 'desk',
  key: 'name',
  editors: administrators,
  words: jobsWords,
  columns: {
    name: byScript(text({ max: 60, width: 150 })),
    title: byScript(text({ max: 300, width: 260 })),
    failure: wide(byScript(optional(text({ max: 2_000 }))), 260),
    action: optional(choice(runNowWords)),
    by: optional(text({ max: 60, width: 80 })),
    ...deskColumns,
  },
});

/** The days that are not what their weekday says; the years that nobody entered are asked for (`access.holidays`). */
export const holidaysTable = table({
  name: 'holidays',
  sheetId: 506,
  book: 'control',
  kind: 'desk',
  key: 'day',
  editors: administrators,
  words: holidaysWords,
  columns: {
    day: unique(day()),
    kind: choice(dayKindWords),
    name: optional(text({ max: 60 })),
    problem: deskColumns.problem,
  },
});

/** Who decides for whom while somebody is away. */
export const standInsTable = table({
  name: 'standIns',
  sheetId: 507,
  book: 'control',
  kind: 'desk',
  key: 'who',
  editors: administrators,
  words: standInsWords,
  columns: {
    who: text({ max: 60 }),
    standIn: text({ max: 60 }),
    from: day(),
    to: day(),
    reason: optional(text({ max: 200, width: 180 })),
    problem: deskColumns.problem,
  },
});

export type SettingRow = RowOf<typeof settingsTable>;
export type StaffRow = RowOf<typeof staffTable>;
export type HolidayRow = RowOf<typeof holidaysTable>;
export type StandInRow = RowOf<typeof standInsTable>;
