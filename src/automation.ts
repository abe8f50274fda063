import { accessCapability } from './access/access.ts';
import { healthCapability } from './access/health.ts';
import { rightCarryings } from './access/rights/from-request.ts';
import { rightsCapability } from './access/rights/rights.ts';
import { backupCapability } from './backups/backups.ts';
import { backupsTable } from './backups/tables.ts';
import { approvalCapability } from './approvals/approvals.ts';
import { requestCapability } from './approvals/requests/requests.ts';
import { requestsOf } from './approvals/requests/tables.ts';
import { automate } from './engine/capability.ts';
import { orderCarryings } from './orders/cases.ts';
import { orderCapability } from './orders/orders.ts';

const requests = [requestCapability(requestsOf.order, orderCarryings), requestCapability(requestsOf.report, rightCarryings)];
/** Everything that Zhanggui does. A new capability is added here and nowhere else. */
const business = [orderCapability, ...requests, accessCapability, approvalCapability];
const rights = rightsCapability([...business.flatMap((each) => each.tables), backupsTable]);

const capabilities = [...business, rights, backupCapability([...business, rights].flatMap((each) => each.tables))];
export const automation = automate([...capabilities, healthCapability(capabilities)]);
