import type { Beside } from '../engine/desk-check.ts';
import { levelOf, levels, type Level } from '../rulebook/levels.ts';
import { levelMessages } from '../text/calendar.ts';
import { message, type Message } from '../text/words.ts';
import { staffTable, type StaffRow } from './tables.ts';

/**
 * The level of everybody by mail address. A person has one, whatever the posts: the level typed in any of the rows, else the highest
 * of those posts (SEC-1).
 */
export function levelsByMail(rows: readonly Pick<StaffRow, 'mail' | 'role' | 'level'>[]): ReadonlyMap<string, Level> {
  const typed = new Map<string, Level>();
  const ofPosts = new Map<string, Level>();
  for (const { mail, role, level } of rows) {
    if (level !== null && !typed.has(mail)) typed.set(mail, level);
    const before = ofPosts.get(mail) ?? 'ordinary';
    ofPosts.set(mail, levels.indexOf(levelOf(role)) > levels.indexOf(before) ? levelOf(role) : before);
  }
  return new Map([...ofPosts, ...typed]);
}

/** Two rows of one mail address that name two levels: the first counts. */
export function levelProblems({ mail, level }: StaffRow, { line, desk }: Beside): readonly Message[] {
  if (level === null) return [];
  const other = (desk(staffTable) ?? []).find((row) => {
    const { mail: his, level: theirs } = row.value as StaffRow;
    return row.line < line && his === mail && theirs !== null && theirs !== level;
  });
  return other === undefined ? [] : [message(levelMessages.differs, { row: other.line })];
}
