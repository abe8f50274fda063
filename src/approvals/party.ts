import type { Situation } from '../engine/workbook/situation.ts';
import { personKey } from '../table/person-key.ts';
import type { Party } from './process/approval.ts';

/** Whom a name or an address on a desk means: a member of staff, or the owner by his address; null for anybody else. */
export function partyNamed(name: string, { staff, owner }: Pick<Situation, 'staff' | 'owner'>): Party | null {
  const key = personKey(name);
  const found = key === '' ? undefined : staff.find((person) => person.name === name || person.mail === key);
  if (found !== undefined) return { name: found.name, mail: found.mail };
  return key !== '' && key === owner ? { name: owner, mail: owner } : null;
}
