import { GoogleError } from './contract.ts';
import { offsetMinutes, wallTime } from './zones.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * `Utilities.formatDate`: the letters of Java's SimpleDateFormat that scripts use. `zone` is an IANA name or `GMT+8`.
 * Fails on a letter that is not emulated, and on an unknown zone.
 */
export function formatDate(instant: number, zone: string, pattern: string): string {
  const at = new Date(wallTime(instant, zone));
  const offset = offsetMinutes(instant, zone);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token: string, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replaceAll("''", "'");
    return field(token, at, offset);
  });
}

function field(token: string, at: Date, offset: number): string {
  const pad = (value: number): string => String(value).padStart(token.length, '0');
  switch (token[0]) {
    case 'y':
      return token.length === 2 ? String(at.getUTCFullYear()).slice(-2) : pad(at.getUTCFullYear());
    case 'M':
      return token.length > 2 ? name(months[at.getUTCMonth()], token) : pad(at.getUTCMonth() + 1);
    case 'd':
      return pad(at.getUTCDate());
    case 'H':
      return pad(at.getUTCHours());
    case 'h':
      return pad(at.getUTCHours() % 12 || 12);
    case 'm':
      return pad(at.getUTCMinutes());
    case 's':
      return pad(at.getUTCSeconds());
    case 'S':
      return pad(at.getUTCMilliseconds());
    case 'a':
      return at.getUTCHours() < 12 ? 'AM' : 'PM';
    case 'E':
      return name(weekdays[at.getUTCDay()], token);
    case 'u':
      return pad(at.getUTCDay() || 7);
    case 'X':
      return offset === 0 ? 'Z' : ahead(offset, token.length === 3 ? ':' : '').slice(0, token.length === 1 ? 3 : undefined);
    case 'Z':
      return ahead(offset, '');
    case 'z':
      return offset === 0 ? 'GMT' : `GMT${ahead(offset, ':')}`;
    default:
      throw new GoogleError(`Utilities.formatDate: the pattern letter ${token} is not emulated`, 'TypeError');
  }
}

function name(full: string | undefined, token: string): string {
  return token.length > 3 ? (full ?? '') : (full ?? '').slice(0, 3);
}

function ahead(offset: number, colon: string): string {
  const minutes = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`;
}
