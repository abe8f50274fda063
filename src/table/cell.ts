import { faultWords, type FaultCode } from '../text/faults.ts';
import { languages, message, say, type Language, type Message } from '../text/words.ts';
import { limits } from '../limits.ts';
import type { AnyColumn } from './table.ts';
import { phoneForm } from './phone.ts';
import { withoutAtEnds } from './ends.ts';
import { beginning } from './shorten.ts';
import { dayOf, fromSerial, officeZone, parseMoment, showMoment, toSerial } from './office-time.ts';

/** A cell as it is read: null is empty; a formula is kept apart from the text that looks like one. */
export type Cell = null | string | number | boolean | { readonly formula: string };

/** A cell as it is written: always a value, never a formula. */
export type CellValue = null | string | number | boolean;

/** A cell or value as a text, for keys and comparisons; empty for none. */
export function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

/** What is wrong with one cell, in words for the person who typed it. */
export interface CellFault {
  readonly code: FaultCode;
  readonly message: Message;
}

export type ReadCell = { readonly value: unknown } | { readonly fault: CellFault };

function fault(code: FaultCode, values: Readonly<Record<string, string | number>> = {}): ReadCell {
  return { fault: { code, message: message(faultWords[code], values) } };
}

const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd\ufffe\uffff]/;
const directionMark = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const lineEnds = /[\r\n\u0085\u2028\u2029]/;
/** A joiner between two signs of one picture, as in a family or a flag: part of it and no hidden character. */
const joinedEmoji = /(?<=[\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}])\u200d(?=\p{Extended_Pictographic})/gu;
/** A long number as a spreadsheet shows it, `1.23457E+18`: what it was is gone. */
const lostDigits = /^-?\d(?:\.\d*)?E\+?\d{1,3}$/i;

/** Reads one cell by its column: the value inside, or the fault. Empty and optional reads as null; an empty tick box as false. */
export function readCell(column: AnyColumn, cell: Cell): ReadCell {
  if (cell !== null && typeof cell === 'object') return fault('formula');
  const given = typeof cell === 'string' ? cell.trim() : cell;
  if (given === null || given === '') {
    if (column.kind === 'yesNo') return { value: false };
    return column.optional ? { value: null } : fault('required');
  }
  switch (column.kind) {
    case 'text':
    case 'reference':
      return readText(column, given);
    case 'phone':
      return readPhone(column, given);
    case 'mail':
      return checked(readText(column, given), isMail, 'mail');
    case 'whole':
      return readWhole(column, given);
    case 'money':
      return readMoney(column, given);
    case 'hours':
      return readHours(given);
    case 'moment':
      return readMoment(given);
    case 'day':
      return readDay(given);
    case 'choice':
      return readChoice(column, given);
    case 'yesNo':
      return readYesNo(given);
  }
}

function readText(column: AnyColumn, given: string | number | boolean): ReadCell {
  if (typeof given === 'boolean') return { value: String(given).toUpperCase() };
  if (typeof given === 'number') {
    const digits = Number.isInteger(given) ? Math.abs(given).toLocaleString('en', { useGrouping: false }) : '';
    if (digits.length > limits.numberDigits) return fault('digitsLost', { digits: limits.numberDigits });
    return readText(column, String(given));
  }
  const max = column.max ?? limits.cellChars;
  if (given.length > max) return fault('tooLong', { max, length: given.length });
  if (column.code === true) {
    // Copying from a page brings such marks along; around an identifier they carry nothing.
    const bare = withoutAtEnds(given, directionMark);
    if (bare !== given) return readCell(column, bare);
    if (lostDigits.test(given)) return fault('digitsLost', { digits: limits.numberDigits });
  }
  if (controlCharacter.test(given) || /\p{Surrogate}/u.test(given)) return fault('controlCharacter');
  if (directionMark.test(given.replace(joinedEmoji, ''))) return fault('hiddenCharacter');
  if (column.lines !== true && lineEnds.test(given)) return fault('lineBreak');
  return { value: given };
}

function checked(read: ReadCell, right: (text: string) => boolean, code: FaultCode): ReadCell {
  return 'value' in read && !right(String(read.value)) ? fault(code) : read;
}

/** A telephone number in the form in which all are kept. */
function readPhone(column: AnyColumn, given: string | number | boolean): ReadCell {
  const text = String(given);
  if (lineEnds.test(text)) return fault('lineBreak');
  const form = phoneForm(text);
  return form === null ? fault('phone') : readText(column, form);
}

