import type { Instant } from '../table/column.ts';
import { inOneLine } from '../table/ends.ts';
import { showMoment } from '../table/office-time.ts';

/** Characters that an order's remarks may have. */
export const mostRemarks = 20_000;

/** Remarks are appended with time and name and never rewritten (ORD-9). */
export function appendRemark(remarks: string | null, remark: string, who: string, now: Instant): string {
  const line = `[${showMoment(now).slice(5, 16)}${who === '' ? '' : ` ${who}`}] ${oneLine(remark)}`;
  return remarks === null || remarks === '' ? line : `${remarks}\n${line}`;
}

/** Whether the newest remark is this one by the same person: a command that was taken twice adds nothing. */
export function isNewestRemark(remarks: string | null, remark: string, who: string): boolean {
  return says(remarks?.split('\n').pop() ?? '', remark, who);
}

/** Whether this person's remark is on record: one that stays in its cell while further steps are taken is not told again. */
export function isRecorded(remarks: string | null, remark: string, who: string): boolean {
  return (remarks ?? '').split('\n').some((line) => says(line, remark, who));
}

function says(line: string, remark: string, who: string): boolean {
  return line.startsWith('[') && line.slice(stampLength) === `${who === '' ? '' : ` ${who}`}] ${oneLine(remark)}`;
}

/** `[03-02 10:05` */
const stampLength = 12;

/** What Zhanggui itself wrote into the remarks, without the stamps: a person's remark carries his name. */
export function ownRemarks(remarks: string | null): readonly string[] {
  const lines = (remarks ?? '').split('\n').filter((line) => line.startsWith('[') && line.startsWith('] ', stampLength));
  return lines.map((line) => line.slice(stampLength + 2));
}

/** Whether an order's remarks still fit their cell. */
export function remarksFit(remarks: string | null): boolean {
  return (remarks?.length ?? 0) <= mostRemarks;
}

/** A remark stands on one line. */
export function oneLine(text: string): string {
  return inOneLine(text);
}
