import { defaultSettings, readSettings, type Settings } from '../rulebook/settings.ts';
import { asText, type Cell, type CellValue } from '../table/cell.ts';
import type { Instant } from '../table/column.ts';
import type { Person } from './situation.ts';

/** Rows that `_shared` may take below its header. */
export const sharedLength = 20;

/** What control publishes to every workbook: the settings as typed, and the staff. */
export interface Shared {
  readonly settings: Settings;
  readonly staff: readonly Person[];
  /** When control last did its rounds, to the hour; null where it never said so. */
  readonly heart: Instant | null;
}

/** The settings as they were typed; null where nothing was published yet. */
export function typedSettings(rows: readonly (readonly Cell[])[]): Readonly<Record<string, string>> | null {
  const text = rows.map(([name, value]) => [asText(name), asText(value)] as const).find(([name]) => name === 'settings')?.[1] ?? '';
  return text === '' ? null : (JSON.parse(text) as Record<string, string>);
}

export function readShared(rows: readonly (readonly Cell[])[]): Shared {
  const values = new Map(rows.map(([name, value]) => [asText(name), asText(value)]));
  const settings = typedSettings(rows);
  const staff = values.get('staff') ?? '';
  return {
    settings: settings === null ? defaultSettings : readSettings(settings).settings,
    staff: staff === '' ? [] : (JSON.parse(staff) as Person[]),
    heart: readHeart(values.get('heart')),
  };
}

/** The moment that a heart's cell tells. */
export function readHeart(cell: Cell | undefined): Instant | null {
  const told = Number(asText(cell ?? ''));
  return told > 0 ? told : null;
}

/** The place of the heart in `_shared`, below settings and staff. */
export const heartLine = 4;

export function heartRow(now: Instant): readonly CellValue[] {
  return ['heart', String(now)];
}

/** The rows of `_shared` below its header. */
export function sharedRows(settings: Readonly<Record<string, string>>, staff: readonly Person[]): readonly (readonly CellValue[])[] {
  return [
    ['settings', JSON.stringify(settings)],
    ['staff', JSON.stringify(staff)],
  ];
}
