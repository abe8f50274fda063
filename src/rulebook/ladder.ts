import type { Role } from '../table/table.ts';

/** Who stands above a post (ORD-20): where nobody decides, or nobody may, it is his turn. Above the general manager is the owner. */
const above: Readonly<Record<Role, Role | null>> = {
  agent: 'supervisor',
  backOffice: 'supervisor',
  dutyManager: 'supervisor',
  supervisor: 'head',
  specialist: 'head',
  planner: 'head',
  clerk: 'head',
  warehouse: 'head',
  purchasing: 'head',
  head: 'executive',
  director: 'executive',
  itLead: 'executive',
  systemAdministrator: 'itLead',
  databaseAdministrator: 'itLead',
  executive: 'generalManager',
  generalManager: null,
};

/** The posts above one, the nearest first. */
export function postsAbove(role: Role): readonly Role[] {
  const next = above[role];
  return next === null ? [] : [next, ...postsAbove(next)];
}
