import { Stopped, type Interceptor, type ServiceCall } from '../local/contract.ts';
import type { Shop } from './shop.ts';

/** Whether a call belongs to control: the staff script's own calls are no points. */
function isControls(call: ServiceCall): boolean {
  return call.service !== 'spreadsheet';
}

/** Lets something happen before or after the n-th call of a run, once. */
export function at(n: number, when: 'before' | 'after', happen: () => void): Interceptor {
  let done = false;
  const once = (call: ServiceCall) => {
    if (done || !isControls(call) || call.index !== n) return;
    done = true;
    happen();
  };
  return when === 'before' ? { before: once } : { after: once };
}

/** Ends the run as if the machine had gone. */
export function stop(): never {
  throw new Stopped('stopped');
}

/** Control's calls while something goes on. */
export function callsOf(shop: Shop, go: () => void): readonly ServiceCall[] {
  const calls: ServiceCall[] = [];
  const stop = shop.host.intercept({
    before: (call) => {
      if (isControls(call)) calls.push({ ...call });
    },
  });
  go();
  stop();
  return calls;
}

/** Lets something go on under a disturbance. */
export function disturbed(shop: Shop, go: () => void, interceptor: Interceptor): void {
  const release = shop.host.intercept(interceptor);
  try {
    go();
  } finally {
    release();
    shop.host.edits = 'lost';
  }
}
