import { findLayout } from '../../table/layout.ts';
import { toRuns } from '../../table/rows.ts';
import { asText } from '../../table/cell.ts';
import { columnIds, type AnyTable } from '../../table/table.ts';
import type { Decision } from '../commit/decision.ts';
import type { Projection } from '../capability.ts';
import type { Action } from '../desk/action.ts';
import type { Loaded, Job, Step } from '../run/job.ts';
import type { DeskRow, Situation } from './situation.ts';
import { dailyDue, slotDone } from '../run/daily.ts';
import { readDesk } from '../desk/desk.ts';
import { isWaiting } from '../desk/standing.ts';

/** What is cleared on one desk at night. */
export interface Clearing {
  readonly desk: AnyTable;
  /** The ledger whose keys are read to decide. */
  readonly ledger?: AnyTable;
  /** Whether a row is finished: decided on what stands there after the desk was locked. */
  readonly isFinished: (row: DeskRow, loaded: Loaded, situation: Situation) => boolean;
}

/** The rows of a desk that stand in the ledger which its action enters. */
export function enteredRows({ desk, choice }: Pick<Action, 'desk' | 'choice'>, ledger: AnyTable): Clearing {
  return {
    desk,
    ledger,
    isFinished: (row, loaded) =>
      row.action === choice && !isWaiting(row) && row.faults.length === 0 && loaded.keys(ledger).has(asText(row.value[desk.key])),
  };
}

/** The rows of a projection's desk that are no longer open. A row with a command that waits stays. */
export function closedRows({ desk, index, ledger }: Pick<Projection, 'desk' | 'index' | 'ledger'>): Clearing {
  return {
    desk,
    ledger,
    isFinished: (row, loaded, situation) => {
      const key = row.value[desk.key];
      const open = situation.index(index).some((each) => each?.[index.key] === key);
      return typeof key === 'string' && !open && !isWaiting(row) && loaded.keys(ledger).has(key);
    },
  };
}

/** The description of the protection under which a desk is cleared. */
const nightLock = 'zhanggui night';

/**
 * A job that clears finished rows at night. A row is cleared by its place, and rows move when people sort or insert; so the desk
 * is locked in one commit, read again, and cleared and unlocked in a second. A run that dies between leaves the lock, and the
 * next one goes on from there.
 */
export function clearingJob(
  definition: Pick<Job, 'name' | 'title' | 'book' | 'example'> & { readonly clearings: readonly Clearing[] },
): Job {
  const { clearings, ...job } = definition;
  const { name } = job;
  const keys = [...new Set(clearings.flatMap(({ ledger }) => (ledger === undefined ? [] : [ledger])))];
  return {
    ...job,
    locks: true,
    due: (situation) => dailyDue(name, situation.settings.nightAt, situation),
    begin: () => ({
      decide: (_, situation) => {
        const candidates = clearings.filter(({ desk }) => !isWhole(desk) || situation.desk(desk).some((row) => !isBlank(desk, row)));
        if (candidates.length === 0) return { marks: slotDone(name, situation.settings.nightAt, situation) };
        return {
          lock: candidates.map(({ desk }) => ({ sheetId: desk.sheetId, description: nightLock })),
          next: () => clearStep(name, keys, candidates),
        };
      },
    }),
  };
}

/** Whether the run has seen all rows of a desk: of any other, some may stand where it did not look. */
function isWhole({ read = 'whole' }: AnyTable): boolean {
  return read === 'whole';
}

function isBlank(desk: AnyTable, row: DeskRow): boolean {
  return columnIds(desk).every((id) => row.value[id] === null || row.value[id] === false);
}

function clearStep(name: string, keys: readonly AnyTable[], clearings: readonly Clearing[]): Step {
  return {
    reads: { keys, areas: clearings.map(({ desk }) => ({ sheetId: desk.sheetId, row: 1 })) },
    decide: (loaded, situation): Decision => ({
      cells: clearings.flatMap((clearing, at) => clearedCells(clearing, loaded.areas[at] ?? [], loaded, situation)),
      unlock: clearings.flatMap(({ desk }) =>
        loaded
          .protections(desk.sheetId)
          .filter((each) => each.description === nightLock)
          .map(({ id }) => id),
      ),
      marks: slotDone(name, situation.settings.nightAt, situation),
    }),
  };
}

function clearedCells(
  { desk, isFinished }: Clearing,
  cells: Loaded['areas'][number],
  loaded: Loaded,
  situation: Situation,
): NonNullable<Decision['cells']> {
  const found = findLayout(desk, cells[0] ?? [], situation.language);
  if (found.faults.length > 0) return [];
  const empty = Object.fromEntries(columnIds(desk).map((id) => [id, null]));
  return readDesk(desk, found.layout, cells)
    .filter((row) => !isBlank(desk, row) && isFinished(row, loaded, situation))
    .flatMap((row) =>
      toRuns(desk, found.layout, empty, situation.language).map((run) => ({
        sheetId: desk.sheetId,
        line: row.line,
        column: run.column,
        values: [run.cells],
      })),
    );
}
