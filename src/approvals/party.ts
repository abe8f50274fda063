import type { Situation } from '../engine/situation.ts';
import type { Party } from './process/approval.ts';

/** The member of staff whom a name or an address on a desk means; null for nobody on the Staff sheet. */
export function partyNamed(name: string, { staff }: Pick<Situation, 'staff'>): Party | null {
  const found = name === '' ? undefined : staff.find((person) => person.name === name || person.mail === name);
  return found === undefined ? null : { name: found.name, mail: found.mail };
}
