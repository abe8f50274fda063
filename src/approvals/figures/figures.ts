import { requestKinds, type RequestKind } from '../../rulebook/request-kinds.ts';
import type { Instant } from '../../table/column.ts';
import type { Course, Measuring } from './course.ts';

/** Figures of a kind of request, or of an approver. Minutes are working time; null where nothing was decided. */
export interface Figures {
  readonly decided: number;
  readonly median: number | null;
  readonly longest: number | null;
  readonly open: number;
  readonly overdue: number;
}

export type OfKind = Figures & { readonly kind: RequestKind };
export type OfPerson = Figures & { readonly who: string };

/** From the first moment on, up to the second without it. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

function isIn({ from, to }: Span, at: Instant | null): boolean {
  return at !== null && from <= at && at < to;
}

/** The middle value; of two the mean, rounded; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

function figures(minutes: readonly number[], waiting: readonly { readonly isOverdue: boolean }[]): Figures {
  return {
    decided: minutes.length,
    median: median(minutes),
    longest: minutes.length === 0 ? null : Math.max(...minutes),
    open: waiting.length,
    overdue: waiting.filter(({ isOverdue }) => isOverdue).length,
  };
}

/** The slowest first; who decided nothing after them, the most open first. */
function bySlowness(one: Figures, other: Figures): number {
  return (other.median ?? -1) - (one.median ?? -1) || other.open - one.open;
}

/** The turnarounds of what was decided in a span. */
export function turnarounds(courses: readonly Course[], span: Span): readonly number[] {
  return courses.flatMap(({ minutes, closedAt }) => (minutes !== null && isIn(span, closedAt) ? [minutes] : []));
}

/** Every kind of request, those with anything to tell first. `open` are those among the requests that are not closed. */
export function kindFigures(courses: readonly Course[], span: Span): readonly OfKind[] {
  const all = requestKinds.map((kind): OfKind => {
    const own = courses.filter((course) => course.kind === kind);
    const open = own.filter(({ closedAt }) => closedAt === null).map(({ overdueSince }) => ({ isOverdue: overdueSince !== null }));
    return { kind, ...figures(turnarounds(own, span), open) };
  });
  return all.sort(bySlowness);
}

/** Everybody who decided in the span or is asked now. A decision is his who took it, whoever holds the seat. */
export function personFigures(courses: readonly Course[], span: Span, { minutesBetween }: Pick<Measuring, 'minutesBetween'>) {
  const taken = courses.flatMap((course) => course.taken).filter(({ at }) => isIn(span, at));
  const waiting = courses.flatMap((course) => course.waiting);
  const people = [...new Set([...taken, ...waiting].map(({ who }) => who))];
  const all = people.map((who): OfPerson => {
    const minutes = taken.filter((each) => each.who === who).map(({ from, at }) => minutesBetween(from, at));
    return {
      who,
      ...figures(
        minutes,
        waiting.filter((each) => each.who === who),
      ),
    };
  });
  return all.sort(bySlowness);
}
