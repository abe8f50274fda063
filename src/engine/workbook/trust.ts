import type { Cell } from '../../table/cell.ts';
import type { Book } from '../../table/table.ts';
import { bookNames } from '../../text/control.ts';
import { engineMessages } from '../../text/engine.ts';
import { say, type Language } from '../../text/words.ts';
import { AppError } from '../errors.ts';
import { mendedHead } from '../keep/mended-head.ts';
import type { World } from '../ports.ts';
import { readHead, type Head } from './head.ts';
import { schema } from './tables.ts';
import type { Known } from './view.ts';

/**
 * The head to go by: the workbook's own, or, where that is not Zhanggui's, what is kept of it outside.
 * @throws AppError where a workbook is newer than this code, a copy, or not installed
 */
export function trustedHead(
  world: Pick<World, 'books' | 'log'>,
  rows: readonly (readonly Cell[])[],
  known: Known,
  language: Language,
): { readonly head: Head; readonly isMended: boolean } {
  const found = readHead(rows);
  if (found !== null) mustBeForUs(found, known);
  const mended = mendedHead(world, known, found);
  const head = mended ?? found;
  if (head === null) throw new AppError('not-installed', lostHead(known.book, language));
  return { head, isMended: mended !== null };
}

/** The head for a page that only shows, and writes nothing. */
export function shownHead(rows: readonly (readonly Cell[])[], known: Pick<Known, 'book' | 'id'>, language: Language): void {
  const head = readHead(rows);
  if (head === null) throw new AppError('not-installed', lostHead(known.book, language));
  mustBeForUs(head, known);
}

function mustBeForUs(head: Head, known: Pick<Known, 'book' | 'id'>): void {
  if (head.schema > schema) {
    throw new AppError('older-code', say(engineMessages.olderCode, 'en', { has: head.schema, wants: schema }));
  }
  if (head.book !== known.id)
    throw new AppError('not-installed', `The ${known.book} workbook is a copy of ${head.book}: nothing is written.`);
}

/** What to do about a workbook whose head is gone. */
export function lostHead(book: Book, language: Language): string {
  return say(engineMessages.lostHead, language, { book: bookNames[book][language] });
}
