import type { Entrant } from '../engine/workbook/situation.ts';
import { settingRows, type Beginning } from '../engine/install/install.ts';
import type { Job } from '../engine/run/job.ts';
import { routeLines } from '../rulebook/route-lines.ts';
import { defaultText, readSettings, settingChoices, settingNames, shownSetting, type SettingName } from '../rulebook/settings.ts';
import { controlMessages, settingTitles } from '../text/control.ts';
import { say } from '../text/words.ts';
import { holidayRows } from './holidays.ts';

/**
 * What a fresh installation begins with: every setting with its meaning and default, the jobs, the
 * holidays and the staff that are known.
 * `values` are settings by name; what is left out takes its default.
 */
export function beginningWith(
  values: Readonly<Record<string, string>>,
  staff: readonly Entrant[],
  jobs: readonly Pick<Job, 'name' | 'title'>[],
): Beginning {
  const { settings } = readSettings(values);
  const { language, preset } = settings;
  const title = (name: keyof typeof settingTitles) =>
    say(controlMessages.standard, language, {
      title: say(settingTitles[name], language),
      standard: shownSetting(name, defaultText(name, preset), language) || '-',
    });
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, text]) => [name, name in settingTitles ? shownSetting(name as SettingName, text, language) : text]),
  );
  return {
    settings,
    lists: {
      settings: settingNames.flatMap((name) => {
        const values = settingChoices(name, language);
        return values === null ? [] : [{ key: name, column: 'value', values }];
      }),
    },
    rows: {
      settings: settingRows(title, shown),
      staff: staff.map(({ name, mail, role, language: spoken, level }) => ({ name, mail, role, language: spoken, level: level ?? null })),
      holidays: holidayRows(language),
      routes: routeLines(preset, language),
      jobs: jobs.map(({ name, title: words }) => ({ name, title: say(words, language) })),
    },
  };
}
