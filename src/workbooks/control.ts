import { accessCapability } from '../access/access.ts';
import { healthCapability } from '../access/health.ts';
import { rightsCapability } from '../access/rights/rights.ts';
import { approvalCapability } from '../approvals/approvals.ts';
import { backupCapability } from '../backups/backups.ts';
import { backupsTable } from '../backups/tables.ts';
import type { Capability } from '../engine/capability.ts';
import { startTable } from '../engine/start/start-table.ts';
import { orders } from '../orders/tables.ts';
import { w } from '../text/words.ts';
import { workbook } from './workbook.ts';

/** The workbook from which the others are ruled, watched and backed up. `others` are their capabilities. */
export function controlWorkbook(others: readonly Capability[]): readonly Capability[] {
  const access = accessCapability((name) => [...others, ...control].some(({ jobs }) => jobs.some((job) => job.name === name)));
  const business = [...others, access, approvalCapability];
  const rights = rightsCapability([...business.flatMap((each) => each.tables), backupsTable, startTable('control')]);
  const forged = [{ table: orders, line: 2, cells: { trackingNo: 'forged' } }];
  const backups = backupCapability(
    [...business, rights].flatMap((each) => each.tables),
    forged,
  );
  const control = workbook('control', {
    about: w(
      '审批、人员、设置、任务与备份：其他工作簿都照这里的规定办。',
      '簽核、人員、設定、任務與備份：其他活頁簿都照這裡的規定辦。',
      'Approvals, staff, settings, jobs and backups: what stands here rules the other workbooks.',
    ),
    posts: ['systemAdministrator', 'databaseAdministrator', 'head'],
    capabilities: [access, approvalCapability, rights, backups, healthCapability([...business, rights, backups])],
    night: 'approvals',
  });
  return control;
}
