import { schema } from '../../engine/workbook/tables.ts';
import { CommandFault } from './command-fault.ts';
import { findFolder } from './find-installation.ts';
import type { Google, PushedFile } from './google.ts';
import { schemaIn, stampIn } from './pushed-files.ts';

/**
 * Keeps older code from going over newer data (SEC-9): the schema of the pushed code, and the one that control tells of the workbooks,
 * must not be above the schema of the code here.
 * @throws CommandFault `olderCode`
 */
export async function refuseOlderCode(google: Google, control: string, standing: readonly PushedFile[]): Promise<void> {
  const folder = await findFolder(google, control);
  const has = Math.max(schemaIn(stampIn(standing)), Number(folder?.facts['schema'] ?? 0));
  if (has > schema) throw new CommandFault('olderCode', { has, wants: schema });
}
