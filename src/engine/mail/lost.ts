import { letterWords } from '../../text/letter.ts';
import { say } from '../../text/words.ts';
import type { Automation } from '../capability.ts';
import type { OutboxRow } from '../workbook/tables.ts';
import type { View } from '../workbook/view.ts';
import { writeLetter } from './letter.ts';
import { isLost } from './outbox.ts';

/** What is told of the last letter in sight that may never have gone out; empty where there is none. */
export function tellLost(automation: Pick<Automation, 'mails'>, view: View): readonly string[] {
  return view.letters
    .filter(({ value }) => isLost(value))
    .slice(-1)
    .map(({ value }) =>
      say(letterWords.lost, view.situation.language, { kind: subjectOf(automation, view, value), to: value.to, note: value.note ?? '' }),
    );
}

/** As its receivers would know it; one that cannot be written goes by its kind. */
function subjectOf(automation: Pick<Automation, 'mails'>, { situation }: View, row: OutboxRow): string {
  try {
    return writeLetter(automation, situation, row).subject;
  } catch {
    return row.kind;
  }
}
