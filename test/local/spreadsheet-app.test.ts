import { expect, test } from '@jest/globals';
import { at, attempt, clerk, evaluate, givenBook, givenHost } from './given.ts';

const desk = (file: string) => `const sheet = SpreadsheetApp.openById('${file}').getSheetByName('Desk');`;

test('values are parsed as if typed, dates come back as dates in the zone of the workbook', () => {
  const host = givenHost();
  const file = givenBook(host);
  const read = evaluate(
    host,
    `${desk(file)} sheet.getRange(1, 1, 1, 5).setValues([['2026-03-02 08:00', '12', '=1+1', '', new Date(Date.UTC(2026, 2, 2))]]);
     const range = sheet.getRange(1, 1, 1, 5);
     return [range.getValues()[0].map((v) => v instanceof Date ? v.toISOString() : v), range.getDisplayValues()[0], range.getFormulas()[0]];`,
  );
  expect(read).toEqual([
    ['2026-03-02T00:00:00.000Z', 12, 2, '', '2026-03-02T00:00:00.000Z'],
    ['2026-03-02 08:00:00', '12', '2', '', '2026-03-02 08:00:00'],
    ['', '', '=1+1', '', ''],
  ]);
});

test('formats set by a script decide how later values are taken', () => {
  const host = givenHost();
  const file = givenBook(host);
  evaluate(host, `${desk(file)} sheet.getRange(2, 1, 3, 1).setNumberFormat('@').setValues([['00123'], ["'=x"], ['2026-1-1']]);`);
  expect(host.sheet(file, 1).rows.slice(1)).toEqual([['00123'], ['=x'], ['2026-1-1']]);
});

test('notes, last row and clearing', () => {
  const host = givenHost();
  const file = givenBook(host);
  const told = evaluate(
    host,
    `${desk(file)} sheet.getRange('B3').setValue('x').setNote('why').setBackground('red');
     const before = [sheet.getLastRow(), sheet.getLastColumn(), sheet.getRange(3, 2).getNotes(), sheet.getDataRange().getA1Notation()];
     sheet.getRange(1, 1, 5, 5).clearContent();
     return [...before, sheet.getLastRow(), sheet.getMaxRows(), sheet.getRange(1, 1).offset(1, 1).getA1Notation()];`,
  );
  expect(told).toEqual([3, 2, [['why']], 'A1:B3', 0, 20, 'B2']);
});

test("mistakes fail in Google's words and write nothing", () => {
  const host = givenHost();
  const file = givenBook(host);
  const error = (body: string) => attempt(host, `${desk(file)} ${body}`).error?.message;
  expect(error("sheet.getRange(1, 1, 1, 2).setValues([['a']]);")).toBe(
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  );
  expect(error('sheet.getRange(21, 1);')).toBe('The coordinates of the range are outside the dimensions of the sheet.');
  expect(attempt(host, "SpreadsheetApp.openById('none');").error?.message).toBe(
    "Document none is missing (perhaps it was deleted, or you don't have read access?)",
  );
  evaluate(
    host,
    `Sheets.Spreadsheets.batchUpdate({ requests: [{ setDataValidation: { range: { sheetId: 1, startRowIndex: 0, startColumnIndex: 1, endColumnIndex: 2 },
    rule: { condition: { type: 'BOOLEAN' }, strict: true } } }] }, '${file}');`,
  );
  expect(error("sheet.getRange(1, 1, 1, 2).setValues([['a', 'b']]);")).toBe(
    'The data you entered in cell B1 violates the data validation rules set on this cell.',
  );
  expect(at(host, file, 1, 0, 0)).toBe(null);
});

test('a list on another sheet feeds a drop-down', () => {
  const host = givenHost();
  const file = givenBook(host);
  evaluate(
    host,
    `Sheets.Spreadsheets.batchUpdate({ requests: [
    { updateCells: { start: { sheetId: 2, rowIndex: 1, columnIndex: 0 }, rows: [{ values: [{ userEnteredValue: { stringValue: 'Li' } }] }, { values: [{ userEnteredValue: { stringValue: 'Wang' } }] }], fields: 'userEnteredValue' } },
    { setDataValidation: { range: { sheetId: 1, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 }, rule: { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='Ledger'!$A$2:$A" }] }, strict: true } } },
  ] }, '${file}');`,
  );
  expect(host.sheet(file, 1).choices).toEqual({ 0: ['Li', 'Wang'] });
  expect(() => host.person(clerk).edit(file, 1, 1, 0, [['Zhou']])).toThrow('violates the data validation rules');
});

test('calls that go to the document are counted, handles are not', () => {
  const host = givenHost();
  const file = givenBook(host);
  const run = attempt(
    host,
    `${desk(file)} const range = sheet.getRange(1, 1, 2, 3); range.getRow(); sheet.getSheetId(); sheet.getName(); range.getValues(); range.setValues([[1, 2, 3], [4, 5, 6]]);`,
  );
  expect(run.calls).toEqual({
    'SpreadsheetApp.openById': 1,
    'Spreadsheet.getSheetByName': 1,
    'Range.getValues': 1,
    'Range.setValues': 1,
  });
  expect([run.cellsRead, run.cellsWritten]).toEqual([6, 6]);
});
