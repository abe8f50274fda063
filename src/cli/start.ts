import '../local/page/office-zone.ts';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HostError } from '../local/host-error.ts';
import { startMailDelivery } from '../local/inbox.ts';
import { hostFaultIn } from '../local/page/api-error.ts';
import { Changes } from '../local/page/changes.ts';
import { keepTime, resumeAt } from '../local/page/kept-time.ts';
import { languageOf, pageShop, type Given } from '../local/page/page-shop.ts';
import { execPath } from '../local/page/exec.ts';
import { startPage, type PageServer } from '../local/page/server.ts';
import { ShopClock } from '../local/page/shop-clock.ts';
import { propertyNames } from '../engine/state.ts';
import { newOrders, orders } from '../orders/tables.ts';
import { dayOf, showClock } from '../table/office-time.ts';
import { languages, type Language } from '../text/words.ts';
import { readOrderFile, stageOrderFile } from './order-file.ts';
import { enterOrders, morningOrders, sampleOwner, sampleStaff, witness } from './sample.ts';
import { buildBundles, controlProject, openShop, type Shop } from './shop.ts';

/** Where `npm start` runs: `PORT`, `ZHANGGUI_DATA`, `ZHANGGUI_LANGUAGE` (for a new folder only), `SMTP_URL`. */
interface Wishes {
  readonly port: number;
  readonly folder: string;
  readonly language: Language;
  readonly smtpUrl: string | undefined;
}

function wishesOf(environment: NodeJS.ProcessEnv): Wishes {
  const { PORT = '8118', ZHANGGUI_DATA = '.zhanggui', ZHANGGUI_LANGUAGE = languages[0], SMTP_URL } = environment;
  const port = /^\d{1,5}$/.test(PORT) ? Number(PORT) : NaN;
  if (!(port <= 65_535)) throw new StartFault(`PORT must be a number from 0 to 65535, not "${PORT}".`);
  const language = languages.find((each) => each === ZHANGGUI_LANGUAGE);
  if (language === undefined) throw new StartFault(`ZHANGGUI_LANGUAGE must be one of ${languages.join(', ')}, not "${ZHANGGUI_LANGUAGE}".`);
  return { port, folder: resolve(ZHANGGUI_DATA), language, smtpUrl: SMTP_URL === '' ? undefined : SMTP_URL };
}

/** What the person who starts can mend: told as one sentence, without a stack. */
class StartFault extends Error {}

async function listen(port: number): Promise<PageServer> {
  try {
    return await startPage(port);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE')
      throw new StartFault(
        `Port ${String(port)} is in use: stop what listens there, or start with another one (PORT=${String(port + 1)} npm start).`,
      );
    if (code === 'EACCES')
      throw new StartFault(`Port ${String(port)} may not be used by this account: choose one above 1023 (PORT=8119 npm start).`);
    throw cause;
  }
}

/** Starts the made-up shop and its page; resolves when both are there. */
async function start(wishes: Wishes): Promise<() => Promise<void>> {
  const page = await listen(wishes.port);
  const shop = await open(wishes);
  const { host } = shop;
  host.setProperty(controlProject, propertyNames.webApp, `http://127.0.0.1:${String(page.port)}${execPath}`);
  const delivery = await startMailDelivery({ host, ...(wishes.smtpUrl === undefined ? {} : { smtpUrl: wishes.smtpUrl }) });
  const changes = new Changes();
  const keep = every(5_000, changes, () => {
    keepTime(wishes.folder, host.now());
  });
  const mails = every(1_000, changes, async () => {
    if (!host.mails().some((mail) => mail.state === 'queued')) return;
    await delivery.flush();
    changes.made();
  });
  const clock = new ShopClock(host, {
    moved: (runs) => {
      const fault = hostFaultIn(runs);
      if (fault !== null) changes.failed(fault);
      else if (runs.length > 0 || clock.jump !== null) changes.made();
      if (runs.length > 0) keepTime(wishes.folder, host.now());
    },
    failed: (error) => {
      changes.failed(error);
    },
  });
  page.serve(pageShop({ ...shop, clock, changes, importFile: importInto(shop) }));
  console.log(`Zhanggui 掌柜: http://127.0.0.1:${String(page.port)} (data: ${wishes.folder}; Ctrl-C ends)`);
  return async () => {
    clearInterval(keep);
    clearInterval(mails);
    clock.close();
    await page.close();
    await delivery.close();
    keepTime(wishes.folder, host.now());
    host.close();
  };
}

function importInto(shop: Shop): Given['importFile'] {
  return (mail, name, bytes, language) => {
    const file = readOrderFile(bytes, name, language);
    return 'refused' in file ? { rows: 0, refused: file.refused } : stageOrderFile(shop, mail, file);
  };
}

/** Repeats work; what fails in it is told on the page. */
function every(ms: number, changes: Changes, work: () => void | Promise<void>): NodeJS.Timeout {
  return setInterval(() => {
    Promise.resolve()
      .then(work)
      .catch((error: unknown) => {
        changes.failed(error);
      });
  }, ms);
}

/** Opens the data folder; one without orders gets this morning's. */
async function open({ folder, language }: Wishes): Promise<Shop> {
  const bundles = await buildBundles();
  const opening = {
    storage: { folder },
    clock: resumeAt(folder, Date.now()),
    owner: sampleOwner,
    staff: sampleStaff,
    settings: { language, witness },
  };
  const shop = openShop(bundles, opening);
  const { host, books: ids } = shop;
  const isEmpty = [newOrders, orders].every(({ sheetId }) => host.sheet(ids.order, sheetId).rows.length <= 1);
  const now = host.now();
  if (isEmpty) enterOrders(shop, morningOrders(dayOf(now), { until: showClock(now), language: languageOf(host, ids) }));
  return shop;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const end = await start(wishesOf(process.env));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        void end().then(() => process.exit(0));
      });
    }
  } catch (error) {
    console.error(error instanceof StartFault || error instanceof HostError ? error.message : error);
    process.exit(1);
  }
}
