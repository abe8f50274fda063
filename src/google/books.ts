import { boardRequest } from './board-request.ts';
import type { Area, Books, GuardedSheet, ReadResult, SheetFacts, Write } from '../engine/ports.ts';
import type { Cell, CellValue } from '../table/cell.ts';
import type { StandingColour } from '../table/looks.ts';
import type { BookState, PlannedChart } from '../table/plan.ts';
import { cellsOf, type Block } from './answer-blocks.ts';

type SheetsService = NonNullable<typeof Sheets>;
type Request = GoogleAppsScript.Sheets.Schema.Request;
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;
type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
type CellData = GoogleAppsScript.Sheets.Schema.CellData;

const facts = 'properties(sheetId,title,hidden,gridProperties(rowCount,columnCount,frozenRowCount))';
const protections = 'protectedRanges(protectedRangeId,description,range(startColumnIndex,endColumnIndex),editors(users))';
const guardFields =
  'protectedRanges(protectedRangeId,description,warningOnly,range,unprotectedRanges,editors(users,groups,domainUsersCanEdit))';
const looks = 'conditionalFormats(ranges(startColumnIndex),booleanRule(condition)),properties(gridProperties(frozenColumnCount))';
const grid = 'data(startRow,startColumn,rowData(values(userEnteredValue)))';

/** Workbooks by the advanced Sheets service: typed cells out, one atomic batch in. */
export function googleBooks(sheets: SheetsService): Books {
  const spreadsheets = sheets.Spreadsheets;
  return {
    read: (book, areas) => {
      const filters = areas.map((area) => ({ gridRange: gridRange(area) }));
      const answer = spreadsheets.getByDataFilter({ dataFilters: filters }, book, {
        fields: `properties(timeZone),sheets(${facts},${protections},${grid})`,
      });
      return readResult(answer, areas);
    },
    write: (book, writes) => {
      spreadsheets.batchUpdate({ requests: writes.map(request) }, book);
    },
    guards: (book) =>
      (spreadsheets.get(book, { fields: `sheets(properties(sheetId,title),${guardFields})` }).sheets ?? []).map(guardedSheet),
    cellCount: (book) =>
      (spreadsheets.get(book, { fields: `sheets(${facts})` }).sheets ?? [])
        .map(sheetFacts)
        .reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0),
    describe: (book) => {
      const answer = spreadsheets.get(book, { fields: `properties(timeZone),sheets(${facts},${protections},charts(chartId),${looks})` });
      const known = (answer.sheets ?? []).map((sheet) => sheet.properties?.sheetId ?? 0);
      const headers = spreadsheets.getByDataFilter(
        { dataFilters: known.map((sheetId) => ({ gridRange: { sheetId, startRowIndex: 0, endRowIndex: 1 } })) },
        book,
        { fields: `sheets(properties(sheetId),${grid})` },
      );
      return bookState(answer, headers);
    },
  };
}

function gridRange({ sheetId, row, rows, column, columns }: Area): GridRange {
  return {
    sheetId,
    startRowIndex: row - 1,
    ...(rows === undefined ? {} : { endRowIndex: row - 1 + rows }),
    ...(column === undefined ? {} : { startColumnIndex: column }),
    ...(column === undefined || columns === undefined ? {} : { endColumnIndex: column + columns }),
  };
}

function readResult(answer: Spreadsheet, areas: readonly Area[]): ReadResult {
  const blocks = blocksBySheet(answer);
  return {
    areas: areas.map((area) => cellsOf(area, blocks.get(area.sheetId) ?? [])),
    sheets: (answer.sheets ?? []).map(sheetFacts),
    ...zoneOf(answer),
  };
}

function blocksBySheet({ sheets = [] }: Spreadsheet): ReadonlyMap<number, readonly Block[]> {
  return new Map(sheets.map(({ properties, data = [] }) => [properties?.sheetId ?? 0, data.map(blockOf)]));
}

function blockOf({ startRow, startColumn, rowData }: GoogleAppsScript.Sheets.Schema.GridData): Block {
  return { row: startRow ?? 0, column: startColumn ?? 0, rows: (rowData ?? []).map(({ values }) => (values ?? []).map(cellOf)) };
}

function zoneOf({ properties }: Spreadsheet): Pick<ReadResult, 'zone'> {
  return properties?.timeZone === undefined ? {} : { zone: properties.timeZone };
}

function cellOf(cell: CellData): Cell {
  const value = cell.userEnteredValue;
  if (value === undefined) return null;
  if (value.formulaValue !== undefined) return { formula: value.formulaValue };
  return value.stringValue ?? value.numberValue ?? value.boolValue ?? null;
}

function sheetFacts({ properties, protectedRanges }: GoogleAppsScript.Sheets.Schema.Sheet): SheetFacts {
  return {
    sheetId: properties?.sheetId ?? 0,
    title: properties?.title ?? '',
    rowCount: properties?.gridProperties?.rowCount ?? 0,
    columnCount: properties?.gridProperties?.columnCount ?? 0,
    protections: (protectedRanges ?? []).map((each) => ({ id: each.protectedRangeId ?? 0, description: each.description ?? '' })),
  };
}

