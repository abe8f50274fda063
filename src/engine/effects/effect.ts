import type { AnyRow, Book } from '../../table/table.ts';
import type { Decision } from '../commit/decision.ts';
import type { Loaded, Reads } from '../run/job.ts';
import type { Situation } from '../workbook/situation.ts';

/**
 * What one workbook has done in another. The receiving workbook decides on its own rows, under the lock, and its commit notes the
 * effect's id: it happens once, however often the sender offers it.
 */
export interface EffectKind {
  /** One name may stand once for each receiving workbook. */
  readonly name: string;
  /** The workbook in which it happens. */
  readonly book: Book;
  /**
   * What it must see there. It is asked before the workbook is read (`situation` is null then): rows whose lines the sender knew come with
   * the first read; and again afterwards, when an index may tell the line of a row that is wanted by its key.
   */
  readonly reads?: (about: AnyRow, situation: Situation | null) => Reads;
  /** Decides like an action, and sees what the effects before it left. What has become impossible is a decision too: whom to tell. */
  readonly decide: (about: AnyRow, situation: Situation, loaded: Loaded) => Decision;
  /** The action, job or page whose example sends it: crash tests and call counts cover it there. */
  readonly example: string;
  /** Its example sends it when it is taken a second time. */
  readonly again?: true;
}
