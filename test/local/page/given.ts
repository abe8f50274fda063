import { request } from 'node:http';
import { Changes } from '../../../src/local/page/changes.ts';
import { pageShop } from '../../../src/local/page/page-shop.ts';
import { startPage, type PageServer } from '../../../src/local/page/server.ts';
import { ShopClock } from '../../../src/local/page/shop-clock.ts';
import { sampleOwner, sampleStaff, witness } from '../../../src/cli/sample.ts';
import { buildBundles, openShop, type Shop } from '../../../src/cli/shop.ts';
import type { WireCell } from '../../../src/local/page/wire.ts';
import type { HostOptions } from '../../../src/local/contract.ts';

export interface Answered {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** One HTTP call with the headers as given: `fetch` would not let a test forge `Host`. */
export function call(port: number, path: string, { method = 'GET', headers = {}, body }: Call = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        const isJson = String(response.headers['content-type']).startsWith('application/json');
        resolve({ status: response.statusCode ?? 0, text, body: isJson ? (JSON.parse(text) as Answered['body']) : {} });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export function post(port: number, path: string, body: unknown): Promise<Answered> {
  return call(port, path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

/** What a cell shows, as the page's answers carry it. */
export function showOf(cell: WireCell | undefined): string | undefined {
  return typeof cell === 'object' ? cell.show : cell;
}

export interface GivenPage {
  readonly shop: Shop;
  readonly page: PageServer;
  readonly port: number;
  readonly clock: ShopClock;
  readonly changes: Changes;
  close(): Promise<void>;
}

/** A Monday morning; a reminder of the season would be a letter more. */
const opening = Date.parse('2026-03-02T10:00:00+08:00');

/** The shop with its page on a free port, without orders. Its clock goes as the real one does, from that morning on. */
export async function givenPage(storage: HostOptions['storage'] = 'memory'): Promise<GivenPage> {
  const bundles = await buildBundles();
  const begun = Date.now();
  const shop = openShop(bundles, {
    storage,
    clock: opening,
    owner: sampleOwner,
    staff: sampleStaff,
    settings: { witness },
  });
  const changes = new Changes();
  const told = {
    moved: () => {
      changes.made();
    },
    failed: (error: unknown) => {
      changes.failed(error);
    },
  };
  const clock = new ShopClock(shop.host, told, () => opening + Date.now() - begun);
  const page = await startPage(0);
  page.serve(
    pageShop({
      ...shop,
      clock,
      changes,
      beginAnew: () => Promise.resolve(),
    }),
  );
  const close = async (): Promise<void> => {
    clock.close();
    await page.close();
    shop.host.close();
  };
  return { shop, page, port: page.port, clock, changes, close };
}
