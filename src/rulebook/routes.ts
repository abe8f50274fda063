import type { Role } from '../table/table.ts';
import type { Category, RequestKind } from './request-kinds.ts';
import type { Preset, Settings } from './settings.ts';

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

const always: Condition = { amountAboveFen: null, category: null, confidential: null };

function by(...roles: readonly Role[]): RouteStep {
  return { mode: 'one', who: roles.map((role) => ({ role })), when: always };
}

function both(...roles: readonly Role[]): RouteStep {
  return { ...by(...roles), mode: 'all' };
}

interface PresetRoutes {
  readonly mall: Route;
  /** Where the portal's book says something else. */
  readonly portal?: Route;
  /** The stricter of the two: longer, or decided higher up. Mall unless told. */
  readonly strict?: 'portal';
}

const head: PresetRoutes = { mall: [by('head')] };
const director: PresetRoutes = { mall: [by('director')] };
const generalManager: PresetRoutes = { mall: [by('generalManager')] };

/** The routes of the books; RULES names the source of each. Where a book names nobody, the post in brackets there. */
const presetRoutes: Readonly<Record<RequestKind, PresetRoutes>> = {
  redesign: {
    mall: [by('head'), by('director')],
    portal: [by('head'), by('executive'), by('generalManager')],
    strict: 'portal',
  },
  confidential: { mall: [by('director'), by('generalManager')], portal: [by('head'), by('generalManager')] },
  news: { ...director, portal: head.mall },
  publication: { ...director, portal: head.mall },
  price: director,
  listing: director,
  delisting: head,
  promotion: { mall: [by('director'), by('director')] },
  permissionLevel: { mall: [both('director', 'itLead')] },
  specialPermission: generalManager,
  sectionRights: head,
  officialAccount: generalManager,
  systemChange: { mall: [by('director'), by('generalManager')] },
  leave: head,
  resignation: head,
  replenishment: head,
  passwordUse: head,
  dataRelease: generalManager,
  refund: head,
  goodsReturn: head,
  exchange: head,
  gift: head,
  problemCustomer: { ...head, portal: [by('supervisor')] },
  poster: director,
  campaign: director,
  personnel: { mall: [by('head'), by('generalManager')] },
  serverRoom: generalManager,
  purchasing: { mall: [{ ...by('head'), when: { ...always, category: 'ownPurchase' } }, by('generalManager')] },
  workPlan: head,
  contract: generalManager,
  supplierPrice: { mall: [] },
  drawings: head,
};

/** The route of a kind under a preset. */
export function presetRoute(kind: RequestKind, preset: Preset): Route {
  const { mall, portal = mall, strict = 'mall' } = presetRoutes[kind];
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
