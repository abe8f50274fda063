import '../local/page/office-zone.ts';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { discardShop, finishDiscarding } from '../local/discarded.ts';
import { HostError } from '../local/host-error.ts';
import { browserBundle } from '../local/page/browser-bundle.ts';
import { startPage, type PageServer } from '../local/page/server.ts';
import { languages } from '../text/words.ts';
import { runShop, type ShopWishes } from './running-shop.ts';

/** Where `npm start` runs: `PORT`, `ZHANGGUI_DATA`, `ZHANGGUI_LANGUAGE` (for a new folder only), `SMTP_URL`. */
interface Wishes extends ShopWishes {
  readonly port: number;
}

function wishesOf(environment: NodeJS.ProcessEnv): Wishes {
  const { PORT = '8118', ZHANGGUI_DATA = '.zhanggui', ZHANGGUI_LANGUAGE = languages[0], SMTP_URL } = environment;
  const port = /^\d{1,5}$/.test(PORT) ? Number(PORT) : NaN;
  if (!(port <= 65_535)) throw new StartFault(`PORT must be a number from 0 to 65535, not "${PORT}".`);
  const language = languages.find((each) => each === ZHANGGUI_LANGUAGE);
  if (language === undefined) throw new StartFault(`ZHANGGUI_LANGUAGE must be one of ${languages.join(', ')}, not "${ZHANGGUI_LANGUAGE}".`);
  return { port, folder: resolve(ZHANGGUI_DATA), language, smtpUrl: SMTP_URL === '' ? undefined : SMTP_URL, realNow: Date.now };
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

/** Starts the made-up shop and its page; resolves when both are there. The returned function ends them. */
export async function start(wishes: Wishes): Promise<{ readonly port: number; readonly end: () => Promise<void> }> {
  const page = await listen(wishes.port);
  const bundled = browserBundle();
  finishDiscarding(wishes.folder);
  let running = await runShop(wishes, page, beginAnew);
  async function beginAnew(): Promise<void> {
    await running.close();
    try {
      discardShop(wishes.folder);
    } finally {
      running = await runShop(wishes, page, beginAnew);
    }
  }
  await bundled;
  return {
    port: page.port,
    end: async () => {
      await running.close();
      await page.close();
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const wishes = wishesOf(process.env);
    const { port, end } = await start(wishes);
    console.log(`Zhanggui 掌柜: http://127.0.0.1:${String(port)} (data: ${wishes.folder}; Ctrl-C ends)`);
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
