import type { ScriptEvent } from '../event.ts';
import { rangeOf } from './range.ts';
import { AuthMode } from './script-app.ts';
import { user } from './session.ts';
import { spreadsheetOf } from './spreadsheet-app.ts';

/** The event object that a trigger's function gets. Members that Google leaves out are absent, not undefined. */
export function eventObject(event: ScriptEvent): object {
  if (event.kind === 'time') return { authMode: AuthMode.FULL, triggerUid: event.triggerUid, ...clockFields(new Date(event.at)) };
  const common = { authMode: AuthMode[event.authMode], source: spreadsheetOf(event.file), user: user(event.user) };
  if (event.kind === 'open') return common;
  const { file, sheetId, row, column, rows, columns } = event;
  return {
    ...common,
    range: rangeOf({ file, sheetId, row: row + 1, column: column + 1, rows, columns }),
    ...(event.value === undefined ? {} : { value: event.value }),
    ...(event.oldValue === undefined ? {} : { oldValue: event.oldValue }),
    ...(event.triggerUid === undefined ? {} : { triggerUid: event.triggerUid }),
  };
}

function clockFields(at: Date): object {
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    'day-of-month': at.getUTCDate(),
    'day-of-week': at.getUTCDay() || 7,
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    timezone: 'UTC',
  };
}
