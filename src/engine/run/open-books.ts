import { books, type Book } from '../../table/table.ts';
import type { Share } from '../ports.ts';
import type { Situation } from '../workbook/situation.ts';

/** The mark in the control workbook's head that names the workbooks which anybody may edit, as the last look at their sharing found. */
const openMark = 'open';

/** What that look leaves in the head. */
export function markOpen(open: readonly Book[]): Readonly<Record<string, string>> {
  return { [openMark]: open.join(' ') };
}

/** The workbooks that stand open, as the control workbook's head tells it; null in any other. */
export function openBooks({ book, head }: Pick<Situation, 'book' | 'head'>): readonly Book[] | null {
  if (book !== 'control') return null;
  const told = (head.marks[openMark] ?? '').split(' ');
  return books.filter((each) => told.includes(each));
}

/**
 * Whether a share lets everybody with the address, or a whole domain, edit: Google shows an editor whom it does not know as the owner
 * then (seen live by others). A group has a mail address, a domain has none.
 */
export function isOpenDoor({ isPerson, who, role }: Share): boolean {
  return !isPerson && who?.includes('@') !== true && (role === 'writer' || role === 'owner');
}
