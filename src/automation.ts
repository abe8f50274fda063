import { automate } from './engine/capability.ts';
import { controlWorkbook } from './workbooks/control.ts';
import { order } from './workbooks/order.ts';
import { report } from './workbooks/report.ts';
import { roster } from './workbooks/roster.ts';
import { stock } from './workbooks/stock.ts';

const workbooks = [...order, ...roster, ...stock, ...report];

/** Everything that Zhanggui does: five workbooks. A new capability is named in the file of its workbook, and its desks in `desks.ts`. */
export const automation = automate([...workbooks, ...controlWorkbook(workbooks)]);
