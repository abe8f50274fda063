import { inOneLine } from '../table/ends.ts';
import { shortened } from '../table/shorten.ts';
import { readTold } from '../orders/import/read-told.ts';
import {
  emptyCells,
  lineFields,
  toldFields,
  type LineField,
  type ToldCells,
  type ToldLine,
  type ToldOrder,
  type ToldState,
} from '../orders/import/told-order.ts';
import type { Instant } from '../table/column.ts';
import { fileMessages, importMessages } from '../text/imports.ts';
import { say, tell, type Language } from '../text/words.ts';
import { amount, plusAmounts } from './amounts.ts';
import { bare, unwrap } from './bare.ts';
import { lost } from './decode.ts';
import type { Line } from './delimited.ts';
import type { CellOf, Format, PlatformState, Source } from './format.ts';

/** A row in the words that all platforms share, before the rows of one order are put together. */
interface Row extends ToldOrder {
  readonly line: ToldLine | null;
  readonly state: PlatformState;
}

/**
 * The orders that the rows of a file tell, with the row as it stood where something is wrong: only the problem list shows that.
 * `lines` has the header first; rows that are empty altogether are passed over.
 */
export function tellOrders(format: Format, lines: readonly Line[], now: Instant, language: Language): readonly ToldOrder[] {
  const [header, ...rest] = lines;
  const teller = new Teller(format, header?.cells ?? [], language);
  const filled = rest.filter(({ cells, fault }) => fault !== undefined || cells.some((cell) => unwrap(cell) !== ''));
  const rows = filled.map((line) => teller.row(line));
  const whole = (row: Row) => teller.whole(row);
  const isFaulty = (told: ToldOrder) => 'reason' in readTold(told, now, language);
  // Where each row has its share, its own state says what became of its money.
  const isShared = format.rows === 'add';
  const orders = joined(format, isShared ? rows.map((row) => teller.withMoney(row)) : rows, (row) => isFaulty(whole(row)), language);
  return orders.map((row) => {
    const told = whole(isShared ? row : teller.withMoney(row));
    return isFaulty(told) ? told : { ...told, raw: '' };
  });
}

class Teller {
  private readonly at = new Map<string, number>();
  private readonly words: ReadonlyMap<string, PlatformState>;
  /** Whether the file tells when an order was paid; else its state alone says whether it was. */
  private readonly knowsTime: boolean;

  constructor(
    private readonly format: Format,
    private readonly header: readonly string[],
    private readonly language: Language,
  ) {
    header.forEach((name, place) => {
      // A name that stands twice is read where it stands first.
      if (!this.at.has(unwrap(name))) this.at.set(unwrap(name), place);
    });
    const states = Object.entries(format.states ?? {}) as [PlatformState, readonly string[]][];
    this.words = new Map(states.flatMap(([state, words]) => words.map((word) => [sameWord(word), state] as const)));
    const { paidAt } = format.fields;
    const headers = typeof paidAt === 'string' ? [paidAt] : typeof paidAt === 'function' ? [...this.at.keys()] : (paidAt ?? []);
    this.knowsTime = headers.some((name) => this.at.has(name));
  }

  row(line: Line): Row {
    const cell: CellOf = (name) => bare(line.cells[this.at.get(name) ?? -1] ?? '');
    const state = this.stateOf(cell);
    const value = (source: Source | undefined) => (source === undefined ? '' : valueOf(source, cell));
    const { fields, channel } = this.format;
    const texts = Object.fromEntries(
      toldFields.map((field) => [field, field === 'channel' || field === 'state' ? '' : value(fields[field])]),
    );
    return {
      cells: { ...(texts as ToldCells), channel: typeof channel === 'function' ? channel(cell) : channel },
      lines: [],
      line: this.itemOf(value),
      state: typeof state === 'string' ? state : 'toShip',
      fileLine: line.fileLine,
      fault: this.faultOf(line) ?? (typeof state === 'string' ? '' : state.fault),
      raw: line.cells.join(','),
    };
  }

