import { accessCapability } from '../../src/access/access.ts';
import { rightsCapability } from '../../src/access/rights/rights.ts';
import { automate } from '../../src/engine/capability.ts';
import { startTable } from '../../src/engine/start/start-table.ts';
import { orderCapability } from '../../src/orders/orders.ts';
import { books } from '../../src/table/table.ts';
import { capability } from '../builders.ts';
import { askCapability } from './asks.ts';

/** A workbook without a sheet that is seen is none that Google makes. */
const starts = capability({ name: 'starts', tables: books.map(startTable) });
const business = [orderCapability, accessCapability(() => true), askCapability, starts];

/** The product's orders, and the requests that its pages are tried with. */
export const automation = automate([...business, rightsCapability(business.flatMap((each) => each.tables))]);
