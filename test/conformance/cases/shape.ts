import { desk, ledger, write, type Case, type CellData, type Kit, type Request } from '../kit.ts';

const column = (startColumnIndex: number) => ({ sheetId: desk, startRowIndex: 1, startColumnIndex, endColumnIndex: startColumnIndex + 1 });
const asText: Request = {
  repeatCell: {
    range: column(0),
    cell: { userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } },
    fields: 'userEnteredFormat.numberFormat',
  },
};
const list: Request = {
  setDataValidation: {
    range: column(1),
    rule: {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: '提交' }, { userEnteredValue: '作废' }] },
      showCustomUi: true,
      strict: false,
    },
  },
};
const tickBox: Request = { setDataValidation: { range: column(2), rule: { condition: { type: 'BOOLEAN' } } } };

/** The first cells of a row with format, drop-down and note. */
function dressed(kit: Kit, book: string, startRowIndex: number): readonly CellData[] {
  const gridRange = { sheetId: desk, startRowIndex, endRowIndex: startRowIndex + 1 };
  const fields = 'sheets(data(rowData(values(userEnteredFormat(numberFormat),dataValidation,note))))';
  const answer = kit.sheets.Spreadsheets.getByDataFilter({ dataFilters: [{ gridRange }] }, book, { fields });
  return answer.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values ?? [];
}

const looks = (cells: readonly CellData[]) => [
  cells[0]?.userEnteredFormat?.numberFormat?.type,
  cells[1]?.dataValidation?.condition?.type,
  cells[1]?.dataValidation?.condition?.values?.map((each) => each.userEnteredValue),
  cells[2]?.dataValidation?.condition?.type,
];
const wantedLooks = ['TEXT', 'ONE_OF_LIST', ['提交', '作废'], 'BOOLEAN'];

function protectionsOf(kit: Kit, book: string): readonly GoogleAppsScript.Sheets.Schema.ProtectedRange[] {
  const fields = 'sheets(protectedRanges(protectedRangeId,description,warningOnly,range,editors(users)))';
  return (kit.sheets.Spreadsheets.get(book, { fields }).sheets ?? []).flatMap((sheet) => sheet.protectedRanges ?? []);
}

/** A chart of columns with an id of its own, its legend from the first row, some rows of its source empty. */
const chart: Request = {
  addChart: {
    chart: {
      chartId: 51401,
      spec: {
        title: 'Turnaround',
        basicChart: {
          chartType: 'COLUMN',
          legendPosition: 'BOTTOM_LEGEND',
          headerCount: 1,
          domains: [{ domain: chartSource(0) }],
          series: [1, 2].map((at) => ({ series: chartSource(at), targetAxis: 'LEFT_AXIS' })),
        },
      },
      position: {
        overlayPosition: { anchorCell: { sheetId: desk, rowIndex: 1, columnIndex: 3 }, widthPixels: 400, heightPixels: 200 },
      },
    },
  },
};

function chartSource(startColumnIndex: number) {
  const range = { sheetId: desk, startRowIndex: 0, endRowIndex: 12, startColumnIndex, endColumnIndex: startColumnIndex + 1 };
  return { sourceRange: { sources: [range] } };
}

