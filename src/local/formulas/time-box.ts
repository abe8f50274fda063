import { createContext, Script } from 'node:vm';

const room: { work: () => void } = { work: () => undefined };
const context = createContext(room);
const script = new Script('work()');

/**
 * Does some work, for so long at most, ms: the engine ends it wherever it is, within a pattern or a library too, and nothing of it is
 * cleared up. False where the time was up.
 */
export function boxed(work: () => void, limitMs: number): boolean {
  room.work = work;
  try {
    script.runInContext(context, { timeout: limitMs });
    return true;
  } catch (error) {
    // It may come from another realm.
    if ((error as { readonly code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  } finally {
    room.work = () => undefined;
  }
}
