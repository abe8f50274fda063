import { describe, expect, test } from '@jest/globals';
import { at, attempt, clerk, evaluate, givenBook, givenControl, givenHost, type Host } from './given.ts';

function batch(host: Host, file: string, requests: unknown[], as?: string): string {
  const id = `batch-${String(host.runs().length)}`;
  givenControl(host, 'function main(id, requests) { return Sheets.Spreadsheets.batchUpdate({ requests: requests }, id); }', {
    id,
  });
  const run = host.run(id, 'main', { args: [file, requests], ...(as === undefined ? {} : { as }) });
  return run.error ? run.error.message : JSON.stringify(run.returned);
}

const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
const write = (sheetId: number, rowIndex: number, ...values: unknown[]) => ({
  updateCells: { start: { sheetId, rowIndex, columnIndex: 0 }, rows: [{ values }], fields: 'userEnteredValue' },
});

test('a batch is done wholly or not at all, and names the request that failed', () => {
  const host = givenHost();
  const file = givenBook(host);
  const before = host.sheets(file);
  const error = batch(host, file, [write(1, 0, text('a')), { addSheet: { properties: { title: 'New' } } }, write(77, 0, text('b'))]);
  expect(error).toBe('API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[2].updateCells: No grid with id: 77');
  expect(host.sheets(file)).toEqual(before);
});

test('texts stay texts, whatever they look like', () => {
  const host = givenHost();
  const file = givenBook(host);
  batch(host, file, [write(1, 1, text('=1+1'), text('2026-03-02'), text('12345678901234567890'), text('TRUE'))]);
  expect(host.sheet(file, 1).rows[1]).toEqual(['=1+1', '2026-03-02', '12345678901234567890', 'TRUE']);
});

test('a value left out of the data is cleared when the mask names it', () => {
  const host = givenHost();
  const file = givenBook(host);
  batch(host, file, [write(1, 0, text('a'), text('b'), text('c'))]);
  batch(host, file, [write(1, 0, text('A'), {})]);
  expect(host.sheet(file, 1).rows[0]).toEqual(['A', null, 'c']);
});

test('writing outside the grid is refused until the grid has grown', () => {
  const host = givenHost();
  const file = givenBook(host);
  expect(batch(host, file, [write(1, 20, text('x'))])).toContain('Invalid requests[0].updateCells: Attempting to write row: 20');
  batch(host, file, [{ appendDimension: { sheetId: 1, dimension: 'ROWS', length: 5 } }, write(1, 24, text('x'))]);
  expect(host.sheet(file, 1).rowCount).toBe(25);
  expect(at(host, file, 1, 24, 0)).toBe('x');
});

test('a metadata id is taken once: the fence of a commit', () => {
  const host = givenHost();
  const file = givenBook(host);
  const fence = {
    createDeveloperMetadata: {
      developerMetadata: { metadataId: 41, metadataKey: 'commit', visibility: 'PROJECT', location: { spreadsheet: true } },
    },
  };
  batch(host, file, [fence, write(1, 0, text('first'))]);
  expect(batch(host, file, [write(1, 0, text('second')), fence])).toContain(
    'Invalid requests[1].createDeveloperMetadata: The developer metadata ID 41 is already in use',
  );
  expect(at(host, file, 1, 0, 0)).toBe('first');
  const lookup = { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: 41 } } } };
  expect(batch(host, file, [lookup, lookup, fence])).toContain('replies');
});

describe('refusals', () => {
  test.each([
    ['an unknown kind', [{ paintItBlack: {} }], 'Unknown name "paintItBlack"'],
    ['a cell over the limit', [write(1, 0, text('x'.repeat(50_001)))], 'more than the maximum of 50000 characters'],
    ['a workbook over the limit', [{ appendDimension: { sheetId: 1, dimension: 'ROWS', length: 2_000_000 } }], 'limit of 10000000 cells'],
    ['a title used twice', [{ addSheet: { properties: { title: 'desk' } } }], 'A sheet with the name "desk" already exists'],
    ['an id used twice', [{ addSheet: { properties: { sheetId: 2, title: 'x' } } }], 'A sheet with the ID "2" already exists'],
    ['no request', [], 'Must specify at least one request.'],
    ['no mask', [{ updateCells: { start: { sheetId: 1 }, rows: [] } }], "At least one field must be listed in 'fields'"],
  ])('%s', (_name, requests, words) => {
    const host = givenHost();
    expect(batch(host, givenBook(host), requests)).toContain(words);
  });
});

