import type { AnyTable } from '../../table/table.ts';
import type { Situation } from './situation.ts';

/** The line at which an index says that a row stands; nothing where it does not list the row, or where nothing was read yet. */
export function lineIn(index: AnyTable, key: string, situation: Situation | null): { readonly line?: number } {
  const row = situation?.index(index).find((each) => each?.[index.key] === key);
  return typeof row?.['line'] === 'number' ? { line: row['line'] } : {};
}
