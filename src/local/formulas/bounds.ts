import { limits } from '../../limits.ts';
import { faults, type Fault, type Scalar } from './value.ts';

/** Cells of what one formula gives or works on at most; more fills the memory before any time is up. */
export const mostCells = 1_000_000;

/** A text that fits into a cell, or `#VALUE!`. */
export function fitting(value: Scalar): Scalar {
  return typeof value === 'string' && value.length > limits.cellChars ? faults.value : value;
}

/** Texts one after the other; `#VALUE!` before they are joined, where they do not fit into a cell. */
export function joinedText(texts: readonly string[], between = ''): string | Fault {
  const length = texts.reduce((sum, text) => sum + text.length, between.length * Math.max(0, texts.length - 1));
  return length > limits.cellChars ? faults.value : texts.join(between);
}
