import { calendarOf, type DatedKind, type DayKind, type OfficeCalendar } from '../../rulebook/calendar.ts';
import { levelOf } from '../../rulebook/levels.ts';
import { defaultSettings, readSettings, type Settings } from '../../rulebook/settings.ts';
import { asText, type Cell, type CellValue } from '../../table/cell.ts';
import type { Day, Instant } from '../../table/column.ts';
import { personKey } from '../../table/person-key.ts';
import type { Entrant, Person, StandIn } from './situation.ts';

/** Rows that `_shared` may take below its header. */
export const sharedLength = 20;

/** What control publishes to every workbook, as it stands on its sheets. */
export interface Published {
  /** The settings as typed. */
  readonly settings: Readonly<Record<string, string>>;
  readonly staff: readonly Person[];
  readonly holidays: readonly DatedKind[];
  readonly standIns: readonly StandIn[];
}

/** What a workbook reads of it. */
export interface Shared extends Pick<Published, 'staff' | 'standIns'> {
  readonly settings: Settings;
  readonly calendar: OfficeCalendar;
  /** When control last gave its sign of life, to the hour; null where it never said so. */
  readonly heart: Instant | null;
}

/** The settings as they were typed; null where nothing was published yet. */
export function typedSettings(rows: readonly (readonly Cell[])[]): Readonly<Record<string, string>> | null {
  const text = rows.map(([name, value]) => [asText(name), asText(value)] as const).find(([name]) => name === 'settings')?.[1] ?? '';
  return text === '' ? null : (JSON.parse(text) as Record<string, string>);
}

/** What was published before a part was known has none of it. Addresses stand there as they were typed: from here on in one way. */
export function readShared(rows: readonly (readonly Cell[])[]): Shared {
  const values = new Map(rows.map(([name, value]) => [asText(name), asText(value)]));
  const read = <T>(name: string, none: T): T => {
    const text = values.get(name) ?? '';
    return text === '' ? none : (JSON.parse(text) as T);
  };
  const typed = typedSettings(rows);
  const settings = typed === null ? defaultSettings : readSettings(typed).settings;
  return {
    settings,
    staff: read<readonly Entrant[]>('staff', []).map((person) => ({
      level: levelOf(person.role),
      ...person,
      mail: personKey(person.mail),
    })),
    calendar: calendarOf(datedKinds(read('holidays', {})), settings),
    standIns: read<readonly StandIn[]>('standIns', []),
    heart: readHeart(values.get('heart')),
  };
}

/** The moment that a heart's cell tells. */
export function readHeart(cell: Cell | undefined): Instant | null {
  const told = Number(asText(cell ?? ''));
  return told > 0 ? told : null;
}

/** The place of the heart in `_shared`: its last row, below whatever is published. */
export const heartLine = sharedLength + 1;

export function heartRow(now: Instant): readonly CellValue[] {
  return ['heart', String(now)];
}

/** The rows of `_shared` below its header. */
export function sharedRows({ settings, staff, holidays, standIns }: Published): readonly (readonly [string, string])[] {
  return [
    ['settings', JSON.stringify(settings)],
    ['staff', JSON.stringify(staff)],
    ['holidays', JSON.stringify(byKind(holidays))],
    ['standIns', JSON.stringify(standIns)],
  ];
}

/** Days by kind: a cell holds those of a hundred years. */
type DaysByKind = Readonly<Partial<Record<DayKind, readonly Day[]>>>;

function byKind(holidays: readonly DatedKind[]): DaysByKind {
  const of = (kind: DayKind) => holidays.filter((each) => each.kind === kind).map(({ day }) => day);
  return { holiday: of('holiday'), workday: of('workday') };
}

function datedKinds({ holiday = [], workday = [] }: DaysByKind): readonly DatedKind[] {
  return [...holiday.map((day) => ({ day, kind: 'holiday' as const })), ...workday.map((day) => ({ day, kind: 'workday' as const }))];
}
