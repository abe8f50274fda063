import type { Instant } from '../table/column.ts';
import { showMoment } from '../table/office-time.ts';

/** Remarks are appended with time and name and never rewritten (ORD-9). */
export function appendRemark(remarks: string | null, remark: string, who: string, now: Instant): string {
  const line = `[${showMoment(now).slice(5, 16)}${who === '' ? '' : ` ${who}`}] ${oneLine(remark)}`;
  return remarks === null || remarks === '' ? line : `${remarks}\n${line}`;
}

/** Whether the newest remark is this one by the same person: a command that was taken twice adds nothing. */
export function isNewestRemark(remarks: string | null, remark: string, who: string): boolean {
  const last = remarks?.split('\n').pop() ?? '';
  const said = /^\[\d\d-\d\d \d\d:\d\d ?([^\]]*)\] (.*)$/.exec(last);
  return said !== null && said[1] === who && said[2] === oneLine(remark);
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}
