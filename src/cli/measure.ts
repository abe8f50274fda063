import { counterfoilsOf, counterfoilSheet } from '../engine/keep/counterfoils.ts';
import { checkedMark } from '../engine/audit/audited.ts';
import { sharedSheet } from '../engine/workbook/engine-sheets.ts';
import { readHead } from '../engine/workbook/head.ts';
import { heartLine } from '../engine/workbook/shared.ts';
import { dueBooks, readState } from '../engine/run/state.ts';
import { engineTables } from '../engine/workbook/tables.ts';
import { settingDefinitions } from '../rulebook/settings.ts';
import { books, type Book } from '../table/table.ts';
import { inFreshContexts } from '../local/context-pool.ts';
import type { Run } from '../local/contract.ts';
import { mailStates } from '../text/engine.ts';
import { rowsOf } from './rehearsal/typing.ts';
import { setScene, type Subject } from './rehearsal/scene.ts';
import { controlProject, type Shop } from './shop.ts';

export interface Measured {
  readonly name: string;
  readonly kind: 'action' | 'job' | 'link';
  /** Without filings. */
  readonly calls: number;
  /** Writes into the counterfoils: one every so many entries of a journal, in whichever run it falls. */
  readonly filings: number;
  readonly cells: number;
  readonly least: number;
  readonly estimatedMs: number;
  readonly chunked: boolean;
}

/** Runs an action or job by its example and counts; `least` is worked out from what the run had to do. */
export function measure(shop: Shop, subject: Subject): Measured {
  const scene = setScene(shop, subject);
  const before = commits(shop);
  const publishedBefore = publishedMark(shop);
  const heart = heartOf(shop);
  const mails = shop.host.mails().length;
  const marked = finishedRows(shop);
  const filed = filedEntries(shop);
  const audited = checked(shop);
  const looked = scene.kind === 'job' ? dueNow(shop) : [];
  const latest = shop.host.runs().at(-1);
  // Measured as on Google: in a context that no run has used.
  inFreshContexts(scene.go);
  // The host keeps the newest runs alone: their number does not tell which are new.
  const runs = shop.host.runs();
  const run = runs.slice(runs.findIndex((each) => each === latest) + 1).find((each) => each.project === controlProject);
  if (run?.error !== null) throw new Error(`${scene.name}: ${run?.error.message ?? 'nothing ran'}`);
  const commitsMade = commits(shop).map((number, at) => number - (before[at] ?? 0));
  const sent = shop.host.mails().length - mails;
  const checks = checked(shop).filter((mark, at) => mark !== audited[at]).length;
  const marks = finishedRows(shop).filter((finished, at) => finished > (marked[at] ?? 0)).length;
  const filings = filedEntries(shop).filter((entries, at) => entries > (filed[at] ?? 0)).length;
  // Effects bring in workbooks that the run had no other reason to read.
  const concerned = books.filter((book, at) => looked.includes(book) || (commitsMade[at] ?? 0) > 0).length;
  return {
    name: scene.name,
    kind: scene.kind,
    calls: run.callCount - filings,
    filings,
    cells: run.cellsRead,
    least:
      run.fn === 'doGet'
        ? leastShown
        : least({
            run,
            concerned: Math.max(1, concerned),
            commitsMade,
            sent,
            marks,
            checks,
            chunked: scene.chunked,
            locks: shop.automation.jobs.some((job) => job.name === scene.name && job.locks === true),
            publishes: publishedMark(shop) !== publishedBefore,
            rounds: heartOf(shop) !== heart,
          }),
    estimatedMs: run.estimatedMs,
    chunked: scene.chunked,
  };
}

function dueNow(shop: Shop) {
  const properties = shop.host.properties(controlProject);
  const { jobs, actions } = shop.automation;
  const working = new Set([...jobs.map(({ book }) => book), ...actions.map(({ desk }) => desk.book)]);
  return dueBooks(properties, readState(properties), shop.host.now()).filter((book) => working.has(book));
}

/** The commit number of every workbook. */
function commits(shop: Shop): readonly number[] {
  return books.map((book) => headOf(shop, book)?.commit ?? 0);
}

function headOf(shop: Shop, book: Book) {
  return readHead(shop.host.sheet(shop.books[book], engineTables(book).head.sheetId).rows.slice(1));
}

/** When the ledgers of each workbook were found right last. */
function checked(shop: Shop): readonly (string | undefined)[] {
  const { jobs } = shop.automation;
  return jobs.map(({ name, book }) => headOf(shop, book)?.marks[checkedMark(name)]);
}

