import { propertyNames } from '../engine/run/state.ts';
import { hostFaultIn } from '../local/page/api-error.ts';
import { Changes } from '../local/page/changes.ts';
import { execPath } from '../local/page/exec.ts';
import { keepTime, resumeAt } from '../local/page/kept-time.ts';
import { languageOf, pageShop } from '../local/page/page-shop.ts';
import type { PageServer } from '../local/page/server.ts';
import { ShopClock } from '../local/page/shop-clock.ts';
import type { Run } from '../local/contract.ts';
import { startMailDelivery } from '../local/inbox.ts';
import { newOrders, orders } from '../orders/tables.ts';
import { dayOf, showClock } from '../table/office-time.ts';
import type { Language } from '../text/words.ts';
import { enterOrders, morningOrders, sampleOwner, sampleStaff, witness } from './sample.ts';
import { buildBundles, controlProject, openShop, type Shop } from './shop.ts';

/** What a shop of `npm start` is opened with. */
export interface ShopWishes {
  readonly folder: string;
  readonly language: Language;
  readonly smtpUrl: string | undefined;
  /** Real time, milliseconds: where the clock of a new folder begins, and what it keeps going with. */
  readonly realNow: () => number;
}

export interface RunningShop {
  readonly shop: Shop;
  /** Closes it, all of it on disk. */
  readonly close: () => Promise<void>;
}

/** Opens the shop of a folder behind a page. */
export async function runShop(wishes: ShopWishes, page: PageServer, beginAnew: () => Promise<void>): Promise<RunningShop> {
  const shop = await open(wishes);
  const { host } = shop;
  host.setProperty(controlProject, propertyNames.webApp, `http://127.0.0.1:${String(page.port)}${execPath}`);
  const delivery = await startMailDelivery({ host, ...(wishes.smtpUrl === undefined ? {} : { smtpUrl: wishes.smtpUrl }) });
  const changes = new Changes();
  const keep = every(5_000, changes, () => {
    keepTime(wishes.folder, host.now());
  });
  const mails = every(1_000, changes, async () => {
    const told = () =>
      host
        .mails()
        .map(({ state, note }) => `${state} ${note}`)
        .join();
    if (!host.mails().some((mail) => mail.state === 'queued')) return;
    const before = told();
    await delivery.flush();
    if (told() !== before) changes.made();
  });
  const clock = clockOf(shop, wishes, changes);
  page.serve(pageShop({ ...shop, clock, changes, beginAnew }));
  const close = async (): Promise<void> => {
    clearInterval(keep);
    clearInterval(mails);
    clock.close();
    page.serve(null);
    await delivery.close();
    keepTime(wishes.folder, host.now());
    host.close();
  };
  return { shop, close };
}

function clockOf({ host }: Shop, { folder, realNow }: ShopWishes, changes: Changes): ShopClock {
  const tell = {
    moved: (runs: readonly Run[]) => {
      const fault = hostFaultIn(runs);
      if (fault !== null) changes.failed(fault);
      else if (runs.length > 0 || clock.jump !== null) changes.made();
      if (runs.length > 0) keepTime(folder, host.now());
    },
    failed: (error: unknown) => {
      changes.failed(error);
    },
  };
  const clock = new ShopClock(host, tell, realNow);
  return clock;
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
async function open({ folder, language, realNow }: ShopWishes): Promise<Shop> {
  const shop = openShop(await buildBundles(), {
    storage: { folder },
    clock: resumeAt(folder, realNow()),
    owner: sampleOwner,
    staff: sampleStaff,
    settings: { language, witness },
  });
  const { host, books: ids } = shop;
  const isEmpty = [newOrders, orders].every(({ sheetId }) => host.sheet(ids.order, sheetId).rows.length <= 1);
  if (!isEmpty) return shop;
  const now = host.now();
  // Until the first scan has published the settings, menus and dialogs speak the default language.
  host.run(controlProject, 'beat', { as: sampleOwner, trigger: 'time' });
  enterOrders(shop, morningOrders(dayOf(now), { until: showClock(now), language: languageOf(host, ids) }));
  return shop;
}
