import * as formulajs from '@formulajs/formulajs';
import { fitting, mostCells } from '../bounds.ts';
import type { Functions, SingleFunction, WholeFunction } from '../site.ts';
import { Fault, faultIn, faults, isGrid, rowsOf, type FaultCode, type Scalar, type Value } from '../value.ts';

type Foreign = (...values: unknown[]) => unknown;

/** Functions of single values, which go over ranges cell by cell inside ARRAYFORMULA. */
const ofSingles =
  'ABS ACOS ACOSH ACOT ACOTH ARABIC ASIN ASINH ATAN ATAN2 ATANH BASE BIN2DEC BIN2HEX BITAND BITLSHIFT BITOR BITRSHIFT BITXOR ' +
  'CEILING CHAR CLEAN CODE COMBIN COS COSH COT CSC DEC2BIN DEC2HEX DEC2OCT DECIMAL DEGREES EVEN EXACT EXP FACT FIND FIXED FLOOR ' +
  'HEX2BIN HEX2DEC INT ISEVEN ISODD LEFT LN LOG LOG10 LOWER MID MOD MROUND N NUMBERVALUE ODD PERMUT PI POWER PROPER QUOTIENT ' +
  'RADIANS REPLACE REPT RIGHT ROMAN ROUNDDOWN ROUNDUP SEARCH SEC SIGN SIN SINH SQRT SQRTPI SUBSTITUTE T TAN TANH TRIM TRUNC ' +
  'UNICHAR UNICODE UPPER';

/** Functions that take ranges as they are. Those with dates are left out: the library counts days in the machine's zone. */
const ofRanges =
  'AVEDEV AVERAGEA CHOOSE CHOOSECOLS CHOOSEROWS CORREL COVAR CUMIPMT CUMPRINC DB DDB DEVSQ DROP EFFECT EXPAND FORECAST FREQUENCY ' +
  'FV GCD GEOMEAN GROWTH HARMEAN HSTACK INTERCEPT IPMT IRR ISFORMULA KURT LARGE LCM LINEST MAXA MEDIAN MINA MIRR MMULT MODE MUNIT ' +
  'NOMINAL NORMDIST NORMINV NORMSDIST NORMSINV NPER NPV PEARSON PERCENTILE PERCENTRANK PMT PPMT PV QUARTILE RATE RSQ SKEW SLN SLOPE ' +
  'SMALL STANDARDIZE STDEVA STEYX SUBTOTAL SUMSQ SUMX2MY2 SUMX2PY2 SUMXMY2 SYD TAKE TREND TRIMMEAN VARA VSTACK';

/** What the library writes otherwise than Sheets. */
const renamed: Readonly<Record<string, string>> = {
  STDEV: 'STDEVS',
  'STDEV.S': 'STDEVS',
  STDEVP: 'STDEVP',
  'STDEV.P': 'STDEVP',
  VAR: 'VARS',
  'VAR.S': 'VARS',
  VARP: 'VARP',
  'VAR.P': 'VARP',
  RANK: 'RANKEQ',
  'RANK.EQ': 'RANKEQ',
  'RANK.AVG': 'RANKAVG',
  'PERCENTILE.INC': 'PERCENTILEINC',
  'PERCENTILE.EXC': 'PERCENTILEEXC',
  'QUARTILE.INC': 'QUARTILEINC',
  'QUARTILE.EXC': 'QUARTILEEXC',
  'MODE.SNGL': 'MODESNGL',
  'CEILING.MATH': 'CEILINGMATH',
  'FLOOR.MATH': 'FLOORMATH',
};

const members: ReadonlyMap<string, unknown> = new Map(Object.entries(formulajs));

function member(name: string): Foreign | null {
  const found = members.get(name);
  return typeof found === 'function' ? (found as Foreign) : null;
}

/** The library's answer as a value: it tells errors as `Error` objects, and throws for values that it does not expect. */
function answer(call: Foreign, values: readonly unknown[]): Value {
  try {
    return known(call(...values));
  } catch (error) {
    if (error instanceof Error) return faults.value;
    throw error;
  }
}

const codes: readonly string[] = Object.values(faults).map(({ code }) => code);

function known(result: unknown): Value {
  if (Array.isArray(result)) {
    const rows = result.map((row: unknown) => (Array.isArray(row) ? row.map((cell) => scalar(cell)) : [scalar(row)]));
    return { height: rows.length, width: rows[0]?.length ?? 0, cells: rows.flat() };
  }
  return scalar(result);
}

function scalar(result: unknown): Scalar {
  if (result instanceof Error) return new Fault(codes.includes(result.message) ? (result.message as FaultCode) : '#VALUE!');
  if (typeof result === 'number') return Number.isFinite(result) ? result : faults.number;
  if (typeof result === 'string') return fitting(result);
  if (typeof result === 'boolean' || result === null) return result;
  return faults.value;
}

/** What would fill the memory before any time is up: the size of the result by the arguments. */
const sizes: Readonly<Record<string, (values: readonly unknown[]) => number>> = {
  REPT: ([text, times]) => String(text).length * Number(times),
  SUBSTITUTE: ([text, , other]) => String(text).length * String(other).length,
  BASE: ([, , places]) => Number(places ?? 0),
  FACT: ([number]) => Number(number),
  MUNIT: ([size]) => Number(size) ** 2,
  EXPAND: ([, rows, columns]) => Number(rows ?? 1) * Number(columns ?? 1),
};

function isTooLarge(name: string, values: readonly unknown[]): boolean {
  return (sizes[name]?.(values) ?? 0) > mostCells;
}

function single(call: Foreign, name: string): SingleFunction {
  return (...values) => {
    if (isTooLarge(name, values)) return faults.value;
    const value = answer(call, values);
    return isGrid(value) ? (value.cells[0] ?? null) : value;
  };
}

function whole(call: Foreign, name: string): WholeFunction {
  return (values) =>
    faultIn(values) ??
    (isTooLarge(name, values) ? faults.value : null) ??
    answer(
      call,
      values.map((value) => (isGrid(value) ? rowsOf(value) : value)),
    );
}

function named<F>(names: readonly (readonly [string, string])[], wrap: (call: Foreign, name: string) => F): Record<string, F> {
  return Object.fromEntries(
    names.flatMap(([name, theirs]) => {
      const call = member(theirs);
      return call ? [[name, wrap(call, name)] as const] : [];
    }),
  );
}

const twice = (list: string): (readonly [string, string])[] => list.split(' ').map((name) => [name, name]);

/** What the library computes as Sheets does. */
export const library: Partial<Functions> = {
  single: named(twice(ofSingles), single),
  whole: {
    ...named(twice(ofRanges), whole),
    ...named(Object.entries(renamed), whole),
  },
};
