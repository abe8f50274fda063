import { automation } from '../../automation.ts';
import type { Automation } from '../../engine/capability.ts';
import type { Action } from '../../engine/desk/action.ts';
import type { Job } from '../../engine/run/job.ts';
import type { ListPage } from '../../engine/links/list-page.ts';
import type { Page } from '../../engine/links/page.ts';
import { propertyNames } from '../../engine/run/state.ts';
import type { Instant } from '../../table/column.ts';
import { isNumbered } from '../../engine/desk/desk.ts';
import type { AnyTable, Book } from '../../table/table.ts';
import { dayOf, plusDays, startOfDay } from '../../table/office-time.ts';
import { controlProject, type Shop } from '../shop.ts';
import { answered, choose, placeExample, takeActions, type PreparedLink } from './examples.ts';
import { answerLink, listToken, offeredItems, offeredToken, openLink, webAppUrl } from './links.ts';
import { once } from './once.ts';
import { agent, beatAfter, draftKey, firstKey, mailOf, minute, otherKey } from './rehearsed-shop.ts';
import { freeLine, lineOfKey, typeCells, typist } from './typing.ts';

/** A scene: everything is prepared, and `go` sets the rehearsed action or job off. */
export interface Scene {
  readonly name: string;
  readonly kind: 'action' | 'job' | 'link';
  readonly chunked: boolean;
  /** The desks that people sort and fill meanwhile; on the first stands a row that somebody has begun to type. */
  readonly desks: readonly AnyTable[];
  readonly go: () => void;
  /** What a person does who was told nothing: opens the link again and decides, if that is still to be done. */
  readonly again?: () => void;
}

/** A mailed link that is opened, or answered. */
export interface LinkUse {
  readonly name: string;
  readonly page: Page | ListPage;
  readonly use: 'open' | 'answer';
}

/** Whatever is rehearsed. */
export type Subject = Action | Job | LinkUse;

/** Everything that is registered, by name. */
export function subjects({ actions, jobs, pages, lists }: Automation = automation): readonly Subject[] {
  const links = [...pages, ...lists].flatMap((page): readonly LinkUse[] => [
    { name: `${page.name}.open`, page, use: 'open' },
    { name: `${page.name}.answer`, page, use: 'answer' },
  ]);
  return [...actions, ...jobs, ...links];
}

/** Prepares an action or job by its own example, beside a second order and a half-typed row. */
export function setScene(shop: Shop, subject: Subject): Scene {
  const entry = entryBeside(shop, subject);
  if (entry !== null) {
    once(shop, `beside ${entry.name}`, () => {
      takeActions(shop, [entry.name], otherKey);
      const line = freeLine(shop, entry.desk);
      typeCells(shop, typist(entry.desk), { table: entry.desk, line, cells: { [entry.desk.key]: draftKey } });
    });
  }
  return { ...sceneOf(shop, subject), desks: entry === null ? [] : desksBeside(shop, entry) };
}

function sceneOf(shop: Shop, subject: Subject): Omit<Scene, 'desks'> {
  if ('use' in subject) return linkScene(shop, subject);
  return 'choice' in subject ? actionScene(shop, subject) : jobScene(shop, subject);
}

/** What people enter meanwhile: in the subject's workbook, where something is entered there under a key that they type. */
function entryBeside({ automation: { actions } }: Shop, subject: Subject): Action | null {
  const entries = actions.filter(({ enters, desk }) => enters !== null && !isNumbered(desk));
  return entries.find(({ desk }) => desk.book === bookOf(subject)) ?? entries[0] ?? null;
}

function bookOf(subject: Subject): Book {
  if ('use' in subject) return 'index' in subject.page ? subject.page.index.book : subject.page.ledger.book;
  return 'choice' in subject ? subject.desk.book : subject.book;
}

function desksBeside({ automation: { projections } }: Shop, { desk, enters }: Action): readonly AnyTable[] {
  return [desk, ...projections.filter(({ ledger }) => ledger.name === enters?.name).map((each) => each.desk)];
}

/** What examples begin with alike is played once. */
function takeBefore(shop: Shop, names: readonly string[]): void {
  for (const name of names) {
    once(shop, name, () => {
      takeActions(shop, [name], firstKey);
    });
  }
}

