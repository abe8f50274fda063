import { requestKinds } from '../../rulebook/request-kinds.ts';
import { byScript, choice, hours, moment, optional, text, whole, wide } from '../../table/column.ts';
import { table, type RowOf } from '../../table/table.ts';
import { figureChartWords, figureGroupWords, figuresWords } from '../../text/figures.ts';

/** The first line of the approvers: the kinds, all of them, stand above. */
export const peopleFrom = requestKinds.length + 2;
/** Rows that a chart draws. */
const drawn = 12;

/** How long decisions take and what waits, by kind of request and by approver; made anew as a whole. */
export const figuresTable = table({
  name: 'approvalFigures',
  sheetId: 514,
  book: 'control',
  kind: 'desk',
  key: 'name',
  // More than a department has approvers.
  rows: 500,
  editors: ['systemAdministrator', 'head'],
  words: figuresWords,
  columns: {
    group: byScript(optional(choice(figureGroupWords))),
    name: wide(byScript(optional(text({ max: 254 }))), 160),
    decided: byScript(optional(whole())),
    median: byScript(optional(hours())),
    longest: byScript(optional(hours())),
    open: byScript(optional(whole())),
    overdue: byScript(optional(whole())),
    asOf: byScript(optional(moment())),
  },
  charts: [
    { id: 51401, title: figureChartWords.kinds, names: 'name', values: ['median', 'longest'], from: 1, to: drawn + 1 },
    { id: 51402, title: figureChartWords.people, names: 'name', values: ['median'], from: peopleFrom, to: peopleFrom + drawn - 1 },
    { id: 51403, title: figureChartWords.open, names: 'name', values: ['open', 'overdue'], from: 1, to: drawn + 1 },
  ],
});

export type FigureRow = RowOf<typeof figuresTable>;
