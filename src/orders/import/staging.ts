import { asText, type Cell, type CellValue } from '../../table/cell.ts';
import type { Instant } from '../../table/column.ts';
import { hourMs, minuteMs } from '../../table/office-time.ts';

/**
 * How a file gets into `_import`: part by part, the last part last. A file is worked off only once its last part stands, so one that
 * was put in by half is not read; and its last part is worked off last, so that a file at work stays known as whole.
 */

/** Parts that one call carries: about a megabyte. */
const partsPerCall = 24;

/** What a call that put parts in came to. */
export interface Staging {
  /** Why nothing was written; null where all parts of the call stand. */
  readonly refused: string | null;
}

/** A file that stands in `_import`, whole or in part. */
export interface Standing {
  readonly file: string;
  readonly parts: number;
  /** The numbers of the parts that are there. */
  readonly there: readonly number[];
}

/** What a person's script is told before it puts a file in. */
export interface Begun {
  readonly file: string;
  readonly standing: Standing | null;
}

/** The calls that bring the missing parts of a file, in their order. */
export function chunksToStage(
  parts: readonly (readonly CellValue[])[],
  there: ReadonlySet<number>,
): readonly (readonly (readonly CellValue[])[])[] {
  const missing = parts.filter((_, at) => !there.has(at + 1));
  const calls = Math.ceil(missing.length / partsPerCall);
  return Array.from({ length: calls }, (_, at) => missing.slice(at * partsPerCall, (at + 1) * partsPerCall));
}

/** What became of a file that was put in: parts that wait, and what control counted once it began. */
export interface Outcome {
  readonly waits: number;
  readonly record: Readonly<Record<'done' | 'parts' | 'read' | 'sealed' | 'history' | 'known' | 'faulty', number>> | null;
  /** Known orders that it moved on, and what it says otherwise than the ledger. */
  readonly moved: number;
  readonly differs: number;
}

/** A line of `_import`: of which file, which part of how many. */
export interface PartLine {
  readonly line: number;
  readonly file: string;
  /** 0 where the row is no part, because somebody typed into the hidden sheet. */
  readonly part: number;
  readonly parts: number;
}

/** Reads the first three cells of each row below the header; rows without a file are free. */
export function partLines(rows: readonly (readonly Cell[])[]): readonly PartLine[] {
  return rows.flatMap(([file, part, parts], at) => {
    if (file === null || file === undefined || file === '') return [];
    const isPart = typeof file === 'string' && typeof part === 'number' && typeof parts === 'number';
    return [{ line: at + 2, file: asText(file), part: isPart ? part : 0, parts: isPart ? parts : 0 }];
  });
}

/** How long a file may take to be put in; what stands there by half afterwards was given up. */
const stagingMs = hourMs;
/** Before that, for longer than a run of control lasts, no part is taken any more: nothing comes between control and what it clears. */
const closingMs = 10 * minuteMs;
/** Before that, nobody goes on with a half that another began. */
const resumeMs = 20 * minuteMs;

/** Whether parts of this file may still be put in. */
export function isInTime(file: string, now: Instant): boolean {
  const began = beganAt(file);
  return began !== null && now < began + stagingMs - closingMs;
}

/** The standing of a content: as a whole file that waits, or as a half that may be gone on with; null where neither stands. */
export function resumable(lines: readonly PartLine[], content: string, now: Instant): Standing | null {
  const files = [...new Set(lines.map(({ file }) => file))].filter((file) => file.startsWith(`${content}.`));
  for (const file of files) {
    const own = lines.filter((each) => each.file === file);
    const began = beganAt(file);
    if (!isWhole(own) && (began === null || now >= began + resumeMs)) continue;
    return { file, parts: own[0]?.parts ?? 0, there: own.map(({ part }) => part) };
  }
  return null;
}

/** What `_import` holds: lines to work off in their order, and files that were given up half-way or may still be. */
export interface Sorted {
  readonly ready: readonly number[];
  readonly givenUp: readonly HalfFile[];
  /** When the next half of a file counts as given up; null where none stands there. */
  readonly givenUpAt: Instant | null;
}

export interface HalfFile {
  readonly file: string;
  readonly parts: number;
  readonly lines: readonly number[];
}

export function sortParts(rows: readonly (readonly Cell[])[], now: Instant): Sorted {
  const byFile = new Map<string, PartLine[]>();
  for (const each of partLines(rows)) byFile.set(each.file, [...(byFile.get(each.file) ?? []), each]);
  const files = [...byFile.values()].map((lines) => [...lines].sort((a, b) => a.part - b.part || a.line - b.line));
  const half = files.filter((lines) => !isWhole(lines) && endOf(lines) !== null);
  const ends = half.flatMap((lines) => endOf(lines) ?? []).filter((end) => end > now);
  return {
    ready: files.filter((lines) => !half.includes(lines)).flatMap((lines) => lines.map(({ line }) => line)),
    givenUp: half.filter((lines) => (endOf(lines) ?? now) <= now).flatMap(halfFile),
    givenUpAt: ends.length === 0 ? null : Math.min(...ends),
  };
}

function isWhole(lines: readonly PartLine[]): boolean {
  return lines.some(({ part, parts }) => part === 0 || part >= parts);
}

/** The moment stands in the file's name. One that has none did not come from the dialog, and is worked off as it is. */
function endOf(lines: readonly PartLine[]): Instant | null {
  const began = beganAt(lines[0]?.file ?? '');
  return began === null ? null : began + stagingMs;
}

function beganAt(file: string): Instant | null {
  const began = /^[0-9a-f]{16}\.(\d{1,15})$/.exec(file)?.[1];
  return began === undefined ? null : Number(began);
}

function halfFile(lines: readonly PartLine[]): readonly HalfFile[] {
  const [first] = lines;
  return first === undefined ? [] : [{ file: first.file, parts: first.parts, lines: lines.map(({ line }) => line) }];
}
