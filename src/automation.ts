import { accessCapability } from './access/access.ts';
import { healthCapability } from './access/health.ts';
import { backupCapability } from './backups/backups.ts';
import { automate } from './engine/capability.ts';
import { orderCapability } from './orders/orders.ts';

/** Everything that Zhanggui does. A new capability is added here and nowhere else. */
const business = [orderCapability, accessCapability];

const capabilities = [...business, backupCapability(business.flatMap((each) => each.tables))];
export const automation = automate([...capabilities, healthCapability(capabilities)]);
