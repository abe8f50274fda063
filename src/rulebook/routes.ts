import { kindDefinitions, type RequestKind } from './request-kinds.ts';
import type { Category, Condition, Route } from './route-step.ts';
import type { Preset, Settings } from './settings.ts';

/** The route of a kind under a preset. */
export function presetRoute(kind: RequestKind, preset: Preset): Route {
  const { mall, portal = mall, strict = 'mall' } = kindDefinitions[kind].routes;
  return (preset === 'strict' ? strict : preset) === 'portal' ? portal : mall;
}

/** Routes that the Routes sheet names. */
export type OwnRoutes = Partial<Readonly<Record<RequestKind, Route>>>;

/**
 * The route in force: a kind that the Routes sheet does not name goes by the preset. Leave may be told beforehand only (APR-14).
 * An empty route asks nobody: the request is told and put on record.
 */
export function routeOf(kind: RequestKind, own: OwnRoutes, settings: Pick<Settings, 'preset' | 'leaveNeeds'>): Route {
  if (kind === 'leave' && settings.leaveNeeds === 'notice') return [];
  return own[kind] ?? presetRoute(kind, settings.preset);
}

/** What the conditions of a step look at. */
export interface RouteFacts {
  readonly amount: number | null;
  readonly category: Category | null;
  readonly confidential: boolean;
}

/** The steps of a route that a request takes. */
export function stepsFor(route: Route, asked: RouteFacts): Route {
  return route.filter(({ when }) => meets(when, asked));
}

function meets({ amountAboveFen, category, confidential }: Condition, asked: RouteFacts): boolean {
  // A request that names no amount is not let off a step by leaving it out.
  if (amountAboveFen !== null && asked.amount !== null && asked.amount <= amountAboveFen) return false;
  if (category !== null && asked.category !== category) return false;
  return confidential === null || asked.confidential === confidential;
}
