import { call } from './bridge.ts';
import { guarded } from './guarded.ts';

type Kind = 'script' | 'document';

function lock(kind: Kind): object {
  return guarded('Lock', {
    tryLock: (ms: number) => call<boolean>('Lock.tryLock', kind, ms),
    waitLock: (ms: number) => {
      call('Lock.waitLock', kind, ms);
    },
    releaseLock: () => {
      call('Lock.releaseLock', kind);
    },
    hasLock: () => call<boolean>('Lock.hasLock', kind),
  });
}

export const LockService = guarded('LockService', {
  getScriptLock: () => lock('script'),
  getDocumentLock: () => (call<string | null>('activeFile') === null ? null : lock('document')),
});
