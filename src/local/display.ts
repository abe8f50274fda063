import type { Cell } from './contract.ts';
import type { NumberFormat } from './model.ts';
import { isDatable, wallOfSerial } from './zones.ts';

/** A value as the sheet shows it. A formula has none by itself: `formulas/computed.ts` tells what it gives. */
export function display(cell: Cell, format: NumberFormat | null): string {
  if (cell === null || typeof cell === 'object') return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'string') return cell;
  if (!format || format.type === 'TEXT') return plain(cell);
  if (format.type === 'DATE' || format.type === 'DATE_TIME' || format.type === 'TIME')
    return isDatable(cell) ? moment(cell, format.pattern) : plain(cell);
  return decimal(cell, format.pattern);
}

function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function moment(serial: number, pattern: string): string {
  const at = new Date(wallOfSerial(serial));
  const hours12 = /am\/pm/i.test(pattern);
  const fields = /yyyy|yy|am\/pm|A\/P|"[^"]*"|m+|d+|h+|s+/gi;
  let afterHour = false;
  return pattern.replace(fields, (token) => {
    if (token.startsWith('"')) return token.slice(1, -1);
    const two = (value: number): string => String(value).padStart(Math.min(token.length, 2), '0');
    const wasHour = afterHour;
    const letter = token[0]?.toLowerCase();
    afterHour = letter === 'h';
    if (letter === 'y') return String(at.getUTCFullYear()).slice(token.length === 2 ? -2 : 0);
    if (letter === 'd') return two(at.getUTCDate());
    if (letter === 'h') return two(hours12 ? at.getUTCHours() % 12 || 12 : at.getUTCHours());
    if (letter === 's') return two(at.getUTCSeconds());
    if (letter === 'a') return at.getUTCHours() < 12 ? 'AM' : 'PM';
    return two(wasHour ? at.getUTCMinutes() : at.getUTCMonth() + 1);
  });
}

function decimal(value: number, pattern: string): string {
  const match = /[#0,]*[#0](?:\.([#0]+))?/.exec(pattern);
  if (!match) return plain(value);
  const percent = pattern.includes('%');
  const places = match[1]?.length ?? 0;
  const [whole = '', part] = Math.abs(percent ? value * 100 : value)
    .toFixed(places)
    .split('.');
  const grouped = match[0].includes(',') ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const optional = /#+$/.exec(match[1] ?? '')?.[0].length ?? 0;
  const kept = part?.replace(new RegExp(`0{0,${String(optional)}}$`), '') ?? '';
  const text = pattern.replace(match[0], grouped + (kept === '' ? '' : `.${kept}`)).replaceAll('"', '');
  return value < 0 ? `-${text}` : text;
}

/** The type that Sheets gives a pattern set by a script. */
export function formatOfPattern(pattern: string): NumberFormat | null {
  if (pattern === '' || pattern === 'General') return null;
  const bare = pattern.replace(/"[^"]*"/g, '');
  if (bare === '@') return { type: 'TEXT', pattern };
  const hasDate = /[yd]/i.test(bare);
  const hasTime = /[hs]/i.test(bare);
  if (hasDate || hasTime) return { type: hasDate && hasTime ? 'DATE_TIME' : hasDate ? 'DATE' : 'TIME', pattern };
  return { type: bare.includes('%') ? 'PERCENT' : 'NUMBER', pattern };
}