  private itemOf(value: (source: Source | undefined) => string): ToldLine | null {
    const { line } = this.format;
    if (line === undefined) return null;
    const item = Object.fromEntries(lineFields.map((field) => [field, value(line[field])])) as Record<LineField, string>;
    if (item.code === '' && item.name === '') return null;
    return { ...item, name: text(item.name, 500), spec: text(item.spec, 200), price: amount(item.price), amount: amount(item.amount) };
  }

  private stateOf(cell: CellOf): PlatformState | { readonly fault: string } {
    const { status, states, settle } = this.format;
    const word = status === undefined || states === undefined ? null : valueOf(status, cell);
    const told = word === null ? 'toShip' : this.words.get(sameWord(word));
    if (told === undefined) return { fault: say(importMessages.unknownState, this.language, { word: shortened(word ?? '', 60) }) };
    return settle?.(cell, told) ?? told;
  }

  /** What is wrong with a line as a whole; null where nothing is. Empty cells beyond the header, or missing at the end, are nothing. */
  private faultOf({ cells, fault }: Line): string | null {
    if (fault !== undefined) return tell(fault, this.language);
    if (cells.slice(this.header.length).some((cell) => bare(cell) !== '')) {
      return say(fileMessages.wrongCells, this.language, { has: cells.length, wants: this.header.length });
    }
    return cells.some((cell) => cell.includes(lost)) ? say(fileMessages.lostBytes, this.language) : null;
  }

  /** Amounts as the ledger has them: `paid` is what was paid and not given back, nothing where nobody paid yet; empty where nothing is told. */
  withMoney(row: Row): Row {
    const { cells, state } = row;
    const due = amount(cells.due);
    const given = amount(cells.refunded);
    if (!this.isPaid(row)) return { ...row, cells: { ...cells, due, paid: due === '' ? '' : '0', refunded: '0', paidAt: '' } };
    const told = amount(cells.paid);
    const gross = told === '' || this.format.paidIsGross === true ? told || due : plusAmounts(told, given, 1);
    const isBack = state === 'refunded' || state === 'closed';
    const refunded = isBack && (given === '' || Number(given) === 0) ? gross || '0' : given || '0';
    const left = Number(refunded) === 0 ? gross : plusAmounts(gross, refunded, -1);
    const paid = isBack && gross !== '' ? '0' : left;
    return { ...row, cells: { ...cells, due, paid, refunded } };
  }

  private isPaid({ cells, state }: Row): boolean {
    if (state === 'unpaid') return false;
    if (this.knowsTime) return cells.paidAt !== '';
    return state !== 'closed' || Number(amount(cells.paid)) > 0;
  }

  /** An order of which all rows are together, as it is told. */
  whole({ line: _, ...row }: Row): ToldOrder {
    const { lines, state } = row;
    const { fields, only } = this.format;
    const quantity =
      fields.quantity === undefined ? lines.reduce((sum, line) => plusAmounts(sum, line.quantity, 1), '') : row.cells.quantity;
    const goods = fields.goods === undefined ? lines.map(({ name }) => name).join('，') : row.cells.goods;
    const cells = normal({ ...row.cells, quantity, goods, state: only ?? toldState[state] });
    const { orderNo } = cells;
    const hasNoAmount = only === undefined && fields.due !== undefined && cells.due === '' && cells.state !== 'closed';
    const fault = row.fault === '' && hasNoAmount ? say(importMessages.noAmount, this.language) : row.fault;
    return {
      cells: only === undefined ? cells : { ...emptyCells, orderNo, state: only },
      lines,
      fileLine: row.fileLine,
      fault,
      raw: row.raw,
    };
  }
}

function valueOf(source: Source, cell: CellOf): string {
  if (typeof source === 'function') return source(cell);
  if (typeof source === 'string') return cell(source);
  return source.map(cell).find((value) => value !== '') ?? '';
}

