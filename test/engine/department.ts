import { automate, type Automation } from '../../src/engine/capability.ts';
import { beat } from '../../src/engine/run/beat.ts';
import { runTurn } from '../../src/engine/run/run.ts';
import type { EffectKind } from '../../src/engine/effects/effect.ts';
import { edited } from '../../src/engine/run/edited.ts';
import { entryAction } from '../../src/engine/desk/action.ts';
import type { ChainOf } from '../../src/engine/commit/chain.ts';
import { JournalKeys, readRing, withBorn, withKey, writeRing } from '../../src/engine/commit/journal-keys.ts';
import { headRows, readHead, type Head } from '../../src/engine/workbook/head.ts';
import type { Hint } from '../../src/engine/run/hint.ts';
import type { Area, Letter, World, Write } from '../../src/engine/ports.ts';
import { engineTables, type OutboxRow } from '../../src/engine/workbook/tables.ts';
import { asText, type Cell } from '../../src/table/cell.ts';
import { byScript, choice, optional, text, unique } from '../../src/table/column.ts';
import { fixedLayout } from '../../src/table/layout.ts';
import { minuteMs } from '../../src/table/office-time.ts';
import { readRow } from '../../src/table/rows.ts';
import { books, table, type AnyRow, type AnyTable, type Book } from '../../src/table/table.ts';
import { w } from '../../src/text/words.ts';
import { capability, cellsOf, fakeWorld, head, headerOf, now, owner, paperBook, titled, type PaperBook } from '../builders.ts';

function ledgerIn(book: Book, sheetId: number) {
  return table({
    name: `${book}Notes`,
    sheetId,
    book,
    kind: 'ledger',
    key: 'no',
    title: w(book, book, book),
    about: w('账', '帳', 'Notes'),
    columns: titled({ no: unique(text({ max: 40 })), told: text({ max: 400 }) }),
  });
}

/** One ledger each in three workbooks, and a desk on which wishes are typed. */
export const ledgers = { order: ledgerIn('order', 801), control: ledgerIn('control', 802), stock: ledgerIn('stock', 803) };

export const wishes = table({
  name: 'wishes',
  sheetId: 804,
  book: 'order',
  kind: 'desk',
  key: 'no',
  title: w('愿望', '願望', 'Wishes'),
  about: w('愿望', '願望', 'Wishes'),
  columns: titled({
    no: unique(text({ max: 40 })),
    ways: text({ max: 400 }),
    by: optional(text({ max: 40 })),
    action: optional(choice({ send: w('送', '送', 'send') })),
    problem: byScript(optional(text({ max: 2_000 }))),
    result: byScript(optional(text({ max: 2_000 }))),
    receipt: byScript(optional(text({ max: 32 }))),
  }),
});

/** Where a wish goes, and what it asks there. */
interface Way {
  readonly to: Book;
  readonly kind?: string;
  /** Workbooks to which it goes on from there, one after the other. */
  readonly then?: readonly Book[];
  /** Of one key with every wish that says the same. */
  readonly key?: string;
  /** The note that it is about, where it is not its own, and the line at which the sender last saw it. */
  readonly row?: { readonly no: string; readonly line: number };
}

/** Ids at which the test's kind breaks. */
export const breaking = new Set<string>();

function onward(no: string, step: number, { to, kind = 'note', then = [], key, row }: Way) {
  const id = `${no}.${String(step)}.${to}`;
  return { id, kind, to, key: key ?? id, about: { no, id, step, then, ...row } };
}

/** Notes in the ledger that it came, and sends it on. */
export function noteKind(book: 'order' | 'control' | 'stock', name = 'note'): EffectKind {
  const ledger = ledgers[book];
  return {
    name,
    book,
    example: 'wishes.send',
    reads: ({ no, line }) => ({ keyed: [{ table: ledger, key: asText(no), ...(typeof line === 'number' ? { line } : {}) }] }),
    decide: (about, _, loaded) => {
      const { no, id, step, then } = about as { no: string; id: string; step: number; then: readonly Book[] };
      if (breaking.has(id)) throw new Error(`${id} breaks`);
      const standing = loaded.find(ledger, no);
      const [to, ...rest] = then;
      return {
        ...(standing === null
          ? { enter: [{ table: ledger, row: { no, told: id } }] }
          : { alter: [{ table: ledger, line: standing.line, cells: { told: `${asText(standing.row['told'])} ${id}` } }] }),
        effects: to === undefined ? [] : [onward(no, step + 1, { to, then: rest })],
        // Letters of control are the urgent ones.
        mails: [
          { id: `mail.${id}`, kind: 'told', to: [`${id}.${book}@shop.example`], priority: book === 'control' ? 1 : 3, about: { id } },
        ],
      };
    },
  };
}

const send = entryAction({
  name: 'wishes.send',
  desk: wishes,
  choice: 'send',
  enters: ledgers.order,
  example: { cells: () => ({ no: 'A', ways: '[{"to":"control"}]' }) },
  decide: ({ row }) => {
    const ways = JSON.parse(row.ways) as readonly Way[];
    return { enter: [{ table: ledgers.order, row: { no: row.no, told: 'sent' } }], effects: ways.map((way) => onward(row.no, 1, way)) };
  },
});

