import type { Settings } from '../../rulebook/settings.ts';
import { books, type Book } from '../../table/table.ts';
import type { Action } from '../desk/action.ts';
import type { BookId, TriggerState } from '../ports.ts';

/** Names of the functions that the triggers call. Never `onEdit`: it would run twice. */
export const handlers = { beat: 'beat', edited: 'edited' } as const;

export interface WantedTrigger {
  readonly handler: string;
  readonly book: BookId | null;
}

/** One beat, and for an account with time enough one edit trigger a workbook with Actions. */
export function wantedTriggers(
  actions: readonly Pick<Action, 'desk'>[],
  ids: Readonly<Record<Book, BookId>>,
  { account }: Pick<Settings, 'account'>,
): readonly WantedTrigger[] {
  const withActions = books.filter((book) => actions.some((action) => action.desk.book === book));
  return [
    { handler: handlers.beat, book: null },
    ...(account === 'workspace' ? withActions.map((book) => ({ handler: handlers.edited, book: ids[book] })) : []),
  ];
}

/** What is wanted and does not stand, and what stands and is not wanted: doubles too. */
export function compareTriggers(
  mine: readonly TriggerState[],
  wanted: readonly WantedTrigger[],
): { readonly missing: readonly WantedTrigger[]; readonly surplus: readonly TriggerState[] } {
  const surplus = [...mine];
  const missing = wanted.filter(({ handler, book }) => {
    const at = surplus.findIndex((trigger) => trigger.handler === handler && trigger.book === book);
    if (at >= 0) surplus.splice(at, 1);
    return at < 0;
  });
  return { missing, surplus };
}
