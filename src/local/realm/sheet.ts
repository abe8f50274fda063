import { call } from './bridge.ts';
import { guarded } from './guarded.ts';
import { rangeOf, type ScriptRange } from './range.ts';
import { parseRange } from '../a1.ts';

export interface ScriptSheet {
  getSheetId(): number;
  getName(): string;
  getIndex(): number;
  isSheetHidden(): boolean;
  getRange(row: number | string, column?: number, rows?: number, columns?: number): ScriptRange;
  getDataRange(): ScriptRange;
  getLastRow(): number;
  getLastColumn(): number;
  getMaxRows(): number;
  getMaxColumns(): number;
}

export function sheetOf(file: string, sheetId: number): ScriptSheet {
  const size = (): { rows: number; columns: number } => call('gridSize', file, sheetId);
  const range = (row: number, column: number, rows: number, columns: number): ScriptRange => {
    const grid = size();
    if (!(row >= 1 && column >= 1 && row + rows - 1 <= grid.rows && column + columns - 1 <= grid.columns)) {
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
    }
    if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
    return rangeOf({ file, sheetId, row, column, rows, columns });
  };
  return guarded('Sheet', {
    getSheetId: () => sheetId,
    getName: () => call<string>('sheetName', file, sheetId),
    getIndex: () => call<number>('sheetIndex', file, sheetId),
    isSheetHidden: () => call<boolean>('sheetHidden', file, sheetId),
    getRange: (row: number | string, column = 1, rows = 1, columns = 1) => {
      if (typeof row === 'number') return range(row, column, rows, columns);
      const named = parseRange(row);
      if (!named) throw new Error('Range not found');
      const grid = size();
      const endRow = named.endRow ?? grid.rows;
      const endColumn = named.endColumn ?? grid.columns;
      return range(named.startRow + 1, named.startColumn + 1, endRow - named.startRow, endColumn - named.startColumn);
    },
    getDataRange: () => {
      const used = call<{ rows: number; columns: number }>('Sheet.getDataRange', file, sheetId);
      return range(1, 1, Math.max(1, used.rows), Math.max(1, used.columns));
    },
    getLastRow: () => call<number>('Sheet.getLastRow', file, sheetId),
    getLastColumn: () => call<number>('Sheet.getLastColumn', file, sheetId),
    getMaxRows: () => call<number>('Sheet.getMaxRows', file, sheetId),
    getMaxColumns: () => call<number>('Sheet.getMaxColumns', file, sheetId),
  });
}
