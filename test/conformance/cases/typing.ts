import { desk, write, type Case, type Kit } from '../kit.ts';

const nasty = ['=1+1', '+86 21', "'quoted", '2026-03-02', 'TRUE', '1e5', '12%', '𠮷 掌柜'];
const longNumber = '1234567890123412345';

function sheetOf(book: string): GoogleAppsScript.Spreadsheet.Sheet {
  const sheet = SpreadsheetApp.openById(book).getSheetByName('Desk');
  if (sheet === null) throw new Error('The sheet Desk is missing.');
  return sheet;
}

/** Enters values with `setValues` and tells what the API finds in the first row. */
function entered(kit: Kit, values: readonly unknown[], format: string | null): unknown {
  const book = kit.book();
  const range = sheetOf(book).getRange(1, 1, 1, values.length);
  if (format !== null) range.setNumberFormats([values.map(() => format)]);
  range.setValues([[...values]]);
  SpreadsheetApp.flush();
  return kit.cells(book, { sheetId: desk })[0]?.[0];
}

/** What becomes of a value that is written or typed. */
export const typingCases: readonly Case[] = [
  {
    name: 'texts-stay-texts',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, write(desk, 0, ...nasty));
      kit.same('by the API', kit.cells(book, { sheetId: desk }), [[nasty]]);
      kit.same('formulas', sheetOf(book).getRange(1, 1, 1, 2).getFormulas(), [['', '']]);
    },
  },
  {
    name: 'typed-values-keep-their-kind',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, write(desk, 0, 12.5, true, false, 0, '7'));
      kit.same('by the API', kit.cells(book, { sheetId: desk }), [[[12.5, true, false, 0, '7']]]);
      kit.same('by SpreadsheetApp', sheetOf(book).getRange(1, 1, 1, 6).getValues(), [[12.5, true, false, 0, '7', '']]);
    },
  },
  {
    name: 'long-numbers-as-text',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, write(desk, 0, longNumber));
      kit.same('written by the API', kit.cells(book, { sheetId: desk }), [[[longNumber]]]);
      kit.same('written by setValues into @', entered(kit, [`'${longNumber}`, longNumber], '@'), [longNumber, longNumber]);
    },
  },
  {
    name: 'long-number-typed',
    source: 'L',
    run: (kit) => {
      kit.same('15 digits are kept', entered(kit, [longNumber], null), [1_234_567_890_123_410_000]);
    },
  },
  {
    name: 'script-numbers-keep-their-digits',
    source: 'L',
    run: (kit) => {
      const given = [0.1 + 0.2, 1_234_567_890_123_456, 2 / 3];
      kit.same('as given', entered(kit, given, null), given);
    },
  },
  {
    name: 'nested-list-in-a-cell',
    source: 'L',
    run: (kit) => {
      const [cell] = entered(kit, [[1, 2]], null) as readonly unknown[];
      kit.holds('as Java tells it', cell, /^\[Ljava\.lang\.Object;@[0-9a-f]+$/.test(String(cell)));
    },
  },
  {
    name: 'ranges-as-text',
    source: 'L',
    run: (kit) => {
      const sheet = sheetOf(kit.book());
      const corners = ['B2', 'C5:B2', '5:7', 'D:F', 'A3:B', 'R2C3', 'R2C3:R5C6'].map((text) => {
        const range = sheet.getRange(text);
        return [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()].join(' ');
      });
      kit.same('row, column, rows, columns', corners, ['2 2 1 1', '2 2 4 2', '5 1 3 8', '1 4 20 3', '3 1 18 2', '2 3 1 1', '2 3 4 4']);
    },
  },
  {
    name: 'set-values-parses',
    source: 'L',
    run: (kit) => {
      const [formula, day, number, yes] = entered(kit, ['=1+1', '2026-03-02', '1,234.5', 'true'], null) as readonly unknown[];
      kit.same('a formula', formula, { formula: '=1+1' });
      kit.same('a day as a serial number', day, 46_083);
      kit.same('a number and a truth value', [number, yes], [1_234.5, true]);
    },
  },
  {
    name: 'apostrophe-in-text-cells',
    source: 'L',
    run: (kit) => {
      const wanted = ['=1+1', '2026-03-02', "'quoted", '{"a":"b"}', '007'];
      const given = wanted.map((text) => `'${text}`);
      kit.same('stored without it', entered(kit, given, '@'), wanted);
    },
  },
  {
    name: 'formula-apart-from-value',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      const sheet = sheetOf(book);
      sheet.getRange(1, 1, 1, 2).setValues([['=1+1', 'text']]);
      SpreadsheetApp.flush();
      kit.same('formulas', sheet.getRange(1, 1, 1, 2).getFormulas(), [['=1+1', '']]);
      kit.same('by the API', kit.cells(book, { sheetId: desk }), [[[{ formula: '=1+1' }, 'text']]]);
    },
  },
  {
    name: 'values-must-fit-the-range',
    source: 'L',
    run: (kit) => {
      const range = sheetOf(kit.book()).getRange(1, 1, 1, 2);
      kit.refused('three values for two columns', /number of columns in the data does not match/, () => range.setValues([['a', 'b', 'c']]));
    },
  },
  {
    name: 'moment-is-a-date-by-its-tag',
    source: 'L',
    run: (kit) => {
      const book = kit.book();
      // 2026-03-02 10:30 in the workbook's zone.
      kit.batch(book, write(desk, 0, 46_083.4375), {
        repeatCell: {
          range: { sheetId: desk, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
          cell: { userEnteredFormat: { numberFormat: { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' } } },
          fields: 'userEnteredFormat.numberFormat',
        },
      });
      const value: unknown = sheetOf(book).getRange(1, 1).getValues()[0]?.[0];
      kit.same('its tag', Object.prototype.toString.call(value), '[object Date]');
      kit.same('its instant', (value as Date).getTime(), Date.UTC(2026, 2, 2, 2, 30));
    },
  },
];
