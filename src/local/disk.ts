import { join } from 'node:path';
import Database from 'libsql';
import { lockFolder } from './folder-lock.ts';
import { HostError } from './host-error.ts';
import { loadState } from './load-state.ts';
import type { State } from './model.ts';
import { StateWriter } from './state-writer.ts';

/** `cells` holds a row's values, `extras` what single cells carry beside them: both JSON. */
const tables = `
  CREATE TABLE IF NOT EXISTS setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS file (id TEXT PRIMARY KEY, head TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sheet (file TEXT, sheet INTEGER, head TEXT NOT NULL, PRIMARY KEY (file, sheet)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS line (file TEXT, sheet INTEGER, row INTEGER, cells TEXT NOT NULL, extras TEXT,
    PRIMARY KEY (file, sheet, row)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS project (id TEXT PRIMARY KEY, spec TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS property (project TEXT, key TEXT, value TEXT NOT NULL, PRIMARY KEY (project, key)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS fires (id TEXT PRIMARY KEY, head TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS mail (id INTEGER PRIMARY KEY, head TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS mail_use (person TEXT PRIMARY KEY, head TEXT NOT NULL) WITHOUT ROWID;
`;

/**
 * The SQLite file of a folder. One write is one transaction: it returns after COMMIT, or fails with `disk-full` or
 * `disk-failed` and has changed nothing. Under WAL with synchronous=NORMAL a killed process loses no acknowledged write; a
 * machine that loses power may lose the last ones, never the file.
 */
export class Disk {
  readonly #database: Database;
  readonly #writer: StateWriter;
  readonly #unlock: () => void;

  /** Opens or makes the folder; fails with `folder-in-use` while another process has it. `maxPages` makes it full early. */
  constructor(folder: string, maxPages?: number) {
    this.#unlock = lockFolder(folder);
    try {
      this.#database = new Database(join(folder, 'host.sqlite'));
      this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
      this.#database.exec(tables);
      if (maxPages !== undefined) this.#database.exec(`PRAGMA max_page_count = ${String(maxPages)}`);
      this.#writer = new StateWriter(this.#database);
    } catch (cause) {
      this.#unlock();
      throw failure(cause);
    }
  }

  load(empty: State): State {
    return loadState(this.#database, empty);
  }

  write(before: State, after: State): void {
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      this.#writer.write(before, after);
      this.#database.exec('COMMIT');
    } catch (cause) {
      this.#rollBack();
      throw failure(cause);
    }
  }

  /** Folds the write-ahead log into the file, so that a copy of the file alone is whole. */
  close(): void {
    try {
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // A full disk: the log stays beside the file and is read at the next start.
    }
    this.#database.close();
    this.#unlock();
  }

  #rollBack(): void {
    try {
      this.#database.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself when the disk was full.
    }
  }
}

function failure(cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code.startsWith('SQLITE_FULL') || code.startsWith('SQLITE_IOERR_WRITE')) {
    return new HostError('disk-full', 'The disk is full: nothing of this call was kept. Make room, then try again.', { cause });
  }
  if (!code.startsWith('SQLITE')) return cause;
  return new HostError('disk-failed', `The disk refused the write: ${(cause as Error).message}. Nothing of this call was kept.`, { cause });
}
