import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { backupsTable } from '../backups/tables.ts';
import { startMailDelivery } from '../local/inbox.ts';
import type { Run } from '../local/contract.ts';
import { importParts, importProblems, imports, newOrders, orders, todo } from '../orders/tables.ts';
import { asText } from '../table/cell.ts';
import { showClock } from '../table/office-time.ts';
import { busyEvening, busyTime, type BusyLetters } from './evening.ts';
import { readAnyFile, stageOrderFile } from './order-file.ts';
import { rowsOf, typeCells } from './rehearsal/typing.ts';
import { enterOrders, morningOrders, sampleOwner, sampleStaff, witness } from './sample.ts';
import { buildBundles, controlProject, openShop, type Shop } from './shop.ts';
import type { Teller } from './teller.ts';

/** What a day came to. With an order file, `orders` counts its rows; without one, the orders typed in the morning. */
export interface DemoDay {
  readonly orders: { readonly read: number; readonly sealed: number; readonly history: number; readonly faulty: number };
  /** Reminder mails of promises that were not kept in time. */
  readonly reminders: number;
  /** Letters that reached their mailboxes, and how many receivers they had together. */
  readonly mails: number;
  readonly recipients: number;
  /** Letters of an evening that its agent cannot keep up with. */
  readonly evening: Pick<BusyLetters, 'orders' | 'mails' | 'recipients' | 'mostToOne'>;
  readonly backups: { readonly made: number; readonly verified: number };
  /** Calls of control's runs by service function. */
  readonly serviceCalls: Readonly<Record<string, number>>;
  /** What the file cost: calls of staging it and of the run that sealed it, and wall-clock seconds. */
  readonly import: { readonly serviceCalls: number; readonly seconds: number } | null;
  readonly seconds: number;
}

const minute = 60_000;
const morning = Date.parse('2026-03-02T08:30:00+08:00');
const agent = sampleStaff[0]?.mail ?? sampleOwner;

/**
 * One working day, 8:30 to 21:05, in a folder that is thrown away.
 * @throws Error when the file is no order file, with the reason
 */
