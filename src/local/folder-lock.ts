import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { HostError } from './host-error.ts';

/** How long is waited for a holder that is just letting go, ms. */
const waitMs = 500;

/** What is held: a database that nobody knows any more would be closed by the garbage collector, and the folder let go. */
const held = new Set<Database>();

/**
 * Keeps other processes out of a folder until the returned function is called. The lock is the operating system's, as SQLite takes it
 * for an exclusive transaction on a file of its own: of processes that start at once one gets it, and one that dies lets go of it.
 * Fails with `folder-in-use` where somebody holds it. https://www.sqlite.org/lockingv3.html, read 2026-11-30
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const database = new Database(join(folder, 'host.lock'));
  try {
    database.exec(`PRAGMA busy_timeout = ${String(waitMs)}; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE`);
  } catch (cause) {
    database.close();
    if (!isBusy(cause)) throw cause;
    throw new HostError(
      'folder-in-use',
      `The folder ${folder} is in use${holderIn(folder)}. Stop that process, or choose another folder.`,
      {
        cause,
      },
    );
  }
  held.add(database);
  writeFileSync(noteIn(folder), String(process.pid));
  return () => {
    rmSync(noteIn(folder), { force: true });
    // Closing alone may come late.
    database.exec('ROLLBACK');
    database.close();
    held.delete(database);
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}

/** Who holds the folder, for people: a killed process leaves it behind, and nothing is decided by it. */
function noteIn(folder: string): string {
  return join(folder, 'host.pid');
}

function holderIn(folder: string): string {
  try {
    return ` by process ${readFileSync(noteIn(folder), 'utf8')}`;
  } catch {
    // The holder has not written it yet, or has just let go.
    return '';
  }
}
