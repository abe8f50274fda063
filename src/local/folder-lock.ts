import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { HostError } from './host-error.ts';

/**
 * Keeps other processes out of a folder until the returned function is called. The lock of a process that has died is taken
 * over. Fails with `folder-in-use` where a living process holds it.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'host.pid');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = openSync(path, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => {
        rmSync(path, { force: true });
      };
    } catch (cause) {
      if (codeOf(cause) !== 'EEXIST') throw cause;
      const holder = holderOf(path);
      if (holder !== null && isAlive(holder)) {
        const message = `The folder ${folder} is in use by process ${String(holder)}. Stop that process, or choose another folder.`;
        throw new HostError('folder-in-use', message, { cause });
      }
      rmSync(path, { force: true });
    }
  }
  throw new HostError('folder-in-use', `The folder ${folder} was taken by another process at this moment. Try again.`);
}

function holderOf(path: string): number | null {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    // The holder has just let go.
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    // EPERM: it lives, under another user.
    return codeOf(error) === 'EPERM';
  }
}

/** A killed process whose parent has not looked yet still answers signals; only Linux tells. */
function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z /s.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    // No such file on other systems.
    return false;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
