import { binary, unary } from './operators.ts';
import { functions } from './functions.ts';
import { over, valueOf } from './over.ts';
import { argumentsOf, calleeOf, type Expression } from './parse.ts';
import type { Argument, Site, SingleFunction } from './site.ts';
import { asGrid, at, Fault, faultIn, faults, gridOf, rowsOf, type Grid, type Value } from './value.ts';

type Call = Extract<Expression, { type: 'CallExpression' }>;

/** The value of an expression at a place. What Sheets would show as an error is a `Fault`, never thrown. */
export function evaluate(expression: Expression, site: Site): Value {
  switch (expression.type) {
    case 'Literal':
      return expression.value;
    case 'ErrorLiteral':
      return expression.value === '#REF!' ? faults.reference : new Fault(expression.value as Fault['code']);
    case 'ReferenceIdentifier':
      return referred(expression, site);
    case 'UnaryExpression':
      return over(operands(expression, site), ([value = null]) => unary(expression.operator, value));
    case 'BinaryExpression':
      return binaryValue(expression, site);
    case 'ArrayExpression':
      return stacked(expression.elements.map((row) => row.map((element) => asGrid(site.evaluate(element)))));
    case 'CallExpression':
      return called(expression, site);
    default:
      return faults.name;
  }
}

/** A range with one cell is that cell. */
function referred(expression: Extract<Expression, { type: 'ReferenceIdentifier' }>, site: Site): Value {
  if (expression.kind === 'name') return faults.name;
  const reference = site.reference(expression);
  if (!reference) return faults.reference;
  const grid = site.read(reference);
  const { area } = reference;
  return area.endRow - area.startRow === 1 && area.endColumn - area.startColumn === 1 ? at(grid, 0, 0) : grid;
}

function binaryValue(expression: Extract<Expression, { type: 'BinaryExpression' }>, site: Site): Value {
  if (expression.operator === ':') {
    const reference = site.reference(expression);
    return reference ? site.read(reference) : faults.reference;
  }
  return over(operands(expression, site), ([left = null, right = null]) => binary(expression.operator, left, right));
}

function operands({ arguments: given }: { readonly arguments: readonly Expression[] }, site: Site): Value[] {
  return given.map((operand) => site.single(operand));
}

function called(call: Call, site: Site): Value {
  const [name, given] = [calleeOf(call), argumentsOf(call)];
  const lazy = functions.lazy[name];
  if (lazy) return lazy(given, site);
  const whole = functions.whole[name];
  if (whole)
    return whole(
      given.map((each) => valueOf(each, site)),
      site,
    );
  const single = functions.single[name];
  return single ? each(single, given, site) : faults.name;
}

function each(single: SingleFunction, values: readonly Argument[], site: Site): Value {
  return over(
    values.map((value) => (value ? site.single(value) : null)),
    (scalars) => faultIn(scalars) ?? single(...(scalars as Parameters<SingleFunction>)),
  );
}

/** `{A1:B2, C1; D1}`: beside each other and below each other. Sides that do not fit are `#REF!`. */
function stacked(parts: readonly (readonly Grid[])[]): Value {
  const bands = parts.map((row) => {
    const height = row[0]?.height ?? 0;
    if (row.some((grid) => grid.height !== height)) return null;
    return gridOf(Array.from({ length: height }, (_, line) => row.flatMap((grid) => rowsOf(grid)[line] ?? [])));
  });
  const width = bands[0]?.width;
  const fits = bands.every((band): band is Grid => band !== null && band.width === width);
  return fits ? gridOf(bands.flatMap(rowsOf)) : faults.reference;
}
