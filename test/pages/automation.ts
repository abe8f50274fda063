import { accessCapability } from '../../src/access/access.ts';
import { rightsCapability } from '../../src/access/rights/rights.ts';
import { automate } from '../../src/engine/capability.ts';
import { orderCapability } from '../../src/orders/orders.ts';
import { askCapability } from './asks.ts';

const business = [orderCapability, accessCapability(() => true), askCapability];

/** The product's orders, and the requests that its pages are tried with. */
export const automation = automate([...business, rightsCapability(business.flatMap((each) => each.tables))]);
