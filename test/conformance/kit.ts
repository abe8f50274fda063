export type SheetsService = NonNullable<typeof Sheets>;
export type DriveService = NonNullable<typeof Drive>;
export type Request = GoogleAppsScript.Sheets.Schema.Request;
export type CellData = GoogleAppsScript.Sheets.Schema.CellData;
export type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

/** One behaviour of Apps Script, tried by its calls alone: what `run` finds holds on Google or it does not. */
export interface Case {
  /** Named in docs/assumptions.md. */
  readonly name: string;
  /** D: Google's documentation. L: seen live by others. B: believed. */
  readonly source: 'D' | 'L' | 'B';
  run(kit: Kit): void;
}

/** What came of a case: everything that it looked at, whether it is as expected or not. */
export interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  readonly seen: Readonly<Record<string, unknown>>;
}

/** The two sheets of a fresh workbook, 20 rows by 8 columns each. */
export const [desk, ledger] = [9001, 9002];

export interface Kit {
  readonly sheets: SheetsService;
  readonly drive: DriveService;
  /** A fresh workbook with the sheets Desk and Ledger, in Chinese and Shanghai time. */
  book(): string;
  folder(): string;
  batch(book: string, ...requests: readonly Request[]): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse;
  /** The cells of areas, found by where they begin, as the API tells them; rows and cells that it leaves out stay out. */
  cells(book: string, ...areas: readonly GridRange[]): readonly (readonly (readonly unknown[])[])[];
  same(what: string, seen: unknown, wanted: unknown): void;
  holds(what: string, seen: unknown, yes: boolean): void;
  /** The act fails, with words like these. */
  refused(what: string, words: RegExp, act: () => unknown): void;
}

/** A value for each cell, as text, number or truth value. */
export function write(sheetId: number, rowIndex: number, ...values: readonly (string | number | boolean | null)[]): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex: 0 },
      rows: [{ values: values.map(cellData) }],
      fields: 'userEnteredValue',
    },
  };
}

function cellData(value: string | number | boolean | null): CellData {
  if (value === null) return {};
  if (typeof value === 'string') return { userEnteredValue: { stringValue: value } };
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { boolValue: value } };
}

function valueOf({ userEnteredValue: value }: CellData): unknown {
  if (value === undefined) return null;
  return value.formulaValue === undefined
    ? (value.stringValue ?? value.numberValue ?? value.boolValue ?? null)
    : { formula: value.formulaValue };
}

const spreadsheetType = 'application/vnd.google-apps.spreadsheet';
export const folderType = 'application/vnd.google-apps.folder';

/** Everything is made in one folder, which the caller throws away. */
export function kitFor(sheets: SheetsService, drive: DriveService, home: string, seen: Record<string, unknown>, fail: () => void): Kit {
  const make = (name: string, mimeType: string) => drive.Files.create({ name, mimeType, parents: [home] }).id ?? '';
  const kit: Kit = {
    sheets,
    drive,
    book: () => {
      // Google takes 60 writes a minute.
      Utilities.sleep(1_500);
      const id = make('Conformance', spreadsheetType);
      const sheet = (sheetId: number, title: string): Request => ({
        addSheet: { properties: { sheetId, title, gridProperties: { rowCount: 20, columnCount: 8 } } },
      });
      const place = {
        updateSpreadsheetProperties: { properties: { locale: 'zh_CN', timeZone: 'Asia/Shanghai' }, fields: 'locale,timeZone' },
      };
      kit.batch(id, place, sheet(desk, 'Desk'), sheet(ledger, 'Ledger'));
      return id;
    },
    folder: () => make('Conformance folder', folderType),
    batch: (book, ...requests) => sheets.Spreadsheets.batchUpdate({ requests: [...requests] }, book),
    cells: (book, ...areas) => {
      const dataFilters = areas.map((gridRange) => ({ gridRange }));
      const fields = 'sheets(properties(sheetId),data(startRow,startColumn,rowData(values(userEnteredValue))))';
      const answer = sheets.Spreadsheets.getByDataFilter({ dataFilters }, book, { fields });
      return areas.map(({ sheetId = 0, startRowIndex = 0, startColumnIndex = 0 }) => {
        const blocks = (answer.sheets ?? []).find((each) => each.properties?.sheetId === sheetId)?.data ?? [];
        const data = blocks.find((each) => (each.startRow ?? 0) === startRowIndex && (each.startColumn ?? 0) === startColumnIndex);
        return (data?.rowData ?? []).map((row) => (row.values ?? []).map(valueOf));
      });
    },
    same: (what, value, wanted) => {
      kit.holds(what, value, JSON.stringify(value) === JSON.stringify(wanted));
    },
    holds: (what, value, yes) => {
      seen[what] = value === undefined ? null : value;
      if (!yes) fail();
    },
    refused: (what, words, act) => {
      const told = failureOf(act);
      kit.holds(what, told, told !== null && words.test(told));
    },
  };
  return kit;
}

function failureOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
