import type { Hint } from '../engine/tend.ts';

/** An edit event as a hint. `value` exists for a single cell only; `user` is blank where Google does not name the editor. */
export function hintOf(event: GoogleAppsScript.Events.SheetsOnEdit): Hint {
  const { range } = event;
  const value: unknown = event.value;
  return {
    sheetId: range.getSheet().getSheetId(),
    line: range.getRow(),
    lines: range.getNumRows(),
    columns: range.getNumColumns(),
    user: event.user?.getEmail() ?? '',
    value: value === undefined || value === null ? null : String(value),
  };
}
