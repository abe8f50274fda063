import type { Book } from '../../table/table.ts';
import type { Head } from '../workbook/head.ts';

/** Ids of one sender that a head keeps: those whose row the sender has not marked yet. */
export const mostReceived = 50;

function markOf(from: Book): string {
  return `received.${from}`;
}

/** The ids of a sender's effects that a workbook has, as far as its head still keeps them. */
export function receivedFrom({ marks }: Pick<Head, 'marks'>, from: Book): readonly string[] {
  const text = marks[markOf(from)];
  return text === undefined ? [] : (JSON.parse(text) as string[]);
}

/** The mark that a commit makes of what it received. */
export function receivedMark(from: Book, ids: readonly string[]): Readonly<Record<string, string>> {
  return { [markOf(from)]: JSON.stringify(ids) };
}

/**
 * The ids that must still be kept: those that the sender's outbox, read in this run, shows as unfinished. A row that is finished
 * there is never offered again, so its id is needed no more.
 */
export function stillNeeded(ids: readonly string[], unfinished: ReadonlySet<string>): readonly string[] {
  return ids.filter((id) => unfinished.has(id));
}
