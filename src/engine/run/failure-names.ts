import type { AnyTable, Book } from '../../table/table.ts';
import { tablesOf, type Automation } from '../capability.ts';

/** The name under which a sheet that people must mend is told. */
export function sheetFailure(table: Pick<AnyTable, 'name'>): string {
  return `sheet ${table.name}`;
}

/** The name under which a workbook's wrong time zone is told. */
export function zoneFailure(book: Book): string {
  return `${book} time zone`;
}

/** The name under which it is told that a workbook took no new row. */
export function fullFailure(book: Book): string {
  return `${book} cells`;
}

/** The name under which it is told that somebody wrote into the journal or head of a workbook. */
export function forgedFailure(book: Book): string {
  return `${book} journal`;
}

/** The name under which a workbook that cannot be looked after is told. */
export function workbookFailure(book: Book): string {
  return `${book} workbook`;
}

const letters = ' letters';

/** The name under which letters of a workbook are told that may never have gone out. */
export function letterFailure(book: Book): string {
  return `${book}${letters}`;
}

/** Whether a name tells of letters. */
export function isLetterFailure(name: string): boolean {
  return name.endsWith(letters);
}

/** The names under which the failures of what was looked at in a workbook are kept. */
export function failureNames(automation: Pick<Automation, 'jobs' | 'actions' | 'tables'>, book: Book): readonly string[] {
  const jobs = automation.jobs.filter((job) => job.book === book).map((job) => job.name);
  const actions = automation.actions.filter((action) => action.desk.book === book).map((action) => action.name);
  return [...jobs, ...actions, ...tablesOf(automation, book).map(sheetFailure), zoneFailure(book), fullFailure(book), forgedFailure(book)];
}
