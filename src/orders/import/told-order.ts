/**
 * An order as a file tells it, in words that every platform shares. The browser makes it of a platform's columns, control checks it
 * like typed cells: so control knows no platform, and a layout that a person mapped by hand is like any other.
 */

/** The cells of an order, in the order in which they are staged: texts, empty for none. Amounts in yuan. */
export const toldFields = [
  'orderNo',
  'channel',
  'customer',
  'phone',
  'address',
  'goods',
  'quantity',
  'due',
  'paid',
  'refunded',
  'orderedAt',
  'paidAt',
  'remarks',
  'state',
  'trackingNo',
] as const;
export type ToldField = (typeof toldFields)[number];

/** What a line of an order says, in the order in which it is staged: texts, empty for none. */
export const lineFields = ['code', 'name', 'spec', 'quantity', 'price', 'amount'] as const;
export type LineField = (typeof lineFields)[number];

export type ToldCells = Readonly<Record<ToldField, string>>;
/** An order of which nothing is told. */
export const emptyCells = Object.fromEntries(toldFields.map((field) => [field, ''])) as ToldCells;
export type ToldLine = Readonly<Record<LineField, string>>;

/** How far the platform says that an order is. `accepted` also for one that is not paid: payment is told apart from it. */
export const toldStates = ['accepted', 'partShipped', 'shipped', 'delivered', 'closed'] as const;
export type ToldState = (typeof toldStates)[number];
/** Stands for a state where a file tells the lines of an order that is known, and nothing else of it. */
export const onlyLines = 'lines';

export interface ToldOrder {
  readonly cells: ToldCells;
  readonly lines: readonly ToldLine[];
  /** Its line in the file, the first of several; the header is 1. */
  readonly fileLine: number;
  /** What is wrong with it, in the workbook's language; empty where nothing is known to be. */
  readonly fault: string;
  /** The row as the file has it, for the problem list; kept where there is a fault. */
  readonly raw: string;
}

/** Beside the fields: lines as JSON, the fault, the row as it stood, and the line in the file. */
const besides = ['#lines', '#fault', '#raw', '#line'] as const;
export type StagedColumn = ToldField | (typeof besides)[number];
const stagedColumns: readonly StagedColumn[] = [...toldFields, ...besides];

/** How the rows of a file are staged: what all of them share stands once. */
export interface StagedShape {
  readonly header: readonly StagedColumn[];
  readonly same: Readonly<Partial<Record<StagedColumn, string>>>;
}

function stagedCells({ cells, lines, fault, raw, fileLine }: ToldOrder): Readonly<Record<StagedColumn, string>> {
  const told = lines.length === 0 ? '' : JSON.stringify(lines.map((line) => lineFields.map((field) => line[field])));
  return { ...cells, '#lines': told, '#fault': fault, '#raw': raw, '#line': String(fileLine) };
}

/** The shape in which these orders take least room. */
export function shapeOf(orders: readonly ToldOrder[]): StagedShape {
  const rows = orders.map(stagedCells);
  const [first] = rows;
  const isShared = (column: StagedColumn) => rows.every((row) => row[column] === first?.[column]);
  const shared = stagedColumns.filter(isShared);
  return {
    header: stagedColumns.filter((column) => !shared.includes(column)),
    same: Object.fromEntries(shared.flatMap((column) => (first === undefined || first[column] === '' ? [] : [[column, first[column]]]))),
  };
}

/** A staged row of an order. */
export function toRow(order: ToldOrder, { header }: StagedShape): readonly string[] {
  const cells = stagedCells(order);
  return header.map((column) => cells[column]);
}

/** The way back of `toRow`; null where the cells are none. Anybody who may edit the workbook may have written them. */
export function fromRow(row: readonly string[], { header, same }: StagedShape): ToldOrder | null {
  if (row.length !== header.length) return null;
  const at = new Map(header.map((column, place) => [column, row[place] ?? '']));
  const cell = (column: StagedColumn) => at.get(column) ?? same[column] ?? '';
  const lines = linesIn(cell('#lines'));
  const fileLine = Number(cell('#line'));
  if (lines === null || !Number.isSafeInteger(fileLine) || fileLine < 0) return null;
  const cells = Object.fromEntries(toldFields.map((field) => [field, cell(field)])) as ToldCells;
  return { cells, lines, fileLine, fault: cell('#fault'), raw: cell('#raw') };
}

function linesIn(told: string): readonly ToldLine[] | null {
  if (told === '') return [];
  try {
    const rows: unknown = JSON.parse(told);
    if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string'))) return null;
    return (rows as readonly (readonly string[])[]).map(
      (row) => Object.fromEntries(lineFields.map((field, at) => [field, row[at] ?? ''])) as ToldLine,
    );
  } catch {
    return null;
  }
}
