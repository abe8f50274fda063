import { accessCapability } from './access/access.ts';
import { rightsCapability } from './access/rights/rights.ts';
import { backupCapability } from './backups/backups.ts';
import { backupsTable } from './backups/tables.ts';
import { automate } from './engine/capability.ts';
import { orderCapability } from './orders/orders.ts';

const business = [orderCapability, accessCapability];
const rights = rightsCapability([...business.flatMap((each) => each.tables), backupsTable]);

/** Everything that Zhanggui does. A new capability is added here and nowhere else. */
export const automation = automate([...business, rights, backupCapability([...business, rights].flatMap((each) => each.tables))]);
