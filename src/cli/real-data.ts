import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import papa from 'papaparse';
import { root } from './root.ts';

/** The folder of real data that nobody here wrote; it is not part of the project. */
export function realData(): string {
  return process.env['REAL_DATA'] ?? join(root, '..', 'shared', 'data');
}

/** The file of 28,010 real orders; may be absent. */
export function realOrders(): string {
  return join(realData(), 'tmall_order_report.csv');
}

/** The lines of a CSV file in UTF-8, header first. */
export function csvLines(file: string): readonly (readonly string[])[] {
  return papa.parse<string[]>(readFileSync(file, 'utf8'), { skipEmptyLines: true }).data;
}
