import { a1 } from '../a1.ts';
import { call } from './bridge.ts';
import { guarded } from './guarded.ts';
import { sheetOf, type ScriptSheet } from './sheet.ts';

/** 1-based, as scripts count. */
export interface Place {
  readonly file: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

type Shown = string | number | boolean | Date;
/** A Date on its way through JSON. */
type Carried = string | number | boolean | null | { readonly date: number };

const revive = (cell: Carried): Shown => (typeof cell === 'object' ? (cell ? new Date(cell.date) : '') : cell);

function carried(cell: unknown): Carried {
  if (cell instanceof Date) return { date: cell.getTime() };
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return cell === null || cell === undefined ? null : javaText(cell);
}

/** What is no value of a cell is written as Java tells it. */
function javaText(value: unknown): string {
  if (Array.isArray(value)) return '[Ljava.lang.Object;@1b2c3d4e';
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([name, member]) => `${name}=${javaText(member)}`)
    .join(', ')}}`;
}

export interface ScriptRange {
  getRow(): number;
  getColumn(): number;
  getNumRows(): number;
  getNumColumns(): number;
  getLastRow(): number;
  getLastColumn(): number;
  getSheet(): ScriptSheet;
  getA1Notation(): string;
  getValues(): Shown[][];
  getValue(): Shown | undefined;
  setValues(values: readonly (readonly unknown[])[]): ScriptRange;
}

export function rangeOf(place: Place): ScriptRange {
  const read = <T>(name: string): T => call<T>(`Range.${name}`, place);
  const write = (name: string, value: unknown): ScriptRange => {
    call(`Range.${name}`, place, value);
    return range;
  };
  const first = <T>(grid: readonly (readonly T[])[]): T | undefined => grid[0]?.[0];
  const range = guarded('Range', {
    getRow: () => place.row,
    getColumn: () => place.column,
    getNumRows: () => place.rows,
    getNumColumns: () => place.columns,
    getLastRow: () => place.row + place.rows - 1,
    getLastColumn: () => place.column + place.columns - 1,
    getSheet: () => sheetOf(place.file, place.sheetId),
    getA1Notation: () => {
      const start = a1(place.row - 1, place.column - 1);
      const end = a1(place.row + place.rows - 2, place.column + place.columns - 2);
      return start === end ? start : `${start}:${end}`;
    },
    offset: (rowOffset: number, columnOffset: number, rows = place.rows, columns = place.columns) =>
      sheetOf(place.file, place.sheetId).getRange(place.row + rowOffset, place.column + columnOffset, rows, columns),
    getValues: () => read<Carried[][]>('getValues').map((row) => row.map(revive)),
    getValue: () => first(read<Carried[][]>('getValue').map((row) => row.map(revive))),
    getDisplayValues: () => read<string[][]>('getDisplayValues'),
    getDisplayValue: () => first(read<string[][]>('getDisplayValue')),
    getFormulas: () => read<string[][]>('getFormulas'),
    getFormula: () => first(read<string[][]>('getFormula')),
    getNumberFormats: () => read<string[][]>('getNumberFormats'),
    getNumberFormat: () => first(read<string[][]>('getNumberFormat')),
    getNotes: () => read<string[][]>('getNotes'),
    getNote: () => first(read<string[][]>('getNote')),
    setValues: (values: readonly (readonly unknown[])[]) =>
      write(
        'setValues',
        values.map((row) => row.map(carried)),
      ),
    setValue: (value: unknown) => write('setValue', carried(value)),
    setNumberFormat: (pattern: string) => write('setNumberFormat', pattern),
    setNumberFormats: (patterns: readonly (readonly string[])[]) => write('setNumberFormats', patterns),
    setNote: (note: string | null) => write('setNote', note),
    setNotes: (notes: readonly (readonly (string | null)[])[]) => write('setNotes', notes),
    setBackground: (color: string | null) => write('setBackground', color),
    setBackgrounds: (colors: readonly (readonly (string | null)[])[]) => write('setBackgrounds', colors),
    clearContent: () => write('clearContent', null),
  });
  return range;
}
