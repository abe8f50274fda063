import { formatAt } from '../cells.ts';
import { GoogleError } from '../contract.ts';
import type { DraftSheet } from '../draft.ts';
import { formatOfPattern } from '../display.ts';
import type { GoogleSwitches } from '../google.ts';
import { paintFormat, writeExtra, writeRow } from '../grid.ts';
import type { Area, Book } from '../model.ts';
import { operation, type Operation, type Operations } from '../operation.ts';
import { refuseProtected } from '../protection.ts';
import { scriptDateFormat, set, type Typed } from '../typing.ts';
import { refuseInvalid } from '../validation.ts';
import { serialOf } from '../zones.ts';
import { areaOf, bookScopes, openSheet, type Place } from './place.ts';

const kind = { service: 'spreadsheet', writes: true, scopes: bookScopes, simple: true } as const;

/** A value from a script; a Date comes as its instant. */
type Given = string | number | boolean | null | { readonly date: number };

interface Target {
  readonly book: Book;
  readonly sheet: DraftSheet;
  readonly area: Area;
  readonly google: GoogleSwitches;
}

export const rangeWrites: Operations = {
  'Range.setValues': writing((target, values: readonly (readonly Given[])[]) => {
    enter(target, fitting(target.area, values));
  }),
  'Range.setValue': writing((target, value: Given) => {
    enter(target, filled(target.area, value));
  }),
  'Range.setNumberFormat': writing((target, pattern: string) => {
    paintFormat(target.sheet, target.area, formatOfPattern(pattern));
  }),
  'Range.setNumberFormats': writing((target, patterns: readonly (readonly string[])[]) => {
    each(target.area, fitting(target.area, patterns), (row, column, pattern) => {
      writeExtra(target.sheet, row, column, { format: formatOfPattern(pattern) });
    });
  }),
  'Range.setNote': writing((target, note: string | null) => {
    setNotes(target, filled(target.area, note));
  }),
  'Range.setNotes': writing((target, notes: readonly (readonly (string | null)[])[]) => {
    setNotes(target, fitting(target.area, notes));
  }),
  // Colours are nothing that a script here reads back: only rights and counting matter.
  'Range.setBackground': writing(() => undefined),
  'Range.setBackgrounds': writing((target, colors: readonly (readonly (string | null)[])[]) => {
    fitting(target.area, colors);
  }),
  'Range.clearContent': writing(({ sheet, area }) => {
    for (let row = area.startRow; row < Math.min(area.endRow, sheet.rows.length); row += 1) {
      const width = Math.min(area.endColumn, sheet.rows[row]?.length ?? 0) - area.startColumn;
      if (width > 0)
        writeRow(
          sheet,
          row,
          area.startColumn,
          Array.from({ length: width }, () => null),
        );
    }
  }),
};

function writing(write: (target: Target, value: never) => void): Operation {
  return operation(kind, ({ world, invocation, call }, place: Place, value: unknown) => {
    const open = openSheet(world, invocation, place.file, place.sheetId);
    const within = areaOf(open.sheet, place);
    refuseProtected(open.file, open.sheet, within, invocation.as);
    call.cells = place.rows * place.columns;
    world.store.change((draft) => {
      const sheet = draft.sheet(place.file, place.sheetId);
      if (!sheet) throw new GoogleError(`Sheet ${String(place.sheetId)} not found`);
      write({ book: open.book, sheet, area: within, google: world.google }, value as never);
      draft.file(place.file).modifiedAt = world.clock.now();
    });
  });
}

/** Enters values as if typed: all of them, or none if a drop-down refuses one. */
function enter({ book, sheet, area, google }: Target, values: readonly (readonly Given[])[]): void {
  const entered = values.map((line, i) =>
    line.map((given, j): Typed => {
      const [row, column] = [area.startRow + i, area.startColumn + j];
      const format = formatAt(sheet, row, column);
      const result: Typed =
        typeof given === 'object' && given !== null
          ? { value: serialOf(given.date, book.timeZone), format: scriptDateFormat }
          : set(given, format, google.apostrophe);
      refuseInvalid(book, sheet, row, column, result.value, format);
      return result;
    }),
  );
  writeEntered(sheet, area, entered);
}

/** Writes what was entered, and the format that a typed date or percentage brings to a cell without one. */
export function writeEntered(
  sheet: DraftSheet,
  area: Pick<Area, 'startRow' | 'startColumn'>,
  entered: readonly (readonly Typed[])[],
): void {
  entered.forEach((line, i) => {
    const row = area.startRow + i;
    writeRow(
      sheet,
      row,
      area.startColumn,
      line.map(({ value }) => value),
    );
    line.forEach(({ format }, j) => {
      if (format && !formatAt(sheet, row, area.startColumn + j)) writeExtra(sheet, row, area.startColumn + j, { format });
    });
  });
}

function setNotes({ sheet, area }: Target, notes: readonly (readonly (string | null)[])[]): void {
  each(area, notes, (row, column, note) => {
    writeExtra(sheet, row, column, { note: note ?? '' });
  });
}

function filled<V>(area: Area, value: V): V[][] {
  const line = Array.from({ length: area.endColumn - area.startColumn }, () => value);
  return Array.from({ length: area.endRow - area.startRow }, () => line);
}

function each<V>(area: Area, grid: readonly (readonly V[])[], visit: (row: number, column: number, value: V) => void): void {
  grid.forEach((line, i) => {
    line.forEach((value, j) => {
      visit(area.startRow + i, area.startColumn + j, value);
    });
  });
}

function fitting<V>(area: Area, grid: readonly (readonly V[])[]): readonly (readonly V[])[] {
  const [rows, columns] = [area.endRow - area.startRow, area.endColumn - area.startColumn];
  if (grid.length !== rows) throw new GoogleError(mismatch('rows', grid.length, rows));
  const odd = grid.find((line) => line.length !== columns);
  if (odd) throw new GoogleError(mismatch('columns', odd.length, columns));
  return grid;
}

function mismatch(what: 'rows' | 'columns', has: number, wants: number): string {
  return (
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
    `The data has ${String(has)} but the range has ${String(wants)}.`
  );
}
