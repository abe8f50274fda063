import type { Cell } from '../../table/cell.ts';
import type { Book } from '../../table/table.ts';
import { bookNames } from '../../text/control.ts';
import { engineMessages } from '../../text/engine.ts';
import { say, type Language } from '../../text/words.ts';
import { AppError } from '../errors.ts';
import { readHead, type Head } from './head.ts';
import { schema } from './tables.ts';

/** @throws AppError where a workbook is newer than this code, a copy, or not installed */
export function trustedHead(
  rows: readonly (readonly Cell[])[],
  known: { readonly book: Book; readonly id: string },
  language: Language,
): Head {
  const head = readHead(rows);
  if (head === null) throw new AppError('not-installed', lostHead(known.book, language));
  if (head.schema > schema) {
    throw new AppError('older-code', say(engineMessages.olderCode, 'en', { has: head.schema, wants: schema }));
  }
  if (head.book !== known.id)
    throw new AppError('not-installed', `The ${known.book} workbook is a copy of ${head.book}: nothing is written.`);
  return head;
}

/** What to do about a workbook whose head is gone. */
export function lostHead(book: Book, language: Language): string {
  return say(engineMessages.lostHead, language, { book: bookNames[book][language] });
}
