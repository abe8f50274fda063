import type { AnyTable, Book, Role } from '../../table/table.ts';
import type { Words } from '../../text/words.ts';
import type { Situation } from '../workbook/situation.ts';

/** Something that is counted on a Start sheet, and shown there unless it is 0: what is late and what is wrong in red. */
export interface Figure {
  readonly level: 'late' | 'mend' | 'waiting';
  readonly what: Words;
  readonly count: number;
  /** Where it is dealt with, if on a sheet of the workbook. */
  readonly desk?: AnyTable;
  /** What to do about it. */
  readonly todo: Words;
}

/** Counts what waits in a workbook: a pure function of what the run has read anyway. */
export type FigureMaker = (situation: Situation) => readonly Figure[];

/** The first sheet of a workbook, always visible: what is known of it before anything is counted. */
export interface Start {
  readonly book: Book;
  readonly table: AnyTable;
  /** What the workbook is for. */
  readonly about: Words;
  /** The posts that answer for it. */
  readonly posts: readonly Role[];
  /** The sheets that people open, each with what it is for. */
  readonly sheets: readonly AnyTable[];
  readonly figures: FigureMaker;
}
