import type { Beside, RowCheck } from '../engine/desk/desk-check.ts';
import { levelOf, levels, type Level } from '../rulebook/levels.ts';
import { personKey } from '../table/person-key.ts';
import { levelMessages } from '../text/calendar.ts';
import { message } from '../text/words.ts';
import { staffTable, type StaffRow } from './tables.ts';

type Entry = Pick<StaffRow, 'mail' | 'role' | 'level'>;

/** A person's level: what is allowed, what was typed, and what counts. */
export interface Standing {
  /** What was approved, else the highest of the posts. */
  readonly allowed: Level;
  readonly typed: Level | null;
  /** The lower of the two: taking rights away needs no waiting, more than what is allowed needs an approval (APR-9). */
  readonly level: Level;
}

/** The level of everybody by mail address. A person has one, whatever the posts; of two that are typed the first counts (SEC-1). */
export function standings(rows: readonly Entry[], approved: ReadonlyMap<string, Level>): ReadonlyMap<string, Standing> {
  return new Map(
    rows.map(({ mail }) => {
      const key = personKey(mail);
      const own = rows.filter((row) => personKey(row.mail) === key);
      const rank = Math.max(...own.map(({ role }) => levels.indexOf(levelOf(role))));
      const allowed = approved.get(key) ?? levels[rank] ?? 'ordinary';
      const typed = own.find(({ level }) => level !== null)?.level ?? null;
      return [key, { allowed, typed, level: typed !== null && isBelow(typed, allowed) ? typed : allowed }];
    }),
  );
}

/** Whether a level gives less than another. */
export function isBelow(one: Level, other: Level): boolean {
  return levels.indexOf(one) < levels.indexOf(other);
}

/** Two rows of one mail address that name two levels: the first counts. */
export function levelProblems({ desk }: Beside): RowCheck<StaffRow> {
  const rows = desk(staffTable) ?? [];
  return ({ mail, level }, line) => {
    if (level === null) return [];
    const other = rows.find((row) => {
      const { mail: his, level: theirs } = row.value as Partial<StaffRow>;
      return row.line < line && personKey(his ?? null) === personKey(mail) && theirs !== null && theirs !== level;
    });
    return other === undefined ? [] : [message(levelMessages.differs, { row: other.line })];
  };
}
