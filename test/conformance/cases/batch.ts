import { desk, ledger, write, type Case, type Request } from '../kit.ts';

const fence = (metadataId: number): Request => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataId, metadataKey: 'zhanggui.commit', location: { spreadsheet: true }, visibility: 'PROJECT' },
  },
});
const dropFence = (metadataId: number): Request => ({
  deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
});
const insert = (startIndex: number, endIndex: number): Request => ({
  insertDimension: { range: { sheetId: desk, dimension: 'ROWS', startIndex, endIndex }, inheritFromBefore: false },
});
const grow = (length: number): Request => ({ appendDimension: { sheetId: desk, dimension: 'ROWS', length } });

/** Writing workbooks: one atomic call. */
export const batchCases: readonly Case[] = [
  {
    name: 'batch-all-or-nothing',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, write(desk, 0, 'before'));
      kit.refused('a request on a sheet that is not there', /No grid with id: 77/, () =>
        kit.batch(book, write(desk, 0, 'after'), write(ledger, 0, 'after'), insert(0, 2), write(77, 0, 'x')),
      );
      kit.same('cells right after the failed call', kit.cells(book, { sheetId: desk }, { sheetId: ledger }), [[['before']], []]);
    },
  },
  {
    name: 'batch-in-order',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, write(desk, 0, 'first'), write(desk, 0, 'second'));
      kit.same('the later of two writes', kit.cells(book, { sheetId: desk }), [[['second']]]);
    },
  },
  {
    name: 'insert-then-write',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, write(desk, 0, 'header'), write(desk, 1, 'old'));
      kit.batch(book, insert(1, 3), write(desk, 1, 'new 1'), write(desk, 2, 'new 2'));
      kit.same('rows', kit.cells(book, { sheetId: desk }), [[['header'], ['new 1'], ['new 2'], ['old']]]);
    },
  },
  {
    name: 'batch-of-thousands',
    source: 'B',
    run: (kit) => {
      const book = kit.book();
      const text = 'x'.repeat(600);
      const rows = Array.from({ length: 3_000 }, (_, row) => write(desk, row, text, row));
      kit.batch(book, grow(3_000), ...rows);
      const [last] = kit.cells(book, { sheetId: desk, startRowIndex: 2_999, endRowIndex: 3_000, startColumnIndex: 1, endColumnIndex: 2 });
      kit.same('the last of 3,000 requests, two megabytes', last, [[2_999]]);
    },
  },
  {
    name: 'fence-used-twice',
    source: 'B',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, fence(1_000_001), write(desk, 0, 'first'));
      kit.refused('the same id again', /1000001|metadata/i, () => kit.batch(book, fence(1_000_001), write(desk, 0, 'second')));
      kit.same('cells', kit.cells(book, { sheetId: desk }), [[['first']]]);
    },
  },
  {
    name: 'fence-taken-again-after-drop',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, fence(1_000_002), fence(1_000_003));
      kit.batch(book, dropFence(1_000_002), fence(1_000_002), write(desk, 0, 'again'));
      kit.refused('the one that was not dropped', /1000003|metadata/i, () => kit.batch(book, fence(1_000_003)));
      kit.same('cells', kit.cells(book, { sheetId: desk }), [[['again']]]);
    },
  },
  {
    name: 'fence-dropped-without-match',
    source: 'B',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, dropFence(424_242), write(desk, 0, 'written'));
      kit.same('cells', kit.cells(book, { sheetId: desk }), [[['written']]]);
    },
  },
  {
    name: 'rows-appended',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.refused('a write below the grid', /Attempting to write row: 20/, () => kit.batch(book, write(desk, 20, 'x')));
      kit.batch(book, grow(5), write(desk, 24, 'x'));
      const sheet = SpreadsheetApp.openById(book).getSheetByName('Desk');
      kit.same('rows of the grid, last row', [sheet?.getMaxRows(), sheet?.getLastRow()], [25, 25]);
    },
  },
  {
    name: 'columns-appended',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      const sheet = () => SpreadsheetApp.openById(book).getSheetByName('Desk');
      const columnIndex = sheet()?.getMaxColumns() ?? 0;
      const beyond: Request = {
        updateCells: {
          start: { sheetId: desk, rowIndex: 0, columnIndex },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'new' } }] }],
          fields: 'userEnteredValue',
        },
      };
      kit.refused('a write beside the grid', /Attempting to write column: /, () => kit.batch(book, beyond));
      kit.batch(book, { appendDimension: { sheetId: desk, dimension: 'COLUMNS', length: 1 } }, beyond);
      kit.same(
        'columns of the grid, last column',
        [sheet()?.getMaxColumns(), sheet()?.getLastColumn()],
        [columnIndex + 1, columnIndex + 1],
      );
    },
  },
  {
    name: 'cells-left-out-are-cleared',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, write(desk, 0, 'a', 'b', 'c'));
      kit.batch(book, write(desk, 0, 'A', null));
      kit.same('cells', kit.cells(book, { sheetId: desk }), [[['A', null, 'c']]]);
    },
  },
  {
    name: 'metadata-id-of-nothing-refused',
    source: 'L',
    run: (kit) => {
      const book = kit.book();
      kit.refused('the id 0', /./, () => kit.batch(book, fence(0)));
    },
  },
  {
    name: 'edges-of-the-grid-refused',
    source: 'L',
    run: (kit) => {
      const book = kit.book();
      kit.refused('rows past the end', /range\.startIndex must be less than the grid size/, () => kit.batch(book, insert(20, 21)));
      const frozen = (frozenRowCount: number): Request => ({
        updateSheetProperties: {
          properties: { sheetId: desk, gridProperties: { frozenRowCount } },
          fields: 'gridProperties.frozenRowCount',
        },
      });
      kit.refused('every row frozen', /You can't freeze all visible rows/, () => kit.batch(book, frozen(20)));
      const rest: Request = { deleteDimension: { range: { sheetId: desk, dimension: 'ROWS', startIndex: 1, endIndex: 20 } } };
      kit.refused('every row deleted but the frozen', /not possible to delete all non-frozen rows/, () => kit.batch(book, frozen(1), rest));
    },
  },
];