/** Sheets, their formats, drop-downs and protections. */
export const shapeCases: readonly Case[] = [
  {
    name: 'sheet-id-kept',
    source: 'D',
    run: (kit) => {
      const answer = kit.sheets.Spreadsheets.get(kit.book(), {
        fields: 'sheets(properties(sheetId,title,gridProperties(rowCount,columnCount)))',
      });
      const found = (answer.sheets ?? []).map(({ properties: each }) => [each?.sheetId ?? 0, each?.title, each?.gridProperties?.rowCount]);
      kit.same('the sheets that were added', found.slice(1), [
        [desk, 'Desk', 20],
        [ledger, 'Ledger', 20],
      ]);
    },
  },
  {
    name: 'sheet-hidden-frozen-dropped',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.batch(
        book,
        { updateSheetProperties: { properties: { sheetId: ledger, hidden: true }, fields: 'hidden' } },
        {
          updateSheetProperties: {
            properties: { sheetId: desk, gridProperties: { frozenRowCount: 1 } },
            fields: 'gridProperties.frozenRowCount',
          },
        },
        {
          updateDimensionProperties: {
            range: { sheetId: desk, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
            properties: { pixelSize: 200 },
            fields: 'pixelSize',
          },
        },
        { deleteSheet: { sheetId: 0 } },
      );
      SpreadsheetApp.openById(book).getSheetByName('Ledger')?.getRange(1, 1).setValue('written while hidden');
      SpreadsheetApp.flush();
      const fields = 'sheets(properties(sheetId,hidden,gridProperties(frozenRowCount)))';
      const found = (kit.sheets.Spreadsheets.get(book, { fields }).sheets ?? []).map(({ properties: each }) => [
        each?.sheetId,
        each?.hidden ?? false,
        each?.gridProperties?.frozenRowCount ?? 0,
      ]);
      kit.same('id, hidden, frozen rows', found, [
        [desk, false, 1],
        [ledger, true, 0],
      ]);
      kit.same('the hidden sheet', kit.cells(book, { sheetId: ledger }), [[['written while hidden']]]);
    },
  },
  {
    name: 'lists-boxes-notes-set',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      const header: CellData = {
        userEnteredValue: { stringValue: '订单编号' },
        note: '照原样',
        userEnteredFormat: { textFormat: { bold: true } },
      };
      kit.batch(book, asText, list, tickBox, {
        updateCells: {
          start: { sheetId: desk, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [header] }],
          fields: 'userEnteredValue,note,userEnteredFormat.textFormat.bold',
        },
      });
      kit.batch(book, write(desk, 1, '1', 'another word', true));
      kit.same('format, list, box', looks(dressed(kit, book, 1)), wantedLooks);
      kit.same('note', dressed(kit, book, 0)[0]?.note, '照原样');
      kit.same('a word that is not in the list', kit.cells(book, { sheetId: desk, startRowIndex: 1 })[0]?.[0]?.[1], 'another word');
    },
  },
  {
    name: 'look-and-link',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      const look = {
        textFormat: { bold: true, link: { uri: `#gid=${String(ledger)}` } },
        wrapStrategy: 'WRAP',
        horizontalAlignment: 'CENTER',
      };
      kit.batch(book, {
        updateCells: {
          start: { sheetId: desk, rowIndex: 1, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'opens' }, userEnteredFormat: look }] }],
          fields: 'userEnteredValue,userEnteredFormat(textFormat,wrapStrategy,horizontalAlignment)',
        },
      });
      const gridRange = { sheetId: desk, startRowIndex: 1, endRowIndex: 2 };
      const fields =
        'sheets(data(rowData(values(userEnteredValue,userEnteredFormat(textFormat(bold,link),wrapStrategy,horizontalAlignment)))))';
      const answer = kit.sheets.Spreadsheets.getByDataFilter({ dataFilters: [{ gridRange }] }, book, { fields });
      const [cell] = answer.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values ?? [];
      kit.same('value and look', [cell?.userEnteredValue?.stringValue, cell?.userEnteredFormat], ['opens', look]);
    },
  },
  {
    name: 'chart-made-once',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, write(desk, 0, '名称', '中位', '最长'), write(desk, 1, '退款', 1.5, 2), chart);
      kit.refused('the same id again', /chart|embedded object|51401/i, () => kit.batch(book, chart));
      const answer = kit.sheets.Spreadsheets.get(book, { fields: 'sheets(properties(sheetId),charts(chartId))' });
      const found = (answer.sheets ?? []).map((each) => [each.properties?.sheetId ?? 0, (each.charts ?? []).map(({ chartId }) => chartId)]);
      kit.same('charts by sheet', found.slice(1), [
        [desk, [51401]],
        [ledger, []],
      ]);
    },
  },
  {
    name: 'inserted-row-takes-looks-of-the-next',
    source: 'B',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, asText, list, tickBox);
      kit.batch(book, {
        insertDimension: { range: { sheetId: desk, dimension: 'ROWS', startIndex: 1, endIndex: 2 }, inheritFromBefore: false },
      });
      kit.batch(book, write(desk, 1, 'new', '提交', true), write(desk, 2, 'old', '作废', false));
      kit.same('format, list, box of the inserted row', looks(dressed(kit, book, 1)), wantedLooks);
      kit.same('of the one below', looks(dressed(kit, book, 2)), wantedLooks);
    },
  },
  {
    name: 'appended-rows-take-looks',
    source: 'B',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, asText, list, tickBox);
      kit.batch(book, { appendDimension: { sheetId: desk, dimension: 'ROWS', length: 5 } }, write(desk, 24, 'new'));
      kit.same('format of the last new row', looks(dressed(kit, book, 24))[0], 'TEXT');
    },
  },
  {
    name: 'protection-lets-the-owner-write',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      const range = { sheetId: ledger };
      kit.batch(book, { addProtectedRange: { protectedRange: { range, description: 'ledger', editors: { users: [] } } } });
      kit.batch(book, write(ledger, 0, 'by the API'));
      SpreadsheetApp.openById(book).getSheetByName('Ledger')?.getRange(2, 1).setValue('by SpreadsheetApp');
      SpreadsheetApp.flush();
      kit.same('cells', kit.cells(book, { sheetId: ledger }), [[['by the API'], ['by SpreadsheetApp']]]);
      const [found] = protectionsOf(kit, book);
      kit.same('description and sheet', [found?.description, found?.range?.sheetId], ['ledger', ledger]);
      kit.same(
        'a whole sheet has no columns',
        [found?.range?.startColumnIndex ?? null, found?.range?.endColumnIndex ?? null],
        [null, null],
      );
      kit.same('nor rows', [found?.range?.startRowIndex ?? null, found?.range?.endRowIndex ?? null], [null, null]);
      kit.holds('id', typeof found?.protectedRangeId, typeof found?.protectedRangeId === 'number');
      const me = Session.getEffectiveUser().getEmail();
      const users = found?.editors?.users ?? [];
      kit.same(
        'its editors',
        users.map((each) => (each === me ? 'me' : 'another')),
        ['me'],
      );
    },
  },
  {
    name: 'protection-changed-and-taken-away',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, { addProtectedRange: { protectedRange: { range: column(3), description: 'sealed', editors: { users: [] } } } });
      const protectedRangeId = protectionsOf(kit, book)[0]?.protectedRangeId ?? 0;
      kit.batch(book, { updateProtectedRange: { protectedRange: { protectedRangeId, editors: { users: [] } }, fields: 'editors' } });
      const [kept] = protectionsOf(kit, book);
      const range = kept?.range;
      kit.same('what the mask left out', [kept?.description, range?.startColumnIndex, range?.endColumnIndex], ['sealed', 3, 4]);
      kit.batch(book, { deleteProtectedRange: { protectedRangeId } });
      kit.same('after it was taken away', protectionsOf(kit, book), []);
      kit.refused('taken away twice', /protected range/i, () => kit.batch(book, { deleteProtectedRange: { protectedRangeId } }));
    },
  },
  {
    name: 'protection-that-warns',
    source: 'D',
    run: (kit) => {
      const book = kit.book();
      kit.batch(book, { addProtectedRange: { protectedRange: { range: column(3), description: 'derived', warningOnly: true } } });
      const [found] = protectionsOf(kit, book);
      kit.same('warns, and names no editors', [found?.warningOnly, found?.editors?.users ?? []], [true, []]);
      kit.batch(book, write(desk, 1, 'a', 'b', 'c', 'd'));
      kit.same('cells', kit.cells(book, { sheetId: desk, startRowIndex: 1 }), [[['a', 'b', 'c', 'd']]]);
    },
  },
  {
    name: 'protections-that-contradict-refused',
    source: 'L',
    run: (kit) => {
      const book = kit.book();
      const guard = (protectedRange: object): Request => ({ addProtectedRange: { protectedRange } });
      kit.refused('one that warns, with editors', /./, () =>
        kit.batch(book, guard({ range: { sheetId: desk }, warningOnly: true, editors: { users: [] } })),
      );
      const open = [{ sheetId: desk, startRowIndex: 2, endRowIndex: 3 }];
      kit.refused('holes in a part of a sheet', /./, () =>
        kit.batch(book, guard({ range: { sheetId: desk, startRowIndex: 1, endRowIndex: 9 }, unprotectedRanges: open })),
      );
      kit.batch(book, guard({ range: { sheetId: desk }, unprotectedRanges: open }));
      kit.same('holes in a whole sheet', protectionsOf(kit, book).length, 1);
    },
  },
  {
    name: 'last-visible-sheet-stays',
    source: 'L',
    run: (kit) => {
      const book = kit.book();
      const hide = (sheetId: number): Request => ({ updateSheetProperties: { properties: { sheetId, hidden: true }, fields: 'hidden' } });
      const words = /You can't remove all the visible sheets in a document/;
      kit.batch(book, hide(0), hide(desk));
      kit.refused('hidden', words, () => kit.batch(book, hide(ledger)));
      kit.refused('deleted, where hidden ones are left', words, () => kit.batch(book, { deleteSheet: { sheetId: ledger } }));
      kit.refused('deleted before another is added', words, () =>
        kit.batch(book, { deleteSheet: { sheetId: ledger } }, { addSheet: { properties: { sheetId: 9003, title: 'Next' } } }),
      );
      kit.batch(book, { addSheet: { properties: { sheetId: 9003, title: 'Next' } } }, { deleteSheet: { sheetId: ledger } });
      const { sheets = [] } = kit.sheets.Spreadsheets.get(book, { fields: 'sheets(properties(sheetId,hidden))' });
      const shown = sheets.map(({ properties }) => [properties?.sheetId, properties?.hidden ?? false]);
      kit.same('deleted after another was added', shown, [
        [0, true],
        [desk, true],
        [9003, false],
      ]);
    },
  },
];
