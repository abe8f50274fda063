/** Words by which a program can tell what went wrong. */
export type ErrorCode =
  | 'not-installed'
  | 'not-owner'
  | 'wrong-zone'
  | 'older-code'
  | 'sheet-missing'
  | 'book-unreached'
  | 'answer-lacks'
  | 'layout'
  | 'commit-unclear'
  | 'overtaken'
  | 'journal-broken'
  | 'row-unreadable'
  | 'too-long'
  | 'workbook-full'
  | 'busy';

/** Something broke: a word for programs, a sentence that says what to do for people. */
export class AppError extends Error {
  override readonly name = 'AppError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly cause?: unknown,
  ) {
    super(message);
  }
}

/**
 * What a failed service call means.
 * passing: try again if the call may be repeated; whether it was done is unknown. notDone: the call was turned away (its rate, a
 * lock) before anything was done, try later.
 * final: no more in this run or day, nothing was done. person: somebody must act. data: the data or a person's doing, nothing was
 * done. unknown: treated like passing, and reported.
 */
export type FailureClass = 'passing' | 'notDone' | 'final' | 'person' | 'data' | 'unknown';

/** What Google says where a workbook would get more cells than it may have: nothing of the call was done. */
const fullText = 'would increase the number of cells in the workbook above the limit';

/** Google's own texts, English and Chinese, as others have seen them; the first that is contained decides. */
export const failureTexts: readonly (readonly [FailureClass, string])[] = [
  ['notDone', 'Lock timeout: another process was holding the lock for too long.'],
  ['notDone', 'Quota exceeded for quota metric'],
  ['notDone', 'Service invoked too many times in a short time'],
  ['notDone', 'User Rate Limit Exceeded'],
  ['notDone', 'There are too many LockService operations against the same script.'],
  ['notDone', 'There are too many scripts running simultaneously for this Google user account.'],
  ['final', 'Exceeded maximum execution time'],
  ['final', 'Service invoked too many times for one day'],
  ['final', 'Service using too much computer time for one day'],
  ['final', 'This script has too many triggers.'],
  ['final', 'You have exceeded the property storage quota.'],
  ['final', 'Argument too large'],
  ['person', 'Authorization is required to perform that action.'],
  ['person', 'You do not have permission to call'],
  ['person', 'The caller does not have permission'],
  ['person', 'This trigger has been disabled for an unknown reason.'],
  ['data', 'You are trying to edit a protected cell or object.'],
  ['data', 'violates the data validation rules'],
  ['data', 'The number of columns in the data does not match'],
  ['data', 'The coordinates of the range are outside the dimensions of the sheet.'],
  ['data', 'is missing (perhaps it was deleted'],
  ['data', 'Requested entity was not found.'],
  ['data', 'File not found'],
  ['data', 'No grid with id'],
  ['data', 'No sheet with id'],
  ['data', 'exceeds grid limits'],
  ['data', fullText],
  ['data', 'Invalid requests['],
  ['data', 'Limit Exceeded: Email Recipients Per Message.'],
  ['data', 'Limit Exceeded: Email Body Size.'],
  ['data', 'Invalid email'],
  ['data', 'there is no Google account associated with this email address'],
  ['data', 'The specified emailAddress is invalid'],
  ['data', 'The owner of a file cannot be removed'],
  ['passing', 'failed while accessing document with id'],
  ['passing', 'timed out while accessing document with id'],
  ['passing', 'a server error occurred'],
  ['passing', '伺服器發生錯誤'],
  ['passing', '服务器发生错误'],
  ['passing', '服务器出错'],
  ['passing', 'Service error:'],
  ['passing', 'Internal error'],
  ['passing', 'Empty response'],
  ['passing', 'Unable to talk to trigger service'],
];

/** The text of anything thrown, of whatever realm. */
export function textOf(error: unknown): string {
  const thrown = error as { message?: unknown } | null;
  return typeof thrown === 'object' && thrown !== null && typeof thrown.message === 'string' ? thrown.message : String(error);
}

export function classify(error: unknown): FailureClass {
  const text = textOf(error).replace(/\u2019/g, "'");
  return failureTexts.find(([, known]) => text.includes(known))?.[0] ?? 'unknown';
}

/** The id of the sheet that a call did not find; null where it failed otherwise. Google words it in two ways, by the kind of request. */
export function lostSheetId(error: unknown): number | null {
  const id = /No (?:grid|sheet) with id: (\d+)/.exec(textOf(error))?.[1];
  return id === undefined ? null : Number(id);
}

/** Whether the call may have been done although it failed. */
export function isUnclear(error: unknown): boolean {
  const kind = classify(error);
  return kind === 'passing' || kind === 'unknown';
}

/** Whether a write was refused because the workbook has as many cells as Google allows. */
export function isFull(error: unknown): boolean {
  return textOf(error).includes(fullText);
}
