import { display, formatOfPattern } from '../../display.ts';
import { fitting, mostCells } from '../bounds.ts';
import { toNumber, toText } from '../coerce.ts';
import type { Functions, SingleFunction } from '../site.ts';
import { Fault, faults, type Scalar } from '../value.ts';

const shown: SingleFunction = (value, pattern) => {
  const number = typeof value === 'string' || typeof value === 'boolean' ? value : toNumber(value ?? null);
  return display(number instanceof Fault ? null : number, formatOfPattern(toText(pattern ?? null)));
};

/** A function of a text and a pattern; one that is no pattern is `#REF!`, as Sheets shows it. */
function byPattern(find: (text: string, pattern: RegExp, other: string) => Scalar, flags = 'u'): SingleFunction {
  return (text, pattern, other) => {
    const expression = patternOf(toText(pattern ?? null), flags);
    return expression ? find(toText(text ?? null), expression, toText(other ?? null)) : faults.reference;
  };
}

function patternOf(text: string, flags: string): RegExp | null {
  try {
    return new RegExp(text, flags);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function numbered(value: Scalar, digits: Scalar): Scalar {
  const [number, places] = [toNumber(value), toNumber(digits)];
  if (number instanceof Fault || places instanceof Fault) return number instanceof Fault ? number : places;
  return rounded(number, Math.trunc(places));
}

/** Half away from zero, on the 15 digits that a sheet shows: 1.005 is rounded to 1.01. */
function rounded(number: number, places: number): number {
  const shifted = Number(`${String(Number(Math.abs(number).toPrecision(15)))}e${String(places)}`);
  const shift = Number.isNaN(shifted) ? Math.abs(number) * 10 ** places : shifted;
  return (Math.sign(number) * Math.round(shift)) / 10 ** places;
}

export const texts: Partial<Functions> = {
  single: {
    TEXT: shown,
    VALUE: (value) => toNumber(value ?? null),
    ROUND: (value, digits) => numbered(value ?? null, digits ?? 0),
    LEN: (value) => toText(value ?? null).length,
    TO_TEXT: (value) => toText(value ?? null),
    REGEXMATCH: byPattern((text, pattern) => pattern.test(text)),
    REGEXEXTRACT: byPattern((text, pattern) => {
      const match = pattern.exec(text);
      return match ? (match[1] ?? match[0]) : faults.missing;
    }),
    REGEXREPLACE: byPattern((text, pattern, other) => {
      // At every letter once, and one more.
      if ((text.length + 1) * other.length > mostCells) return faults.value;
      return fitting(text.replace(pattern, other));
    }, 'gu'),
  },
};
