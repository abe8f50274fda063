import { accessCapability } from './access/access.ts';
import { backupCapability } from './backups/backups.ts';
import { approvalCapability } from './approvals/approvals.ts';
import { requestCapability } from './approvals/requests/requests.ts';
import { requestsOf } from './approvals/requests/tables.ts';
import { automate } from './engine/capability.ts';
import { carryOrderCase } from './orders/cases.ts';
import { orderCapability } from './orders/orders.ts';

const requests = [requestCapability(requestsOf.order, { order: carryOrderCase }), requestCapability(requestsOf.report)];
const business = [orderCapability, ...requests, accessCapability, approvalCapability];

/** Everything that Zhanggui does. A new capability is added here and nowhere else. */
export const automation = automate([...business, backupCapability(business.flatMap((each) => each.tables))]);
