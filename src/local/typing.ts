import { limits } from '../limits.ts';
import { isText } from './cells.ts';
import { GoogleError, type Cell } from './contract.ts';
import type { GoogleSwitches } from './google.ts';
import type { NumberFormat } from './model.ts';
import { serialOfWall } from './zones.ts';

export interface Typed {
  readonly value: Cell;
  /** The format that typing gives a cell which had none. */
  readonly format?: NumberFormat;
}

const dateFormat: NumberFormat = { type: 'DATE', pattern: 'yyyy-mm-dd' };
const momentFormat: NumberFormat = { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm:ss' };
const timeFormat: NumberFormat = { type: 'TIME', pattern: 'hh:mm:ss' };

const number = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/;
const date = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/**
 * What a cell holds after this was typed, pasted or set by `setValues`. In a cell formatted as text everything stays text. A
 * leading apostrophe makes text and is not kept. Fails on more characters than a cell takes.
 */
export function typed(input: string | number | boolean | null, format: NumberFormat | null): Typed {
  const { value, ...brought } = set(input, format);
  return { ...brought, value: typeof value === 'number' ? keptDigits(value) : value };
}

/**
 * As `typed`, for a value that a script sets: a number, as opposed to a text that reads as one, keeps all its digits, and the apostrophe
 * may stay in a cell formatted as text.
 */
export function set(
  input: string | number | boolean | null,
  format: NumberFormat | null,
  apostrophe: GoogleSwitches['apostrophe'] = 'gone',
): Typed {
  if (input === null || input === '') return { value: null };
  if (typeof input === 'string') {
    if (input.length > limits.cellChars) throw new GoogleError(tooLong);
    if (input.startsWith("'") && !(apostrophe === 'kept' && isText(format))) return { value: input.slice(1) };
  }
  if (isText(format)) return { value: typeof input === 'boolean' ? String(input).toUpperCase() : String(input) };
  if (typeof input === 'number') return { value: input };
  if (typeof input === 'boolean') return { value: input };
  if (input.startsWith('=') && input.length > 1) return { value: { formula: input } };
  return parsed(input.trim()) ?? { value: input };
}

/** Google's words for a cell over the limit. */
export const tooLong = `Your input contains more than the maximum of ${String(limits.cellChars)} characters in a single cell.`;

function parsed(text: string): Typed | null {
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true' };
  return numberIn(text) ?? dateIn(text);
}

function numberIn(text: string): Typed | null {
  const bare = text.replace(/^([+-]?)[¥￥$]/, '$1');
  const percent = bare.endsWith('%');
  const digits = percent ? bare.slice(0, -1) : bare;
  if (!/\d/.test(digits) || !number.test(digits)) return null;
  const value = keptDigits(Number(digits.replaceAll(',', '')));
  if (percent) return { value: value / 100, format: { type: 'PERCENT', pattern: '0.00%' } };
  return bare === text ? { value } : { value, format: { type: 'CURRENCY', pattern: '"¥"#,##0.00' } };
}

function dateIn(text: string): Typed | null {
  const clock = time.exec(text);
  if (clock) {
    const seconds = secondsOf(clock[1], clock[2], clock[3]);
    return seconds === null ? null : { value: seconds / 86_400, format: timeFormat };
  }
  const match = date.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const wall = Date.UTC(year, month - 1, day);
  const real = new Date(wall);
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null;
  if (match[4] === undefined) return { value: serialOfWall(wall), format: dateFormat };
  const seconds = secondsOf(match[4], match[5], match[6]);
  return seconds === null ? null : { value: serialOfWall(wall + seconds * 1_000), format: momentFormat };
}

function secondsOf(hours = '0', minutes = '0', seconds = '0'): number | null {
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}

/** A number keeps 15 digits; the rest become zeros. */
function keptDigits(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(limits.numberDigits)) : value;
}

/** The format that a Date set by a script gives a cell which had none. */
export const scriptDateFormat: NumberFormat = momentFormat;
