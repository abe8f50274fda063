import type { Beside } from '../engine/desk-check.ts';
import { levelMessages } from '../text/calendar.ts';
import { message, type Message } from '../text/words.ts';
import { staffTable, type StaffRow } from './tables.ts';

/** A person has one level, whatever the posts: two rows of one mail address may not name two (SEC-1). */
export function levelProblems({ mail, level }: StaffRow, { line, desk }: Beside): readonly Message[] {
  if (level === null) return [];
  const other = (desk(staffTable) ?? []).find((row) => {
    const { mail: his, level: theirs } = row.value as StaffRow;
    return row.line < line && his === mail && theirs !== null && theirs !== level;
  });
  return other === undefined ? [] : [message(levelMessages.differs, { row: other.line })];
}
