import type { Role } from '../table/table.ts';

/**
 * The levels of rights to the data (SEC-1, B3 §10.2-5). ordinary: looks up what is published. backOffice: enters and changes what is
 * in their area too. databaseAdministrator: backs up and restores.
 */
export const levels = ['ordinary', 'backOffice', 'databaseAdministrator'] as const;
export type Level = (typeof levels)[number];

/**
 * The level that a post has unless another was approved (B3 §10.6-7). The books name the levels and not who holds which: who types
 * in the workbooks has the back office's, who decides alone the ordinary one, and the system administrator, the database
 * administrator and IT, which keeps the backups (B3 §12.1-2), the administrator's.
 */
const levelByRole: Readonly<Record<Role, Level>> = {
  agent: 'backOffice',
  supervisor: 'backOffice',
  dutyManager: 'backOffice',
  backOffice: 'backOffice',
  specialist: 'backOffice',
  planner: 'backOffice',
  head: 'backOffice',
  clerk: 'backOffice',
  warehouse: 'backOffice',
  purchasing: 'backOffice',
  director: 'ordinary',
  executive: 'ordinary',
  generalManager: 'ordinary',
  itLead: 'databaseAdministrator',
  systemAdministrator: 'databaseAdministrator',
  databaseAdministrator: 'databaseAdministrator',
};

export function levelOf(role: Role): Level {
  return levelByRole[role];
}
