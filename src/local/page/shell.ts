import { automation } from '../../automation.ts';
import { showMoment } from '../../table/office-time.ts';
import { mimeTypes } from '../model.ts';
import type { PageShop } from './page-shop.ts';
import type { WireBook, WirePulse, WireShell } from './wire.ts';
import type { PageLanguage } from './words.ts';

/** What moves by itself. */
export function pulseOf({ host, clock, changes, epoch }: PageShop): WirePulse {
  const { jump } = clock;
  return {
    version: changes.version,
    epoch,
    now: showMoment(host.now()),
    leadMs: clock.leadMs,
    jump: jump === null ? null : { ...jump, at: host.now() },
    trouble: changes.trouble,
    mails: host.mails().length,
  };
}

/** Who is there, and which workbooks with which sheets: those of the installation first, then copies. */
export function shellOf(shop: PageShop, language: PageLanguage): WireShell {
  const people = shop.people.map(({ mail, name, post }) => ({ mail, label: `${name} · ${post[language]}` }));
  const own = shop.books.map((book) => bookOf(shop, book.id, book.name[language], true));
  const others = shop.host
    .files()
    .filter((file) => file.mimeType === mimeTypes.spreadsheet && !file.trashed && !shop.books.some((book) => book.id === file.id))
    .map((file) => bookOf(shop, file.id, file.name, false));
  return { ...pulseOf(shop), people, books: [...own, ...others] };
}

function bookOf({ host }: PageShop, id: string, name: string, own: boolean): WireBook {
  const tabs = host.sheets(id).map(({ sheetId, title, hidden }) => ({ sheetId, title, hidden, locked: isLocked(sheetId) }));
  return { id, name, own, tabs };
}

function isLocked(sheetId: number): boolean {
  const kind = automation.tables.find((table) => table.sheetId === sheetId)?.kind;
  return kind !== undefined && kind !== 'desk';
}
