import { asText, readCell } from '../../table/cell.ts';
import { optional, text } from '../../table/column.ts';
import { commentChars } from '../../page/forms.ts';
import { pageWords } from '../../text/pages.ts';
import { message, say, type Language, type Message } from '../../text/words.ts';
import type { PageAnswer, PageChoice, PageField, TypedOnPage } from './page.ts';
import type { Submission } from './submission.ts';

/** A comment is read as a desk's cell is: nothing unprintable, nothing too long. */
const commentColumn = optional(text({ max: commentChars, lines: true }));

type Asked = Pick<PageAnswer, 'comment' | 'fields'>;
type Wrong = { readonly wrong: Message };

/** What a choice asks for, read from what was typed; or what is wrong with it. */
export function readTyped(choice: PageChoice, key: string, submission: Submission, language: Language): Asked | Wrong {
  const unproved = proofMissing(choice, key, submission);
  if (unproved !== null) return { wrong: unproved };
  const need = choice.typed === 'comment' ? 'required' : choice.comment;
  const comment = need === undefined ? { comment: null } : readComment(submission.typed.comment, need);
  if ('wrong' in comment) return comment;
  const fields = readFields(choice.fields ?? [], submission.typed, language);
  return 'wrong' in fields ? fields : { ...comment, ...fields };
}

/** What is still to be typed so that no robot decides; null where it was. */
function proofMissing(choice: PageChoice, key: string, { typed, isCodeRight, fromList }: Submission): Message | null {
  if (choice.typed === 'code') {
    if (fromList) return message(pageWords.codeAlone);
    return isCodeRight ? null : message(pageWords.codeWrong);
  }
  if (choice.typed === 'comment' || fromList) return null;
  return plain(typed.confirmation) === lastFour(key) ? null : message(pageWords.confirmationNeeded);
}

/** A comment as it may be kept: null for none. */
export function readComment(typed: string, need: 'optional' | 'required'): Pick<Asked, 'comment'> | Wrong {
  const read = readCell(commentColumn, typed);
  if ('fault' in read) return { wrong: message(pageWords.commentBad) };
  if (read.value === null) return need === 'required' ? { wrong: message(pageWords.commentNeeded) } : { comment: null };
  return { comment: asText(read.value) };
}

function readFields(asked: readonly PageField[], typed: TypedOnPage, language: Language): Pick<Asked, 'fields'> | Wrong {
  const fields: Record<string, string | null> = {};
  for (const field of asked) {
    const value = readField(field, typed.fields[field.name] ?? '');
    if (value === undefined) return { wrong: message(pageWords.fieldBad, { field: say(field.label, language) }) };
    if (value === null && field.optional !== true) return { wrong: message(pageWords.fieldNeeded, { field: say(field.label, language) }) };
    fields[field.name] = value;
  }
  return { fields };
}

/** undefined for what cannot be taken: an option that is not offered, a text too long or unprintable. */
function readField({ input }: PageField, typed: string): string | null | undefined {
  if ('options' in input) {
    if (typed === '') return null;
    return input.options.find(({ value }) => value === typed)?.value;
  }
  const read = readCell(optional(text({ max: input.maxChars })), typed);
  if ('fault' in read) return undefined;
  return read.value === null ? null : asText(read.value);
}

/** What is to be typed so that no robot decides. */
export function lastFour(key: string): string {
  return Array.from(plain(key)).slice(-4).join('');
}

/** Full-width digits of a Chinese keyboard count as what they are. */
export function plain(typed: string): string {
  return typed.normalize('NFKC').trim().toUpperCase();
}
