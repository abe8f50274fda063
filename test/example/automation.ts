import { stock } from '../../docs/example/workbook.ts';
import { automate } from '../../src/engine/capability.ts';
import { controlWorkbook } from '../../src/workbooks/control.ts';
import { order } from '../../src/workbooks/order.ts';
import { report } from '../../src/workbooks/report.ts';
import { roster } from '../../src/workbooks/roster.ts';

const workbooks = [...order, ...roster, ...stock, ...report];

/** `src/automation.ts` with the stock workbook of the worked example. */
export const automation = automate([...workbooks, ...controlWorkbook(workbooks)]);
