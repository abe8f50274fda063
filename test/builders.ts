import fc from 'fast-check';
import { type Automation, type Capability, automate } from '../src/engine/capability.ts';
import type { Loaded } from '../src/engine/run/job.ts';
import type { Person, Situation } from '../src/engine/workbook/situation.ts';
import { plainChain, unkeyed } from '../src/engine/commit/chain.ts';
import { emptyHead, headRows, type Head } from '../src/engine/workbook/head.ts';
import type { Area, Books, Letter, Post, ReadResult, World, Write } from '../src/engine/ports.ts';
import { boardValues } from '../src/engine/start/board.ts';
import { engineTables, schema, type OutboxRow } from '../src/engine/workbook/tables.ts';
import { fixedLayout } from '../src/table/layout.ts';
import type { View } from '../src/engine/workbook/view.ts';
import type { abnormal } from '../src/orders/payment.ts';
import { openRow } from '../src/orders/open.ts';
import { accepted } from '../src/orders/submit.ts';
import { openOrders, orders, todo, type NewOrder, type OpenOrder, type Order, type TodoRow } from '../src/orders/tables.ts';
import { calendarOf } from '../src/rulebook/calendar.ts';
import { levelOf } from '../src/rulebook/levels.ts';
import { readSettings, type Settings } from '../src/rulebook/settings.ts';
import { asText, type Cell } from '../src/table/cell.ts';
import { choice, day, mail, moment, money, optional, phone, reference, text, unique, whole, yesNo, byScript } from '../src/table/column.ts';
import { toRuns } from '../src/table/rows.ts';
import { columnIds, table, type AnyColumn, type AnyRow, type AnyTable, type Columns, type Role } from '../src/table/table.ts';
import { tell, w, type Language, type Message, type Note, type Words } from '../src/text/words.ts';

/** A moment on the office's wall clock: `2026-03-02 10:00`, with seconds where they matter. */
export function at(wall: string): number {
  return Date.parse(`${wall.replace(' ', 'T')}+08:00`);
}

/** Monday, ten in the morning, in service hours of every preset. */
export const now = at('2026-03-02 10:00');
export const owner = 'owner@shop.example';

/** States a law; when it fails, fast-check prints the seed and the smallest example. */
export function law<T>(name: fc.Arbitrary<T>, holds: (value: T) => void, runs = 300): void {
  fc.assert(fc.property(name, holds), { numRuns: runs });
}

export function settings(typed: Readonly<Record<string, string>> = {}): Settings {
  return readSettings(typed).settings;
}

export function head(change: Partial<Head> = {}): Head {
  return { ...emptyHead, schema, book: 'book-order', ...change };
}

export function person(role: Role, name: string = role, language: Language = 'zh-CN'): Person {
  return { name, mail: `${name.toLowerCase()}@shop.example`, role, language, level: levelOf(role) };
}

/** One of each rung. */
export const ladder: readonly Person[] = [
  person('agent'),
  person('supervisor'),
  person('dutyManager'),
  person('head'),
  person('executive'),
];

/** Nothing is known of the installation. */
export const noVitals: Situation['vitals'] = { spent: { day: '', ms: 0 }, webApp: '', stranger: '', open: [] };

export function situation(change: Partial<Situation> = {}): Situation {
  return {
    book: 'order',
    now,
    settings: settings(),
    staff: ladder,
    calendar: calendarOf([], settings()),
    standIns: [],
    language: 'zh-CN',
    head: head(),
    desk: () => [],
    isBroken: () => false,
    layout: fixedLayout,
    index: () => [],
    peeked: () => [],
    owner,
    books: { order: 'book-order', roster: 'book-roster', stock: 'book-stock', report: 'book-report', control: 'book-control' },
    folder: 'folder',
    asks: {},
    failures: {},
    vitals: noVitals,
    chainOf: (_, previous, rows) => plainChain(previous, rows),
    ...change,
  };
}

