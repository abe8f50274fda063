import type { Situation } from '../engine/workbook/situation.ts';

/** Who hears of what the installation itself needs: the owner and the system administrators, each once. */
export function administratorMails({ staff, owner }: Pick<Situation, 'staff' | 'owner'>): readonly string[] {
  const administrators = staff.filter((person) => person.role === 'systemAdministrator').map((person) => person.mail);
  return [...new Set([owner, ...administrators])];
}
