import type { Book, Role } from '../table/table.ts';
import { categoryWords, requestKindWords, type attachmentKindWords } from '../text/request-kinds.ts';

export type RequestKind = keyof typeof requestKindWords;
export type Category = keyof typeof categoryWords;
export type AttachmentKind = keyof typeof attachmentKindWords;

export const requestKinds = Object.keys(requestKindWords) as readonly RequestKind[];
export const categories = Object.keys(categoryWords) as readonly Category[];

/** The fields that a form may ask for beside the subject, which it always does. */
export const formFields = ['amount', 'before', 'after', 'reason', 'attachment', 'day'] as const;
export type FormField = (typeof formFields)[number];

/** What an approved request brings about beside its entry in the register: nothing more, or a change of the order. */
export type EffectName = 'record' | 'order' | 'right';

/** What must still be done, and recorded, after the approval: within so many hours by the clock. */
export interface Aftermath {
  readonly what: 'published' | 'handedOver' | 'passwordChanged';
  readonly withinHours: number;
}

/** One kind of request: where it belongs, what its form asks for, how it ends. */
export interface KindDefinition {
  readonly rule: string;
  readonly book: Exclude<Book, 'control'>;
  readonly needs: readonly FormField[];
  readonly takes: readonly FormField[];
  /** One of them must be chosen; empty where the kind is not divided. */
  readonly categories: readonly Category[];
  /** The approver types the code that came with the letter. */
  readonly sensitive: boolean;
  /** Working hours that one step may take. The books set none: ours. */
  readonly deadlineHours: number;
  readonly effect: EffectName;
  readonly after: Aftermath | null;
  /** Posts that hear the outcome although they do not decide. */
  readonly told: readonly Role[];
}

type Change = Partial<Omit<KindDefinition, 'rule' | 'book'>>;

function kind(rule: string, book: KindDefinition['book'], change: Change = {}): KindDefinition {
  return {
    rule,
    book,
    needs: ['reason'],
    takes: ['attachment', 'day'],
    categories: [],
    sensitive: false,
    deadlineHours: 8,
    effect: 'record',
    after: null,
    told: [],
    ...change,
  };
}

const changed = { needs: ['before', 'after', 'reason'], takes: ['attachment', 'day'] } as const;
const orderCase = { needs: ['amount', 'reason'], takes: ['attachment'], deadlineHours: 4, effect: 'order' } as const;
const published: Aftermath = { what: 'published', withinHours: 48 };

/**
 * Every request that the books send upwards (APR-1 to APR-28, ORD-12). What is about orders, goods or people belongs to that
 * workbook; contents, accounts, rights, systems and contracts have none of their own and stand in the report workbook, which
 * everybody who writes reports can open.
 */
export const kindDefinitions: Readonly<Record<RequestKind, KindDefinition>> = {
  redesign: kind('APR-1', 'report', { needs: ['before', 'after', 'reason'], deadlineHours: 16 }),
  confidential: kind('APR-2', 'report', { sensitive: true }),
  news: kind('APR-3', 'report', { needs: ['after'], takes: ['reason', 'attachment', 'day'], after: published }),
  publication: kind('APR-4', 'report', { needs: ['after'], takes: ['reason', 'attachment', 'day'], after: published }),
  price: kind('APR-5', 'stock', { ...changed, needs: ['amount', 'before', 'after', 'reason'] }),
  listing: kind('APR-6', 'stock'),
  delisting: kind('APR-7', 'stock', { deadlineHours: 4 }),
  promotion: kind('APR-8', 'stock', { takes: ['amount', 'before', 'after', 'attachment', 'day'] }),
  permissionLevel: kind('APR-9', 'report', { ...changed, effect: 'right', sensitive: true, told: ['systemAdministrator'] }),
  specialPermission: kind('APR-10', 'report', { ...changed, effect: 'right', sensitive: true, told: ['systemAdministrator'] }),
  sectionRights: kind('APR-11', 'report', { ...changed, told: ['itLead', 'systemAdministrator'] }),
  officialAccount: kind('APR-12', 'report', { ...changed, sensitive: true }),
  systemChange: kind('APR-13', 'report', { ...changed, deadlineHours: 16, told: ['systemAdministrator'] }),
  leave: kind('APR-14', 'roster', { needs: ['reason', 'day'], takes: ['attachment'], told: ['head'] }),
  resignation: kind('APR-15', 'roster', {
    needs: ['reason', 'day'],
    takes: ['attachment'],
    sensitive: true,
    after: { what: 'handedOver', withinHours: 30 * 24 },
  }),
  replenishment: kind('APR-16', 'stock', { needs: ['amount', 'reason'], told: ['purchasing'] }),
  passwordUse: kind('APR-17', 'report', { sensitive: true, after: { what: 'passwordChanged', withinHours: 24 } }),
  dataRelease: kind('APR-18', 'report', { sensitive: true }),
  refund: kind('APR-19', 'order', orderCase),
  goodsReturn: kind('APR-19', 'order', orderCase),
  exchange: kind('APR-19', 'order', orderCase),
  gift: kind('APR-19', 'order', orderCase),
  problemCustomer: kind('ORD-12', 'order', { takes: ['attachment'] }),
  poster: kind('APR-20', 'report', { needs: ['attachment'], takes: ['reason', 'day'] }),
  campaign: kind('APR-21', 'report', { takes: ['amount', 'after', 'attachment', 'day'] }),
  personnel: kind('APR-22', 'roster', {
    ...changed,
    sensitive: true,
    categories: ['confirmation', 'dismissal', 'rise', 'demotion', 'transfer'],
  }),
  serverRoom: kind('APR-23', 'report', { needs: ['reason', 'day'], takes: [] }),
  purchasing: kind('APR-24', 'stock', {
    takes: ['amount', 'before', 'after', 'attachment', 'day'],
    deadlineHours: 16,
    categories: ['monthlyPlan', 'supplierList', 'ownPurchase'],
    told: ['purchasing'],
  }),
  workPlan: kind('APR-25', 'roster', { needs: ['after'], takes: ['reason', 'attachment', 'day'] }),
  contract: kind('APR-26', 'report', {
    needs: ['amount', 'reason'],
    sensitive: true,
    deadlineHours: 16,
    categories: ['supply', 'sales'],
  }),
  supplierPrice: kind('APR-27', 'stock', { ...changed, told: ['head'] }),
  drawings: kind('APR-28', 'report', { needs: ['attachment'], takes: ['reason', 'before', 'after', 'day'] }),
};

/** The kinds whose desk stands in a workbook. */
export function kindsOf(book: Book): readonly RequestKind[] {
  return requestKinds.filter((each) => kindDefinitions[each].book === book);
}

/** Refunds and returns give money back; exchanges and gifts do not. */
export function givesBack(kind: RequestKind): boolean {
  return kind === 'refund' || kind === 'goodsReturn';
}
