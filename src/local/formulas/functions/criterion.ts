import { compare, toNumber } from '../coerce.ts';
import { Fault, type Scalar } from '../value.ts';

/** Whether a cell fulfils a condition such as `">=10"`, `"上海*"`, `TRUE` or 5. */
export type Criterion = (cell: Scalar) => boolean;

/** Reads a condition as COUNTIF and FILTER's like take it: an operator and a value; `*` and `?` stand for anything, `~` takes them as they are. */
export function criterion(wanted: Scalar): Criterion {
  if (wanted instanceof Fault) return () => false;
  if (typeof wanted !== 'string') return equal(wanted ?? '');
  const match = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(wanted);
  const [operator = '', text = ''] = [match?.[1], match?.[2]];
  if (operator === '' || operator === '=') return text === '' ? blank(operator) : like(text);
  if (operator === '<>') return text === '' ? (cell) => cell !== null && cell !== '' : not(like(text));
  return ordered(operator, known(text));
}

/** `"="` is an empty cell; an empty condition is an empty text too. */
function blank(operator: string): Criterion {
  return (cell) => cell === null || (operator === '' && cell === '');
}

/** A condition's text as the value it would be when typed. */
function known(text: string): string | number | boolean {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const number = toNumber(text);
  return text.trim() === '' || number instanceof Fault ? text : number;
}

function like(text: string): Criterion {
  const value = known(text);
  if (typeof value !== 'string' || !/[*?~]/.test(value)) return equal(value);
  const pattern = value.replace(/~([*?~])|[*]|[?]|[\\^$.|+()[\]{}]/g, (token: string, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    return token === '*' ? '[\\s\\S]*' : token === '?' ? '[\\s\\S]' : `\\${token}`;
  });
  const whole = new RegExp(`^${pattern.replace(/\\~/g, '~')}$`, 'iu');
  return (cell) => typeof cell === 'string' && whole.test(cell);
}

function equal(value: string | number | boolean): Criterion {
  const small = typeof value === 'string' ? value.toLowerCase() : value;
  return (cell) => {
    if (typeof cell === 'string') return typeof small === 'number' ? toNumber(cell) === small : cell.toLowerCase() === small;
    return cell === small;
  };
}

function not(inner: Criterion): Criterion {
  return (cell) => !inner(cell);
}

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Only values of the same kind are compared: `">15"` passes over texts. */
function ordered(operator: string, value: string | number | boolean): Criterion {
  const holds = orders[operator] ?? (() => false);
  if (typeof value === 'number') return (cell) => typeof cell === 'number' && holds(cell - value);
  return (cell) => typeof cell === typeof value && !(cell instanceof Fault) && holds(compare(cell, value));
}
