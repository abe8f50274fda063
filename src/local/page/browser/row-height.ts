import type { SheetRows } from './sheet-rows.ts';

const usualHeight = 24;
/** What a cell keeps free at its sides and above and below. */
const [paddingX, paddingY] = [12, 8];
const pixelsPerPoint = 4 / 3;

let canvas: CanvasRenderingContext2D | null = null;

/** The height that a row needs where its texts go on in further lines; null for a row of the usual height. */
export function rowHeight(sheet: SheetRows, row: number): number | null {
  if (!sheet.wraps(row)) return null;
  const heights = sheet.row(row).map((_, column) => cellHeight(sheet, row, column));
  return Math.max(usualHeight, ...heights);
}

function cellHeight(sheet: SheetRows, row: number, column: number): number {
  const look = sheet.look(row, column);
  const text = sheet.show(row, column);
  if (look?.wraps !== true || text === '') return 0;
  const size = (look.size ?? 10) * pixelsPerPoint;
  const width = (sheet.shape.columns[column]?.width ?? 100) - paddingX;
  return linesOf(text, `${look.bold === true ? 'bold ' : ''}${String(size)}px Arial`, width) * size * 1.25 + paddingY;
}

/** Lines of a text as the grid breaks it: Latin words whole, Chinese between any two characters. */
function linesOf(text: string, font: string, width: number): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas === null) return 1;
  canvas.font = font;
  let [lines, used] = [1, 0];
  for (const part of text.match(/[\u0021-\u024f]+ ?|[^\u0021-\u024f]/g) ?? []) {
    const wide = canvas.measureText(part).width;
    if (used > 0 && used + wide > width) [lines, used] = [lines + 1, 0];
    used += wide;
  }
  return lines;
}
