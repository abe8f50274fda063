import type { Fact } from '../../page/facts.ts';
import type { ShownTable } from '../../page/parts.ts';
import type { Settings } from '../../rulebook/settings.ts';
import type { Instant } from '../../table/column.ts';
import type { AnyRow, AnyTable, Role } from '../../table/table.ts';
import type { ClosedReason } from '../../text/pages.ts';
import type { Language, Message, Words } from '../../text/words.ts';
import type { Decision, Refusal } from '../commit/decision.ts';
import type { Actor } from '../commit/journal.ts';
import type { Person, Situation } from '../workbook/situation.ts';

/** What somebody typed on a page, as it came. */
export interface TypedOnPage {
  readonly comment: string;
  readonly confirmation: string;
  readonly code: string;
  /** The fields of a choice, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

/** For whom a page is written: the receiver of the link, and what the link's seat says. */
export interface Reader {
  readonly name: string;
  readonly mail: string;
  /** The text that the page bound the link to. */
  readonly seat: string;
  readonly language: Language;
  readonly settings: Settings;
  readonly staff: readonly Person[];
  /** The receiver's post reads customers' telephone numbers in his letters too. */
  readonly isAgent: boolean;
  readonly now: Instant;
}

/** Why there is nothing (more) to decide by this link. */
export interface Closed {
  readonly closed: ClosedReason;
  /** By whom and when, where that is known. */
  readonly by?: string | null;
  readonly at?: Instant | null;
  /** Further sentences, such as what a withdrawal said. */
  readonly more?: readonly Message[];
}

export type PageStatus = 'open' | Closed;

/** Something else that a choice asks for. A select's options are names that the decision understands. */
export interface PageField {
  readonly name: string;
  readonly label: Words;
  readonly optional?: true;
  readonly input: { readonly options: readonly { readonly value: string; readonly label: string }[] } | { readonly maxChars: number };
}

/**
 * A decision that a page offers. Something typed must come along: a robot that presses every button decides nothing.
 * comment: a reason. confirmation: the last four characters of the key. code: the four digits that stood in the letter.
 */
export type PageChoice = {
  readonly name: string;
  readonly words: Words;
  readonly fields?: readonly PageField[];
  /** Still offered where the page is closed, such as taking back one's own decision. */
  readonly whenClosed?: true;
  /** Seldom needed: shown by its name alone until somebody opens it. */
  readonly folded?: true;
  readonly decide: (answer: PageAnswer, situation: Situation) => Decision | Refusal;
} & ({ readonly typed: 'comment' } | { readonly typed: 'confirmation' | 'code'; readonly comment?: 'optional' | 'required' });

export interface PageAnswer {
  readonly subject: AnyRow;
  readonly subjectLine: number;
  readonly actor: Actor;
  readonly reader: Reader;
  /** The fingerprint of what was seen, which is what the row holds now. */
  readonly content: string;
  /** null where none was asked for or written. */
  readonly comment: string | null;
  /** The fields by name; null for an optional one left empty. */
  readonly fields: Readonly<Record<string, string | null>>;
}

/** How a page is rehearsed; see ActionExample. The row is the one of the rehearsal's key, or the newest. */
export interface PageExample {
  readonly before: readonly string[];
  /** Whose link it is. */
  readonly role: Role;
  /** The seat that a letter would bind the link to; `cells` as they stand on the sheet. */
  readonly seat?: (cells: AnyRow) => string;
  readonly choice: string;
  readonly typed: (key: string, code: string) => Partial<TypedOnPage>;
}

/**
 * A page about one ledger row, opened by a mailed link: it shows the row, and takes a decision of the link's receiver.
 * @example
 * export const countPage: Page = {
 *   name: 'stock.count',
 *   title: w('盘点 {key}', '盤點 {key}', 'Count {key}'),
 *   ledger: counts.ledger,
 *   content: ({ product, pieces }) => digest(JSON.stringify([product, pieces])),
 *   status: ({ state }) => (state === 'open' ? 'open' : { closed: 'decided' }),
 *   facts: ({ product }, { language }) => [[say(code, language), asText(product)]],
 *   trail: () => [],
 *   choices: () => [{ name: 'confirm', words: confirmWords, typed: 'confirmation', decide: confirmCount }],
 *   example: { before: ['counts.enter'], role: 'warehouse', choice: 'confirm', typed: (key) => ({ confirmation: key.slice(-4) }) },
 * };
 */
export interface Page {
  readonly name: string;
  readonly title: Words;
  readonly ledger: AnyTable;
  /** A fingerprint of what a person decides on: a decision on another content is not taken. */
  readonly content: (row: AnyRow) => string;
  /** Whether the reader has something to decide here, by this seat. */
  readonly status: (row: AnyRow, reader: Reader) => PageStatus;
  readonly facts: (row: AnyRow, reader: Reader) => readonly Fact[];
  readonly tables?: (row: AnyRow, reader: Reader) => readonly ShownTable[];
  /** What happened so far, oldest first. */
  readonly trail: (row: AnyRow, reader: Reader) => readonly string[];
  readonly choices: (row: AnyRow, reader: Reader) => readonly PageChoice[];
  readonly example: PageExample;
}
