import { BooleanNumber, DataValidationRenderMode, type IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/lib/facade';
import { rowHeight } from './row-height.ts';
import { columnStyle, newGridRow, sheetStyle } from './sheet-cells.ts';
import type { SheetRows } from './sheet-rows.ts';

/** A sheet as the grid takes it, with the rows that are known first. */
export function workbookOf(sheet: SheetRows, id: string): Partial<IWorkbookData> {
  const { shape } = sheet;
  const rows = Array.from({ length: Math.min(sheet.filled, 400) }, (_, row) => row).filter((row) => sheet.isKnown(row));
  const cellData = Object.fromEntries(rows.map((row) => [row, newGridRow(sheet, row)]));
  const columnData = Object.fromEntries(shape.columns.map((column, at) => [at, { w: column.width, s: columnStyle(column) }]));
  return {
    id,
    name: shape.title,
    sheetOrder: ['sheet'],
    sheets: {
      sheet: {
        id: 'sheet',
        name: shape.title,
        rowCount: sheet.rowCount,
        columnCount: shape.columns.length,
        defaultRowHeight: 24,
        defaultStyle: sheetStyle,
        freeze: {
          xSplit: shape.frozenColumns,
          ySplit: shape.frozenRows,
          startRow: shape.frozenRows || -1,
          startColumn: shape.frozenColumns || -1,
        },
        rowData: { 0: { h: 28, ah: 28, ia: BooleanNumber.FALSE }, ...heightsOf(sheet, rows) },
        columnData,
        cellData,
      },
    },
  };
}

/** Gives the sheet that is shown its drop-downs and notes. */
export function dress(api: FUniver, { shape, rowCount }: SheetRows): void {
  const worksheet = api.getActiveWorkbook()?.getActiveSheet();
  shape.columns.forEach(({ choices }, column) => {
    if (choices === null || choices.length === 0) return;
    const rule = api
      .newDataValidation()
      .requireValueInList([...choices], false, true)
      .setAllowInvalid(true)
      .setOptions({ renderMode: DataValidationRenderMode.ARROW })
      .build();
    worksheet?.getRange(shape.frozenRows, column, rowCount - shape.frozenRows, 1).setDataValidation(rule);
  });
  for (const { row, column, text } of shape.notes)
    worksheet
      ?.getRange(row, column)
      .createOrUpdateNote({ row, col: column, id: `${String(row)}:${String(column)}`, note: text, width: 220, height: 90 });
}

function heightsOf(sheet: SheetRows, rows: readonly number[]) {
  const high = rows.flatMap((row) => {
    const h = rowHeight(sheet, row);
    return h === null ? [] : [[row, { h, ah: h, ia: BooleanNumber.FALSE }] as const];
  });
  return Object.fromEntries(high);
}
