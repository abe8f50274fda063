import type { Instant } from '../../table/column.ts';
import type { Situation } from '../workbook/situation.ts';

/** The prefix under which the control workbook's head keeps who asked for which job, so that a crash loses no command. */
const askPrefix = 'ask.';

/** The mark that asks for a job. */
export function askMark(job: string, now: Instant): Readonly<Record<string, string>> {
  return { [`${askPrefix}${job}`]: String(now) };
}

/** Who asked for which job when, as the control workbook's head keeps it; nothing in any other. */
export function asksOf({ book, head }: Pick<Situation, 'book' | 'head'>): Readonly<Record<string, Instant>> {
  if (book !== 'control') return {};
  const asked = Object.entries(head.marks).filter(([name]) => name.startsWith(askPrefix));
  return Object.fromEntries(asked.map(([name, value]) => [name.slice(askPrefix.length), Number(value)]));
}

/** The moment at which somebody asked for a job that has not answered yet; null for none. */
export function askedFor(job: string, { asks, head }: Pick<Situation, 'asks' | 'head'>): Instant | null {
  const asked = asks[job];
  return asked !== undefined && asked > Number(head.marks[askedMark(job)] ?? 0) ? asked : null;
}

/** The mark that a job answered a question. */
export function answered(job: string, { asks }: Pick<Situation, 'asks'>): Readonly<Record<string, string>> {
  const asked = asks[job];
  return asked === undefined ? {} : { [askedMark(job)]: String(asked) };
}

function askedMark(job: string): string {
  return `asked.${job}`;
}
