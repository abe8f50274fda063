import { desk, ledger, write, type Case } from '../kit.ts';

/** Reading workbooks: by grid range, and what an answer leaves out. */
export const readingCases: readonly Case[] = [
  {
    name: 'areas-found-by-their-start',
    source: 'B',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, write(desk, 0, 'd1'), write(desk, 1, 'd2'), write(desk, 2, 'd3'), write(ledger, 0, 'l1'), write(ledger, 1, 'l2'));
      const row = (sheetId: number, startRowIndex: number, rows = 1) => ({ sheetId, startRowIndex, endRowIndex: startRowIndex + rows });
      const areas = [row(ledger, 1), row(desk, 2), row(desk, 0, 2), row(ledger, 0), row(desk, 1), row(desk, 1)];
      kit.same('areas, overlapping and equal ones too', kit.cells(book, ...areas), [
        [['l2']],
        [['d3']],
        [['d1'], ['d2']],
        [['l1']],
        [['d2']],
        [['d2']],
      ]);
    },
  },
  {
    name: 'equal-filters-share-a-block',
    source: 'L',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, write(desk, 0, 'd1'), write(desk, 1, 'd2'));
      const ranges = [
        { startRowIndex: 1 },
        { startRowIndex: 1, endRowIndex: 20 },
        { startRowIndex: 1, endRowIndex: 99 },
        { startRowIndex: 0 },
      ];
      const dataFilters = ranges.map((range) => ({ gridRange: { sheetId: desk, ...range } }));
      const answer = kit.sheets.Spreadsheets.getByDataFilter({ dataFilters }, book, { fields: 'sheets(data(startRow,rowData))' });
      const starts = answer.sheets?.[0]?.data?.map(({ startRow }) => startRow ?? 0);
      kit.same('where the blocks of four filters begin, three of them over the same cells', starts, [1, 0]);
    },
  },
  {
    name: 'trailing-empties-left-out',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, write(desk, 0, 'a', null, 'c', null), write(desk, 3, null, 'b'));
      kit.same('cells', kit.cells(book, { sheetId: desk }), [[['a', null, 'c'], [], [], [null, 'b']]]);
    },
  },
  {
    name: 'area-below-the-data',
    source: 'B',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, write(desk, 0, 'a'));
      kit.same('the last row of the grid', kit.cells(book, { sheetId: desk, startRowIndex: 19 }), [[]]);
    },
  },
  {
    name: 'area-outside-the-grid',
    source: 'B',
    run: (kit) => {
      const book = kit.book();
      kit.refused('the row below the grid', /grid|range/i, () => kit.cells(book, { sheetId: desk, startRowIndex: 20, endRowIndex: 21 }));
    },
  },
  {
    name: 'open-ended-rows',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, write(desk, 1, 'a', 'b'), write(desk, 19, 'y', 'z'));
      const [cells = []] = kit.cells(book, { sheetId: desk, startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 });
      kit.same('first, last, how many', [cells[0], cells[18], cells.length], [['b'], ['z'], 19]);
    },
  },
  {
    name: 'unknown-sheet-id',
    source: 'L',
    run: (kit) => {
      const book = kit.book();
      kit.refused('a read', /No sheet with id: 77/, () => kit.cells(book, { sheetId: 77 }));
      kit.refused('a request on its properties', /No sheet with id: 77/, () =>
        kit.batch(book, { updateSheetProperties: { properties: { sheetId: 77, hidden: true }, fields: 'hidden' } }),
      );
      kit.refused('a request that deletes it', /No grid with id: 77/, () => kit.batch(book, { deleteSheet: { sheetId: 77 } }));
    },
  },
  {
    name: 'both-services-see-the-same',
    source: 'B',
    run: (kit) => {
      const book = kit.book();
      const sheet = SpreadsheetApp.openById(book).getSheetByName('Desk');
      kit.batch(book, write(desk, 0, 'by the API'));
      kit.same('read by SpreadsheetApp', sheet?.getRange(1, 1).getValue(), 'by the API');
      sheet?.getRange(2, 1).setValue('by SpreadsheetApp');
      SpreadsheetApp.flush();
      kit.same('read by the API', kit.cells(book, { sheetId: desk }), [[['by the API'], ['by SpreadsheetApp']]]);
    },
  },
  {
    name: 'range-outside-the-sheet',
    source: 'L',
    run: (kit) => {
      const sheet = SpreadsheetApp.openById(kit.book()).getSheetByName('Desk');
      kit.refused('row 21 of 20', /outside the dimensions of the sheet/, () => sheet?.getRange(21, 1).getValue());
    },
  },
  {
    name: 'size-and-last-cell',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, write(desk, 3, null, 'x'));
      const workbook = SpreadsheetApp.openById(book);
      const sheet = workbook.getSheetByName('Desk');
      const size = [sheet?.getLastRow(), sheet?.getLastColumn(), sheet?.getMaxRows(), sheet?.getSheetId()];
      kit.same('last row, last column, rows, id', size, [4, 2, 20, desk]);
      kit.same('a sheet that is not there', workbook.getSheetByName('Nowhere'), null);
      const range = sheet?.getRange(2, 3, 4, 5);
      kit.same('a range', [range?.getRow(), range?.getNumRows(), range?.getNumColumns(), range?.getSheet().getSheetId()], [2, 4, 5, desk]);
    },
  },
];
