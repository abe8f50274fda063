import type { Beside, RowCheck } from '../engine/desk/desk-check.ts';
import { defaultText, isSettingValue, otherEnd, readSettings, settingNames, shownSetting, type SettingName } from '../rulebook/settings.ts';
import { controlMessages } from '../text/control.ts';
import { message } from '../text/words.ts';
import { settingsTable, type SettingRow } from './tables.ts';

/**
 * What is wrong with a setting: no value of it, or the end of a day that ends before it begins. While people type only the touched rows
 * are at hand: the other end may stand in another one, and the next scan looks at it.
 */
export function settingProblems({ desk, seen }: Beside): RowCheck<SettingRow> {
  const rows = (desk(settingsTable) ?? []).map(({ value }) => value as SettingRow);
  const typed = Object.fromEntries(rows.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])));
  const atHand = new Set(rows.map(({ name }) => name));
  const { settings, broken } = readSettings(typed);
  return ({ name, value }) => {
    if (!isSetting(name) || value === null) return [];
    const { preset, language } = settings;
    const standard = shownSetting(name, defaultText(name, preset), language);
    if (!isSettingValue(name, value)) return [message(controlMessages.badSetting, { standard })];
    const other = otherEnd(name);
    const knowsBoth = other !== undefined && (seen !== null || atHand.has(other));
    return knowsBoth && broken.includes(name) ? [message(controlMessages.dayEnds, { standard })] : [];
  };
}

function isSetting(name: string): name is SettingName {
  return (settingNames as readonly string[]).includes(name);
}
