import { requestCapability } from '../approvals/requests/requests.ts';
import { requestsOf, type RequestBook } from '../approvals/requests/tables.ts';
import type { Carryings } from '../approvals/requests/effects.ts';
import { restoredMails } from '../approvals/restored.ts';
import type { Capability } from '../engine/capability.ts';
import { startTable } from '../engine/start/start-table.ts';
import { auditJob } from '../engine/audit/audit.ts';
import type { Audited } from '../engine/audit/audited.ts';
import { clearingJob, closedRows, enteredRows, type Clearing } from '../engine/workbook/clear.ts';
import { columnIds, columnOf, type AnyTable, type Book, type Role } from '../table/table.ts';
import { bookNames } from '../text/control.ts';
import { filled, w, type Words } from '../text/words.ts';

export interface WorkbookDefinition {
  /** What it is for, one or two sentences: the head of its Start sheet. */
  readonly about: Words;
  /** The posts that answer for it, named on its Start sheet. */
  readonly posts: readonly Role[];
  readonly capabilities: readonly Capability[];
  /**
   * Gives it a request desk; its tables are `requestsOf[book]`, its desk for staff is listed in `desks.ts`. Says what approved requests
   * bring about in it, by their kind.
   */
  readonly requests?: Carryings;
  /** The first part of the names of its nightly jobs where it is not the workbook's: what is installed goes by these names. */
  readonly night?: string;
}

/** The workbooks that can have a request desk. */
type Requesting<B extends Book> = B extends RequestBook ? WorkbookDefinition : Omit<WorkbookDefinition, 'requests'>;

const titles = {
  clear: w('夜间清理“{book}”里已办完的行', '夜間清理「{book}」裡已辦完的列', 'Clears finished rows of {book} at night'),
  audit: w('核对“{book}”的账簿与流水是否一致', '核對「{book}」的帳簿與流水是否一致', 'Holds the ledgers of {book} against their journal'),
};

/**
 * A workbook: what is its own, and what every workbook has. Its capabilities give tables, actions, jobs and figures; from these follow, by
 * themselves,
 * - the **Start** sheet: its desks, its posts, the figures of its capabilities, what to do when something is odd;
 * - the **clearing** at `nightAt`: rows that an `entryAction` entered, rows that a projection no longer shows, and what a capability
 *   names in `clearings`;
 * - the **audit** half an hour later: every ledger against its journal; who hears of a touched row is the guard of the ledger, or else the
 *   head and the witness;
 * - the **request desk**, where `requests` is given.
 *
 * @example
 * export const stock = workbook('stock', {
 *   about: w('商品、库存与出入库。', '商品、庫存與出入庫。', 'Products, what is in stock, and every movement.'),
 *   posts: ['warehouse', 'purchasing', 'head'],
 *   capabilities: [stockCapability],
 *   requests: { price: carryPrice },
 * });
 */
export function workbook<B extends Book>(book: B, definition: Requesting<B>): readonly Capability[] {
  const { about, posts, capabilities, requests, night = book }: WorkbookDefinition = definition;
  const own = [...capabilities, ...(requests === undefined ? [] : [requestCapability(requestsOf[book as RequestBook], requests)])];
  const tables = own.flatMap((each) => each.tables);
  const first: Capability = {
    ...nothing,
    name: `${book}.start`,
    tables: [startTable(book)],
    start: {
      book,
      about,
      posts,
      table: startTable(book),
      sheets: tables.filter(({ kind }) => kind === 'desk' || kind === 'ledger'),
      figures: (situation) => own.flatMap((each) => each.figures?.(situation) ?? []),
    },
  };
  return [first, ...own, { ...nothing, name: `${book}.night`, jobs: [...clearing(book, night, own), ...audit(book, night, own)] }];
}

const nothing = { tables: [], actions: [], jobs: [], projections: [], mails: [], guards: [], checks: [] } as const;

/** What leaves something to clear, or a row in a ledger. */
function lived(own: readonly Capability[]): readonly string[] {
  const entered = own.flatMap(({ actions }) => actions.flatMap(({ name, enters }) => (enters === null ? [] : [name])));
  return [...new Set(own.flatMap(({ finishing }) => finishing ?? entered))];
}

function clearing(book: Book, night: string, own: readonly Capability[]): Capability['jobs'] {
  const clearings: readonly Clearing[] = own.flatMap(({ actions, projections, clearings: others = [] }) => [
    ...actions.flatMap((action) => (action.enters === null ? [] : [enteredRows(action, action.enters)])),
    ...projections.map(closedRows),
    ...others,
  ]);
  if (clearings.length === 0) return [];
  return [
    clearingJob({
      name: `${night}.clear`,
      title: filled(titles.clear, { book: bookNames[book] }),
      book,
      clearings,
      example: { before: lived(own), due: { atMinute: 3 * 60 } },
    }),
  ];
}

function audit(book: Book, night: string, own: readonly Capability[]): Capability['jobs'] {
  const ledgers = own.flatMap(({ tables }) => tables.filter(({ kind }) => kind === 'ledger'));
  const [forged] = ledgers;
  if (forged === undefined) return [];
  const typed = [{ table: forged, line: 2, cells: { [forgeable(forged)]: 'forged' } }];
  return [
    auditJob({
      name: `${night}.audit`,
      title: filled(titles.audit, { book: bookNames[book] }),
      book,
      ledgers: ledgers.map((ledger) => audited(ledger, own)),
      example: { before: lived(own), typed, due: { atMinute: 3 * 60 + 30 } },
    }),
  ];
}

function audited(ledger: AnyTable, own: readonly Capability[]): Audited {
  const projection = own.flatMap(({ projections }) => projections).find((each) => each.ledger === ledger);
  const guard = own.flatMap(({ guards }) => guards).find((each) => each.ledger === ledger);
  return {
    ledger,
    ...(projection === undefined ? {} : { projection }),
    onRestored: guard === undefined ? restoredMails(ledger) : (keys, situation) => guard.restored(keys, '', situation),
  };
}

/** A text column in which a rehearsal can forge a word. */
function forgeable(ledger: AnyTable): string {
  const found = columnIds(ledger).find((id) => columnOf(ledger, id).kind === 'text' && columnOf(ledger, id).optional);
  return found ?? ledger.key;
}
