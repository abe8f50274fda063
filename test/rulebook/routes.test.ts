import { describe, expect, test } from '@jest/globals';
import type { Route } from '../../src/rulebook/route-step.ts';
import { kindDefinitions, kindsOf, requestKinds, type RequestKind } from '../../src/rulebook/request-kinds.ts';
import { postsAbove } from '../../src/rulebook/ladder.ts';
import { presetRoute, routeOf, stepsFor } from '../../src/rulebook/routes.ts';
import { settings } from '../builders.ts';

/** A route in few words: steps by `>`, all by `+`, any by `/`. */
function brief(route: Route): string {
  return route
    .map(({ mode, who }) => who.map((named) => ('role' in named ? named.role : named.person)).join(mode === 'all' ? '+' : '/'))
    .join(' > ');
}

type Book = readonly [rule: string, kind: RequestKind, mall: string, portal?: string, strict?: 'portal' | 'mall'];

/** As RULES tells them: kind, mall, portal where it differs, and which of the two is the stricter. */
const books: readonly Book[] = [
  ['APR-1', 'redesign', 'head > director', 'head > executive > generalManager', 'portal'],
  ['APR-2', 'confidential', 'director > generalManager', 'head > generalManager', 'mall'],
  ['APR-3', 'news', 'director', 'head', 'mall'],
  ['APR-4', 'publication', 'director', 'head', 'mall'],
  ['APR-5', 'price', 'director'],
  ['APR-6', 'listing', 'director'],
  ['APR-7', 'delisting', 'head'],
  ['APR-8', 'promotion', 'director > director'],
  ['APR-9', 'permissionLevel', 'director+itLead'],
  ['APR-10', 'specialPermission', 'generalManager'],
  ['APR-11', 'sectionRights', 'head'],
  ['APR-12', 'officialAccount', 'generalManager'],
  ['APR-13', 'systemChange', 'director > generalManager'],
  ['APR-14', 'leave', 'head'],
  ['APR-15', 'resignation', 'head'],
  ['APR-16', 'replenishment', 'head'],
  ['STK-1', 'stockAdjustment', 'head'],
  ['APR-17', 'passwordUse', 'head'],
  ['APR-18', 'dataRelease', 'generalManager'],
  ['APR-19', 'refund', 'head'],
  ['APR-19', 'goodsReturn', 'head'],
  ['APR-19', 'exchange', 'head'],
  ['APR-19', 'gift', 'head'],
  ['ORD-12', 'problemCustomer', 'head', 'supervisor', 'mall'],
  ['APR-20', 'poster', 'director'],
  ['APR-21', 'campaign', 'director'],
  ['APR-22', 'personnel', 'head > generalManager'],
  ['APR-23', 'serverRoom', 'generalManager'],
  ['APR-24', 'purchasing', 'head > generalManager'],
  ['APR-25', 'workPlan', 'head'],
  ['APR-26', 'contract', 'generalManager'],
  ['APR-27', 'supplierPrice', ''],
  ['APR-28', 'drawings', 'head'],
];

describe('the routes of the books', () => {
  test.each(books.map((each) => [each[0], each[1], each] as const))('[%s] %s', (rule, kind, [, , mall, portal = mall, strict = 'mall']) => {
    expect(kindDefinitions[kind].rule).toBe(rule);
    expect(brief(presetRoute(kind, 'mall'))).toBe(mall);
    expect(brief(presetRoute(kind, 'portal'))).toBe(portal);
    expect(brief(presetRoute(kind, 'strict'))).toBe(strict === 'mall' ? mall : portal);
  });

  test('every approval rule has its kind', () => {
    const rules = new Set(requestKinds.map((kind) => kindDefinitions[kind].rule));
    const wanted = [...Array.from({ length: 28 }, (_, at) => `APR-${String(at + 1)}`), 'ORD-12'];
    expect(wanted.filter((rule) => !rules.has(rule))).toEqual([]);
    expect(books.map(([, kind]) => kind).sort()).toEqual([...requestKinds].sort());
  });
});

test('a kind belongs to the workbook of what it is about', () => {
  expect(kindsOf('order')).toEqual(['refund', 'goodsReturn', 'exchange', 'gift', 'problemCustomer']);
  expect(kindsOf('stock')).toEqual([
    'price',
    'listing',
    'delisting',
    'promotion',
    'replenishment',
    'stockAdjustment',
    'purchasing',
    'supplierPrice',
  ]);
  expect(kindsOf('roster')).toEqual(['leave', 'resignation', 'personnel', 'workPlan']);
  expect(kindsOf('control')).toEqual([]);
});

test('[APR-3] published within 48 hours; [APR-15] handed over within a month; [APR-17] the password changed', () => {
  expect(kindDefinitions.news.after).toEqual({ what: 'published', withinHours: 48 });
  expect(kindDefinitions.resignation.after).toEqual({ what: 'handedOver', withinHours: 720 });
  expect(kindDefinitions.passwordUse.after?.what).toBe('passwordChanged');
});

test('[APR-14] leave is approved, or by a setting only told to the head', () => {
  expect(brief(routeOf('leave', {}, settings()))).toBe('head');
  expect(routeOf('leave', {}, settings({ leaveNeeds: 'notice' }))).toEqual([]);
  expect(kindDefinitions.leave.told).toEqual(['head']);
});

test('what the Routes sheet names goes before the preset', () => {
  const own = { refund: presetRoute('dataRelease', 'mall') };
  expect(brief(routeOf('refund', own, settings()))).toBe('generalManager');
  expect(brief(routeOf('gift', own, settings()))).toBe('head');
});

test('[APR-24] a department’s own purchase needs the department first', () => {
  const route = presetRoute('purchasing', 'mall');
  const facts = { amount: null, category: 'ownPurchase', confidential: false } as const;
  expect(brief(stepsFor(route, facts))).toBe('head > generalManager');
  expect(brief(stepsFor(route, { ...facts, category: 'monthlyPlan' }))).toBe('generalManager');
});

test('a step above an amount: just at it not taken, above it and without any amount taken', () => {
  const route = presetRoute('refund', 'mall').map((step) => ({
    ...step,
    when: { amountAboveFen: 50_000, category: null, confidential: null },
  }));
  const taken = (amount: number | null) => stepsFor(route, { amount, category: null, confidential: false }).length;
  expect([taken(50_000), taken(50_001), taken(null)]).toEqual([0, 1, 1]);
});

test('a step for confidential requests', () => {
  const route = presetRoute('refund', 'mall').map((step) => ({
    ...step,
    when: { amountAboveFen: null, category: null, confidential: true },
  }));
  expect(stepsFor(route, { amount: null, category: null, confidential: false })).toEqual([]);
  expect(stepsFor(route, { amount: null, category: null, confidential: true }).length).toBe(1);
});

test('[ORD-20] a post goes up the ladder to the general manager', () => {
  expect(postsAbove('agent')).toEqual(['supervisor', 'head', 'executive', 'generalManager']);
  expect(postsAbove('director')).toEqual(['executive', 'generalManager']);
  expect(postsAbove('generalManager')).toEqual([]);
});
