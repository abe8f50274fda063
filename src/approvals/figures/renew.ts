import { dailyDue, slotDone } from '../../engine/run/daily.ts';
import { AppError } from '../../engine/errors.ts';
import type { Job, Step, StepDecision } from '../../engine/run/job.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { workingMinutesBetween } from '../../rulebook/calendar.ts';
import { readStored, type Cell } from '../../table/cell.ts';
import type { Instant } from '../../table/column.ts';
import { dayMs } from '../../table/office-time.ts';
import { columnOf, type AnyRow } from '../../table/table.ts';
import { partyOf } from '../process/context.ts';
import { approvalIn } from '../store.ts';
import { approvals, openApprovals } from '../tables.ts';
import { courseOf, type Course, type Measuring } from './course.ts';
import { kindFigures, personFigures } from './figures.ts';
import { figureCells } from './sheet.ts';
import { figuresTable } from './tables.ts';
import { weekLetters } from './week.ts';
import { w } from '../../text/words.ts';

const name = 'approvals.figures';
/** Four weeks: as many of each weekday, and more than the two that the letter compares. */
const periodMs = 28 * dayMs;
/** Requests read at once: their records take some kilobytes each. */
const readAtOnce = 200;

/**
 * Makes the sheet of figures anew when the office opens, and once a week the letter to the head. Of the ledger it reads when each
 * request was closed, one column, and then the rows of those closed in the period or open: as many as a month brings, however long the
 * ledger is.
 */
export const renewFigures: Job = {
  name,
  title: w(
    '更新审批统计，每周写信给部门负责人',
    '更新簽核統計，每週寫信給部門主管',
    'Renews the approval figures; writes to the head once a week',
  ),
  book: 'control',
  due: (situation) => dailyDue(name, situation.settings.officeFrom, situation),
  example: {
    before: ['orders.submit', 'orders.askRefund', 'approvals.request'],
    due: { atMinute: 8 * 60 + 30, daysLater: 6, isStill: true },
  },
  begin: ({ layout }) => ({
    reads: { areas: [{ sheetId: approvals.sheetId, row: 2, column: layout(approvals)['closedAt'] ?? 0, columns: 1 }] },
    decide: ({ areas }, situation) => {
      const lines = [...closedSince(situation.now - periodMs, areas[0] ?? []), ...openLines(situation)];
      return lines.length === 0 ? renewed([], situation) : { next: () => reading(lines, []) };
    },
  }),
};

function closedSince(from: Instant, cells: readonly (readonly Cell[])[]): readonly number[] {
  return cells.flatMap(([cell = null], at) => {
    const closedAt = readStored(columnOf(approvals, 'closedAt'), cell);
    return typeof closedAt === 'number' && closedAt >= from ? [at + 2] : [];
  });
}

function openLines({ index }: Pick<Situation, 'index'>): readonly number[] {
  return index(openApprovals).flatMap((row) => (row === null ? [] : [Number(row['line'])]));
}

function reading(lines: readonly number[], before: readonly Course[]): Step {
  const rest = lines.slice(readAtOnce);
  return {
    reads: { lines: lines.slice(0, readAtOnce).map((line) => ({ table: approvals, line })) },
    decide: ({ fetched }, situation) => {
      const courses = [...before, ...fetched(approvals).flatMap(({ line, row }) => (row === null ? [] : [measured(row, line, situation)]))];
      return rest.length > 0 ? { next: () => reading(rest, courses) } : renewed(courses, situation);
    },
  };
}

/** @throws AppError `row-unreadable` */
function measured(row: AnyRow, line: number, situation: Situation): Course {
  try {
    return courseOf(approvalIn(row), measuring(situation));
  } catch (error) {
    const words = `Row ${String(line)} of the Approvals register cannot be read: restore it from the version history. Until then there are no new figures.`;
    throw new AppError('row-unreadable', words, error);
  }
}

function measuring(situation: Situation): Measuring {
  const { now, calendar } = situation;
  return {
    now,
    minutesBetween: (from, to) => workingMinutesBetween(from, to, calendar),
    nameOf: (mail) => partyOf(mail, situation)?.name ?? mail,
  };
}

function renewed(courses: readonly Course[], situation: Situation): StepDecision {
  const period = { from: situation.now - periodMs, to: Infinity };
  const kinds = kindFigures(courses, period);
  const people = personFigures(courses, period, measuring(situation));
  const { mails, marks } = weekLetters(courses, situation);
  return {
    ...(situation.isBroken(figuresTable) ? {} : { desk: figureCells(kinds, people, situation) }),
    mails,
    marks: { ...slotDone(name, situation.settings.officeFrom, situation), ...marks },
  };
}
