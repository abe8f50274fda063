import type { AttachmentKind, RequestKind } from '../../rulebook/request-kinds.ts';
import type { Category, Named, Route, StepMode } from '../../rulebook/route-step.ts';
import type { Day, Instant } from '../../table/column.ts';
import type { Book, Role } from '../../table/table.ts';
import type { approvalStateWords, trailWords } from '../../text/approval-process.ts';

/** What is asked for, as it was sealed when it was submitted. */
export interface Content {
  readonly subject: string;
  /** The key of the row it is about, an order's number; null for none. */
  readonly about: string | null;
  /** fen */
  readonly amount: number | null;
  readonly category: Category | null;
  readonly confidential: boolean;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  readonly day: Day | null;
  readonly attachment: Attachment | null;
  /** What stood in By, where Google named somebody else as its requester; no part of what is sealed. */
  readonly said?: string;
}

export interface Attachment {
  /** Starts with https:// */
  readonly url: string;
  readonly kind: AttachmentKind;
  /** Size in kilobytes as the requester declares it. */
  readonly kb: number;
}

/** A member of staff as a request names him. */
export interface Party {
  readonly name: string;
  readonly mail: string;
}

/** passed: somebody else took it over. needless: others decided before him. */
export type SeatState = 'open' | 'agreed' | 'refused' | 'passed' | 'needless';

/** One vote. Whoever casts it, it is cast once. */
export interface Seat {
  readonly id: string;
  readonly holder: Party;
  /** The post for which he sits there; null for a person named or added. */
  readonly role: Role | null;
  readonly state: SeatState;
  /** Who added it; null where the route did. */
  readonly addedBy: string | null;
  /** Who cast the vote: the holder, or who stood in for him. */
  readonly decidedBy: Party | null;
  /** The vote was cast elsewhere by the same hand and is only recorded here. */
  readonly sameHand: boolean;
  /** It was handed over to him. */
  readonly byHand?: true;
  /** Whom the letter went to, and since when it is asked. */
  readonly told: string;
  readonly since: Instant;
}

export interface Step {
  readonly mode: StepMode;
  readonly who: readonly Named[];
  /** Somebody who is not in the route. */
  readonly addedBy: string | null;
  /** Empty until the step begins. */
  readonly seats: readonly Seat[];
}

export type ApprovalState = keyof typeof approvalStateWords;
export type Deed = keyof typeof trailWords;

/** One line of the record; never rewritten. */
export interface TrailLine {
  readonly at: Instant;
  readonly who: string;
  readonly deed: Deed;
  /** The step's number from 1; 0 where there is none. */
  readonly step: number;
  /** For whom a stand-in decided, to whom it was handed, who was added. */
  readonly whom: string | null;
  readonly comment: string | null;
  /** The first characters of the content's hash. */
  readonly hash: string;
}

/** A request on its way through its route. */
export interface Approval {
  readonly requestNo: string;
  readonly kind: RequestKind;
  readonly book: Book;
  /** Where its row stands in that workbook's register; the key decides whether it is the one. */
  readonly registerLine: number;
  readonly requester: Party;
  readonly content: Content;
  readonly hash: string;
  /** Counts how often it was submitted. */
  readonly round: number;
  /** The route as it was when the request was submitted first. */
  readonly route: Route;
  readonly steps: readonly Step[];
  /** The step that is open, from 0. */
  readonly at: number;
  readonly state: ApprovalState;
  /** Counts whenever tasks begin anew: links of an earlier turn are dead. */
  readonly turn: number;
  readonly seatsMade: number;
  readonly copied: readonly string[];
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  /** When the open step is reminded of, and when it is overdue; null while nothing runs. */
  readonly remindAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly urgedAt: Instant | null;
  readonly trail: readonly TrailLine[];
}

/** The seats that wait for a decision. */
export function liveSeats(approval: Pick<Approval, 'state' | 'steps' | 'at'>): readonly Seat[] {
  if (approval.state !== 'open') return [];
  return (approval.steps[approval.at]?.seats ?? []).filter((seat) => seat.state === 'open');
}
