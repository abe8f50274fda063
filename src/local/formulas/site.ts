import type { Expression } from './parse.ts';
import type { Reference } from './reference.ts';
import type { Grid, Scalar, Value } from './value.ts';

/** Where an expression is computed: one cell of a workbook. */
export interface Site {
  /** 0-based place of the formula. */
  readonly row: number;
  readonly column: number;
  /** Inside ARRAYFORMULA and its like: operators and single-value functions go over whole ranges. */
  readonly isArray: boolean;
  evaluate(expression: Expression): Value;
  /** One value: a range gives the cell in the formula's own line, unless the site is an array's. */
  single(expression: Expression): Value;
  /** The same place, going over whole ranges. */
  asArray(): Site;
  /** The cells that an expression names; null where it names none, such as a number. */
  reference(expression: Expression): Reference | null;
  /** A reference by its text, as INDIRECT has it; null where there is no such sheet or range. */
  named(text: string): Reference | null;
  /** What OFFSET and INDIRECT name, as much as `A1` does; null for other functions. */
  called(name: string, values: readonly Argument[]): Reference | null;
  read(reference: Reference): Grid;
  /** The host's time as a serial number in the workbook's zone; who asks is computed again when it has moved. */
  now(): number;
  /** Like `now`, whole days: computed again on another day. */
  today(): number;
}

export type Argument = Expression | null;

/** Gets single values without errors; over ranges it is called for each cell. */
export type SingleFunction = (...values: Exclude<Scalar, { readonly code: string }>[]) => Scalar;
/** Gets values and ranges, errors included. */
export type WholeFunction = (values: readonly Value[], site: Site) => Value;
/** Computes its arguments itself, or looks at where they are. */
export type LazyFunction = (values: readonly Argument[], site: Site) => Value;

export interface Functions {
  readonly single: Readonly<Record<string, SingleFunction>>;
  readonly whole: Readonly<Record<string, WholeFunction>>;
  readonly lazy: Readonly<Record<string, LazyFunction>>;
}
