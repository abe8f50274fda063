import { defaultSettings, readSettings, type Settings } from '../rulebook/settings.ts';
import { asText, type Cell, type CellValue } from '../table/cell.ts';
import type { Person } from './situation.ts';

/** Rows that `_shared` may take below its header. */
export const sharedLength = 20;

/** What control publishes to every workbook: the settings as typed, and the staff. */
export interface Shared {
  readonly settings: Settings;
  readonly staff: readonly Person[];
}

export function readShared(rows: readonly (readonly Cell[])[]): Shared {
  const values = new Map(rows.map(([name, value]) => [asText(name), asText(value)]));
  const settings = values.get('settings') ?? '';
  const staff = values.get('staff') ?? '';
  return {
    settings: settings === '' ? defaultSettings : readSettings(JSON.parse(settings) as Record<string, string>).settings,
    staff: staff === '' ? [] : (JSON.parse(staff) as Person[]),
  };
}

/** The rows of `_shared` below its header. */
export function sharedRows(settings: Readonly<Record<string, string>>, staff: readonly Person[]): readonly (readonly CellValue[])[] {
  return [
    ['settings', JSON.stringify(settings)],
    ['staff', JSON.stringify(staff)],
  ];
}
