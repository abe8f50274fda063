import readWorkbook from 'read-excel-file/universal';
import type { Line } from './delimited.ts';

/** Whether the bytes are an Excel workbook of today (XLSX); its table of contents stands at the beginning, or its first part does. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const first = Array.from(bytes.subarray(0, 4_096), (byte) => String.fromCharCode(byte)).join('');
  return /^PK\x03\x04[^]*(?:xl\/|docProps\/|\[Content_Types\]|_rels\/)/.test(first);
}

/**
 * The sheets of a workbook, their cells as texts; null where it cannot be read. Rows are counted through all sheets, so that each has a
 * number of its own. Merged cells stand in their first alone.
 */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly (readonly Line[])[] | null> {
  const sheets = await readWorkbook(ownBuffer(bytes), { parseNumber: figures, trim: false }).catch(() => null);
  if (sheets === null) return null;
  let before = 0;
  return sheets.map(({ data }) => {
    const lines = data.map((row, at) => ({ cells: row.map(textOf), fileLine: before + at + 1 }));
    before += data.length;
    return lines;
  });
}

function ownBuffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}

/** Figures that a number keeps; of more, the last are not the true ones any more. */
const figuresKept = 15;

/** A number as it stands in the file. One with more figures than a number keeps is told as such, and then is no order number. */
function figures(text: string): string {
  return /^\d+$/.test(text) && text.replace(/^0+/, '').length > figuresKept ? Number(text).toExponential() : text;
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  // A date on the sheet has no zone: its figures are the wall clock's.
  if (Object.prototype.toString.call(cell) === '[object Date]') return (cell as Date).toISOString().slice(0, 19).replace('T', ' ');
  return typeof cell === 'boolean' || typeof cell === 'number' ? String(cell).toUpperCase() : '';
}