export async function workingDay(teller: Teller, file: string | undefined): Promise<DemoDay> {
  const started = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-demo-'));
  const bundles = await buildBundles();
  const shop = openShop(bundles, {
    storage: { folder },
    clock: morning - 5 * minute,
    owner: sampleOwner,
    staff: sampleStaff,
    settings: { witness },
  });
  const delivery = await startMailDelivery({ host: shop.host });
  try {
    const day = new Day(shop, teller);
    day.go(0, 'the shop opens; settings and staff are published to five workbooks');
    const typed = day.typeMorning();
    const imported = file === undefined ? null : await day.importFile(file);
    day.workOrders();
    day.evening();
    await delivery.flush();
    const delivered = shop.host.mails().filter(({ state }) => state === 'delivered');
    const evening = busyTime(bundles, busyEvening);
    teller.line(
      '21:30',
      `a busy evening: ${String(evening.orders)} orders, ${String(evening.mails)} letters, ${String(evening.mostToOne)} to whoever got most`,
    );
    const sealed = rowsOf(shop, orders).length - (imported?.orders.sealed ?? 0);
    return {
      orders: imported?.orders ?? { read: typed, sealed, history: 0, faulty: typed - sealed },
      reminders: shop.host.mails().filter(({ subject }) => /超时|时限|逾時|時限|late|due soon/.test(subject)).length,
      mails: delivered.length,
      recipients: delivered.reduce((sum, { to }) => sum + to.split(',').length, 0),
      evening: { orders: evening.orders, mails: evening.mails, recipients: evening.recipients, mostToOne: evening.mostToOne },
      backups: day.backups(),
      serviceCalls: day.calls(),
      import: imported?.cost ?? null,
      seconds: Math.round((Date.now() - started) / 100) / 10,
    };
  } finally {
    await delivery.close();
    shop.host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Imported {
  readonly orders: DemoDay['orders'];
  readonly cost: { readonly serviceCalls: number; readonly seconds: number };
}

/** The day as it goes on: the clock moves, people type, and what happened is told. */
class Day {
  private readonly seen = new Set<Run>();
  private readonly counts: Record<string, number> = {};
  private mailsTold = 0;

  constructor(
    private readonly shop: Shop,
    private readonly teller: Teller,
  ) {}

  /** Lets minutes pass, with every trigger on the way, then tells a line and the mail that came. */
  go(minutes: number, text: string): void {
    const { host } = this.shop;
    const until = host.now() + minutes * minute;
    while (host.now() < until) {
      host.advanceTo(Math.min(until, host.now() + 30 * minute));
      this.count();
    }
    this.tellMails();
    this.tell(text);
  }

  private tell(text: string): void {
    this.teller.line(showClock(this.shop.host.now()), text);
  }

  private tellMails(): void {
    const mails = this.shop.host.mails().slice(this.mailsTold);
    this.mailsTold += mails.length;
    for (const { at, to, subject } of mails) this.teller.line(showClock(at), `  mail to ${to}: ${subject}`);
  }

  private count(): void {
    for (const run of this.shop.host.runs()) {
      if (run.project !== controlProject || this.seen.has(run)) continue;
      this.seen.add(run);
      for (const [name, calls] of Object.entries(run.calls)) this.counts[name] = (this.counts[name] ?? 0) + calls;
    }
  }

  calls(): Readonly<Record<string, number>> {
    this.count();
    return this.counts;
  }

  /** The morning's orders; returns how many were submitted. */
  typeMorning(): number {
    const day = '2026-03-02';
    enterOrders(this.shop, morningOrders(day, { until: '08:30' }));
    this.count();
    const rows = rowsOf(this.shop, newOrders);
    const submitted = rows.filter(({ cells }) => cells['action'] !== null).length;
    const problems = rows.filter(({ cells }) => cells['problem'] !== null).length;
    this.tell(
      `${String(rows.length)} orders typed, ${String(submitted)} submitted, ${String(rowsOf(this.shop, orders).length)} sealed, ${String(problems)} with a problem told`,
    );
    return submitted;
  }

  /** Brings an order file in and lets control work it off. */
  async importFile(path: string): Promise<Imported> {
    const { host } = this.shop;
    const file = await readAnyFile(path);
    if ('refused' in file) throw new Error(file.refused);
    const started = Date.now();
    const stop = host.intercept({
      after: (call) => {
        if (call.name === 'Sheets.Spreadsheets.batchUpdate') this.teller.bar(basename(path), this.share());
      },
    });
    const before = host.runs().length;
    const staged = stageOrderFile(this.shop, agent, file);
    if (staged.refused !== null) throw new Error(staged.refused);
    this.tell(`${basename(path)}: ${String(staged.rows)} rows put into the workbook`);
    do host.advanceTo(host.now() + 5 * minute);
    while (rowsOf(this.shop, importParts).length > 0);
    stop();
    this.teller.bar(basename(path), 1);
    const runs = host.runs().slice(before);
    const busy = runs.filter((run) => run.cellsWritten > 10_000 || run.fn === 'stageImport');
    const record = rowsOf(this.shop, imports)[0]?.cells ?? {};
    const count = (id: string) => Number(record[id] ?? 0);
    this.count();
    this.tell(
      `sealed ${asText(record['sealed'])}, of them history ${asText(record['history'])}; on the problem list ${String(rowsOf(this.shop, importProblems).length)}`,
    );
    this.tellMails();
    return {
      orders: { read: count('read'), sealed: count('sealed'), history: count('history'), faulty: count('faulty') },
      cost: { serviceCalls: busy.reduce((sum, run) => sum + run.callCount, 0), seconds: Math.round((Date.now() - started) / 100) / 10 },
    };
  }

  /** How much of the file is worked off. */
  private share(): number {
    const record = rowsOf(this.shop, imports)[0]?.cells;
    return record === undefined ? 0 : Number(record['done'] ?? 0) / Math.max(1, Number(record['parts'] ?? 1));
  }

  /** Half of the orders are called in time; the others wait until the reminders come. */
  workOrders(): void {
    this.go(6, 'five minutes later nobody has called');
    const keys = rowsOf(this.shop, todo).map(({ cells }) => asText(cells['orderNo']));
    const half = keys.slice(0, Math.ceil(keys.length / 2));
    this.take(half, 'calledValid', {}, `${String(half.length)} customers called, the details are valid`);
    this.go(6, 'the others are overdue');
    this.take(half, 'confirm', {}, 'the called orders are confirmed');
    this.take(half, 'handOver', { remark: '轻拿轻放' }, 'and handed over, with a remark');
    this.take(half, 'ship', { trackingNo: 'SF1234567890' }, 'and shipped');
    this.go(240, 'four hours later');
    this.take(half, 'deliver', {}, 'delivered');
  }

  private take(keys: readonly string[], action: string, cells: Readonly<Record<string, string>>, text: string): void {
    for (const key of keys) {
      const line = rowsOf(this.shop, todo).find((row) => row.cells['orderNo'] === key)?.line;
      if (line !== undefined) typeCells(this.shop, agent, { table: todo, line, cells: { ...cells, action } });
    }
    this.go(1, text);
  }

  evening(): void {
    this.goTo('18:01', 'six o’clock: every workbook is copied and verified');
    this.goTo('21:05', 'closing time: what is open is listed');
  }

  private goTo(clock: string, text: string): void {
    const moment = Date.parse(`2026-03-02T${clock}:00+08:00`);
    this.go(Math.max(0, (moment - this.shop.host.now()) / minute), text);
  }

  backups(): DemoDay['backups'] {
    const rows = rowsOf(this.shop, backupsTable);
    return { made: rows.length, verified: rows.filter(({ cells }) => cells['state'] === '完好').length };
  }
}
