import { accessCapability } from '../../src/access/access.ts';
import { rightsCapability } from '../../src/access/rights/rights.ts';
import { automate, type Capability } from '../../src/engine/capability.ts';
import { startTable } from '../../src/engine/start/start-table.ts';
import { orderCapability } from '../../src/orders/orders.ts';
import { books } from '../../src/table/table.ts';
import { askCapability } from './asks.ts';

/** A workbook without a sheet that is seen is none that Google makes. */
const starts: Capability = {
  name: 'starts',
  tables: books.map(startTable),
  actions: [],
  jobs: [],
  projections: [],
  mails: [],
  guards: [],
  checks: [],
};
const business = [orderCapability, accessCapability(() => true), askCapability, starts];

/** The product's orders, and the requests that its pages are tried with. */
export const automation = automate([...business, rightsCapability(business.flatMap((each) => each.tables))]);