/** What was published last: it differs after a run that published. */
function publishedMark(shop: Shop): string | undefined {
  return headOf(shop, 'control')?.marks['access.publish'];
}

/** Rows of every workbook's outbox that need nothing more: letters handed over, effects done. */
function finishedRows(shop: Shop): readonly number[] {
  const open = [mailStates.waiting['zh-CN'], mailStates.sending['zh-CN']];
  return books.map((book) => rowsOf(shop, engineTables(book).outbox).filter(({ cells }) => !open.includes(String(cells['state']))).length);
}

/** Entries of each workbook's journal that lie in the counterfoils. */
function filedEntries(shop: Shop): readonly number[] {
  const file = counterfoilsOf(shop.host.properties(controlProject))?.file;
  if (file === undefined) return books.map(() => 0);
  return books.map((book) => shop.host.sheet(file, counterfoilSheet(book)).rows.filter(([facts]) => (facts ?? null) !== null).length);
}

/** When the last sign of life was given. */
function heartOf(shop: Shop): unknown {
  return shop.host.sheet(shop.books.control, sharedSheet).rows[heartLine - 1]?.[1] ?? null;
}

/** To show a page: the properties and 1 read. */
const leastShown = 2;

/** The health record: triggers, mail quota, 1 note. */
const recordCalls = 3;

interface Done {
  readonly run: Run;
  readonly concerned: number;
  readonly commitsMade: readonly number[];
  readonly sent: number;
  /** Workbooks whose outbox the run marked. */
  readonly marks: number;
  /** Workbooks whose ledgers the run held against their sums. */
  readonly checks: number;
  readonly chunked: boolean;
  readonly locks: boolean;
  readonly publishes: boolean;
  /** The hourly sign of life fell into the run. */
  readonly rounds: boolean;
}

/**
 * The least possible: 2 for the lock, 1 property read, 1 property write, 1 read for each workbook concerned and 1 write
 * for each that changed, those into which effects were brought among them; with mail 1 quota, 1 each; 1 mark for each workbook that
 * sent mail or effects: it can be told as done only once the other workbook, or the post, has it; 1 a file; for the hourly rounds 1 for each workbook and 1 for the refused links; to change the key 1 property
 * read and 1 write; 1 look at the wrong codes where one is typed. Work in chunks: 1 read and 1 write for each further commit, and 1 read for as many cells as one read carries, and
 * 1 property write before the first, of which a run that Google ends is known; 1 read for the ledgers of each workbook that are checked.
 * Rights: 1 look at the sharing, 1 at each workbook's protections, 1 for each share, and 1 write for the protections.
 */
function least({ run, concerned, commitsMade, sent, marks, checks, chunked, locks, publishes, rounds }: Done): number {
  const written = commitsMade.filter((made) => made > 0).length;
  const further = commitsMade.reduce((sum, made) => sum + Math.max(0, made - 1), 0);
  const mail = (sent > 0 ? 1 + sent : 0) + marks;
  const files = (run.calls['Drive.Files.create'] ?? 0) + (run.calls['Drive.Files.copy'] ?? 0);
  const copies = run.calls['Drive.Files.copy'] ?? 0;
  // A desk is locked in one commit and read again: two calls for each workbook that clears.
  const locked = locks ? 2 * further : 0;
  const chunks = chunked ? 1 + 2 * further + Math.floor(run.cellsRead / settingDefinitions.readCells.strict) : 0;
  const shares = Object.entries(run.calls).reduce((sum, [name, count]) => sum + (name.startsWith('Drive.Permissions.') ? count : 0), 0);
  const looks = run.calls['Sheets.Spreadsheets.get'] === undefined ? 0 : 1 + books.length;
  const rights = looks + shares + (shares > 0 ? 1 : 0);
  const record = run.calls['Drive.Files.update'] === undefined ? 0 : recordCalls;
  const key = run.calls['Properties.setProperties'] === 2 ? 2 : 0;
  // A typed code is held against the wrong ones of late.
  const code = run.calls['Cache.get'] ?? 0;
  const hourly = (rounds ? books.length + 1 : 0) + record;
  return (
    4 +
    concerned +
    written +
    checks +
    mail +
    files +
    copies +
    chunks +
    locked +
    rights +
    (publishes ? books.length : 0) +
    hourly +
    key +
    code
  );
}
