import { joinedText, mostCells } from '../bounds.ts';
import { compare, toNumber, toText, toTruth } from '../coerce.ts';
import { valueOf } from '../over.ts';
import type { Functions, LazyFunction, WholeFunction } from '../site.ts';
import { asGrid, Fault, faults, first, flat, gridOf, rowsOf, type Scalar, type Value } from '../value.ts';

type Row = readonly Scalar[];

/** Rows for which every condition, a column of truth values, holds. */
const filter: LazyFunction = ([source, ...conditions], site) => {
  const rows = rowsOf(asGrid(valueOf(source, site)));
  const tests = conditions.map((each) => asGrid(valueOf(each, site.asArray())).cells);
  if (tests.some((cells) => cells.length !== rows.length)) return faults.missing;
  const left = rows.filter((_, row) => tests.every((cells) => toTruth(cells[row] ?? null) === true));
  return left.length > 0 ? gridOf(left) : faults.missing;
};

const unique: WholeFunction = ([source = null]) => {
  const seen = new Map<string, Row>();
  for (const row of rowsOf(asGrid(source))) {
    const key = JSON.stringify(row.map((cell) => (cell instanceof Fault ? { fault: cell.code } : cell)));
    if (!seen.has(key)) seen.set(key, row);
  }
  return gridOf([...seen.values()]);
};

/** By pairs of column and direction; empty cells come last, and equal rows keep their order. */
const sort: WholeFunction = ([source = null, ...keys]) => {
  const pairs = keys.length > 0 ? keys : [1, true];
  const orders: { column: number; sign: number }[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const column = toNumber(first(pairs[i] ?? 1));
    if (column instanceof Fault) return column;
    orders.push({ column: Math.trunc(column) - 1, sign: toTruth(first(pairs[i + 1] ?? true)) === false ? -1 : 1 });
  }
  return gridOf(rowsOf(asGrid(source)).sort((a, b) => byOrders(a, b, orders)));
};

function byOrders(a: Row, b: Row, orders: readonly { column: number; sign: number }[]): number {
  for (const { column, sign } of orders) {
    const [left, right] = [a[column] ?? null, b[column] ?? null];
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
      continue;
    }
    if (left instanceof Fault || right instanceof Fault) continue;
    const order = compare(left, right);
    if (order !== 0) return sign * order;
  }
  return 0;
}

const sequence: WholeFunction = (values) => {
  const numbers = [1, 1, 1, 1].map((otherwise, i) => (values[i] === undefined ? otherwise : toNumber(first(values[i]))));
  const [height, width, start, step] = numbers;
  const fault = numbers.find((number) => number instanceof Fault);
  if (fault instanceof Fault) return fault;
  const [rows, columns] = [Number(height), Number(width)];
  if (rows < 1 || columns < 1 || rows * columns > mostCells) return faults.number;
  return gridOf(
    Array.from({ length: rows }, (_, y) => Array.from({ length: columns }, (__, x) => Number(start) + Number(step) * (y * columns + x))),
  );
};

const joined: WholeFunction = ([delimiter = null, ...values]) => texted(delimiter, flat(values));

const joinedUnless: WholeFunction = ([delimiter = null, ignore = null, ...values]) => {
  const cells = flat(values);
  return texted(delimiter, toTruth(first(ignore)) === true ? cells.filter((cell) => cell !== null && cell !== '') : cells);
};

function texted(delimiter: Value, cells: readonly Scalar[]): Scalar {
  const between = first(delimiter);
  const fault = [between, ...cells].find((cell) => cell instanceof Fault);
  if (fault instanceof Fault) return fault;
  const texts = cells.map((cell) => toText(cell as Exclude<Scalar, Fault>));
  return joinedText(texts, toText(between as Exclude<Scalar, Fault>));
}

/** At each of the characters of the delimiter, as Sheets does unless told otherwise; numbers become numbers. */
const split: WholeFunction = ([text = null, delimiter = null]) => {
  const [whole, at] = [first(text), first(delimiter)];
  if (whole instanceof Fault || at instanceof Fault) return whole instanceof Fault ? whole : at;
  const marks = new Set(toText(at));
  const parts = Array.from(toText(whole))
    .reduce((all, letter) => all + (marks.has(letter) ? '\u0000' : letter), '')
    .split('\u0000');
  const kept = parts.filter((part) => part !== '');
  if (marks.size === 0 || kept.length === 0) return faults.value;
  return gridOf([kept.map((part) => numberOr(part))]);
};

function numberOr(part: string): Scalar {
  const number = toNumber(part);
  return number instanceof Fault ? part : number;
}

export const arrays: Partial<Functions> = {
  lazy: {
    FILTER: filter,
    ARRAYFORMULA: ([value], site) => valueOf(value, site.asArray()),
  },
  whole: {
    UNIQUE: unique,
    SORT: sort,
    SEQUENCE: sequence,
    SPLIT: split,
    JOIN: joined,
    TEXTJOIN: joinedUnless,
    CONCATENATE: (values) => texted('', flat(values)),
    FLATTEN: (values) => gridOf(flat(values).map((cell) => [cell])),
  },
};
