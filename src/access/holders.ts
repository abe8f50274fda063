import type { Situation } from '../engine/workbook/situation.ts';
import type { Role } from '../table/table.ts';

/** Whom a role's mail goes to when nobody holds the role: up the ladder (ORD-20), at last the owner. */
const ladder: readonly Role[] = ['agent', 'supervisor', 'dutyManager', 'head', 'executive', 'generalManager'];

/** The mail addresses that hold a role; those of the next rung where nobody does. */
export function holders(role: Role, { staff, owner }: Pick<Situation, 'staff' | 'owner'>): readonly string[] {
  const from = Math.max(0, ladder.indexOf(role));
  for (const rung of [role, ...ladder.slice(from + 1)]) {
    const found = staff.filter((person) => person.role === rung).map((person) => person.mail);
    if (found.length > 0) return found;
  }
  return [owner];
}
