import type { Host, Instant, Run } from '../contract.ts';
import { ApiError } from './api-error.ts';
import { latestTime } from './kept-time.ts';

/** Simulated time worked through at once before others get a turn. */
const sliceMs = 10 * 60_000;
const tickMs = 1_000;
/** A jump goes no farther: every minute of it is worked through. */
const farthestMs = 31 * 86_400_000;

export interface Jump {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Keeps a virtual clock going with real time, and lets it jump ahead. Whatever falls due on the way happens in its order, a
 * slice at a time, so that the page goes on answering.
 */
export class ShopClock {
  #lead: number;
  #jump: Jump | null = null;
  #isWorking = false;
  readonly #timer: NodeJS.Timeout;
  readonly #host: Host;
  readonly #moved: (runs: readonly Run[]) => void;
  readonly #failed: (error: unknown) => void;
  readonly #realNow: () => Instant;

  /** `moved` is called after each slice with what ran in it; `failed` when the host could not go on. */
  constructor(
    host: Host,
    tell: { moved: (runs: readonly Run[]) => void; failed: (error: unknown) => void },
    realNow: () => Instant = Date.now,
  ) {
    this.#host = host;
    this.#realNow = realNow;
    this.#moved = tell.moved;
    this.#failed = tell.failed;
    this.#lead = Math.max(0, this.leadMs);
    this.#timer = setInterval(() => {
      void this.#work();
    }, tickMs);
  }

  /** How far the shop is ahead of real time, ms. */
  get leadMs(): number {
    return this.#host.now() - this.#realNow();
  }

  /** The jump that is under way. */
  get jump(): Jump | null {
    return this.#jump;
  }

  /** Goes ahead to an instant; returns at once. Fails while another jump is under way, and for the past. */
  jumpTo(to: Instant): void {
    const from = this.#host.now();
    if (this.#jump !== null) throw new ApiError(409, 'jumping', 'The clock is on its way already.');
    if (to <= from) throw new ApiError(400, 'bad-request', 'The clock only goes ahead.');
    if (to - from > farthestMs) throw new ApiError(400, 'bad-request', 'The clock goes at most 31 days ahead at once.');
    if (to > latestTime) throw new ApiError(400, 'bad-request', 'The clock goes no farther than the year 2099.');
    this.#jump = { from, to };
    this.#lead = to - this.#realNow();
    void this.#work();
  }

  close(): void {
    clearInterval(this.#timer);
    this.#jump = null;
    this.#lead = -Infinity;
  }

  /** Goes to where the clock should be by now. What calls cost may have carried it beyond: then it waits. */
  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    try {
      for (let now = this.#host.now(); now < this.#realNow() + this.#lead; now = this.#host.now()) {
        const runs = this.#host.advanceTo(Math.min(this.#realNow() + this.#lead, now + sliceMs));
        this.#moved(runs);
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (this.#jump !== null) {
        this.#jump = null;
        this.#moved([]);
      }
    } catch (error) {
      this.#jump = null;
      this.#lead = Math.max(0, this.leadMs);
      this.#failed(error);
    } finally {
      this.#isWorking = false;
    }
  }
}
