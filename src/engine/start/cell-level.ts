import { limits } from '../../limits.ts';

/** Percent of the cells that a workbook may have, from which on people are warned. */
const cellLevels = [95, 85, 70] as const;
export type CellLevel = (typeof cellLevels)[number] | 0;

/** The highest level that so many cells have reached; 0 below the first. */
export function cellLevel(cells: number): CellLevel {
  return cellLevels.find((level) => cells >= (limits.workbookCells * level) / 100) ?? 0;
}
