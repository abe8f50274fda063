import { asText } from '../../table/cell.ts';
import type { Instant } from '../../table/column.ts';
import { tellFaults, type Fault } from '../../table/rows.ts';
import { columnIds, columnOf, type AnyTable } from '../../table/table.ts';
import { faultWords } from '../../text/faults.ts';
import { engineMessages } from '../../text/engine.ts';
import { message, say, tell, type Language } from '../../text/words.ts';
import type { Automation } from '../capability.ts';
import type { DeskRow, Situation } from '../workbook/situation.ts';
import { isChangedSince, isWaiting } from './standing.ts';

/**
 * The text of every row's Problem cell, by line; null where nothing is wrong. The staff script writes it while people type, and
 * control again at every scan: both by this function.
 */
export function deskProblems(
  automation: Pick<Automation, 'checks'>,
  desk: AnyTable,
  rows: readonly DeskRow[],
  seen: { readonly now: Instant; readonly language: Language } & Partial<
    Pick<Situation, 'desk' | 'isBroken' | 'peeked' | 'layout' | 'head'>
  >,
): ReadonlyMap<number, string | null> {
  const { now, language, peeked, layout, head } = seen;
  const deskAtHand = (table: AnyTable) =>
    table.name === desk.name ? rows : seen.isBroken?.(table) === true ? null : (seen.desk?.(table) ?? null);
  const beside = { now, desk: deskAtHand, seen: peeked && layout && head ? { peeked, layout, head } : null };
  const firstOf = new Map<string, number>();
  const checks = automation.checks.filter((each) => each.desk.name === desk.name).map(({ begin }) => begin(beside));
  return new Map(
    rows.map((row) => {
      if (row.empty) return [row.line, null];
      const faults = [...shown(desk, row), ...doubled(desk, row, firstOf)];
      const taken = row.action !== null && !isWaiting(row);
      const more =
        row.faults.length > 0 || taken ? [] : checks.flatMap((check) => check(row.value, row.line)).map((each) => tell(each, language));
      const again = isChangedSince(row)
        ? [say(engineMessages.chooseAnew, language, { choice: choiceWords(desk, row.action, language) })]
        : [];
      const told = [...(faults.length > 0 ? [tellFaults(desk, faults, language)] : []), ...more, ...again];
      return [row.line, told.length === 0 ? null : told.join('; ')];
    }),
  );
}

/**
 * What is only missing is told once an Action is chosen: nobody likes to be scolded while typing. Where there is none, a row counts
 * as soon as it is typed, and one that does not count says so.
 */
function shown(desk: AnyTable, row: DeskRow): readonly Fault[] {
  return row.faults.filter((fault) => fault.code !== 'required' || row.action !== null || !('action' in desk.columns));
}

function choiceWords(desk: AnyTable, action: string | null, language: Language): string {
  const words = desk.columns['action']?.choices?.[action ?? ''];
  return words === undefined ? '' : say(words, language);
}

function doubled(desk: AnyTable, row: DeskRow, firstOf: Map<string, number>): readonly Fault[] {
  return columnIds(desk)
    .filter((id) => columnOf(desk, id).unique && !columnOf(desk, id).byScript)
    .flatMap((id) => {
      const value = row.value[id];
      if (value === null || value === undefined) return [];
      const key = `${id} ${asText(value)}`;
      const first = firstOf.get(key);
      firstOf.set(key, first ?? row.line);
      if (first === undefined) return [];
      return [{ row: row.line, column: id, code: 'duplicate' as const, message: message(faultWords.duplicate, { row: first }) }];
    });
}