function guardedSheet({ properties, protectedRanges }: GoogleAppsScript.Sheets.Schema.Sheet): GuardedSheet {
  return {
    sheetId: properties?.sheetId ?? 0,
    title: properties?.title ?? '',
    guards: (protectedRanges ?? []).map(({ protectedRangeId, description, warningOnly, range, unprotectedRanges, editors }) => ({
      id: protectedRangeId ?? 0,
      description: description ?? '',
      leaks:
        warningOnly === true ||
        (unprotectedRanges ?? []).length + (editors?.groups ?? []).length > 0 ||
        editors?.domainUsersCanEdit === true ||
        [range?.startRowIndex, range?.endRowIndex, range?.startColumnIndex, range?.endColumnIndex].some((edge) => (edge ?? 0) > 0),
      editors: editors?.users ?? [],
    })),
  };
}

function bookState(answer: Spreadsheet, headers: Spreadsheet): BookState {
  const blocks = blocksBySheet(headers);
  return {
    ...zoneOf(answer),
    sheets: (answer.sheets ?? []).map((sheet) => {
      const { sheetId, title, rowCount, columnCount } = sheetFacts(sheet);
      const header = cellsOf({ sheetId, row: 1, rows: 1 }, blocks.get(sheetId) ?? [])[0] ?? [];
      return {
        sheetId,
        title,
        rowCount,
        columnCount,
        hidden: sheet.properties?.hidden ?? false,
        frozenRows: sheet.properties?.gridProperties?.frozenRowCount ?? 0,
        frozenColumns: sheet.properties?.gridProperties?.frozenColumnCount ?? 0,
        colours: (sheet.conditionalFormats ?? []).flatMap(standingColours),
        header,
        protections: (sheet.protectedRanges ?? []).map((each) => ({
          id: each.protectedRangeId ?? 0,
          description: each.description ?? '',
          column: each.range?.endColumnIndex === undefined ? null : (each.range.startColumnIndex ?? 0),
          editors: each.editors?.users ?? [],
        })),
        charts: (sheet.charts ?? []).map(({ chartId }) => chartId ?? 0),
      };
    }),
  };
}

/** People's own kinds of condition come along: they are compared and never touched. */
function standingColours({ ranges, booleanRule }: GoogleAppsScript.Sheets.Schema.ConditionalFormatRule): readonly StandingColour[] {
  const { type, values } = booleanRule?.condition ?? {};
  const condition = { type: type as StandingColour['type'], values: (values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '') };
  return (ranges ?? []).map(({ startColumnIndex }) => ({ ...condition, column: startColumnIndex ?? 0 }));
}

/** A value as a value: text stays text whatever it begins with, and nothing becomes a formula. */
function cellData(value: CellValue): CellData {
  if (value === null || value === '') return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return { userEnteredValue: { stringValue: value } };
}

function wholeColumn(sheetId: number, column: number, startRowIndex = 1): GridRange {
  return { sheetId, startRowIndex, startColumnIndex: column, endColumnIndex: column + 1 };
}

/** Said each time: on Workspace a protection without it lets the whole domain in (seen live by others). */
function editorsOf(users: readonly string[]): GoogleAppsScript.Sheets.Schema.Editors {
  return { users: [...users], domainUsersCanEdit: false };
}

/** One step of a write as the API asks for it. */
function request(write: Write): Request {
  switch (write.do) {
    case 'cells':
      return {
        updateCells: {
          start: { sheetId: write.sheetId, rowIndex: write.row - 1, columnIndex: write.column },
          rows: write.values.map((row) => ({ values: row.map(cellData) })),
          fields: 'userEnteredValue',
        },
      };
    case 'board':
      return boardRequest(write);
    case 'grow':
      return { appendDimension: { sheetId: write.sheetId, dimension: 'ROWS', length: write.rows } };
    case 'insertRows':
      return {
        insertDimension: {
          range: { sheetId: write.sheetId, dimension: 'ROWS', startIndex: write.row - 1, endIndex: write.row - 1 + write.rows },
          inheritFromBefore: false,
        },
      };
    case 'lock':
      return {
        addProtectedRange: {
          protectedRange: { range: { sheetId: write.sheetId }, description: write.description, editors: editorsOf([]) },
        },
      };
    case 'unlock':
      return { deleteProtectedRange: { protectedRangeId: write.protection } };
    case 'fence':
      return {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: write.id,
            metadataKey: 'zhanggui.commit',
            location: { spreadsheet: true },
            visibility: 'PROJECT',
          },
        },
      };
    case 'dropFence':
      return { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: write.id } } } };
    case 'place':
      return { updateSpreadsheetProperties: { properties: { locale: write.locale, timeZone: write.zone }, fields: 'locale,timeZone' } };
    default:
      return shapeRequest(write);
  }
}

function frozen(sheetId: number, what: 'frozenRowCount' | 'frozenColumnCount', count: number): Request {
  return { updateSheetProperties: { properties: { sheetId, gridProperties: { [what]: count } }, fields: `gridProperties.${what}` } };
}

