import { area } from '../area.ts';
import { GoogleError } from '../contract.ts';
import type { Invocation } from '../invocation.ts';
import type { Area, Book, FileRecord, Sheet } from '../model.ts';
import { mayOpen } from '../protection.ts';
import { hasScope } from '../scopes.ts';
import type { World } from '../world.ts';

/** A range as the realm tells it: 1-based. */
export interface Place {
  readonly file: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The scopes under which `SpreadsheetApp` works; `currentonly` reaches the container and nothing else. */
export const bookScopes = ['spreadsheets', 'spreadsheets.currentonly'] as const;

export interface OpenBook {
  readonly file: FileRecord;
  readonly book: Book;
}

export interface OpenSheet extends OpenBook {
  readonly sheet: Sheet;
}

/** A workbook that the effective user may open through `SpreadsheetApp`. */
export function openBook(world: World, invocation: Invocation, id: string): OpenBook {
  const file = world.store.state.files.get(id);
  if (!file?.book || !mayOpen(file, invocation.as)) {
    throw new GoogleError(`Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`);
  }
  const isOwn = id === invocation.project.container || (invocation.isSimple && id === invocation.activeFile);
  if (!isOwn && (invocation.isSimple || !hasScope(invocation, 'spreadsheets'))) {
    throw new GoogleError(
      'You do not have permission to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
  }
  return { file, book: file.book };
}

export function openSheet(world: World, invocation: Invocation, id: string, sheetId: number): OpenSheet {
  const open = openBook(world, invocation, id);
  const sheet = open.book.sheets.find((candidate) => candidate.sheetId === sheetId);
  if (!sheet) throw new GoogleError(`Sheet ${String(sheetId)} not found`);
  return { ...open, sheet };
}

/** The 0-based area of a range; fails where the grid has shrunk under it. */
export function areaOf(sheet: Sheet, place: Place): Area {
  const found = area(place.row - 1, place.column - 1, place.rows, place.columns);
  if (found.endRow > sheet.rowCount || found.endColumn > sheet.columnCount) {
    throw new GoogleError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return found;
}
