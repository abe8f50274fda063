import type { Sheet } from '../model.ts';
import type { Calculation } from './calculation.ts';
import { byTitle, noDependence, type Dependence } from './dependence.ts';
import { evaluate } from './evaluate.ts';
import { joined, movedReference, writtenReference, type Reference } from './reference.ts';
import { toNumber, toText } from './coerce.ts';
import { argumentsOf, calleeOf, type Expression } from './parse.ts';
import type { Argument, Site } from './site.ts';
import { at, Fault, faults, first, type Grid, type Scalar, type Value } from './value.ts';

/** The place of one formula within a calculation. */
export class CellSite implements Site {
  constructor(
    readonly calculation: Calculation,
    readonly sheet: Sheet,
    readonly row: number,
    readonly column: number,
    readonly isArray = false,
  ) {}

  evaluate(expression: Expression): Value {
    return evaluate(expression, this);
  }

  single(expression: Expression): Value {
    if (this.isArray) return this.evaluate(expression);
    const range = expression.type === 'ReferenceIdentifier' ? this.reference(expression) : null;
    return range ? this.#own(range) : first(this.evaluate(expression));
  }

  asArray(): Site {
    return new CellSite(this.calculation, this.sheet, this.row, this.column, true);
  }

  reference(expression: Expression): Reference | null {
    if (expression.type === 'ReferenceIdentifier') return expression.kind === 'name' ? null : this.named(expression.value);
    if (expression.type === 'BinaryExpression' && expression.operator === ':') {
      const [from, to] = expression.arguments.map((each) => this.reference(each));
      return from && to ? joined(from, to) : null;
    }
    return expression.type === 'CallExpression' ? this.called(calleeOf(expression), argumentsOf(expression)) : null;
  }

  named(text: string): Reference | null {
    const written = writtenReference(text);
    if (!written) return null;
    if (written.title === null) return { sheet: this.sheet, area: written.area };
    const title = written.title.toLowerCase();
    const sheet = byTitle(this.calculation.book).get(title);
    this.#note({ sheets: new Map([[title, sheet]]) });
    return sheet ? { sheet, area: written.area } : null;
  }

  read({ sheet, area }: Reference): Grid {
    return this.calculation.range(sheet, area);
  }

  now(): number {
    const now = this.calculation.time();
    this.#note({ now });
    return now;
  }

  today(): number {
    const today = Math.floor(this.calculation.time());
    this.#note({ today });
    return today;
  }

  #note(rests: Partial<Dependence>): void {
    this.calculation.note({ ...noDependence(), ...rests });
  }

  /** The cell of a range that stands in the formula's own line; a single cell is meant wherever it stands. */
  #own({ sheet, area }: Reference): Scalar {
    const isLow = area.endRow - area.startRow === 1;
    const isNarrow = area.endColumn - area.startColumn === 1;
    const row = isLow ? area.startRow : this.row;
    const column = isNarrow ? area.startColumn : this.column;
    if (!isLow && (!isNarrow || row < area.startRow || row >= area.endRow)) return faults.value;
    if (!isNarrow && (column < area.startColumn || column >= area.endColumn)) return faults.value;
    return at(this.calculation.range(sheet, { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 }), 0, 0);
  }

  called(name: string, [base, ...others]: readonly Argument[]): Reference | null {
    if (!base) return null;
    const single = (argument: Argument | undefined): Scalar => (argument ? first(this.single(argument)) : null);
    if (name === 'INDIRECT') {
      const text = single(base);
      return text instanceof Fault ? null : this.named(toText(text));
    }
    if (name !== 'OFFSET') return null;
    const start = this.reference(base);
    const numbers = others.map((each) => (each ? toNumber(single(each)) : undefined));
    if (!start || numbers.some((each) => each instanceof Fault)) return null;
    return movedReference(start, numbers as (number | undefined)[]);
  }
}
