import { deskCheck, type DeskCheck } from '../engine/desk/desk-check.ts';
import { defaultText, readSettings, settingDefinitions, type SettingName } from '../rulebook/settings.ts';
import type { AnyTable } from '../table/table.ts';
import { controlMessages } from '../text/control.ts';
import { message } from '../text/words.ts';
import { levelProblems } from './levels.ts';
import { standInProblems } from './stand-ins.ts';
import { holidaysTable, jobsTable, settingsTable, staffTable, standInsTable } from './tables.ts';

/** The desks of the control workbook and what their rows must fulfil. */
export const accessDesks: { readonly tables: readonly AnyTable[]; readonly checks: readonly DeskCheck[] } = {
  tables: [settingsTable, staffTable, jobsTable, holidaysTable, standInsTable],
  checks: [
    deskCheck(settingsTable, () => ({ name, value }) => {
      const typed = readSettings({ [name]: value ?? '' });
      const known = name in settingDefinitions;
      return known && typed.broken.length > 0
        ? [message(controlMessages.badSetting, { standard: defaultText(name as SettingName, 'strict') })]
        : [];
    }),
    deskCheck(staffTable, levelProblems),
    deskCheck(standInsTable, standInProblems),
  ],
};
