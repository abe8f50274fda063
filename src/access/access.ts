import { deskAction, deskCheck, type Capability, type Job, type Person, type Situation } from '../engine/capability.ts';
import { askMark } from '../engine/asks.ts';
import { digest } from '../engine/digest.ts';
import { sharedRows } from '../engine/shared.ts';
import { engineTables } from '../engine/tables.ts';
import { defaultText, readSettings, settingDefinitions, settingNames, type SettingName } from '../rulebook/settings.ts';
import { showClock } from '../table/office-time.ts';
import { books } from '../table/table.ts';
import { controlMessages, jobTitles } from '../text/control.ts';
import { message } from '../text/words.ts';
import { jobsTable, settingsTable, staffTable, type SettingRow, type StaffRow } from './tables.ts';

/** The settings as typed, empty ones left out. */
export function typedSettings(situation: Pick<Situation, 'desk'>): Readonly<Record<string, string>> {
  const rows = situation.desk(settingsTable).map(({ value }) => value as SettingRow);
  return Object.fromEntries(rows.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])));
}

/** The staff whose rows have no fault. */
export function typedStaff(situation: Pick<Situation, 'desk' | 'language'>): readonly Person[] {
  return situation
    .desk(staffTable)
    .filter((row) => !row.empty && row.faults.length === 0)
    .map(({ value }) => {
      const { name, mail, role, language } = value as StaffRow;
      return { name, mail, role, language: language ?? situation.language };
    });
}

/** A fingerprint of what would be published. */
function publication(situation: Situation): string {
  return digest(JSON.stringify(sharedRows(typedSettings(situation), typedStaff(situation)))).slice(0, 32);
}

/** The line of the setting that the example changes. */
const settingLine = settingNames.indexOf('historyDays') + 2;

/** Publishes settings and staff to every workbook's `_shared` when they change. */
const publish: Job = {
  name: 'access.publish',
  book: 'control',
  due: (situation) => (situation.head.marks['access.publish'] === publication(situation) ? null : situation.now),
  example: { typed: [{ table: settingsTable, line: settingLine, cells: { value: '3' } }], due: { afterMinutes: 6 } },
  begin: (situation) => {
    const rows = sharedRows(typedSettings(situation), typedStaff(situation));
    return {
      // The same cells whenever it runs: repeating it after a crash changes nothing.
      act: (world) => {
        for (const book of books) {
          const { shared } = engineTables(book);
          world.books.write(situation.books[book], [{ do: 'cells', sheetId: shared.sheetId, row: 2, column: 0, values: rows }]);
        }
      },
      decide: () => ({ marks: { 'access.publish': publication(situation) } }),
    };
  },
};

/** Keeps the failures on the Jobs sheet up to date. */
const board: Job = {
  name: 'access.board',
  book: 'control',
  due: (situation) => (boardCells(situation).length > 0 ? situation.now : null),
  example: { typed: [{ table: jobsTable, line: 2, cells: { failure: '?' } }], due: { afterMinutes: 6 } },
  begin: () => ({ decide: (_, situation) => ({ desk: boardCells(situation) }) }),
};

function boardCells(situation: Situation) {
  return situation.desk(jobsTable).flatMap((row) => {
    const name = row.value['name'];
    if (typeof name !== 'string') return [];
    const failure = situation.failures[name]?.slice(0, 2_000) ?? null;
    return row.value['failure'] === failure ? [] : [{ table: jobsTable, line: row.line, cells: { failure } }];
  });
}

/** Runs a job at the next beat, whatever its plan says. */
const runNow = deskAction({
  name: 'access.runNow',
  desk: jobsTable,
  choice: 'runNow',
  example: { cells: () => ({ by: '管理员' }) },
  decide: ({ row }, { now }) => {
    if (!(row.name in jobTitles)) return { refused: message(controlMessages.noJob) };
    return { marks: askMark(row.name, now), result: message(controlMessages.asked, { clock: showClock(now) }) };
  },
});

/** Settings, staff and jobs: what an administrator rules (SEC-1). */
export const accessCapability: Capability = {
  name: 'access',
  tables: [settingsTable, staffTable, jobsTable],
  actions: [runNow],
  jobs: [publish, board],
  projections: [],
  mails: [],
  guards: [],
  checks: [
    deskCheck(settingsTable, ({ name, value }) => {
      const typed = readSettings({ [name]: value ?? '' });
      const known = name in settingDefinitions;
      return known && typed.broken.length > 0
        ? [message(controlMessages.badSetting, { standard: defaultText(name as SettingName, 'strict') })]
        : [];
    }),
  ],
};
