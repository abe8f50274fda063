import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
} from '@univerjs/core';
import type { WireColumn, WireLook } from '../wire.ts';
import type { SheetRows } from './sheet-rows.ts';

/** Colours of the sheet itself, as the page's style has them. */
const colors = { headTyped: '#e8f0fe', headScript: '#f1f3f4', ink: '#202124', quiet: '#5f6368' };

const plain: IStyleData = { ff: 'Arial', fs: 10, vt: VerticalAlign.MIDDLE, cl: { rgb: colors.ink }, pd: { l: 5, r: 5, t: 1, b: 1 } };

/** How cells look that say nothing else. */
export const sheetStyle = plain;

export function columnStyle({ numeric }: WireColumn): IStyleData {
  return numeric ? { ...plain, ht: HorizontalAlign.RIGHT } : plain;
}

function headStyle({ byScript }: WireColumn): IStyleData {
  const fill = { rgb: byScript ? colors.headScript : colors.headTyped };
  return {
    ...plain,
    bl: BooleanNumber.TRUE,
    tb: WrapStrategy.CLIP,
    ht: HorizontalAlign.LEFT,
    bg: fill,
    cl: { rgb: byScript ? colors.quiet : colors.ink },
  };
}

function lookStyle({ fill, ink, bold, italic, struck, underlined, size, wraps, centered }: WireLook): IStyleData {
  return {
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(ink === undefined ? {} : { cl: { rgb: ink } }),
    ...(bold === true ? { bl: BooleanNumber.TRUE } : {}),
    ...(italic === true ? { it: BooleanNumber.TRUE } : {}),
    ...(struck === true ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(underlined === true ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(size === undefined ? {} : { fs: size }),
    ...(wraps === true ? { tb: WrapStrategy.WRAP } : {}),
    ...(centered === true ? { ht: HorizontalAlign.CENTER } : {}),
  };
}

/** A cell as the grid takes it: always a text, because the host has formatted it. An empty one takes everything away. */
export function gridCell(sheet: SheetRows, row: number, column: number): ICellData {
  const cell = sheet.row(row)[column] ?? '';
  const show = typeof cell === 'string' ? cell : cell.show;
  const style = styleOf(sheet, row, column, typeof cell === 'string' ? undefined : cell.look);
  return { v: show === '' ? null : show, t: show === '' ? null : CellValueType.STRING, s: style, p: null, f: null, si: null, custom: null };
}

/** Null where the column says it all. Cells with a drop-down do not take it from there: the grid draws them its own way. */
function styleOf({ shape }: SheetRows, row: number, column: number, look: WireLook | undefined): IStyleData | null {
  const known = shape.columns[column];
  if (known === undefined) return look === undefined ? null : lookStyle(look);
  if (row < shape.frozenRows) return headStyle(known);
  if (look !== undefined) return { ...columnStyle(known), ...lookStyle(look) };
  return known.choices === null ? null : columnStyle(known);
}

/** A row's cells by column, as many as the sheet has. */
export function gridRow(sheet: SheetRows, row: number): Record<number, ICellData> {
  return Object.fromEntries(sheet.shape.columns.map((_, column) => [column, gridCell(sheet, row, column)]));
}

/** A row that is put in where nothing stands yet: without its empty cells. */
export function newGridRow(sheet: SheetRows, row: number): Record<number, ICellData> {
  const cells = Object.entries(gridRow(sheet, row)).filter(
    ([column, cell]) => (cell.v ?? null) !== null || sheet.look(row, Number(column)) !== null,
  );
  return Object.fromEntries(cells.map(([column, { v = null, t = null, s }]) => [column, { v, t, ...(s === null ? {} : { s }) }]));
}