/** Words are compared without spaces, and whatever comma they have. */
function sameWord(word: string): string {
  return word.replace(/\s/g, '').replace(/,/g, '，').toLowerCase();
}

const toldState: Readonly<Record<PlatformState, ToldState>> = {
  unpaid: 'accepted',
  toShip: 'accepted',
  partShipped: 'partShipped',
  shipped: 'shipped',
  delivered: 'delivered',
  closed: 'closed',
  closedPaid: 'closed',
  refunded: 'closed',
};

/** What only says where or what, on one line and as long as its cell; what cannot be seen is left out of what is only read. */
function normal(cells: ToldCells): ToldCells {
  return {
    ...cells,
    customer: inOneLine(cells.customer),
    address: inOneLine(cells.address),
    goods: text(cells.goods, 500),
    remarks: seen(cells.remarks),
  };
}

function text(value: string, mostChars: number): string {
  const line = inOneLine(seen(value));
  return line.length <= mostChars ? line : shortened(line, mostChars - 1);
}

function seen(value: string): string {
  return value.replace(/[\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
}

/** The rows of one order as one. Where one row is an order, a second with its number is a fault, unless the first was one. */
function joined(format: Format, rows: readonly Row[], isFaulty: (row: Row) => boolean, language: Language): readonly Row[] {
  const orders: Row[] = [];
  const at = new Map<string, number>();
  const isJoined = format.rows !== undefined || format.only === 'lines';
  for (const row of rows) {
    const isCarried = row.cells.orderNo === '' && format.rows === 'carry';
    const number = isCarried ? (orders[orders.length - 1]?.cells.orderNo ?? '') : row.cells.orderNo;
    const place = number === '' ? undefined : at.get(number);
    const first = place === undefined ? undefined : orders[place];
    if (place === undefined || first === undefined) {
      if (number !== '' && (isJoined || !isFaulty(row))) at.set(number, orders.length);
      orders.push({ ...row, lines: row.line === null ? [] : [row.line] });
    } else if (isJoined) {
      orders[place] = together(first, row, format);
    } else {
      orders.push({ ...row, lines: [], fault: say(importMessages.twice, language, { row: first.fileLine }) });
    }
  }
  return orders;
}

function together(first: Row, row: Row, { rows, adds = [], fields }: Format): Row {
  const sums = rows === 'add' ? (['due', 'paid', 'refunded', 'quantity'] as const) : adds;
  const added = Object.fromEntries(sums.map((field) => [field, plusAmounts(first.cells[field], row.cells[field], 1)]));
  const goods = [first.cells.goods, row.cells.goods].filter((each) => each !== '').join('，');
  // Rows that leave out all but the item, or repeat the order, say nothing new of its state.
  const isSilent =
    rows === 'carry' || (fields.orderedAt !== undefined && rows === 'repeat' && row.cells.due === '' && first.cells.due !== '');
  return {
    ...first,
    cells: { ...first.cells, ...added, goods },
    lines: [...first.lines, ...(row.line === null ? [] : [row.line])],
    state: isSilent ? first.state : both(first.state, row.state),
    fault: first.fault !== '' || isSilent ? first.fault : row.fault,
    raw: `${first.raw}\n${row.raw}`,
  };
}

const shippedStates: readonly PlatformState[] = ['partShipped', 'shipped', 'delivered'];
const closedStates: readonly PlatformState[] = ['closed', 'closedPaid', 'refunded'];

/** How far an order is of which two rows say different things: what is closed of it holds up nothing. */
function both(one: PlatformState, other: PlatformState): PlatformState {
  if (one === other || closedStates.includes(other)) return one;
  if (closedStates.includes(one)) return other;
  const shipped = [one, other].filter((state) => shippedStates.includes(state));
  if (shipped.length === 1 || shipped.includes('partShipped')) return 'partShipped';
  return shipped.length === 2 ? 'shipped' : one === 'unpaid' ? one : other;
}
