import type { Decision } from '../../engine/commit/decision.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { columnIds } from '../../table/table.ts';
import { requestKindWords } from '../../rulebook/request-kinds.ts';
import { say } from '../../text/words.ts';
import type { Figures, OfKind, OfPerson } from './figures.ts';
import { figuresTable, type FigureRow } from './tables.ts';

type Shown = Omit<FigureRow, 'asOf'>;

const nothing = Object.fromEntries(columnIds(figuresTable).map((id) => [id, null]));

/** The sheet as it is to be: kinds, approvers, and nothing below. */
export function figureCells(
  kinds: readonly OfKind[],
  people: readonly OfPerson[],
  { desk, now, language }: Pick<Situation, 'desk' | 'now' | 'language'>,
): NonNullable<Decision['desk']> {
  const rows = [
    ...kinds.map(({ kind, ...figures }) => shown('kind', say(requestKindWords[kind], language), figures)),
    ...people.map(({ who, ...figures }) => shown('person', who, figures)),
  ];
  const surplus = desk(figuresTable).filter(({ line, value }) => line >= rows.length + 2 && value['group'] !== null);
  return [
    ...rows.map((row, at) => ({ table: figuresTable, line: at + 2, cells: { ...row, asOf: now } })),
    ...surplus.map(({ line }) => ({ table: figuresTable, line, cells: nothing })),
  ];
}

function shown(group: 'kind' | 'person', name: string, figures: Figures): Shown {
  return { group, name, ...figures };
}