function actionScene(shop: Shop, action: Action): Omit<Scene, 'desks'> {
  takeBefore(shop, action.example.before ?? []);
  const { line } = placeExample(shop, action, firstKey);
  beatAfter(shop, 6);
  return {
    name: action.name,
    kind: 'action',
    chunked: false,
    go: () => {
      shop.host.edits = 'now';
      choose(shop, action, line);
      shop.host.edits = 'lost';
    },
  };
}

function linkScene(shop: Shop, { name, page, use }: LinkUse): Omit<Scene, 'desks'> {
  once(shop, 'the web app', () => {
    shop.host.setProperty(controlProject, propertyNames.webApp, webAppUrl);
  });
  const { token, answer } = 'index' in page ? listUse(shop, page) : rowUse(shop, page);
  const offer = answer(openLink(shop, token));
  if (offer === null) throw new Error(`${name}: the page offers no decision`);
  const scene = { name, kind: 'link', chunked: false } as const;
  if (use === 'open') return { ...scene, go: () => void openLink(shop, token) };
  return { ...scene, go: offer, again: () => answer(openLink(shop, token))?.() };
}

function rowUse(shop: Shop, page: Page): PreparedLink {
  takeBefore(shop, page.example.before);
  beatAfter(shop, 6);
  return answered(shop, page);
}

function listUse(shop: Shop, list: ListPage): PreparedLink {
  const { before, keys, role, choice, comment } = list.example;
  // A minute each: what is asked first must not fall due before the last is.
  once(shop, `${String(keys)} times ${before.join(' ')}`, () => {
    for (let at = 0; at < keys; at += 1) takeActions(shop, before, `${firstKey.slice(0, -2)}${String(at + 10)}`, 1);
  });
  beatAfter(shop, 6);
  return {
    token: listToken(shop, list, mailOf(role)),
    answer: (html) => {
      const [t, item] = [offeredToken(html), offeredItems(html)];
      if (t === null || item.length === 0) return null;
      return () => void answerLink(shop, { t, item, choice, comment, confirmation: String(item.length) });
    },
  };
}

function jobScene(shop: Shop, job: Job): Omit<Scene, 'desks'> {
  const { before, typed: touched, called, due } = job.example;
  takeBefore(shop, before ?? []);
  for (const each of touched ?? []) {
    const line = 'line' in each ? each.line : (lineOfKey(shop, each.table, each.key) ?? 0);
    once(shop, `typed ${JSON.stringify([each.table.name, line, each.cells])}`, () => {
      typeCells(shop, shop.owner, { ...each, line });
    });
  }
  for (const { fn, args } of called?.(shop.host.now()) ?? []) {
    const run = shop.host.run(`staff-${job.book}`, fn, { as: agent, args, trigger: 'menu' });
    if (run.error !== null) throw new Error(`${job.name}: ${run.error.message}`);
  }
  if ('afterMinutes' in due) {
    // What must first be noticed is noticed by a scan.
    if (due.afterMinutes > 30) beatAfter(shop, 6);
    shop.host.setTime(shop.host.now() + (due.afterMinutes > 30 ? due.afterMinutes - 6 : due.afterMinutes) * minute);
  } else goTo(shop, plusDays(nextAt(shop.host.now(), due.atMinute), due.daysLater ?? 0), due.isStill);
  return {
    name: job.name,
    kind: 'job',
    chunked: job.chunked === true,
    go: () => {
      shop.host.run(controlProject, 'beat', { as: shop.owner, trigger: 'time' });
    },
  };
}

/** Lives through the hours up to a moment, so that what else falls due on the way is done before; stops a minute after it. */
function goTo(shop: Shop, moment: Instant, isStill = false): void {
  // Not a whole number of hours: what runs hourly then runs before.
  if (isStill) shop.host.setTime(moment - 330 * minute);
  while (shop.host.now() + 80 * minute < moment) {
    once(shop, 'an hour', () => {
      beatAfter(shop, 60);
    });
  }
  shop.host.setTime(moment - 20 * minute);
  beatAfter(shop, 1);
  beatAfter(shop, 9);
  shop.host.setTime(moment + minute);
}

/** The next moment at which the office's clock shows so many minutes after midnight. */
function nextAt(now: Instant, atMinute: number): Instant {
  const today = startOfDay(dayOf(now)) + atMinute * minute;
  return today > now ? today : plusDays(today, 1);
}