/** The test's automation: an Action that sends effects, and kinds that send them on. */
export function wishing(further: readonly EffectKind[] = []): Automation {
  return automate([
    capability({
      tables: [...Object.values(ledgers), wishes],
      actions: [send],
      effects: [noteKind('order'), noteKind('control'), noteKind('stock'), ...further],
      mails: [{ kind: 'told', compose: ({ id }) => ({ subject: asText(id), lines: [] }) }],
    }),
  ]);
}

/** What happens at the n-th call of a run: it ends before or after, the answer is lost, or Google carries the call out after the run. */
export interface Disturbance {
  readonly call: number;
  readonly how: 'stop before' | 'stop after' | 'lost answer' | 'late';
}

const stopped = 'the run was stopped';

/** Workbooks in memory under the engine's own ports: what is typed, what beats do, what stands there afterwards. */
export class Department {
  time = now;
  readonly papers = new Map<string, PaperBook>();
  readonly sent: Letter[] = [];
  readonly logged: string[] = [];
  /** Names of the calls of the last run. */
  calls: string[] = [];
  private memory: Record<string, string> = {};
  private readonly fences = new Set<string>();
  private readonly late: (() => unknown)[] = [];
  private runs = 0;
  private readonly others = new Map<string, () => void>();
  /** The run that holds the lock. */
  private holder: number | null = null;

  /** How long each call takes, ms. */
  callMs = 0;
  /** Recipients that may still be written to. */
  quota = 100;
  /** Told of the areas of each read. */
  watch: (areas: readonly Area[]) => void = () => undefined;
  /** Rows of every grid; a read below them is refused. */
  gridRows = 100_000;
  /** The call at which every run ends, until it is null again. */
  stopBefore: string | null = null;
  /** Google's answer to a write that carries this text. */
  refused: string | null = null;

  constructor(public automation: Automation = wishing()) {
    const ids = Object.fromEntries(books.map((book) => [book, `book-${book}`]));
    const ring = withBorn(withKey(null, 'secret'), Object.values(ids));
    this.memory = { installation: JSON.stringify({ owner, books: ids, folder: 'folder' }), ...writeRing(ring, Object.values(ids)) };
    for (const book of books) this.papers.set(`book-${book}`, workbook(automation, book));
  }

  paper(book: Book): PaperBook {
    const paper = this.papers.get(`book-${book}`);
    if (paper === undefined) throw new Error(book);
    return paper;
  }

  /** Types a wish and chooses Send. */
  wish(no: string, ways: readonly Way[]): void {
    this.type(wishes, { no, ways: JSON.stringify(ways), by: 'who', action: 'send' });
  }

  /** Types a row below the last, or on a line. */
  type(desk: AnyTable, row: AnyRow, line?: number): void {
    const rows = this.paper(desk.book).cells.get(desk.sheetId) ?? [];
    rows[(line ?? rows.length + 1) - 1] = cellsOf(desk, row);
  }

  /** Lets minutes pass and runs a beat; whether it ended well. */
  beat(minutes = 6, disturbance: Disturbance | null = null): boolean {
    this.time += minutes * minuteMs;
    return this.run(disturbance, (world) => {
      beat(world, (work) => runTurn(world, this.automation, work));
    });
  }

  /** An edit event of the last wish's Action. */
  edit(): boolean {
    const line = this.paper('order').cells.get(wishes.sheetId)?.length ?? 0;
    return this.event('order', { sheetId: wishes.sheetId, line, lines: 1, columns: 1, user: '', value: '送' });
  }

  /** An edit event on a ledger, behind its last row. */
  touch(book: 'order' | 'control' | 'stock'): boolean {
    return this.event(book, { sheetId: ledgers[book].sheetId, line: 1_000, lines: 1, columns: 1, user: '', value: 'x' });
  }

  /** Lets others act right before the next call of that name. */
  meanwhile(call: string, act: () => void): void {
    this.others.set(call, act);
  }

  /** An edit event. */
  event(book: Book, hint: Hint): boolean {
    return this.run(null, (world) => {
      edited(world, this.automation, `book-${book}`, hint);
    });
  }

  private run(disturbance: Disturbance | null, go: (world: World) => void): boolean {
    this.calls = [];
    const world = this.world(disturbance);
    const number = this.runs;
    try {
      go(world);
      return true;
    } catch {
      return false;
    } finally {
      if (this.holder === number) this.holder = null;
      for (const act of this.late.splice(0)) this.landLate(act);
    }
  }

  /** A fence may refuse it. */
  private landLate(act: () => unknown): void {
    try {
      act();
    } catch (error) {
      this.logged.push(`late: ${String(error)}`);
    }
  }

  rows(which: AnyTable): readonly AnyRow[] {
    const cells = this.paper(which.book).cells.get(which.sheetId) ?? [];
    return cells.slice(1).flatMap((row, at) => {
      const { value, empty } = readRow(which, fixedLayout(which), row, at + 2);
      return empty ? [] : [value];
    });
  }

