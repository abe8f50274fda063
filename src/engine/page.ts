import type { Fact } from '../page/parts.ts';
import type { Settings } from '../rulebook/settings.ts';
import type { AnyRow, AnyTable } from '../table/table.ts';
import type { Language, Words } from '../text/words.ts';
import type { Decision, Refusal } from './decision.ts';
import type { Actor } from './journal.ts';
import type { Claims } from './link.ts';
import type { Situation } from './situation.ts';

/** What somebody typed on a page. */
export interface TypedOnPage {
  readonly comment: string;
  readonly confirmation: string;
}

/** A decision that a page offers. Something typed must come along: a robot that presses every button decides nothing. */
export interface PageChoice {
  readonly name: string;
  readonly words: Words;
  /** comment: a reason; confirmation: the last four characters of the key. */
  readonly typed: 'comment' | 'confirmation';
  readonly decide: (answer: PageAnswer, situation: Situation) => Decision | Refusal;
}

export interface PageAnswer {
  readonly subject: AnyRow;
  readonly subjectLine: number;
  readonly actor: Actor;
  /** null where the choice asks for none. */
  readonly comment: string | null;
}

/** For whom a page is written. */
export interface Reader {
  readonly language: Language;
  readonly settings: Settings;
  /** The receiver's post reads customers' telephone numbers in his letters too. */
  readonly isAgent: boolean;
}

/** How a page is rehearsed; see ActionExample. */
export interface PageExample {
  readonly before: readonly string[];
  readonly choice: string;
  readonly typed: (key: string) => Partial<TypedOnPage>;
}

/** A page about one ledger row, opened by a mailed link: it shows the row, and takes a decision of the link's receiver. */
export interface Page {
  readonly name: string;
  readonly title: Words;
  readonly ledger: AnyTable;
  /** A fingerprint of what a person decides on: a decision on another content is not taken. */
  readonly content: (row: AnyRow) => string;
  /** Whether there is still something to decide. */
  readonly isOpen: (row: AnyRow) => boolean;
  readonly facts: (row: AnyRow, reader: Reader) => readonly Fact[];
  readonly trail: (row: AnyRow) => readonly string[];
  readonly choices: readonly PageChoice[];
  readonly example: PageExample;
}

/** An answer on its way into a workbook. */
export interface Visit {
  readonly page: Page;
  readonly choice: PageChoice;
  readonly claims: Claims;
  readonly typed: TypedOnPage;
}

/** What became of it. `row` is the ledger row as the run left it. */
export type Visited =
  | { readonly outcome: 'decided' | 'settled' | 'changed'; readonly row: AnyRow; readonly situation: Situation }
  | { readonly outcome: 'refused'; readonly row: AnyRow; readonly situation: Situation; readonly why: Refusal['refused'] }
  | { readonly outcome: 'gone' | 'noSeat'; readonly situation: Situation };

/** The name under which a decision stands in the journal. */
export function journalName({ page, choice }: Pick<Visit, 'page' | 'choice'>): string {
  return `${page.name}.${choice.name}`;
}
