import { asText, type Cell } from '../../table/cell.ts';
import type { AnyTable } from '../../table/table.ts';
import { AppError } from '../errors.ts';
import type { Area, World } from '../ports.ts';
import type { Loaded, Reads } from '../run/job.ts';
import { Held, type Request } from './held.ts';
import { ledgerRow } from './ledger-row.ts';
import { layoutOf, type LineOf, type View } from './view.ts';

/** What several want, as one. */
export function joined(reads: readonly Reads[]): Reads {
  return {
    keys: reads.flatMap((each) => each.keys ?? []),
    lines: reads.flatMap((each) => each.lines ?? []),
    keyed: reads.flatMap((each) => each.keyed ?? []),
    areas: reads.flatMap((each) => each.areas ?? []),
  };
}

/** The lines that are known before anything is read. */
export function linesIn({ lines = [], keyed = [] }: Reads): readonly LineOf[] {
  return [...lines, ...keyed.flatMap(({ table, line }) => (line === undefined ? [] : [{ table, line }]))];
}

/** The cells of each area that several wanted together. */
export type AreaCells = ReadonlyMap<Area, Loaded['areas'][number]>;

export function cellsByArea({ areas = [] }: Reads, loaded: Loaded): AreaCells {
  return new Map(areas.map((area, at) => [area, loaded.areas[at] ?? []]));
}

/** What was loaded for several, with the areas of one of them alone. */
export function withOwnAreas(loaded: Loaded, cells: AreaCells, { areas = [] }: Reads): Loaded {
  return { ...loaded, areas: areas.map((area) => cells.get(area) ?? []) };
}

/**
 * Brings what actions, jobs and effects want beyond the first read: one more call where there is anything, and a second where a row
 * must first be looked for in a long table. What the first read brought along is not read again.
 */
export function load(world: Pick<World, 'books'>, view: View, reads: Reads, acted?: unknown): Loaded {
  const held = new Held(view);
  const areas = reads.areas ?? [];
  let request = held.missing(reads);
  const read = fetch(world, view, held, request, areas);
  for (request = held.missing(reads); !isNothing(request); request = held.missing(reads)) fetch(world, view, held, request, []);
  return {
    keys: (table) => held.keys.get(table.name) ?? new Map<string, number>(),
    row: (table, line) => held.row(table, line)?.row ?? null,
    find: (table, key) => held.find(table, key, reads.keyed ?? []),
    fetched: (table) => held.single(table),
    areas: read.areas,
    acted,
    protections: (sheetId) => (read.sheets.find((sheet) => sheet.sheetId === sheetId) ?? view.sheets.get(sheetId))?.protections ?? [],
  };
}

function isNothing({ keys, whole, lines }: Request): boolean {
  return keys.length + whole.length + lines.length === 0;
}

function fetch(world: Pick<World, 'books'>, view: View, held: Held, { keys, whole, lines }: Request, areas: readonly Area[]) {
  const asked: Area[] = [
    ...keys.map((table) => ({ sheetId: table.sheetId, row: 2, column: columnAt(view, table, table.key), columns: 1 })),
    ...whole.map((table) => ({ sheetId: table.sheetId, row: 2 })),
    ...lines.map(({ table, line }) => ({ sheetId: table.sheetId, row: line, rows: 1 })),
    ...areas,
  ];
  const read = asked.length === 0 ? { areas: [], sheets: [] } : world.books.read(view.id, asked);
  const cells = (at: number) => read.areas[at] ?? [];
  keys.forEach((table, at) => {
    held.keys.set(table.name, keyMap(cells(at)));
  });
  whole.forEach((table, at) => {
    held.putWhole(
      table,
      cells(keys.length + at).map((row, below) => ({ line: below + 2, row: ledgerRow(view, table, below + 2, row) })),
    );
  });
  lines.forEach(({ table, line }, at) => {
    held.put({ table, line, row: ledgerRow(view, table, line, cells(keys.length + whole.length + at)[0] ?? []) });
  });
  return { sheets: read.sheets, areas: read.areas.slice(asked.length - areas.length) };
}

function columnAt(view: View, table: AnyTable, id: string): number {
  const at = layoutOf(view, table)[id];
  if (at === undefined) throw new AppError('layout', `${table.name} has no column ${id}`);
  return at;
}

function keyMap(cells: readonly (readonly Cell[])[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  cells.forEach(([cell], at) => {
    if (cell !== null && cell !== undefined && cell !== '') map.set(asText(cell), at + 2);
  });
  return map;
}