  /** What each ledger was told, by number. */
  told(): readonly string[] {
    return Object.values(ledgers).flatMap((ledger) =>
      this.rows(ledger).map(({ no, told }) => `${ledger.book} ${asText(no)}: ${asText(told)}`),
    );
  }

  outbox(book: Book): readonly OutboxRow[] {
    return this.rows(engineTables(book).outbox) as unknown as readonly OutboxRow[];
  }

  /** States of the effects that a workbook sent. */
  effects(book: Book): readonly string[] {
    return this.outbox(book)
      .filter(({ kind }) => kind.startsWith('effect '))
      .map(({ id, state }) => `${id} ${state}`);
  }

  /** The chains of its journals, under the keys of its properties. */
  readonly chainOf: ChainOf = (book, previous, rows) => {
    const store = { memory: { all: () => this.memory, set: () => undefined }, newSecret: () => '' };
    return new JournalKeys(readRing(this.memory), store, true).chainOf(`book-${book}`, previous, rows);
  };

  head(book: Book): Head {
    const found = readHead(this.paper(book).cells.get(engineTables(book).head.sheetId)?.slice(1) ?? []);
    if (found === null) throw new Error(`${book} has no head`);
    return found;
  }

  state(): {
    readonly due: Record<string, number>;
    readonly failures: Record<string, { text: string }>;
    readonly lettersFrom: Record<string, number>;
    readonly spent: { readonly ms: number };
  } {
    return JSON.parse(this.memory['state'] ?? '{}') as ReturnType<Department['state']>;
  }

  private world(disturbance: Disturbance | null): World {
    let dead = false;
    const call = <T>(name: string, act: () => T): T => {
      if (dead) throw new Error(stopped);
      this.letOthers(name);
      this.time += this.callMs;
      this.calls.push(name);
      const here = disturbance?.call === this.calls.length ? disturbance.how : null;
      if (here === 'stop before' || name === this.stopBefore) dead = true;
      if (dead) throw new Error(stopped);
      if (here === 'late') {
        this.late.push(act);
        throw new Error('Internal error.');
      }
      const answer = act();
      if (here === 'stop after') dead = true;
      if (dead) throw new Error(stopped);
      if (here === 'lost answer') throw new Error('Internal error.');
      return answer;
    };
    this.runs += 1;
    const number = this.runs;
    let asked = 0;
    return fakeWorld({
      now: () => this.time,
      me: () => owner,
      uniqueId: () => `run-${String(number)}-${String((asked += 1))}`,
      log: (line) => this.logged.push(line),
      lock: {
        tryLock: () => call('lock', () => (this.holder ??= number) === number),
        release: () => {
          call('unlock', () => (this.holder = null));
        },
      },
      memory: {
        all: () => call('properties', () => ({ ...this.memory })),
        set: (values) => {
          call('remember', () => (this.memory = { ...this.memory, ...values }));
        },
      },
      post: {
        quota: () => call('quota', () => this.quota),
        send: (letter) => {
          call('send', () => {
            this.sent.push(letter);
            this.quota -= letter.to.length;
          });
        },
      },
      books: {
        read: (id: string, areas: readonly Area[]) => call(`read ${id}`, () => this.look(id, areas)),
        write: (id: string, writes: readonly Write[]) => {
          call(`write ${id}`, () => {
            this.put(id, writes);
          });
        },
        guards: () => {
          throw new Error('no guards here');
        },
        cellCount: () => {
          throw new Error('no cells counted here');
        },
        describe: () => {
          throw new Error('not described here');
        },
      },
    });
  }

  private look(id: string, areas: readonly Area[]) {
    if (areas.some(({ row }) => row > this.gridRows)) throw new Error('Range exceeds grid limits.');
    this.watch(areas);
    return this.paperOf(id).read(id, areas);
  }

  private letOthers(name: string): void {
    const act = this.others.get(name);
    if (act === undefined) return;
    this.others.delete(name);
    const own = this.calls;
    act();
    this.calls = own;
  }

  private paperOf(id: string): PaperBook {
    const paper = this.papers.get(id);
    if (paper === undefined) throw new Error('Requested entity was not found.');
    return paper;
  }

  /** All or nothing, and no fence twice. */
  private put(id: string, writes: readonly Write[]): void {
    if (this.refused !== null && JSON.stringify(writes).includes(this.refused)) throw new Error('Invalid requests[3].updateCells');
    const fences = writes.flatMap((each) => (each.do === 'fence' ? [`${id} ${String(each.id)}`] : []));
    if (fences.some((fence) => this.fences.has(fence))) throw new Error('Invalid requests[0].createDeveloperMetadata: the id is taken');
    for (const fence of fences) this.fences.add(fence);
    this.paperOf(id).write(id, writes);
  }
}

function workbook(automation: Automation, book: Book): PaperBook {
  const own = engineTables(book);
  const begun = headRows(head({ book: `book-${book}` })).map((row): Cell[] => [...row]);
  const tables = [...automation.tables.filter((each) => each.book === book), own.journal, own.outbox, own.shared];
  return paperBook([[own.head, [['name', 'value'], ...begun]], ...tables.map((each) => [each, [headerOf(each, 'zh-CN')]] as const)]);
}