test('an editor who is not named in a protection is refused, the owner is not', () => {
  const host = givenHost();
  const file = givenBook(host);
  expect(batch(host, file, [write(2, 0, text('x'))], clerk)).toBe(
    'API call to sheets.spreadsheets.batchUpdate failed with error: Invalid requests[0].updateCells: You are trying to edit a ' +
      'protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
  batch(host, file, [write(2, 0, text('x'))]);
  expect(at(host, file, 2, 0, 0)).toBe('x');
});

test('strangers and unknown files are refused', () => {
  const host = givenHost();
  const file = givenBook(host);
  expect(batch(host, file, [write(1, 0, text('x'))], 'stranger@else.example')).toContain('The caller does not have permission');
  expect(batch(host, 'nowhere', [write(1, 0, text('x'))])).toContain('Requested entity was not found.');
});

test('inserted and deleted rows carry formats, rules and protections along', () => {
  const host = givenHost();
  const file = givenBook(host);
  batch(host, file, [
    {
      repeatCell: {
        range: { sheetId: 1, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
        cell: { userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    },
    {
      setDataValidation: {
        range: { sheetId: 1, startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 },
        rule: {
          condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'yes' }, { userEnteredValue: 'no' }] },
          strict: true,
        },
      },
    },
    write(1, 1, text('one')),
    write(1, 2, text('two')),
    { insertDimension: { range: { sheetId: 1, dimension: 'ROWS', startIndex: 1, endIndex: 3 } } },
    { deleteDimension: { range: { sheetId: 1, dimension: 'ROWS', startIndex: 3, endIndex: 4 } } },
  ]);
  const sheet = host.sheet(file, 1);
  expect(sheet.rows).toEqual([[], [], [], ['two']]);
  expect(sheet.rowCount).toBe(21);
  expect(sheet.formats[0]).toEqual({ type: 'TEXT', pattern: '@' });
  expect(sheet.choices).toEqual({ 1: ['yes', 'no'] });
});

describe('reading by data filter', () => {
  test('gives the areas asked for, without trailing empty cells', () => {
    const host = givenHost();
    const file = givenBook(host);
    batch(host, file, [
      write(1, 0, text('a'), {}, { userEnteredValue: { numberValue: 3 } }),
      write(1, 2, { userEnteredValue: { formulaValue: '=A1' } }),
      write(2, 0, text('other')),
    ]);
    const answer = evaluate(
      host,
      `return Sheets.Spreadsheets.getByDataFilter({ dataFilters: [
         { gridRange: { sheetId: 1 } }, { gridRange: { sheetId: 1, startRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 } },
       ] }, '${file}', { fields: 'sheets(properties(sheetId,title),data(startRow,rowData(values(userEnteredValue))))' });`,
    );
    expect(answer).toEqual({
      sheets: [
        {
          properties: { sheetId: 1, title: 'Desk' },
          data: [
            {
              rowData: [
                { values: [{ userEnteredValue: { stringValue: 'a' } }, {}, { userEnteredValue: { numberValue: 3 } }] },
                {},
                { values: [{ userEnteredValue: { formulaValue: '=A1' } }] },
              ],
            },
            { startRow: 2, rowData: [{ values: [{ userEnteredValue: { formulaValue: '=A1' } }] }] },
          ],
        },
      ],
    });
  });

  test('gives no data unless the mask or includeGridData asks for them', () => {
    const host = givenHost();
    const file = givenBook(host);
    const heads = evaluate(host, `return Sheets.Spreadsheets.get('${file}');`) as {
      sheets: { data?: unknown; protectedRanges?: unknown }[];
    };
    expect(heads.sheets.map((sheet) => sheet.data)).toEqual([undefined, undefined]);
    expect(heads.sheets[1]?.protectedRanges).toEqual([
      { protectedRangeId: 9, range: { sheetId: 2 }, editors: { users: ['owner@shop.example'] } },
    ]);
    const full = evaluate(host, `return Sheets.Spreadsheets.get('${file}', { includeGridData: true });`) as typeof heads;
    expect(full.sheets.map((sheet) => sheet.data)).toEqual([[{}], [{}]]);
  });

  test('tells an unknown sheet by its id', () => {
    const host = givenHost();
    const run = attempt(
      host,
      `Sheets.Spreadsheets.getByDataFilter({ dataFilters: [{ gridRange: { sheetId: 5 } }] }, '${givenBook(host)}');`,
    );
    expect(run.error).toMatchObject({
      name: 'GoogleJsonResponseException',
      message: 'API call to sheets.spreadsheets.getByDataFilter failed with error: No sheet with id: 5',
    });
  });
});

describe('the last sheet that people see', () => {
  const hide = (sheetId: number) =>
    `{ updateSheetProperties: { properties: { sheetId: ${String(sheetId)}, hidden: true }, fields: 'hidden' } }`;
  const drop = (sheetId: number) => `{ deleteSheet: { sheetId: ${String(sheetId)} } }`;
  const words = "You can't remove all the visible sheets in a document.";

  /** What a batch on a workbook of two visible sheets is refused with. */
  const refusedWith = (...requests: readonly string[]) => {
    const host = givenHost();
    const file = givenBook(host);
    const { error } = attempt(host, `Sheets.Spreadsheets.batchUpdate({ requests: [${requests.join(', ')}] }, '${file}');`);
    return {
      error: error?.message.replace(/^.*: (?=You)/, '') ?? null,
      left: host.sheets(file).map(({ sheetId, hidden }) => [sheetId, hidden]),
    };
  };
  const both = [
    [1, false],
    [2, false],
  ];

  test('is neither hidden nor deleted, and nothing of the batch is done', () => {
    for (const requests of [
      [hide(1), hide(2)],
      [drop(1), drop(2)],
      [hide(1), drop(2)],
      [drop(2), hide(1)],
    ]) {
      expect(refusedWith(...requests)).toEqual({ error: words, left: both });
    }
  });

  test('is judged request by request: one that is added before lets it go, one that is added after does not', () => {
    const add = (hidden: boolean) => `{ addSheet: { properties: { sheetId: 3, title: 'Next', hidden: ${String(hidden)} } } }`;
    expect(refusedWith(add(false), drop(1), drop(2))).toEqual({ error: null, left: [[3, false]] });
    expect(refusedWith(drop(1), drop(2), add(false))).toEqual({ error: words, left: both });
    expect(refusedWith(add(true), drop(1), drop(2))).toEqual({ error: words, left: both });
  });

  test('that is hidden already is hidden again without a word', () => {
    expect(refusedWith(hide(1), hide(1)).error).toBeNull();
  });
});
