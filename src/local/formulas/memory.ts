import type { Book, Sheet } from '../model.ts';
import { holds, type Dependence } from './dependence.ts';
import type { Value } from './value.ts';

export interface Computed {
  readonly value: Value;
  readonly rests: Dependence;
}

const kept = new WeakMap<Sheet, Map<string, Computed>>();

/** What was computed for a cell or an area of a sheet, where it is still right; it goes when the sheet's state goes. */
export function recall(sheet: Sheet, key: string, book: Book, time: () => number): Computed | null {
  const old = kept.get(sheet)?.get(key);
  return old && holds(old.rests, book, time) ? old : null;
}

export function remember(sheet: Sheet, key: string, computed: Computed): void {
  const own = kept.get(sheet) ?? new Map<string, Computed>();
  kept.set(sheet, own.set(key, computed));
}
