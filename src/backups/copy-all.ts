import { classify, textOf } from '../engine/errors.ts';
import type { Files } from '../engine/ports.ts';
import type { Instant } from '../table/column.ts';
import { showMoment } from '../table/office-time.ts';
import { books, type Book } from '../table/table.ts';
import { backupMessages, bookNames } from '../text/control.ts';
import { say, type Language } from '../text/words.ts';

interface Copying {
  readonly slot: Instant;
  readonly originals: Readonly<Record<Book, string>>;
  readonly folder: string;
  readonly language: Language;
}

/** What became of each workbook: its copy, or why there is none. */
export type Copies = Readonly<Record<Book, { readonly file: string; readonly fault?: string }>>;

/**
 * Copies every workbook into the slot's folder; what a run that died has copied already is kept. A workbook that is gone has no copy and
 * does not stop the others. What may pass is thrown once all were tried: the next scan goes on with those that are missing.
 */
export function copyAll(files: Files, { slot, originals, folder, language }: Copying): Copies {
  const shown = showMoment(slot).slice(0, 16);
  const name = say(backupMessages.folder, language, { slot: shown });
  const standing = files.folders(name, folder)[0];
  const target = standing ?? files.folder(name, folder);
  const there = standing === undefined ? [] : files.list(target.id);
  const passing: unknown[] = [];
  const copies = books.map((book) => {
    const copyName = say(backupMessages.copy, language, { book: bookNames[book][language], slot: shown });
    try {
      const made = there.find((file) => file.name === copyName) ?? files.copy(originals[book], copyName, target.id);
      return [book, { file: made.id }] as const;
    } catch (error) {
      if (classify(error) !== 'data') passing.push(error);
      return [book, { file: '-', fault: textOf(error) }] as const;
    }
  });
  if (passing.length > 0) throw passing[0];
  return Object.fromEntries(copies) as Copies;
}