/** The steps that shape a workbook. */
function shapeRequest(
  write: Exclude<Write, { do: 'cells' | 'board' | 'grow' | 'insertRows' | 'lock' | 'unlock' | 'fence' | 'dropFence' | 'place' }>,
): Request {
  switch (write.do) {
    case 'addSheet': {
      const { sheetId, title, index, hidden, rows, columns, frozenRows } = write;
      return {
        addSheet: {
          properties: {
            sheetId,
            title,
            hidden,
            gridProperties: { rowCount: rows, columnCount: columns, frozenRowCount: frozenRows },
            ...(index === undefined ? {} : { index }),
          },
        },
      };
    }
    case 'dropSheet':
      return { deleteSheet: { sheetId: write.sheetId } };
    case 'freeze':
      return frozen(write.sheetId, 'frozenRowCount', write.rows);
    case 'show':
    case 'hide':
      return { updateSheetProperties: { properties: { sheetId: write.sheetId, hidden: write.do === 'hide' }, fields: 'hidden' } };
    case 'widen':
      return { appendDimension: { sheetId: write.sheetId, dimension: 'COLUMNS', length: write.columns } };
    case 'header':
      return {
        updateCells: {
          start: { sheetId: write.sheetId, rowIndex: 0, columnIndex: write.column },
          rows: [
            {
              values: [
                { userEnteredValue: { stringValue: write.text }, note: write.note, userEnteredFormat: { textFormat: { bold: true } } },
              ],
            },
          ],
          fields: 'userEnteredValue,note,userEnteredFormat.textFormat.bold',
        },
      };
    case 'format':
      return {
        repeatCell: {
          range: wholeColumn(write.sheetId, write.column),
          cell: { userEnteredFormat: { numberFormat: { type: write.type, pattern: write.pattern } } },
          fields: 'userEnteredFormat.numberFormat',
        },
      };
    case 'width':
      return {
        updateDimensionProperties: {
          range: { sheetId: write.sheetId, dimension: 'COLUMNS', startIndex: write.column, endIndex: write.column + 1 },
          properties: { pixelSize: write.pixels },
          fields: 'pixelSize',
        },
      };
    case 'dropDown':
      return {
        setDataValidation: {
          range: {
            ...wholeColumn(write.sheetId, write.column, write.line === undefined ? 1 : write.line - 1),
            ...(write.line === undefined ? {} : { endRowIndex: write.line }),
          },
          rule: {
            condition: { type: 'ONE_OF_LIST', values: write.values.map((each) => ({ userEnteredValue: each })) },
            showCustomUi: true,
            strict: write.strict,
          },
        },
      };
    case 'tickBox':
      return { setDataValidation: { range: wholeColumn(write.sheetId, write.column), rule: { condition: { type: 'BOOLEAN' } } } };
    case 'protect':
      return {
        addProtectedRange: {
          protectedRange: {
            range: write.column === null ? { sheetId: write.sheetId } : wholeColumn(write.sheetId, write.column, 0),
            description: write.description,
            warningOnly: write.warningOnly,
            ...(write.warningOnly ? {} : { editors: editorsOf(write.editors) }),
          },
        },
      };
    case 'reprotect':
      return {
        updateProtectedRange: {
          protectedRange: { protectedRangeId: write.protection, editors: editorsOf(write.editors) },
          fields: 'editors',
        },
      };
    case 'colour': {
      const { sheetId, column, index, condition, fill } = write;
      const booleanRule = {
        condition: { type: condition.type, values: condition.values.map((userEnteredValue) => ({ userEnteredValue })) },
        format: { backgroundColorStyle: { rgbColor: fill } },
      };
      return { addConditionalFormatRule: { rule: { ranges: [wholeColumn(sheetId, column)], booleanRule }, index } };
    }
    case 'freezeColumns':
      return frozen(write.sheetId, 'frozenColumnCount', write.columns);
    case 'hideColumn':
      return {
        updateDimensionProperties: {
          range: { sheetId: write.sheetId, dimension: 'COLUMNS', startIndex: write.column, endIndex: write.column + 1 },
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      };
    case 'chart':
      return addChart(write);
  }
}

/** Upright columns, so that Chinese names stand below them; the size leaves the row below for the next chart. */
function addChart({ sheetId, id, title, names, values, from, to, line, column }: PlannedChart): Request {
  const source = (at: number) => ({
    sourceRange: { sources: [{ sheetId, startRowIndex: from - 1, endRowIndex: to, startColumnIndex: at, endColumnIndex: at + 1 }] },
  });
  const spec = {
    title,
    basicChart: {
      chartType: 'COLUMN',
      legendPosition: values.length > 1 ? 'BOTTOM_LEGEND' : 'NO_LEGEND',
      headerCount: from === 1 ? 1 : 0,
      domains: [{ domain: source(names) }],
      series: values.map((each) => ({ series: source(each), targetAxis: 'LEFT_AXIS' })),
    },
  };
  const anchorCell = { sheetId, rowIndex: line - 1, columnIndex: column };
  return { addChart: { chart: { chartId: id, spec, position: { overlayPosition: { anchorCell, widthPixels: 760, heightPixels: 400 } } } } };
}
