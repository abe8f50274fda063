import { classify, textOf } from '../engine/errors.ts';
import type { World } from '../engine/ports.ts';
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

/** What became of each workbook: its copy, or why there is none; null where there was no time for it yet. */
export type Copies = Readonly<Record<Book, { readonly file: string; readonly fault?: string } | null>>;

/** How long copies are made in one go, ms: they belong together, and others wait meanwhile. */
const copyMs = 20_000;

/**
 * Copies every workbook into the slot's folder; what stands there already is kept. A workbook that is gone has no copy and does not stop
 * the others. What may pass is thrown once all were tried: the next scan goes on with those that are missing.
 */
export function copyAll({ files, now }: Pick<World, 'files' | 'now'>, { slot, originals, folder, language }: Copying): Copies {
  const until = now() + copyMs;
  const shown = showMoment(slot).slice(0, 16);
  const name = say(backupMessages.folder, language, { slot: shown });
  const standing = files.folders(name, folder)[0];
  const target = standing ?? files.folder(name, folder);
  const there = standing === undefined ? [] : files.list(target.id);
  const passing: unknown[] = [];
  const copies = books.map((book) => {
    const copyName = say(backupMessages.copy, language, { book: bookNames[book][language], slot: shown });
    const known = there.find((file) => file.name === copyName);
    if (known === undefined && now() >= until) return [book, null] as const;
    try {
      const made = known ?? files.copy(originals[book], copyName, target.id);
      return [book, { file: made.id }] as const;
    } catch (error) {
      if (classify(error) !== 'data') passing.push(error);
      return [book, { file: '-', fault: textOf(error) }] as const;
    }
  });
  if (passing.length > 0) throw passing[0];
  return Object.fromEntries(copies) as Copies;
}
