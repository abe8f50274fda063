import { showMoment } from '../../table/office-time.ts';
import type { Mail, Person, Run } from '../contract.ts';
import { ApiError, hostFaultIn } from './api-error.ts';
import { nextClock, type PageShop } from './page-shop.ts';
import type { Fields } from './request.ts';
import { sheetPage } from './sheet-page.ts';
import { shellOf, pulseOf } from './shell.ts';
import type { WireLetter, WireMail, WireMenu, WireRun } from './wire.ts';
import { pageLanguages, type PageLanguage } from './words.ts';

type Answer = (shop: PageShop, fields: Fields, body: Buffer) => unknown;

/** What can be asked, by path. Asking runs no script and changes nothing. */
export const questions: Readonly<Record<string, Answer>> = {
  '/api/version': (shop) => pulseOf(shop),
  '/api/shell': (shop, fields) => shellOf(shop, languageOf(fields)),
  '/api/sheet': (shop, fields) => {
    const question = { file: fields.text('file'), sheetId: fields.whole('sheet'), as: personIn(shop, fields).mail };
    const page = sheetPage(shop.host, { ...question, from: fields.whole('from', 2), language: languageOf(fields) });
    return { version: shop.changes.version, ...page };
  },
  '/api/mails': (shop) => ({
    mails: shop.host
      .mails()
      .slice(-300)
      .reverse()
      .map((mail) => told(mail)),
  }),
  '/api/mail': (shop, fields): WireLetter => {
    const id = fields.whole('id');
    const mail = shop.host.mails().find((each) => each.id === id);
    if (mail === undefined) throw new ApiError(404, 'not-found', `There is no mail ${String(id)}.`);
    return { ...told(mail), from: mail.from, body: mail.body, html: mail.htmlBody };
  },
  '/api/runs': (shop) => ({
    runs: shop.host
      .runs()
      .slice(-50)
      .reverse()
      .map((run) => toldRun(run)),
  }),
};

/** What can be done, by path. Answered only after the host has it on disk. */
export const acts: Readonly<Record<string, Answer>> = {
  '/api/edit': (shop, fields) => {
    const [file, sheetId, row, column] = [fields.text('file'), fields.whole('sheet'), fields.whole('row'), fields.whole('column')];
    const values = fields.block('values');
    const hand = personIn(shop, fields);
    refuseFarAway(shop, { file, sheetId, row: row + values.length, column: column + (values[0]?.length ?? 1) });
    return ran(hand.edit(file, sheetId, row, column, values));
  },
  '/api/open': (shop, fields): { menus: readonly WireMenu[]; shared: boolean } => {
    const [hand, file] = [personIn(shop, fields), fields.text('file')];
    const known = shop.host.files().find((each) => each.id === file);
    const shared = known === undefined || [known.owner, ...known.editors, ...known.readers].includes(hand.mail) || known.link !== null;
    return shared ? { menus: hand.open(file), shared } : { menus: [], shared };
  },
  '/api/menu': (shop, fields) => {
    const [file, fn, sheetId] = [fields.text('file'), fields.text('fn'), fields.whole('sheet')];
    const hand = personIn(shop, fields);
    const offered = hand.open(file).flatMap((menu) => menu.items.map((item) => item.fn));
    if (!offered.includes(fn)) throw new ApiError(404, 'not-found', `No menu of the workbook has ${fn}.`);
    const { run, alerts } = hand.menu(file, fn, sheetId);
    return { ...ran([run]), alerts };
  },
  '/api/clock': (shop, fields) => {
    shop.clock.jumpTo(destination(shop, fields));
    return pulseOf(shop);
  },
};

/** The one act whose body is a file: its name and the person are in the query. */
export const importAct: Answer = (shop, fields, body) => {
  const staged = shop.importFile(personIn(shop, fields).mail, fields.text('name').slice(0, 200), body);
  if (staged.refused !== null) throw new ApiError(422, 'refused', staged.refused);
  return { rows: staged.rows };
};

function languageOf(fields: Fields): PageLanguage {
  const asked = fields.text('lang');
  return pageLanguages.find((each) => each === asked) ?? pageLanguages[0];
}

function personIn(shop: PageShop, fields: Fields): Person {
  const mail = fields.text('as');
  if (!shop.people.some((person) => person.mail === mail)) throw new ApiError(400, 'bad-request', `${mail} does not work here.`);
  return shop.host.person(mail);
}

/** A sheet grows when something is typed beyond its edge; a slip of the keyboard must not make millions of rows. */
function refuseFarAway(shop: PageShop, to: { file: string; sheetId: number; row: number; column: number }): void {
  const { rowCount, columnCount } = shop.host.sheet(to.file, to.sheetId);
  if (to.row > rowCount + 60_000 || to.column > columnCount + 50)
    throw new ApiError(400, 'bad-request', 'That cell is far beyond the sheet.');
}

function destination({ host }: PageShop, fields: Fields): number {
  const minutes = fields.whole('minutes', 0);
  if (minutes > 0) return host.now() + minutes * 60_000;
  const time = fields.text('time');
  const to = nextClock(host.now(), time, fields.whole('tomorrow', 0) > 0);
  if (to === null) throw new ApiError(400, 'bad-request', `${time} is no time of day.`);
  return to;
}

/** What the scripts did with an act; a fault of the host inside one is told as its own. */
function ran(runs: readonly Run[]): { runs: readonly { fn: string; outcome: string; error: string }[] } {
  const fault = hostFaultIn(runs);
  if (fault !== null) throw fault;
  return { runs: runs.map(({ fn, outcome, error }) => ({ fn, outcome, error: error?.message ?? '' })) };
}

function told({ id, at, to, subject, state, note }: Mail): WireMail {
  return { id, at: showMoment(at), to, subject, state, note };
}

function toldRun(run: Run): WireRun {
  const { project, fn, as, trigger, outcome, callCount, estimatedMs, error } = run;
  return { at: showMoment(run.startedAt), project, fn, as, trigger, outcome, calls: callCount, estimatedMs, error: error?.message ?? '' };
}
