import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chineseDays from 'chinese-days';
import type { SeededDay } from '../rulebook/holiday-seed.ts';
import { dayOf, midnights, startOfDay } from '../table/office-time.ts';
import { festivalWords, type Festival } from '../text/calendar.ts';
import { root } from './root.ts';

/** No office day before the first installation asks for a deadline. */
const firstYear = 2025;
export const seedFile = join(root, 'src', 'rulebook', 'holiday-seed.ts');

/** What the library knows of a day by name: `Spring Festival,春节,4`; null where it goes by its weekday. */
function seeded(day: string): SeededDay | null {
  const { name, work } = chineseDays.getDayDetail(day);
  const [, words] = name.split(',');
  if (words === undefined) return null;
  const festival = (Object.keys(festivalWords) as Festival[]).find((each) => festivalWords[each]['zh-CN'] === words);
  if (festival === undefined) throw new RangeError(`${day}: no words for ${name} in text/calendar.ts`);
  return [day, work ? 'workday' : 'holiday', festival];
}

function seedOf(year: number): readonly SeededDay[] {
  const days: SeededDay[] = [];
  for (const at of midnights(startOfDay(`${String(year)}-01-01`), startOfDay(`${String(year)}-12-31`))) {
    const day = seeded(dayOf(at));
    if (day !== null) days.push(day);
  }
  return days;
}

/** Every published day of the years that the library knows, from the first year on. */
export function librarySeed(): readonly SeededDay[] {
  const days: SeededDay[] = [];
  for (let year = firstYear; ; year += 1) {
    const known = seedOf(year);
    if (known.length === 0) return days;
    days.push(...known);
  }
}

/** The seed file as it should stand. */
export function writtenSeed(days: readonly SeededDay[]): string {
  const rows = days.map((day) => `  [${day.map((part) => `'${part}'`).join(', ')}],\n`).join('');
  return `import type { Festival } from '../text/calendar.ts';
import type { DayKind } from './calendar.ts';

/** A day as the State Council published it, with the festival it belongs to. */
export type SeededDay = readonly [day: string, kind: DayKind, festival: Festival];

/** What a new Holidays sheet is born with: written by \`npm run holidays\` from chinese-days, do not edit. */
export const holidaySeed: readonly SeededDay[] = [
${rows}];
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(seedFile, writtenSeed(librarySeed()));
  console.log(seedFile);
}
