import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';

type Matchers = Omit<ReturnType<typeof expect<unknown>>, 'not' | 'resolves' | 'rejects'>;
type Held = { readonly [Name in keyof Matchers]: (...expected: Parameters<Matchers[Name]>) => Promise<void> };

/** The matchers, each a promise that holds as soon as what is read matches. */
export interface Eventually extends Held {
  readonly not: Held;
}

/** Both in ms. */
interface Patience {
  readonly timeout?: number;
  readonly interval?: number;
}

/**
 * Reads again and again until it matches: `await eventually(() => page.title()).toBe('掌柜')`. When the time is over, the last
 * failure is the test's.
 */
export function eventually(read: () => unknown, { timeout = 15_000, interval = 50 }: Patience = {}): Eventually {
  async function held(match: (seen: unknown) => void): Promise<void> {
    const end = Date.now() + timeout;
    for (;;) {
      try {
        match(await read());
        return;
      } catch (error) {
        if (Date.now() >= end) throw error;
      }
      await pause(interval);
    }
  }
  const matchers = (of: (seen: unknown) => object): object =>
    new Proxy(
      {},
      {
        get: (_, name: string) =>
          name === 'not'
            ? matchers((seen) => expect(seen).not)
            : (...expected: unknown[]) => held((seen) => (Reflect.get(of(seen), name) as (...args: unknown[]) => void)(...expected)),
      },
    );
  return matchers((seen) => expect(seen)) as Eventually;
}
