import { kindDefinitions } from '../../rulebook/request-kinds.ts';
import type { Instant } from '../../table/column.ts';
import { liveSeats, type Approval, type TrailLine } from '../process/approval.ts';

/** A decision that counts: who took it, and from when on it was his to take. */
export interface Taken {
  readonly who: string;
  readonly from: Instant;
  readonly at: Instant;
}

/** A task that nobody has done yet. */
export interface Waiting {
  /** Who is asked: the holder, or who stands in for him. */
  readonly who: string;
  /** For whom he stands in; null for himself. */
  readonly whom: string | null;
  readonly since: Instant;
  readonly isOverdue: boolean;
}

/** How a request has run so far, as far as figures need it. */
export interface Course extends Pick<Approval, 'requestNo' | 'kind' | 'closedAt'> {
  readonly subject: string;
  /** Working minutes from submission to decision, without the time at the requester; null where nobody has decided it. */
  readonly minutes: number | null;
  readonly taken: readonly Taken[];
  readonly waiting: readonly Waiting[];
  /** Since when its step waits, where that is longer than its kind allows. */
  readonly overdueSince: Instant | null;
}

export interface Measuring {
  readonly now: Instant;
  /** Working minutes between two moments. */
  readonly minutesBetween: (from: Instant, to: Instant) => number;
  /** The name that goes with an address. */
  readonly nameOf: (mail: string) => string;
}

/** Measures one request. Everything is told by its record, which never changes; the seats only tell who is asked now. */
export function courseOf(approval: Approval, { now, minutesBetween, nameOf }: Measuring): Course {
  const { requestNo, kind, state, closedAt, trail, content } = approval;
  const { taken, entered, since } = replayed(trail);
  const allowed = kindDefinitions[kind].deadlineHours * 60;
  const isLate = (from: Instant) => minutesBetween(from, now) >= allowed;
  const waiting = liveSeats(approval).map(({ holder, told }): Waiting => {
    const who = nameOf(told);
    const from = since(who, holder.name);
    return { who, whom: told === holder.mail ? null : holder.name, since: from, isOverdue: isLate(from) };
  });
  const isDecided = (state === 'approved' || state === 'refused') && closedAt !== null && taken.length > 0;
  return {
    requestNo,
    kind,
    closedAt,
    taken,
    waiting,
    subject: content.subject,
    minutes: isDecided ? minutesAtWork(trail, closedAt, minutesBetween) : null,
    overdueSince: waiting.length > 0 && isLate(entered) ? entered : null,
  };
}

interface Replayed {
  readonly taken: readonly Taken[];
  /** When the step that is open began. */
  readonly entered: Instant;
  /** From when on a seat is somebody's. */
  readonly since: (who: string, holder: string) => Instant;
}

interface Step {
  readonly number: number;
  /** Counts the steps that were begun. */
  readonly turn: number;
  readonly from: Instant;
}

type Counted = Taken & { readonly holder: string; readonly turn: number };

/** Plays the record: what was taken back does not count, and who was asked later began later. */
function replayed(trail: readonly TrailLine[]): Replayed {
  let step: Step = { number: 0, turn: 0, from: 0 };
  let taken: readonly Counted[] = [];
  const loaded = new Map<string, Instant>();
  const since = (who: string, holder: string) => Math.max(step.from, loaded.get(holder) ?? 0, loaded.get(seatFor(who, holder)) ?? 0);
  for (const { at, who, whom, deed, step: number } of trail) {
    switch (deed) {
      case 'entered':
        step = { number, turn: step.turn + 1, from: at };
        break;
      case 'handedOver':
      case 'escalated':
      case 'reseated':
      case 'addedBeside':
        loaded.set(whom ?? who, at);
        break;
      case 'stoodIn':
        loaded.set(seatFor(whom ?? who, who), at);
        break;
      case 'agreed':
      case 'refused':
      case 'returned': {
        const holder = whom ?? who;
        taken = [...taken, { who, holder, from: since(who, holder), at, turn: step.turn }];
        break;
      }
      case 'tookBack': {
        const turn = Math.max(...taken.filter((each) => each.who === who).map((each) => each.turn));
        const isBack = (each: Counted) => each.who === who && each.turn === turn;
        for (const { holder } of taken.filter(isBack)) loaded.set(holder, at);
        taken = taken.filter((each) => !isBack(each));
        // Where the next step had begun, everybody is asked anew.
        if (number < step.number) step = { number, turn: step.turn, from: at };
        break;
      }
    }
  }
  return { taken, entered: step.from, since };
}

/** Somebody in the seat of another: a name of its own, which is no person's. */
function seatFor(who: string, holder: string): string {
  return `${who}\n${holder}`;
}

/** Working minutes in which it lay with those who decide: what was sent back is not theirs until it comes again. */
function minutesAtWork(trail: readonly TrailLine[], end: Instant, minutesBetween: Measuring['minutesBetween']): number {
  let from: Instant | null = null;
  let minutes = 0;
  for (const { deed, at, step } of trail) {
    if (deed === 'opened' || deed === 'resubmitted') from = at;
    if (deed !== 'returned' || step !== 0 || from === null) continue;
    minutes += minutesBetween(from, at);
    from = null;
  }
  return from === null ? minutes : minutes + minutesBetween(from, end);
}
