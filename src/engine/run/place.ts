import { limits } from '../../limits.ts';
import type { Situation } from '../workbook/situation.ts';

/** The longest place that is stored, in characters: it stands in one cell of the head. A longer one is not kept. */
export const placeChars = limits.cellChars - 1_000;

function placeMark(job: string): string {
  return `place.${job}`;
}

/** The mark by which the workbook's head keeps where a chunked job goes on. */
export function placed(job: string, place: string | undefined): Readonly<Record<string, string>> {
  return place === undefined || place.length > placeChars ? {} : { [placeMark(job)]: place };
}

/** The mark of a job that is done; none where it had no place. */
export function unplaced(job: string, { head }: Pick<Situation, 'head'>): Readonly<Record<string, string>> {
  return (head.marks[placeMark(job)] ?? '') === '' ? {} : { [placeMark(job)]: '' };
}

/** Where a chunked job goes on, as its own run left it; empty for the beginning. */
export function placeText(job: string, { head }: Pick<Situation, 'head'>): string {
  return head.marks[placeMark(job)] ?? '';
}

/** The same, read from JSON as its job wrote it; null for the beginning, and where somebody wrote over it. */
export function placeOf(job: string, situation: Pick<Situation, 'head'>): unknown {
  try {
    return JSON.parse(placeText(job, situation) || 'null');
  } catch {
    return null;
  }
}
