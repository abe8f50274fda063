import { acts as handActs } from './hand-acts.ts';
import { showMoment } from '../../table/office-time.ts';
import type { Mail, Run } from '../contract.ts';
import { ApiError } from './api-error.ts';
import { dialogActs } from './dialog-door.ts';
import { journalPage } from './journal-page.ts';
import { languageIn, personIn, type Answer } from './asked.ts';
import { destination } from './destination.ts';
import { sheetChanges, sheetCharts, sheetPage, sheetRows, type SheetQuestion } from './sheet-page.ts';
import { shellOf, pulseOf } from './shell.ts';
import type { PageShop } from './page-shop.ts';
import type { Fields } from './request.ts';
import type { WireLetter, WireMail, WireRun } from './wire.ts';

/** What can be asked, by path. Asking runs no script and changes nothing. */
export const questions: Readonly<Record<string, Answer>> = {
  '/api/version': (shop) => pulseOf(shop),
  '/api/shell': (shop, fields) => shellOf(shop, languageIn(fields)),
  '/api/sheet': (shop, fields) => sheetPage(shop, sheetIn(shop, fields)),
  '/api/rows': (shop, fields) => sheetRows(shop, sheetIn(shop, fields), fields.whole('from'), fields.whole('count')),
  '/api/changes': (shop, fields) => sheetChanges(shop, sheetIn(shop, fields), fields.whole('since')),
  '/api/charts': (shop, fields) => sheetCharts(shop, sheetIn(shop, fields)),
  '/api/journal': (shop, fields) => journalPage(shop.host, fields.text('file'), languageIn(fields)),
  '/api/mails': (shop, fields) => {
    const as = fields.textOr('as', '');
    const mine = shop.host.mails().filter((mail) => as === '' || mail.to.split(/[,;]\s*/).includes(as));
    return { mails: mine.slice(-300).reverse().map(told) };
  },
  '/api/mail': (shop, fields): WireLetter => {
    const id = fields.whole('id');
    const mail = shop.host.mails().find((each) => each.id === id);
    if (mail === undefined) throw new ApiError(404, 'not-found', `There is no mail ${String(id)}.`);
    return { ...told(mail), from: mail.from, body: mail.body, html: mail.htmlBody };
  },
  '/api/runs': (shop) => ({ runs: shop.host.runs().slice(-60).reverse().map(toldRun) }),
};

/** What can be done, by path. Answered only after the host has it on disk. */
export const acts: Readonly<Record<string, Answer>> = {
  ...handActs,
  '/api/clock': (shop, fields) => {
    shop.clock.jumpTo(destination(shop.host.now(), fields));
    return pulseOf(shop);
  },
  ...dialogActs,
  '/api/anew': async (shop, fields) => {
    if (fields.text('word') !== anewWord) throw new ApiError(400, 'bad-request', `Beginning anew asks for the word "${anewWord}".`);
    await shop.beginAnew();
    return {};
  },
};

/** What must be typed before the shop begins anew. */
export const anewWord = 'anew';

function sheetIn(shop: PageShop, fields: Fields): SheetQuestion {
  const { mail } = personIn(shop, fields);
  return { file: fields.text('file'), sheetId: fields.whole('sheet'), as: mail, language: languageIn(fields) };
}

function told({ id, at, to, subject, state, note }: Mail): WireMail {
  return { id, at: showMoment(at), to, subject, state, note };
}

function toldRun({
  startedAt,
  project,
  fn,
  as,
  trigger,
  outcome,
  calls,
  callCount,
  cellsRead,
  cellsWritten,
  estimatedMs,
  error,
}: Run): WireRun {
  const counted = { calls, callCount, cellsRead, cellsWritten, estimatedMs };
  return { at: showMoment(startedAt), project, fn, as, trigger, outcome, ...counted, error: error?.message ?? '' };
}
