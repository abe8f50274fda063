import type { Book, Role } from '../table/table.ts';
import type { Words } from '../text/words.ts';
import type { Category, PresetRoutes } from './route-step.ts';

/** The fields that a form may ask for beside the subject, which it always does. */
export const formFields = ['amount', 'before', 'after', 'reason', 'attachment', 'day'] as const;
export type FormField = (typeof formFields)[number];

/** What must still be done, and recorded, after the approval: within so many hours by the clock. */
export interface Aftermath {
  readonly what: 'published' | 'handedOver' | 'passwordChanged';
  readonly withinHours: number;
}

/** One kind of request: where it belongs, what its form asks for, how it ends. */
export interface KindDefinition {
  readonly words: Words;
  readonly rule: string;
  readonly book: Exclude<Book, 'control'>;
  /** Who decides where the Routes sheet does not say; RULES names the source of each. Where a book names nobody, the post in brackets there. */
  readonly routes: PresetRoutes;
  readonly needs: readonly FormField[];
  readonly takes: readonly FormField[];
  /** One of them must be chosen; empty where the kind is not divided. */
  readonly categories: readonly Category[];
  /** The approver types the code that came with the letter. */
  readonly sensitive: boolean;
  /** Working hours that one step may take. The books set none: ours. */
  readonly deadlineHours: number;
  /** What its number must be written for: an order; null where it need be about nothing. */
  readonly about: 'order' | null;
  readonly after: Aftermath | null;
  /** Posts that hear the outcome although they do not decide. */
  readonly told: readonly Role[];
}

type Change = Partial<Omit<KindDefinition, 'words' | 'rule' | 'book' | 'routes'>>;

/**
 * A kind of request: what it is called, the rule that sends it upwards, the workbook of its desk, who decides. What it brings about once
 * it is approved is said by the capability that `carries` it.
 * @example
 * swap: requestKind(w('换班', '換班', 'Swap of shifts'), 'ROS-4', 'roster', head, { needs: ['day', 'reason'] }),
 */
export function requestKind(
  words: Words,
  rule: string,
  book: KindDefinition['book'],
  routes: PresetRoutes,
  change: Change = {},
): KindDefinition {
  return {
    words,
    rule,
    book,
    routes,
    needs: ['reason'],
    takes: ['attachment', 'day'],
    categories: [],
    sensitive: false,
    deadlineHours: 8,
    about: null,
    after: null,
    told: [],
    ...change,
  };
}
