import type { Situation } from '../engine/workbook/situation.ts';
import { personKey } from '../table/person-key.ts';

/** The address of an order's own agent, known by name or address; null where the staff list does not know him. */
export function agentMail(agent: string | null, { staff }: Pick<Situation, 'staff'>): string | null {
  return staff.find((person) => person.name === agent || person.mail === personKey(agent))?.mail ?? null;
}
