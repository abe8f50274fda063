import { createHash } from 'node:crypto';
import type { Host } from './contract.ts';
import { worldOf } from './host.ts';
import type { FileRecord, State } from './model.ts';

/** Moments within ten seconds count as one. No wait of the product is shorter than a minute; what its calls cost differs by less. */
const grainMs = 10_000;

const hashes = new WeakMap<object, string>();

/**
 * Tells apart what a host holds, for everything that scripts may come to depend on: cells with their formats, rules and notes,
 * protections, metadata, sharing, properties, caches, triggers, mails and quotas, and the clock. Moments keep their distance from it,
 * to ten seconds: as milliseconds, as serial numbers of cells, and within texts. Left out are the projects, which no script changes,
 * the counter that ids are made from, and how many of the day's 50,000 property operations were used.
 */
export function fingerprint(host: Host): string {
  const { now, files, properties, caches, triggers, mails, mailUse }: State = worldOf(host).store.state;
  return hash([
    onGrain(now),
    ...[...files.values()].map(fileMark),
    ...[properties, caches].flatMap((stores) => [...stores].map(([project, values]) => [project, marked(values, () => [...values])])),
    triggers.map((each) => marked(each)),
    mails.map((each) => marked(each)),
    marked(mailUse, () => [...mailUse]),
  ]);
}

/** Of a workbook each sheet by itself: most of them are the same object in the next state. */
function fileMark(file: FileRecord): string {
  return marked(file, () => {
    const { book, ...rest } = file;
    return [rest, book && { ...book, sheets: book.sheets.map((sheet) => marked(sheet)) }];
  });
}

/** The hash of a value that never changes, worked out once. `parts` is what counts of it. */
function marked(value: object, parts: () => unknown = () => value): string {
  const known = hashes.get(value);
  if (known !== undefined) return known;
  const made = hash(parts());
  hashes.set(value, made);
  return made;
}

function hash(value: unknown): string {
  return createHash('sha256')
    .update(withGrain(JSON.stringify(value)))
    .digest('base64url');
}

const moment = /(?<!\d)1[67]\d{11}(?!\d)/g;
/** A cell's date and time: days since 1899-12-30 of the years 2009 to 2036, with a fraction. */
const serial = /(?<![\d.])4\d{4}\.\d+/g;

function withGrain(text: string): string {
  return text
    .replace(moment, (ms) => String(onGrain(Number(ms))))
    .replace(serial, (days) => `d${String(onGrain(Math.round(Number(days) * 86_400_000)))}`);
}

function onGrain(ms: number): number {
  return Math.floor(ms / grainMs);
}
