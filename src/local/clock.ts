import type { Instant } from './contract.ts';
import type { Store } from './store.ts';

/** The host's time: the machine's own, or one that moves only by what calls cost and by what tests set. */
export interface Clock {
  readonly isVirtual: boolean;
  now(): Instant;
  /** Time that work took. A real clock moves by itself. */
  spend(ms: number): void;
  /** Waits, as `Utilities.sleep` does. */
  sleep(ms: number): void;
}

export const realClock: Clock = {
  isVirtual: false,
  now: () => Date.now(),
  spend: () => undefined,
  sleep: (ms) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  },
};

/** A clock that lives in the store, so that a snapshot takes it along. */
export function virtualClock(store: Store): Clock {
  const spend = (ms: number): void => {
    store.touch({ now: store.state.now + Math.round(ms) });
  };
  return { isVirtual: true, now: () => store.state.now, spend, sleep: spend };
}
