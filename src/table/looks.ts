import type { Layout } from './layout.ts';
import { columnOf, type AnyTable } from './table.ts';

/** What a colour on a desk says: past its time, due within ten minutes, to be mended. */
export type Meaning = 'late' | 'soon' | 'mend';

/** A step that makes a desk show what is urgent. Columns 0-based. */
export type LookStep =
  | {
      readonly do: 'colour';
      readonly sheetId: number;
      readonly column: number;
      /** Its place among the rules of the sheet: of two that fit, the first one counts. */
      readonly index: number;
      readonly condition: Condition;
      readonly fill: Colour;
    }
  | { readonly do: 'freezeColumns'; readonly sheetId: number; readonly columns: number }
  | { readonly do: 'hideColumn'; readonly sheetId: number; readonly column: number };

/** A condition as the API names it; values as a person would type them. */
export interface Condition {
  readonly type: 'NUMBER_BETWEEN' | 'NOT_BLANK';
  readonly values: readonly string[];
}

/** Parts from 0 to 1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** A conditional format that stands: its condition and the column it covers. */
export interface StandingColour extends Condition {
  readonly column: number;
}

/** The colour of each meaning, its condition and its column. From 1 and not from anything less: an empty cell counts as 0. */
const colours: Readonly<Record<Meaning, { column: string; fill: Colour; type: Condition['type']; values: readonly string[] }>> = {
  late: { column: 'dueAt', fill: { red: 0.96, green: 0.7, blue: 0.7 }, type: 'NUMBER_BETWEEN', values: ['1', '=NOW()'] },
  soon: { column: 'dueAt', fill: { red: 1, green: 0.9, blue: 0.6 }, type: 'NUMBER_BETWEEN', values: ['=NOW()', '=NOW()+10/1440'] },
  mend: { column: 'problem', fill: { red: 0.99, green: 0.85, blue: 0.7 }, type: 'NOT_BLANK', values: [] },
};

/** Columns of a desk that are of no use to a person. */
const technical = ['line', 'receipt'];

/**
 * What a desk lacks to show what is urgent: colours that are missing, and, on one that has none of them yet, a frozen key column
 * and hidden technical columns. Later a person may show or loosen them again.
 */
export function lookSteps(table: AnyTable, layout: Layout, standing: readonly StandingColour[], frozen: number): readonly LookStep[] {
  const { sheetId } = table;
  if (table.kind !== 'desk') return [];
  const wanted = Object.values(colours).flatMap(({ column: id, fill, type, values }, index) => {
    const column = layout[id];
    if (column === undefined || !columnOf(table, id).byScript) return [];
    return [{ do: 'colour' as const, sheetId, column, index, condition: { type, values }, fill }];
  });
  const missing = wanted.filter((step) => !standing.some((each) => isSame(each, step)));
  if (missing.length < wanted.length) return missing;
  const columns = layout[table.key] === 0 ? 1 : 0;
  return [
    ...missing,
    ...(frozen === 0 && columns > 0 ? [{ do: 'freezeColumns' as const, sheetId, columns }] : []),
    ...technical.flatMap((id) => {
      const column = layout[id];
      return column === undefined ? [] : [{ do: 'hideColumn' as const, sheetId, column }];
    }),
  ];
}

function isSame(standing: StandingColour, { column, condition: { type, values } }: LookStep & { do: 'colour' }): boolean {
  return standing.column === column && standing.type === type && standing.values.join('\n') === values.join('\n');
}
