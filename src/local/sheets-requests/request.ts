import { limits } from '../../limits.ts';
import type { GridRange } from '../api-types.ts';
import { GoogleError } from '../contract.ts';
import type { Draft, DraftSheet } from '../draft.ts';
import type { GoogleSwitches } from '../google.ts';
import { areaOfGridRange } from '../grid-range.ts';
import { beyondGrid, inGrid } from '../grid.ts';
import { openEnd, type Area } from '../model.ts';
import { refuseProtected } from '../protection.ts';

/** Where a request is applied: a draft, and who asks for it. */
export interface Target {
  readonly draft: Draft;
  readonly file: string;
  readonly user: string;
  readonly google: GoogleSwitches;
  /** Counts cells written. */
  readonly count: (cells: number) => void;
}

/** Applies one request; what it returns is its reply. */
export type RequestKinds = Readonly<Record<string, (target: Target, body: unknown) => unknown>>;

/** Describes a kind by its body, which a script has written: every member may be missing. */
export function request(apply: (target: Target, body: never) => unknown): RequestKinds[string] {
  return (target, body) => apply(target, (body ?? {}) as never);
}

/** Requests on cells and lines call a sheet a grid when it is not there; reading, and the request on its properties, call it a sheet. */
export function sheetOf({ draft, file }: Target, sheetId = 0, called: 'grid' | 'sheet' = 'grid'): DraftSheet {
  const sheet = draft.sheet(file, sheetId);
  if (!sheet) throw new GoogleError(`No ${called} with id: ${String(sheetId)}`);
  return sheet;
}

/** The sheet and the area of a range within the grid, where the user may change it. */
export function changeable(target: Target, range: GridRange | undefined): { sheet: DraftSheet; area: Area } {
  const sheet = sheetOf(target, range?.sheetId);
  const area = areaOfGridRange(range ?? {});
  if (!inGrid(sheet, area)) throw new GoogleError(beyondGrid(sheet));
  refuse(target, sheet, area);
  return { sheet, area };
}

export function refuse({ draft, file, user }: Target, sheet: DraftSheet, area: Area): void {
  refuseProtected(draft.file(file), sheet, area, user);
}

/** Open ends brought down to the grid. */
export function closed(sheet: DraftSheet, area: Area): Area {
  return {
    ...area,
    endRow: area.endRow >= openEnd ? sheet.rowCount : area.endRow,
    endColumn: area.endColumn >= openEnd ? sheet.columnCount : area.endColumn,
  };
}

/** Fails where the workbook would have more cells than Google allows. */
export function refuseTooManyCells({ draft, file }: Target): void {
  const cells = draft.book(file).sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
  if (cells <= limits.workbookCells) return;
  throw new GoogleError(
    `This action would increase the number of cells in the workbook above the limit of ${String(limits.workbookCells)} cells.`,
  );
}
