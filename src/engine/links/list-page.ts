import type { Fact } from '../../page/facts.ts';
import type { AnyRow, AnyTable, Role } from '../../table/table.ts';
import type { Words } from '../../text/words.ts';
import type { Page, Reader } from './page.ts';

/** Items that a list shows at once, and that one answer may decide. */
export const listedAtOnce = 50;

/** What waits for somebody: the link to it, and what the list tells of it. */
export interface ListItem {
  readonly key: string;
  readonly line: number;
  readonly seat: string;
  readonly content: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  /** The smallest comes first: a due moment, a number. */
  readonly rank: number;
  /** Why it must be decided on its own page; null where it may be ticked. */
  readonly alone: Words | null;
}

/** A decision that may be taken on several ticked items at once; the page of each item must offer a choice of that name. */
export interface ListChoice {
  readonly name: string;
  readonly words: Words;
  readonly comment: 'optional' | 'required';
}

/** How a list is rehearsed: the items of so many keys are prepared, then ticked. */
export interface ListExample {
  readonly before: readonly string[];
  readonly keys: number;
  readonly role: Role;
  readonly choice: string;
  readonly comment: string;
}

/**
 * A page about a person: all that waits for the receiver of the link. Its rows come from an index of the workbook in which the items'
 * ledger stands, so that it costs one read; its link alone decides nothing, each item carries its own.
 */
export interface ListPage {
  readonly name: string;
  readonly title: Words;
  readonly index: AnyTable;
  /** What each item opens, and what decides it. */
  readonly page: Page;
  /** What an index row asks of the reader: nothing, or one item for each seat. */
  readonly items: (row: AnyRow, reader: Reader) => readonly ListItem[];
  readonly choices: readonly ListChoice[];
  readonly example: ListExample;
}
