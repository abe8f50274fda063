import { AppError } from '../engine/errors.ts';

/** How long a person's call waits for another's, ms. */
const waitMs = 20_000;

/**
 * Runs something that no other person may do in this workbook meanwhile. Control has a lock of its own and does not wait for this one.
 * @throws AppError `busy` where another held it all the time
 */
export function locked<T>(service: GoogleAppsScript.Lock.LockService, busy: () => string, work: () => T): T {
  const lock = service.getDocumentLock();
  if (!lock.tryLock(waitMs)) throw new AppError('busy', busy());
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
