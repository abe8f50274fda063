import { joinedText } from './bounds.ts';
import { compare, toNumber, toText } from './coerce.ts';
import { Fault, faults, type Scalar } from './value.ts';

type Arithmetic = (a: number, b: number) => number | Fault;

const arithmetic: Readonly<Record<string, Arithmetic>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? faults.division : a / b),
  '^': (a, b) => (a === 0 && b < 0 ? faults.division : a ** b),
};

const comparison: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Two values joined by an operator; an error on either side goes through, the left one first. */
export function binary(operator: string, left: Scalar, right: Scalar): Scalar {
  if (left instanceof Fault) return left;
  if (right instanceof Fault) return right;
  if (operator === '&') return joinedText([toText(left), toText(right)]);
  const holds = comparison[operator];
  if (holds) return holds(compare(left, right));
  const calculate = arithmetic[operator];
  if (!calculate) return faults.syntax;
  const [a, b] = [toNumber(left), toNumber(right)];
  if (a instanceof Fault) return a;
  return b instanceof Fault ? b : finite(calculate(a, b));
}

export function unary(operator: string, operand: Scalar): Scalar {
  if (operator === '+') return operand;
  const number = toNumber(operand);
  if (number instanceof Fault) return number;
  if (operator === '-') return -number;
  return operator === '%' ? number / 100 : faults.syntax;
}

/** What overflows or is no number is `#NUM!`. */
export function finite(value: number | Fault): number | Fault {
  return value instanceof Fault || Number.isFinite(value) ? value : faults.number;
}
