import type { Format } from '../format.ts';
import { taobaoOrders } from './taobao.ts';
import { tmallReport } from './tmall-report.ts';

/** The order files that are understood; of two that fit a header the first counts. */
export const formats: readonly Format[] = [taobaoOrders, tmallReport];
