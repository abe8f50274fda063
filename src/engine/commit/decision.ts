import type { Instant } from '../../table/column.ts';
import type { AnyRow, AnyTable, Book } from '../../table/table.ts';
import type { Message } from '../../text/words.ts';
import type { Folded } from '../workbook/fold.ts';

/** A mail to be sent, decided but not yet written. */
export interface MailOrder {
  /** One per thing to tell: a second order of the same id is dropped. */
  readonly id: string;
  readonly kind: string;
  readonly to: readonly string[];
  /** 1 goes first when the day's quota is short: approvals 1, promises 3, notices 5, digests 9. */
  readonly priority: number;
  /** What the mail is about. No token, no telephone number. */
  readonly about: AnyRow;
  /** Kept back until then, so that what is ordered meanwhile under the same id goes with it. */
  readonly notBefore?: Instant;
}

/** Something to be done in another workbook, decided here; it becomes a row of the outbox in the same commit. */
export interface EffectOrder {
  /** One per thing to do, 200 characters at most: a second order of the same id is dropped. */
  readonly id: string;
  readonly kind: string;
  readonly to: Book;
  /** What it is about. Effects of one key on one workbook happen in the order in which they were decided. */
  readonly key: string;
  /** What its kind decides on. No token, no telephone number. */
  readonly about: AnyRow;
}

/** What an action or job decided. Everything in it is committed together or not at all. */
export interface Decision {
  /** New ledger rows. */
  readonly enter?: readonly { readonly table: AnyTable; readonly row: AnyRow }[];
  /** Changed cells of ledger rows. `from` is the row as the step read it, where it was not among the wanted lines. */
  readonly alter?: readonly { readonly table: AnyTable; readonly line: number; readonly cells: AnyRow; readonly from?: AnyRow }[];
  /** Ledger rows that are not as the journal tells them: put back, or emptied where the journal knows none. */
  readonly restore?: readonly { readonly table: AnyTable; readonly line: number; readonly found: AnyRow; readonly right: AnyRow | null }[];
  /** Ledger rows whose index and desk rows are to be derived anew. */
  readonly derive?: readonly { readonly table: AnyTable; readonly line: number; readonly row: AnyRow }[];
  /** Sums that a played-back journal tells, where a touch from outside had got into them. */
  readonly sums?: readonly { readonly table: AnyTable; readonly sum: string }[];
  /** Folds that are to be written as the whole ledger tells. */
  readonly refold?: readonly Folded[];
  /** Cells of desk rows that Zhanggui fills. */
  readonly desk?: readonly { readonly table: AnyTable; readonly line: number; readonly cells: AnyRow }[];
  /** Whole hidden blocks: cleared or filled as they are. */
  readonly cells?: readonly {
    readonly sheetId: number;
    readonly line: number;
    readonly column: number;
    readonly values: readonly (readonly (string | number | boolean | null)[])[];
  }[];
  readonly unlock?: readonly number[];
  readonly lock?: readonly { readonly sheetId: number; readonly description: string }[];
  readonly mails?: readonly MailOrder[];
  /** What follows in other workbooks. */
  readonly effects?: readonly EffectOrder[];
  /** Puts something on record that changes no ledger row; `about` names what it is about. */
  readonly note?: { readonly about: string; readonly facts: AnyRow };
  /** Texts that the head keeps for the job. */
  readonly marks?: Readonly<Record<string, string>>;
  /** What the person reads in the Result cell. */
  readonly result?: Message;
}

/** A command that cannot be carried out, with the reason for the person who gave it. */
export interface Refusal {
  readonly refused: Message;
  /** What was asked is so already, by this very command or another: whoever changes other cells must choose it anew. */
  readonly stands?: true;
}
