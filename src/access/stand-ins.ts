import type { Beside, RowCheck } from '../engine/desk/desk-check.ts';
import type { DeskRow, Situation, StandIn } from '../engine/workbook/situation.ts';
import { dayOf } from '../table/office-time.ts';
import { personKey } from '../table/person-key.ts';
import { standInMessages } from '../text/calendar.ts';
import { message, type Message } from '../text/words.ts';
import { staffTable, standInsTable, type StaffRow, type StandInRow } from './tables.ts';

interface Placed {
  readonly line: number;
  readonly value: StandInRow;
}

function placed(rows: readonly DeskRow[]): readonly Placed[] {
  return rows.filter((row) => !row.empty && row.faults.length === 0).map(({ line, value }) => ({ line, value: value as StandInRow }));
}

function overlap(a: StandInRow, b: StandInRow): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** What makes an entry count for nothing. `staff` is null where the Staff sheet is not at hand. */
function wrong({ who, standIn, from, to }: StandInRow, staff: readonly DeskRow[] | null): readonly Message[] {
  const names = who === standIn ? [who] : [who, standIn];
  return [
    ...(staff === null ? [] : names.flatMap((name) => wrongName(name, staff))),
    ...(who === standIn ? [message(standInMessages.oneself)] : []),
    ...(to < from ? [message(standInMessages.backwards)] : []),
  ];
}

/** A person may hold several posts, a row each, under one mail address. */
function wrongName(name: string, staff: readonly DeskRow[]): readonly Message[] {
  const named = staff
    .filter((row) => row.faults.length === 0 && row.value['name'] === name)
    .map(({ value }) => personKey((value as StaffRow).mail));
  if (named.length === 0) return [message(standInMessages.unknown, { name })];
  return new Set(named).size > 1 ? [message(standInMessages.ambiguous, { name })] : [];
}

/** What an entry cannot do on some of its days: another one stands for them, or the stand-in is away himself. */
function partly(row: StandInRow, line: number, meanwhile: readonly Placed[]): readonly Message[] {
  const earlier = meanwhile.find((each) => each.line < line && each.value.who === row.who);
  const away = meanwhile.find(({ value }) => value.who === row.standIn);
  const { who, standIn } = row;
  return [
    ...(earlier === undefined ? [] : [message(standInMessages.overlaps, { row: earlier.line })]),
    ...(away === undefined
      ? []
      : [message(standInMessages.chain, { who, standIn, from: away.value.from, to: away.value.to, row: away.line })]),
  ];
}

/** What is wrong with the entries of the Stand-ins sheet, as far as the sheets at hand tell. */
export function standInProblems({ desk }: Beside): RowCheck<StandInRow> {
  const staff = desk(staffTable);
  const counting = placed(desk(standInsTable) ?? []).filter((each) => wrong(each.value, staff).length === 0);
  return (row, line) => {
    const found = wrong(row, staff);
    if (found.length > 0) return found;
    const meanwhile = counting.filter((each) => each.line !== line && overlap(each.value, row));
    return partly(row, line, meanwhile);
  };
}

/** The stand-ins that count, without those that are over: names and days alone, the reason stays on the sheet. */
export function typedStandIns({ desk, now }: Pick<Situation, 'desk' | 'now'>): readonly StandIn[] {
  const today = dayOf(now);
  return placed(desk(standInsTable))
    .filter(({ value }) => value.to >= today && wrong(value, desk(staffTable)).length === 0)
    .map(({ value: { who, standIn, from, to } }) => ({ who, standIn, from, to }));
}
