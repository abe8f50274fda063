import type { Instant } from '../../table/column.ts';
import type { Book } from '../../table/table.ts';
import type { Journals } from '../commit/chain.ts';
import type { Links } from '../links/link.ts';
import type { Submission } from '../links/submission.ts';
import type { Hint } from './hint.ts';
import type { LongWork } from './long-work.ts';
import type { EngineState, Installation, Knocks } from './state.ts';

/** What a run of the engine works on; the lock is held when it begins. */
export interface Work {
  readonly installation: Installation;
  readonly state: EngineState;
  /** Whether the state was read inside the lock; otherwise another run may have written since. */
  readonly isReadInside: boolean;
  /** Those that stood when it began. */
  readonly knocks: Knocks;
  readonly books: readonly Book[];
  readonly hint: Hint | null;
  readonly journals: Journals;
  /** The script properties as they were read. */
  readonly properties: Readonly<Record<string, string>>;
  readonly started: Instant;
  /** For the letters; null where install made no secret yet. */
  readonly links: Links | null;
  /** An answer that somebody gave on a page, about the only workbook of this run. */
  readonly submission?: Submission;
  /** Another account whose trigger ran the beat of late. */
  readonly stranger?: string;
  /** For a beat: its chunked jobs. A run that somebody waits for leaves them to the next beat. */
  readonly long?: LongWork;
}