/** Whether a text has the form of one mail address that a mail server takes. */
export function isMail(text: string): boolean {
  return /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(?:\.[^\s@<>(),;:"[\]\\.]+)+$/.test(text);
}

/** Characters of a longest number, with all its commas and signs. */
const longestNumber = 60;

/** A number as people write it: full-width digits, thousands commas and a currency sign are understood; else null. */
export function parseNumber(text: string): number | null {
  if (text.length > longestNumber) return null;
  const plain = text
    .replace(/[\uff10-\uff19\uff0e\uff0d]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/^[¥￥]|元$/g, '')
    .trim();
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain.replace(/,/g, '')) : null;
}

function numberOf(given: string | number | boolean): number | null {
  if (typeof given === 'number') return Number.isFinite(given) ? given : null;
  return typeof given === 'string' ? parseNumber(given) : null;
}

function bounded(column: AnyColumn, value: number, shown: (n: number) => string): ReadCell {
  if (column.min !== undefined && value < column.min) return fault('below', { min: shown(column.min) });
  if (column.max !== undefined && value > column.max) return fault('above', { max: shown(column.max) });
  return { value };
}

function readWhole(column: AnyColumn, given: string | number | boolean): ReadCell {
  const value = numberOf(given);
  if (value === null) return fault('number');
  if (!Number.isSafeInteger(value)) return fault('whole');
  return bounded(column, value, String);
}

/** No order of a small shop is larger; below it, fen are exact. Yuan. */
const mostYuan = 1_000_000_000;

function readMoney(column: AnyColumn, given: string | number | boolean): ReadCell {
  const yuan = numberOf(given);
  if (yuan === null) return fault('money');
  if (Math.abs(yuan) > mostYuan) return fault('above', { max: mostYuan });
  const fen = Math.round(yuan * 100);
  if (Math.abs(yuan * 100 - fen) > 1e-4 || !Number.isSafeInteger(fen)) return fault('fen');
  return bounded(column, fen, (n) => (n / 100).toFixed(2));
}

function readHours(given: string | number | boolean): ReadCell {
  const value = numberOf(given);
  return value === null ? fault('number') : { value: Math.round(value * 60) };
}

/** Serial numbers outside the years 1970 to 2199 are no dates that an office types. */
function isSerial(n: number): boolean {
  return n >= 25_569 && n < 109_575;
}

function readMoment(given: string | number | boolean): ReadCell {
  const read = typeof given === 'number' ? fromSerial(given) : typeof given === 'string' ? parseMoment(given) : null;
  return read !== null && isSerial(toSerial(read)) ? { value: read } : fault('moment');
}

function readDay(given: string | number | boolean): ReadCell {
  const read = readMoment(given);
  if ('fault' in read) return fault('day');
  const shown = showMoment(Number(read.value));
  return shown.endsWith('00:00:00') ? { value: shown.slice(0, 10) } : fault('day');
}

function readChoice(column: AnyColumn, given: string | number | boolean): ReadCell {
  const wanted = String(given);
  const entries = Object.entries(column.choices ?? {});
  const found = entries.find(([, words]) => languages.some((language) => words[language] === wanted));
  if (found !== undefined) return { value: found[0] };
  return fault('choice', { given: beginning(wanted, 40) });
}

function readYesNo(given: string | number | boolean): ReadCell {
  if (typeof given === 'boolean') return { value: given };
  const word = String(given).toUpperCase();
  if (['TRUE', '是', 'YES', '1'].includes(word)) return { value: true };
  if (['FALSE', '否', 'NO', '0'].includes(word)) return { value: false };
  return fault('yesNo');
}

/** A stored cell that is not as Zhanggui wrote it: somebody touched it. It equals no value, so that digests and comparisons tell. */
export interface Touched {
  readonly touched: Cell;
}

/**
 * Reads a cell that Zhanggui wrote, in a ledger, an index or a hidden sheet: the exact way back of `toCell`, without the checks and
 * the trimming that typed cells get.
 */
export function readStored(column: AnyColumn, cell: Cell): unknown {
  if (cell === null || cell === '') return column.kind === 'yesNo' ? false : null;
  const touched: Touched = { touched: cell };
  switch (column.kind) {
    case 'whole':
      return typeof cell === 'number' && Number.isSafeInteger(cell) ? cell : touched;
    case 'money':
      return storedParts(cell, 100) ?? touched;
    case 'hours':
      return storedParts(cell, 60) ?? touched;
    case 'moment':
      return typeof cell === 'number' && isSerial(cell) ? fromSerial(cell) : touched;
    case 'day':
      return typeof cell === 'number' && isSerial(cell) ? dayOf(fromSerial(cell)) : touched;
    case 'yesNo':
      return typeof cell === 'boolean' ? cell : touched;
    case 'choice': {
      const read = readChoice(column, typeof cell === 'string' ? cell : '');
      return 'value' in read ? read.value : touched;
    }
    default:
      return typeof cell === 'string' ? cell : touched;
  }
}

/** A stored number in whole parts of itself, as fen of a yuan; null where it is none, or too large to be exact. */
function storedParts(cell: Cell, parts: number): number | null {
  const whole = typeof cell === 'number' ? Math.round(cell * parts) : null;
  return Number.isSafeInteger(whole) ? whole : null;
}

/** The cell that shows a value: the way back of `readCell`. Text stays text whatever it begins with. */
export function toCell(column: AnyColumn, value: unknown, language: Language): CellValue {
  if (value === null || value === undefined) return null;
  switch (column.kind) {
    case 'money':
      return Number(value) / 100;
    case 'hours':
      return Number(value) / 60;
    case 'moment':
      return toSerial(Number(value));
    case 'day':
      return toSerial(Date.parse(`${asText(value)}T00:00:00Z`) - officeZone.offsetMs);
    case 'whole':
      return Number(value);
    case 'yesNo':
      return value === true;
    case 'choice': {
      const words = column.choices?.[asText(value)];
      return words === undefined ? asText(value) : say(words, language);
    }
    default:
      return typeof value === 'object' ? null : asText(value);
  }
}
