import type { Book, Sheet } from '../model.ts';

/** What a computed value rests on. It is good as long as these are the same objects and the clock shows the same. */
export interface Dependence {
  /** Sheets by title in small letters; undefined for one that was not there. */
  readonly sheets: Map<string, Sheet | undefined>;
  /** Serial numbers that were asked for; null where the time does not matter. */
  now: number | null;
  today: number | null;
}

export function noDependence(): Dependence {
  return { sheets: new Map(), now: null, today: null };
}

export function add(to: Dependence, from: Dependence): void {
  for (const [title, sheet] of from.sheets) to.sheets.set(title, sheet);
  to.now ??= from.now;
  to.today ??= from.today;
}

/** Whether a value that rests on this is still right in a workbook at a time, given as a serial number. */
export function holds({ sheets, now, today }: Dependence, book: Book, time: () => number): boolean {
  if (now !== null && now !== time()) return false;
  if (today !== null && today !== Math.floor(time())) return false;
  const titles = byTitle(book);
  for (const [title, sheet] of sheets) if (titles.get(title) !== sheet) return false;
  return true;
}

const titles = new WeakMap<Book, ReadonlyMap<string, Sheet>>();

/** The sheets of a workbook by title in small letters: Sheets takes a title in any capitals. */
export function byTitle(book: Book): ReadonlyMap<string, Sheet> {
  let found = titles.get(book);
  if (!found) {
    found = new Map(book.sheets.map((sheet) => [sheet.title.toLowerCase(), sheet]));
    titles.set(book, found);
  }
  return found;
}
