import type { Decision } from '../../engine/commit/decision.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import type { Difference } from './differences.ts';
import { rightsReport, type ReportRow } from './tables.ts';

/** Rows that the sheet shows; a last one says that there are more. */
const mostShown = 150;

function sameness({ difference, book, sheet, who, has, should }: Difference): string {
  return JSON.stringify([difference, book, sheet, who, has, should]);
}

/** The differences with the moment at which each was first found: what stands on the sheet already keeps its own. */
export function dated(
  found: readonly Difference[],
  { desk, now }: Pick<Situation, 'desk' | 'now'>,
): readonly (ReportRow & { readonly isNew: boolean })[] {
  const before = new Map(desk(rightsReport).map(({ value }) => [sameness(value as ReportRow), (value as ReportRow).since]));
  const more = { difference: 'further', book: null, sheet: null, who: null, has: null, should: null } as const;
  const shown = found.length > mostShown ? [...found.slice(0, mostShown), more] : found;
  return shown.map((each) => {
    const since = before.get(sameness(each));
    return { ...each, since: since ?? now, isNew: since === undefined };
  });
}

/** The sheet as it is to be: the differences from the first row on, and nothing below. */
export function reportCells(rows: readonly ReportRow[], { desk }: Pick<Situation, 'desk'>): NonNullable<Decision['desk']> {
  const surplus = desk(rightsReport).filter(({ line, value }) => line >= rows.length + 2 && value['difference'] !== null);
  const none = { difference: null, book: null, sheet: null, who: null, has: null, should: null, since: null };
  return [
    ...rows.map(({ difference, book, sheet, who, has, should, since }, at) => ({
      table: rightsReport,
      line: at + 2,
      cells: { difference, book, sheet, who, has, should, since },
    })),
    ...surplus.map(({ line }) => ({ table: rightsReport, line, cells: none })),
  ];
}
