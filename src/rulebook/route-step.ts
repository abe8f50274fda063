import type { Role } from '../table/table.ts';
import type { categoryWords } from '../text/request-kinds.ts';

export type Category = keyof typeof categoryWords;

/** one: the one seat decides. all: every seat must agree (会签). any: the first seat decides (或签). */
export type StepMode = 'one' | 'all' | 'any';

/** Whom a step names: whoever holds a post, or one person by name. */
export type Named = { readonly role: Role } | { readonly person: string };

/** When a step is taken at all; what is null does not matter. */
export interface Condition {
  /** Only where the amount is above so many fen. */
  readonly amountAboveFen: number | null;
  readonly category: Category | null;
  readonly confidential: boolean | null;
}

export interface RouteStep {
  readonly mode: StepMode;
  readonly who: readonly Named[];
  readonly when: Condition;
}

export type Route = readonly RouteStep[];

/** A step that is always taken. */
export const always: Condition = { amountAboveFen: null, category: null, confidential: null };

/** One of those who hold these posts decides. */
export function by(...roles: readonly Role[]): RouteStep {
  return { mode: 'one', who: roles.map((role) => ({ role })), when: always };
}

/** Every post must agree. */
export function both(...roles: readonly Role[]): RouteStep {
  return { ...by(...roles), mode: 'all' };
}

/** The routes of one kind in the books. */
export interface PresetRoutes {
  readonly mall: Route;
  /** Where the portal's book says something else. */
  readonly portal?: Route;
  /** The stricter of the two: longer, or decided higher up. Mall unless told. */
  readonly strict?: 'portal';
}

export const head: PresetRoutes = { mall: [by('head')] };
export const director: PresetRoutes = { mall: [by('director')] };
export const generalManager: PresetRoutes = { mall: [by('generalManager')] };
