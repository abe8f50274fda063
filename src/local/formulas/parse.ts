import { parse, tokenize, type AstExpression } from '@borgar/fx';

export type Expression = AstExpression;
type Call = Extract<Expression, { type: 'CallExpression' }>;

const known = new Map<string, Expression | null>();
const mostKept = 20_000;

/** The expression that a formula is; null where it cannot be read. Formulas are kept, since columns repeat them at every reading. */
export function parsed(formula: string): Expression | null {
  const kept = known.get(formula);
  if (kept !== undefined) return kept;
  if (known.size >= mostKept) known.clear();
  const expression = read(formula);
  known.set(formula, expression);
  return expression;
}

function read(formula: string): Expression | null {
  try {
    const tokens = tokenize(formula, { withLocation: false, negativeNumbers: false, allowTernary: true });
    if (tokens.some((token) => token.unterminated === true)) return null;
    return parse(tokens, { permitArrayRanges: true, permitArrayCalls: true });
  } catch (error) {
    // The parser has no other way to say that a text is no formula.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** Every function that an expression calls, in capitals; `{` for an array in braces. */
export function calls(expression: Expression): readonly string[] {
  switch (expression.type) {
    case 'CallExpression':
      return [calleeOf(expression), ...argumentsOf(expression).flatMap((each) => (each ? calls(each) : []))];
    case 'BinaryExpression':
    case 'UnaryExpression':
      return expression.arguments.flatMap(calls);
    case 'ArrayExpression':
      return ['{', ...expression.elements.flat().flatMap(calls)];
    default:
      return [];
  }
}

/** The name of the called function; empty where something else is called. */
export function calleeOf(call: Call): string {
  // The parser's types leave out that a LAMBDA may stand here.
  const callee: { readonly type: string; readonly name?: string } = call.callee;
  return (callee.name ?? '').toUpperCase();
}

/** The arguments of a call; null for one that was left out, which the parser's types do not tell. */
export function argumentsOf(call: Call): readonly (Expression | null)[] {
  return call.arguments;
}
