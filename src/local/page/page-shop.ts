import { randomUUID } from 'node:crypto';
import type { Entrant } from '../../engine/workbook/situation.ts';
import { newOrders } from '../../orders/tables.ts';
import { findLayout } from '../../table/layout.ts';
import { books, type Book } from '../../table/table.ts';
import { bookNames } from '../../text/control.ts';
import { roleWords } from '../../text/roles.ts';
import type { Language, Words } from '../../text/words.ts';
import type { Host } from '../contract.ts';
import type { Changes } from './changes.ts';
import { SheetHistory } from './sheet-history.ts';
import type { ShopClock } from './shop-clock.ts';
import { pageWords, type PageLanguage } from './words.ts';

type Said = Readonly<Record<PageLanguage, string>>;

/** An installation, as the command that opened it hands it over. */
export interface Given {
  readonly host: Host;
  readonly owner: string;
  readonly staff: readonly Entrant[];
  readonly books: Readonly<Record<Book, string>>;
  readonly clock: Pick<ShopClock, 'jump' | 'jumpTo' | 'leadMs'>;
  readonly changes: Changes;
  /** Puts the shop away and begins it anew. */
  readonly beginAnew: () => Promise<void>;
}

/** The shop that a page is about. */
export interface PageShop extends Pick<Given, 'host' | 'clock' | 'changes' | 'beginAnew'> {
  /** Another one after every beginning of the shop, and every start of the program. */
  readonly epoch: string;
  readonly history: SheetHistory;
  /** The language that the page takes when nobody asks for another. */
  readonly language: PageLanguage;
  readonly people: readonly { readonly mail: string; readonly name: string; readonly post: Said }[];
  readonly books: readonly { readonly id: string; readonly name: Said }[];
}

export function pageShop({ host, owner, staff, books: ids, clock, changes, beginAnew }: Given): PageShop {
  const language = languageOf(host, ids);
  return {
    host,
    clock,
    changes,
    beginAnew,
    epoch: randomUUID(),
    history: new SheetHistory(),
    language: language === 'en' ? 'en' : 'zh',
    people: [
      { mail: owner, name: owner.split('@')[0] ?? owner, post: pageWords.ownerPost },
      ...staff.map(({ name, mail, role }) => ({ mail, name, post: said(roleWords[role]) })),
    ],
    books: books.map((book) => ({ id: ids[book], name: said(bookNames[book]) })),
  };
}

function said(words: Words): Said {
  return { zh: words['zh-CN'], en: words.en };
}

/** The language that the workbooks were made in. */
export function languageOf(host: Host, ids: Given['books']): Language {
  return findLayout(newOrders, host.sheet(ids.order, newOrders.sheetId).rows[0] ?? []).language;
}
