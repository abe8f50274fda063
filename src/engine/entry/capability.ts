import type { Capability } from '../capability.ts';
import type { DeskCheck } from '../desk/desk-check.ts';
import type { AnyTable } from '../../table/table.ts';
import type { Entry } from './entry-desk.ts';

type Entered = Pick<Entry, 'desk' | 'ledger' | 'open'>;

type Parts = Partial<Omit<Capability, 'name'>> & {
  /** What people enter; desks and ledgers of these belong to it. */
  readonly entries?: readonly Entered[];
};

/**
 * A part of the business. What it does not have is left out.
 * @example
 * export const stockCapability = capability('stock', { entries: [products, movements], actions: [enterProduct, receive], jobs: [reorder] });
 */
export function capability(name: string, { entries = [], tables = [], ...parts }: Parts): Capability {
  return {
    ...{ actions: [], jobs: [], mails: [], guards: [], checks: [], ...parts },
    name,
    tables: [...desksOf(entries).tables, ...entries.flatMap(hiddenOrSealed), ...tables],
    projections: [...entries.flatMap(({ open }) => open ?? []), ...(parts.projections ?? [])],
  };
}

function hiddenOrSealed({ ledger, open }: Entered): readonly AnyTable[] {
  return open === null ? [ledger] : [ledger, open.index];
}

/** What the staff script knows of a capability: its desks, and what their rows must fulfil. */
export function desksOf(
  entries: readonly Pick<Entry, 'desk' | 'open'>[],
  checks: readonly DeskCheck[] = [],
): { readonly tables: readonly AnyTable[]; readonly checks: readonly DeskCheck[] } {
  return { tables: entries.flatMap(({ desk, open }) => (open === null ? [desk] : [desk, open.desk])), checks };
}
