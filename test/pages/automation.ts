import { accessCapability } from '../../src/access/access.ts';
import { automate } from '../../src/engine/capability.ts';
import { orderCapability } from '../../src/orders/orders.ts';
import { askCapability } from './asks.ts';

/** The product's orders, and the requests that its pages are tried with. */
export const automation = automate([orderCapability, accessCapability, askCapability]);
