import { button, make } from './dom.ts';

export interface MenuItem {
  readonly caption: string;
  /** Shown at the right, such as `Ctrl+Z`. */
  readonly keys?: string;
  /** For a switch: whether it is on. */
  readonly checked?: () => boolean;
  readonly choose: () => void;
}

export interface Menu {
  readonly name: string;
  readonly items: readonly MenuItem[];
}

/** Draws a menu bar: click or arrows open a menu, arrows move, Escape closes and goes back to where it was opened. */
export function drawMenus(bar: HTMLElement, menus: readonly Menu[], chosen: () => void): void {
  if (bar.dataset['menus'] === keyOf(menus)) return;
  bar.dataset['menus'] = keyOf(menus);
  bar.replaceChildren(...menus.map((menu) => menuOf(bar, menu, chosen)));
}

function keyOf(menus: readonly Menu[]): string {
  return JSON.stringify(menus);
}

function menuOf(bar: HTMLElement, { name, items }: Menu, chosen: () => void): HTMLElement {
  const list = make('div', { role: 'menu', 'aria-label': name, hidden: true });
  const opener = button(name, { role: 'menuitem', 'aria-haspopup': 'menu', 'aria-expanded': 'false' }, () => {
    if (list.hidden) open();
    else close();
  });
  const place = make('div', { class: 'menu' }, opener, list);
  const close = (): void => {
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
  };
  const open = (): void => {
    for (const other of bar.querySelectorAll<HTMLElement>('[role=menu]')) other.hidden = true;
    list.replaceChildren(
      ...itemsOf(items, () => {
        close();
        chosen();
      }),
    );
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    list.querySelector('button')?.focus();
  };
  opener.addEventListener('pointerenter', () => {
    if (bar.querySelector('[role=menu]:not([hidden])') !== null && list.hidden) open();
  });
  place.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && place.contains(relatedTarget))) close();
  });
  place.addEventListener('keydown', (event) => {
    moveIn(bar, place, event, { open, close, opener });
  });
  return place;
}

/** The items of a menu as buttons; choosing one closes the menu first. */
export function itemsOf(items: readonly MenuItem[], close: () => void): readonly HTMLElement[] {
  return items.map((item) => itemOf(item, close));
}

function itemOf({ caption, keys, checked, choose }: MenuItem, close: () => void): HTMLElement {
  const role =
    checked === undefined ? { role: 'menuitem', 'aria-checked': false } : { role: 'menuitemcheckbox', 'aria-checked': String(checked()) };
  const item = button('', { ...role, tabindex: -1 }, () => {
    close();
    choose();
  });
  item.append(make('span', {}, caption), ...(keys === undefined ? [] : [make('kbd', {}, keys)]));
  return item;
}

interface Opened {
  readonly opener: HTMLElement;
  readonly open: () => void;
  readonly close: () => void;
}

function moveIn(bar: HTMLElement, place: HTMLElement, event: KeyboardEvent, { opener, open, close }: Opened): void {
  const items = [...place.querySelectorAll<HTMLElement>('[role=menu]:not([hidden]) button')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const openers = [...bar.querySelectorAll<HTMLElement>('.menu > button')];
  const beside = (step: number): HTMLElement | undefined => openers[(openers.indexOf(opener) + step + openers.length) % openers.length];
  if (event.key === 'ArrowDown' && items.length === 0) open();
  else if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
  else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus();
  else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') beside(event.key === 'ArrowRight' ? 1 : -1)?.focus();
  else if (event.key === 'Escape') {
    close();
    opener.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
