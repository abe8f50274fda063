import { inOneLine } from '../table/ends.ts';
import { shortened } from '../table/shorten.ts';
import { readTold } from '../orders/import/read-told.ts';
import {
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
}

/**
 * The orders that the rows of a file tell, with the row as it stood where something is wrong: only the problem list shows that. `lines` has the header first; rows that are empty altogether are passed over.
 */
export function tellOrders(format: Format, lines: readonly Line[], now: Instant, language: Language): readonly ToldOrder[] {
  const [header, ...rest] = lines;
  const teller = new Teller(format, header?.cells ?? [], language);
  const rows = rest
    .filter(({ cells, fault }) => fault !== undefined || cells.some((cell) => unwrap(cell) !== ''))
    .map((line) => teller.row(line));
  const isFaulty = (told: ToldOrder) => 'reason' in readTold(told, now, language);
  return joined(format, rows, isFaulty, language).map(({ line: _, ...told }) => (isFaulty(told) ? told : { ...told, raw: '' }));
}

class Teller {
  private readonly at = new Map<string, number>();
  private readonly words: ReadonlyMap<string, PlatformState>;

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
  }

  row(line: Line): Row {
    const cell: CellOf = (name) => bare(line.cells[this.at.get(name) ?? -1] ?? '');
    const state = this.stateOf(cell);
    const value = (source: Source | undefined) => (source === undefined ? '' : valueOf(source, cell));
    const { fields } = this.format;
    const texts = Object.fromEntries(
      toldFields.map((field) => [field, field === 'channel' || field === 'state' ? '' : value(fields[field])]),
    );
    const { channel } = this.format;
    const cells = {
      ...(texts as ToldCells),
      channel: typeof channel === 'function' ? channel(cell) : channel,
      state: typeof state === 'string' ? toldState[state] : '',
    };
    const fault = this.faultOf(line) ?? (typeof state === 'string' ? '' : state.fault);
    const raw = line.cells.join(',');
    return {
      cells: normal(withMoney(cells, typeof state === 'string' ? state : 'toShip')),
      lines: [],
      line: this.itemOf(value),
      fileLine: line.fileLine,
      fault,
      raw,
    };
  }

  private itemOf(value: (source: Source | undefined) => string): ToldLine | null {
    const { line } = this.format;
    if (line === undefined) return null;
    const item = Object.fromEntries(lineFields.map((field) => [field, value(line[field])])) as Record<LineField, string>;
    if (Object.values(item).every((text) => text === '')) return null;
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

/** Amounts as the ledger has them: `paid` is what was paid and not given back, nothing where nobody paid yet. */
function withMoney(cells: ToldCells, state: PlatformState): ToldCells {
  const due = amount(cells.due);
  const refunded = amount(cells.refunded);
  if (cells.paidAt === '' || state === 'unpaid') return { ...cells, due, paid: due === '' ? '' : '0', refunded: '0', paidAt: '' };
  const paid = amount(cells.paid) === '' ? plusAmounts(due, refunded, -1) : amount(cells.paid);
  const isBack = state === 'refunded' || state === 'closed';
  if (isBack) return { ...cells, due, paid: due === '' ? '' : '0', refunded: refunded === '' || refunded === '0' ? paid : refunded };
  return { ...cells, due, paid, refunded: refunded === '' ? '0' : refunded };
}

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
  for (const row of rows) {
    const number =
      row.cells.orderNo === '' && format.rows === 'carry' ? (orders[orders.length - 1]?.cells.orderNo ?? '') : row.cells.orderNo;
    const place = number === '' ? undefined : at.get(number);
    const first = place === undefined ? undefined : orders[place];
    if (place === undefined || first === undefined) {
      if (number !== '' && (format.rows !== undefined || !isFaulty(row))) at.set(number, orders.length);
      orders.push({ ...row, lines: row.line === null ? [] : [row.line] });
    } else if (format.rows === undefined) {
      orders.push({ ...row, fault: say(importMessages.twice, language, { row: first.fileLine }) });
    } else orders[place] = together(first, row, format.rows);
  }
  return orders;
}

function together(first: Row, row: Row, rows: NonNullable<Format['rows']>): Row {
  const sum = (field: 'due' | 'paid' | 'refunded' | 'quantity') => plusAmounts(first.cells[field], row.cells[field], 1);
  const cells =
    rows === 'add'
      ? { ...first.cells, due: sum('due'), paid: sum('paid'), refunded: sum('refunded'), quantity: sum('quantity') }
      : first.cells;
  const goods = [first.cells.goods, row.cells.goods].filter((each) => each !== '').join('，');
  return {
    ...first,
    cells: { ...cells, goods: text(goods, 500) },
    lines: [...first.lines, ...(row.line === null ? [] : [row.line])],
    fault: first.fault === '' ? row.fault : first.fault,
    raw: `${first.raw}\n${row.raw}`,
  };
}
