import { accessCapability } from './access/access.ts';
import { backupCapability } from './backups/backups.ts';
import { automate } from './engine/capability.ts';
import { orderCapability } from './orders/orders.ts';

const business = [orderCapability, accessCapability];

/** Everything that Zhanggui does. A new capability is added here and nowhere else. */
export const automation = automate([...business, backupCapability(business.flatMap((each) => each.tables))]);
