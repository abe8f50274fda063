import type { Hint } from '../engine/run/hint.ts';
import { asText } from '../table/cell.ts';

/** What the type definitions hold for certain and Google does not always send. */
type Sent = Omit<GoogleAppsScript.Events.SheetsOnEdit, 'user' | 'value'> & {
  readonly user?: GoogleAppsScript.Base.User;
  readonly value?: unknown;
};

/** An edit event as a hint. `value` exists for a single cell only; `user` is blank where Google does not name the editor. */
export function hintOf({ range, user, value }: Sent): Hint {
  return {
    sheetId: range.getSheet().getSheetId(),
    line: range.getRow(),
    lines: range.getNumRows(),
    columns: range.getNumColumns(),
    user: user?.getEmail() ?? '',
    value: value === undefined || value === null ? null : asText(value),
  };
}
