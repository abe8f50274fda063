import type { AnyRow } from '../../table/table.ts';
import type { Message } from '../../text/words.ts';
import type { Claims } from './link.ts';
import type { Closed, Page, TypedOnPage } from './page.ts';
import type { Situation } from '../workbook/situation.ts';

/** An answer on its way into a workbook: one choice for one link, or for each of several. */
export interface Submission {
  readonly page: Page;
  /** The choice by its name: what is offered depends on the row. */
  readonly choice: string;
  readonly links: readonly Claims[];
  readonly typed: TypedOnPage;
  /** Whether the letter's code was typed. */
  readonly isCodeRight: boolean;
  /** Decided from a list, where the number of ticked items was typed as the confirmation. */
  readonly fromList: boolean;
}

/** What became of one link. `row` is the ledger row as the run left it. */
export type Outcome =
  | { readonly outcome: 'decided' | 'changed'; readonly row: AnyRow }
  | { readonly outcome: 'closed'; readonly row: AnyRow; readonly closed: Closed }
  | { readonly outcome: 'refused'; readonly row: AnyRow; readonly why: Message }
  | { readonly outcome: 'gone' | 'noSeat' | 'failed' };

export interface SubmissionOutcome {
  readonly situation: Situation;
  /** In the order of the links. */
  readonly outcomes: readonly Outcome[];
}