/** A situation whose index holds these orders, in the ledger from line 2 on. */
export function withOpen(list: readonly Order[], change: Partial<Situation> = {}): Situation {
  const here = situation(change);
  const index = list.map((each, place) => openRow(each, place + 2, here.settings));
  return { ...here, index: (which) => (which.name === openOrders.name ? index : []) };
}

/** What a step wanted: ledger rows from line 2 on, keys with their lines, areas in their order. */
export function loaded(
  has: { rows?: readonly (AnyRow | null)[]; keys?: Readonly<Record<string, readonly string[]>>; areas?: Loaded['areas'] } = {},
): Loaded {
  const rows = has.rows ?? [];
  const lines = (which: AnyTable) => new Map((has.keys?.[which.name] ?? []).map((key, place) => [key, place + 2]));
  return {
    keys: lines,
    row: (_, line) => rows[line - 2] ?? null,
    find: (which, key) => {
      const line = lines(which).get(key);
      const row = rows[(line ?? 0) - 2] ?? null;
      return line === undefined || row === null ? null : { line, row };
    },
    fetched: () => rows.map((row, place) => ({ line: place + 2, row })),
    areas: has.areas ?? [],
    acted: undefined,
    protections: () => [],
  };
}

/** A row typed on the new-orders desk, in order. */
export function typed(change: Partial<NewOrder> = {}): NewOrder {
  return {
    orderNo: '1234567890123456789',
    channel: 'taobao',
    customer: '王芳',
    phone: '138****1234',
    address: '上海市浦东新区世纪大道1号',
    goods: '红酒 6支',
    quantity: 1,
    due: 17_880,
    paid: 17_880,
    refunded: null,
    orderedAt: at('2026-03-02 09:30'),
    paidAt: at('2026-03-02 09:31'),
    remark: null,
    by: '李雷',
    action: 'submit',
    problem: null,
    result: null,
    receipt: null,
    ...change,
  };
}

/** An accepted order in the ledger. */
export function order(change: Partial<Order> = {}): Order {
  const { orderNo, channel, customer, phone: tel, address, goods, quantity, due, paid, orderedAt, paidAt } = typed();
  const entered = { orderNo, channel, customer, phone: tel, address, goods, quantity, due, paid, refunded: 0, orderedAt, paidAt };
  const fresh = accepted({ ...entered, origin: 'desk', acceptedAt: now, acceptedBy: 'agent', remarks: null });
  return { ...fresh, seal: 'seal', born: 1, ...change };
}

/** A row of the to-do desk as people fill it. */
export function todoRow(change: Partial<TodoRow> = {}): TodoRow {
  const empty = Object.fromEntries(columnIds(todo).map((id) => [id, null])) as unknown as TodoRow;
  return { ...empty, ...change };
}

export function facts(change: Partial<Parameters<typeof abnormal>[0]> = {}): Parameters<typeof abnormal>[0] {
  return { due: 10_000, paid: 10_000, refunded: 0, orderedAt: at('2026-03-02 09:30'), paidAt: at('2026-03-02 09:31'), ...change };
}

export function english(message: Message): string {
  return tell(message, 'en');
}

