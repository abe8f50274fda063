import { readHead } from '../engine/head.ts';
import { dueBooks, readState } from '../engine/state.ts';
import { engineTables } from '../engine/tables.ts';
import { settingDefinitions } from '../rulebook/settings.ts';
import { books } from '../table/table.ts';
import type { Run } from '../local/contract.ts';
import { setScene, type Subject } from './rehearsal.ts';
import { controlProject, type Shop } from './shop.ts';

export interface Measured {
  readonly name: string;
  readonly kind: 'action' | 'job' | 'link';
  readonly calls: number;
  readonly cells: number;
  readonly least: number;
  readonly estimatedMs: number;
  readonly chunked: boolean;
}

/** Runs an action or job by its example and counts; `least` is worked out from what the run had to do. */
export function measure(shop: Shop, subject: Subject): Measured {
  const scene = setScene(shop, subject);
  const before = commits(shop);
  const mails = shop.host.mails().length;
  const concerned = scene.kind !== 'job' ? 1 : dueNow(shop).length;
  const first = shop.host.runs().length;
  scene.go();
  const run = shop.host
    .runs()
    .slice(first)
    .find((each) => each.project === controlProject);
  if (run?.error !== null) throw new Error(`${scene.name}: ${run?.error.message ?? 'nothing ran'}`);
  const commitsMade = commits(shop).map((number, at) => number - (before[at] ?? 0));
  const sent = shop.host.mails().length - mails;
  return {
    name: scene.name,
    kind: scene.kind,
    calls: run.callCount,
    cells: run.cellsRead,
    least:
      run.fn === 'doGet'
        ? leastShown
        : least({ run, concerned, commitsMade, sent, chunked: scene.chunked, publishes: scene.name === 'access.publish' }),
    estimatedMs: run.estimatedMs,
    chunked: scene.chunked,
  };
}

function dueNow(shop: Shop) {
  const properties = shop.host.properties(controlProject);
  const working = new Set(['order', 'control']);
  return dueBooks(properties, readState(properties), shop.host.now()).filter((book) => working.has(book));
}

/** The commit number of every workbook. */
function commits(shop: Shop): readonly number[] {
  return books.map((book) => readHead(shop.host.sheet(shop.books[book], engineTables(book).head.sheetId).rows.slice(1))?.commit ?? 0);
}

/** To show a page: the properties and 1 read. */
const leastShown = 2;

/** The health record: triggers, mail quota, counted links, 1 note. */
const recordCalls = 4;

interface Done {
  readonly run: Run;
  readonly concerned: number;
  readonly commitsMade: readonly number[];
  readonly sent: number;
  readonly chunked: boolean;
  readonly publishes: boolean;
}

/**
 * The least possible: 2 for the lock, 1 property read, 1 property write, 1 read for each workbook concerned and 1 write
 * for each that changed; with mail 1 quota, 1 each, 1 mark for each workbook that sent; 1 a file; to change the key 1 property read and
 * 1 write. Work in chunks: 1 read and 1 write
 * for each further commit, and 1 read for as many cells as one read carries.
 */
function least({ run, concerned, commitsMade, sent, chunked, publishes }: Done): number {
  const written = commitsMade.filter((made) => made > 0).length;
  const further = commitsMade.reduce((sum, made) => sum + Math.max(0, made - 1), 0);
  const mail = sent > 0 ? 1 + sent + 1 : 0;
  const files = (run.calls['Drive.Files.create'] ?? 0) + (run.calls['Drive.Files.copy'] ?? 0);
  const copies = run.calls['Drive.Files.copy'] ?? 0;
  const chunks = chunked ? 2 * further + Math.floor(run.cellsRead / settingDefinitions.readCells.strict) : 0;
  const record = run.calls['Drive.Files.update'] === undefined ? 0 : recordCalls;
  const key = run.calls['Properties.setProperties'] === 2 ? 2 : 0;
  return 4 + concerned + written + mail + files + copies + chunks + (publishes ? books.length : 0) + record + key;
}
