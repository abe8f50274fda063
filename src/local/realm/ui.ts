import { call } from './bridge.ts';
import { enumeration, guarded, type EnumValue } from './guarded.ts';

const Button = enumeration('Ui.Button', 'CLOSE', 'OK', 'CANCEL', 'YES', 'NO');
const ButtonSet = enumeration('Ui.ButtonSet', 'OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL');

interface Item {
  readonly caption: string;
  readonly fn: string;
}

export interface Menu {
  addItem(caption: string, fn: string): Menu;
  addSeparator(): Menu;
  addSubMenu(menu: Menu): Menu;
  addToUi(): void;
}

const itemsOf = new WeakMap<object, { readonly caption: string; readonly items: Item[] }>();

function createMenu(caption: string): Menu {
  const items: Item[] = [];
  const menu: Menu = guarded('Menu', {
    addItem: (itemCaption: string, fn: string) => {
      items.push({ caption: itemCaption, fn });
      return menu;
    },
    addSeparator: () => menu,
    addSubMenu: (sub: Menu) => {
      const inner = itemsOf.get(sub);
      for (const item of inner?.items ?? []) items.push({ ...item, caption: `${inner?.caption ?? ''} › ${item.caption}` });
      return menu;
    },
    addToUi: () => {
      call('addMenu', caption, items);
    },
  });
  itemsOf.set(menu, { caption, items });
  return menu;
}

/** The person answers every question with the first button. */
function alert(...args: readonly unknown[]): EnumValue {
  const buttons = args.find((arg) => Object.values(ButtonSet).includes(arg as EnumValue<'OK'>)) as EnumValue | undefined;
  const texts = args.filter((arg) => arg !== buttons).map(String);
  call('alert', texts.join('\n'));
  return buttons?.name().startsWith('YES') ? Button.YES : Button.OK;
}

interface Page {
  getContent(): string;
  getTitle(): string;
}

function isPage(page: unknown): page is Page {
  return typeof page === 'object' && page !== null && 'getContent' in page;
}

/** A dialog takes a page of HtmlService and nothing else; the script goes on while it stands. */
function show(kind: string, page: unknown, title: unknown): void {
  if (!isPage(page)) throw new Error('A dialog shows an HtmlOutput: HtmlService.createHtmlOutput makes one.');
  call('dialog', kind, String(title), page);
}

export const ui = guarded('Ui', {
  Button,
  ButtonSet,
  createMenu,
  alert,
  showModalDialog: (page: unknown, title: unknown) => {
    show('modal', page, title);
  },
  showModelessDialog: (page: unknown, title: unknown) => {
    show('modeless', page, title);
  },
  showSidebar: (page: unknown) => {
    show('sidebar', page, isPage(page) ? page.getTitle() : '');
  },
});