/** Gives columns without words some that are made of their ids: 甲, 乙 and the id itself. */
export function titled<C extends Readonly<Record<string, AnyColumn>>>(columns: C): { readonly [K in keyof C]: C[K] & Columns[string] } {
  const words = (id: string) => {
    const name = `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
    // Not `note(…)`: a build takes those out, and demands plain texts of them.
    return { header: w(`${name}甲`, `${name}乙`, name), note: w(`${name}说明`, `${name}說明`, `About ${name}`) as Words & Note };
  };
  const all = Object.entries(columns).map(([id, column]) => [id, { ...column, words: column.words ?? words(id) }]);
  return Object.fromEntries(all) as { readonly [K in keyof C]: C[K] & Columns[string] };
}

/** A desk with a column of every kind. */
export const samples = table({
  name: 'samples',
  sheetId: 700,
  book: 'order',
  kind: 'desk',
  key: 'id',
  title: w('样表', '樣表', 'Samples'),
  about: w('各种列', '各種欄', 'Every kind of column'),
  columns: titled({
    id: unique(text({ max: 20 })),
    note: optional(text({ max: 500, lines: true })),
    count: whole({ min: 0, max: 1_000 }),
    price: money({ min: 0, max: 100_000_000_000 }),
    at: moment(),
    on: day(),
    colour: choice({ red: w('红', '紅', 'red'), blue: w('蓝', '藍', 'blue') }),
    done: yesNo(),
    tel: phone(),
    post: mail(),
    ref: reference('orders'),
    problem: byScript(optional(text({ max: 2_000 }))),
    receipt: byScript(optional(text({ max: 32 }))),
  }),
});

/** A good row of `samples`, as its cells. */
export const sampleCells: readonly Cell[] = [
  'A-1',
  null,
  3,
  12.5,
  46_083.5,
  46_083,
  '红',
  true,
  '13812345678',
  'a@shop.example',
  'R-1',
  null,
  null,
];

export const headerOf = (which: AnyTable, language: Language): Cell[] =>
  columnIds(which).map((id) => which.words.columns[id]?.header[language] ?? null);

/** A row as it stands on its sheet. */
export function cellsOf(which: AnyTable, row: AnyRow, language: Language = 'zh-CN'): Cell[] {
  const cells: Cell[] = columnIds(which).map(() => null);
  for (const run of toRuns(which, fixedLayout(which), row, language)) cells.splice(run.column, run.cells.length, ...run.cells);
  return cells;
}

/** What is not given is refused, so that a test cannot lean on more than it says. */
function only<T extends object>(name: string, members: Partial<T>): T {
  const get = (target: Partial<T>, key: string | symbol): unknown => {
    if (key in target) return Reflect.get(target, key);
    throw new Error(`this ${name} has no ${String(key)}`);
  };
  return new Proxy(members, { get }) as T;
}

export interface FakePost extends Post {
  readonly sent: Letter[];
  calls: number;
}

/** A post office: counts calls, takes so many recipients, and fails as `answers` says, one text a call (null for a good answer). */
export function fakePost(quota: number, answers: readonly (string | null)[] = []): FakePost {
  let left = quota;
  const post = {
    sent: [] as Letter[],
    calls: 0,
    quota: () => left,
    send: (letter: Letter) => {
      const answer = answers[post.calls] ?? null;
      post.calls += 1;
      if (answer !== null) throw new Error(answer);
      left -= letter.to.length;
      post.sent.push(structuredClone(letter));
    },
  };
  return only('post', post);
}

export interface PaperBook extends Books {
  readonly cells: Map<number, Cell[][]>;
  reads: number;
  writes: number;
}

/** A workbook in memory: whole areas out, cells in; copies both ways and refuses steps that a commit does not take. */
export function paperBook(has: readonly (readonly [AnyTable, readonly (readonly Cell[])[]])[] = []): PaperBook {
  const cells = new Map<number, Cell[][]>(has.map(([{ sheetId }, rows]) => [sheetId, structuredClone(rows) as Cell[][]]));
  const book = {
    cells,
    reads: 0,
    writes: 0,
    read: (_: string, areas: readonly Area[]): ReadResult => {
      book.reads += 1;
      return { areas: areas.map((area) => areaOf(cells, area)), sheets: [...cells.keys()].map(factsOf) };
    },
    write: (_: string, writes: readonly Write[]) => {
      book.writes += 1;
      for (const each of structuredClone(writes) as Write[]) put(cells, each);
    },
  };
  return only('books', book) as unknown as PaperBook;
}

const factsOf = (sheetId: number) => ({ sheetId, title: '', rowCount: 100_000, columnCount: 60, protections: [] });

function areaOf(cells: ReadonlyMap<number, Cell[][]>, { sheetId, row, rows, column = 0, columns }: Area): Cell[][] {
  const sheet = cells.get(sheetId) ?? [];
  const taken = sheet.slice(row - 1, rows === undefined ? undefined : row - 1 + rows);
  const cut = taken.map((line) => Array.from(line, (cell) => cell).slice(column, columns === undefined ? undefined : column + columns));
  while (cut.length > 0 && (cut.at(-1) ?? []).every((cell) => cell === null)) cut.pop();
  return structuredClone(cut);
}

function put(cells: Map<number, Cell[][]>, write: Write): void {
  if (['fence', 'dropFence', 'grow', 'board', 'lock', 'unlock'].includes(write.do)) return;
  if (write.do === 'insertRows') {
    cells.get(write.sheetId)?.splice(write.row - 1, 0, ...Array.from({ length: write.rows }, () => []));
    return;
  }
  if (write.do === 'board') {
    put(cells, { do: 'cells', sheetId: write.sheetId, row: write.row, column: 0, values: write.rows.map(boardValues) });
    return;
  }
  if (write.do !== 'cells') throw new Error(`this books takes no ${write.do}`);
  const sheet = cells.get(write.sheetId) ?? [];
  cells.set(write.sheetId, sheet);
  write.values.forEach((values, line) => {
    const target = (sheet[write.row - 1 + line] ??= []);
    values.forEach((value, place) => (target[write.column + place] = value));
  });
}

/** An order workbook as install leaves it. */
export function orderBook(automation: Automation, change: Partial<Head> = {}): PaperBook {
  const own = engineTables('order');
  const tables = [...automation.tables.filter((each) => each.book === 'order'), own.journal, own.outbox, own.shared];
  const begun = headRows(head(change)).map((row) => [...row]);
  return paperBook([[own.head, [['name', 'value'], ...begun]], ...tables.map((each) => [each, [headerOf(each, 'zh-CN')]] as const)]);
}

export interface FakeWorld extends World {
  readonly logged: string[];
}

/** A world with nothing but what is given; the clock stands still unless told. */
export function fakeWorld(has: Partial<World> = {}): FakeWorld {
  const logged: string[] = [];
  const world = { logged, now: () => now, sleep: () => undefined, log: (line: string) => logged.push(line), ...has };
  return only('world', world);
}

export function capability(change: Partial<Capability> = {}): Capability {
  return { name: 'test', tables: [], actions: [], jobs: [], projections: [], mails: [], guards: [], checks: [], ...change };
}

/** Writes letters of one kind, `test`, whose subject is what they are about. */
export const letters = automate([
  capability({ mails: [{ kind: 'test', compose: (about) => ({ subject: asText(about['subject']), lines: ['line'] }) }] }),
]);

export function outboxRow(change: Partial<OutboxRow> = {}): OutboxRow {
  return {
    id: 'letter-1',
    kind: 'test',
    to: 'head@shop.example',
    priority: 3,
    about: '{"subject":"hello"}',
    state: 'sending',
    run: 'run-1',
    until: now + 420_000,
    tries: 1,
    bornAt: now,
    sentAt: null,
    note: null,
    ...change,
  };
}

/** A view whose outbox holds these letters from line 2 on. */
export function view(rows: readonly OutboxRow[] = [], change: Partial<Situation> = {}): View {
  return {
    situation: situation(change),
    id: 'book-order',
    layouts: new Map(),
    sheets: new Map(),
    letters: rows.map((value, place) => ({ line: place + 2, value })),
    effects: [],
    problems: [],
    isAsRead: true,
    along: [],
    openFrom: {},
    board: null,
    journals: unkeyed,
    added: [],
    isHeadMended: false,
  };
}

export { orders, todo, openOrders };
export type { Order, OpenOrder, TodoRow, Situation };
