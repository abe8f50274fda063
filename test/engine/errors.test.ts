import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { AppError, classify, isUnclear, lostSheetId, textOf, type FailureClass } from '../../src/engine/errors.ts';

/** The real failure texts, each with its class. A call turned away for its rate passes too, but nothing was done: `notDone`. */
const known: readonly (readonly [FailureClass, string])[] = [
  ['passing', 'Service Spreadsheets failed while accessing document with id 1AbC.'],
  ['passing', 'Service Spreadsheets timed out while accessing document with id 1AbC.'],
  ['passing', "We're sorry, a server error occurred. Please wait a bit and try again."],
  ['passing', 'We\u2019re sorry, a server error occurred. Please wait a bit and try again.'],
  ['passing', '很抱歉，伺服器發生錯誤，請稍後再試。'],
  ['passing', 'Service error: Spreadsheets'],
  ['passing', 'Internal error.'],
  ['passing', 'Empty response'],
  ['notDone', 'Service invoked too many times in a short time: spreadsheets rateMax. Try Utilities.sleep(1000) between calls.'],
  ['notDone', 'User Rate Limit Exceeded'],
  ['notDone', 'There are too many LockService operations against the same script.'],
  ['notDone', 'There are too many scripts running simultaneously for this Google user account.'],
  ['passing', 'Unable to talk to trigger service'],
  [
    'notDone',
    "API call to sheets.spreadsheets.batchUpdate failed with error: Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user'",
  ],
  ['notDone', 'Lock timeout: another process was holding the lock for too long.'],
  ['final', 'Exceeded maximum execution time'],
  ['final', 'Service invoked too many times for one day: email.'],
  ['final', 'Service using too much computer time for one day'],
  ['final', 'This script has too many triggers. Triggers must be deleted from the script before more can be added.'],
  ['final', 'You have exceeded the property storage quota. Please remove some properties and try again.'],
  ['final', 'Argument too large: value'],
  ['person', 'Authorization is required to perform that action. Please run the script again to authorize it.'],
  [
    'person',
    'You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
  ],
  ['person', 'This trigger has been disabled for an unknown reason.'],
  [
    'data',
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  ],
  ['data', 'The data you entered in cell F1 violates the data validation rules set on this cell.'],
  ['data', 'The number of columns in the data does not match the number of columns in the range. The data has 5 but the range has 24.'],
  ['data', 'The coordinates of the range are outside the dimensions of the sheet.'],
  ['data', "Document 1AbC is missing (perhaps it was deleted, or you don't have read access?)"],
  ['data', 'Document 1AbC is missing (perhaps it was deleted, or you don\u2019t have read access?)'],
  ['data', 'No sheet with id: 9001'],
  ['data', 'Invalid requests[0].updateCells: No grid with id: 9001'],
  ['data', 'Limit Exceeded: Email Recipients Per Message.'],
];

describe('every text that others have seen', () => {
  test.each(known)('%s: %s', (kind, text) => {
    expect(classify(new Error(text))).toBe(kind);
    expect(classify(new Error(`Exception: ${text}`))).toBe(kind);
    expect(classify(text)).toBe(kind);
  });
});

test('what nobody has seen yet is unknown, and treated as unclear', () => {
  for (const thrown of [new Error('Something new'), '', null, undefined, 42, { message: 7 }]) {
    expect(classify(thrown)).toBe('unknown');
    expect(isUnclear(thrown)).toBe(true);
  }
});

test('only a call that may have been done is unclear', () => {
  expect(isUnclear(new Error('Internal error.'))).toBe(true);
  for (const text of [
    'Lock timeout: another process was holding the lock for too long.',
    'Exceeded maximum execution time',
    'Argument too large: value',
  ]) {
    expect(isUnclear(new Error(text))).toBe(false);
  }
});

test('an error of another realm is understood', () => {
  const error: unknown = runInNewContext("new Error('Internal error.')");
  expect(error instanceof Error).toBe(false);
  expect(classify(error)).toBe('passing');
  expect(textOf(error)).toBe('Internal error.');
});

test('a sheet that is gone is known by its id, whichever request missed it', () => {
  for (const text of [
    'API call to sheets.spreadsheets.getByDataFilter failed with error: No sheet with id: 9001',
    'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[2].updateCells: No grid with id: 9001',
  ])
    expect(lostSheetId(new Error(text))).toBe(9001);
  expect(lostSheetId(new Error('Requested entity was not found.'))).toBeNull();
});

test('our own errors carry a word and their cause', () => {
  const cause = new Error('deep');
  expect(new AppError('overtaken', 'come again', cause)).toMatchObject({
    name: 'AppError',
    code: 'overtaken',
    message: 'come again',
    cause,
  });
});
