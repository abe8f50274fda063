import { display } from '../display.ts';
import { typed } from '../typing.ts';
import { Fault, faults, type Scalar } from './value.ts';

/** Numbers in texts count as they would when typed: `1,234`, `12%`, `2026-03-02`. Empty is 0. */
export function toNumber(value: Scalar): number | Fault {
  if (typeof value === 'number' || value instanceof Fault) return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const entered = value.startsWith('=') ? null : typed(value, null).value;
  return typeof entered === 'number' ? entered : faults.value;
}

export function toText(value: Exclude<Scalar, Fault>): string {
  return display(value, null);
}

export function toTruth(value: Scalar): boolean | Fault {
  if (typeof value === 'boolean' || value instanceof Fault) return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  return /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : faults.value;
}

type Known = Exclude<Scalar, Fault>;

/** As sorting and `<` see two values: numbers, then texts, then truth values; capitals are no difference. */
export function compare(left: Known, right: Known): number {
  const [a, b] = [left ?? blankLike(right), right ?? blankLike(left)];
  const byKind = rank(a) - rank(b);
  if (byKind !== 0) return byKind;
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a.toLowerCase(), b.toLowerCase());
  return Number(a) - Number(b);
}

const collator = new Intl.Collator('zh-CN');

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : collator.compare(a, b);
}

function blankLike(other: Known): string | number | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rank(value: string | number | boolean): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}
