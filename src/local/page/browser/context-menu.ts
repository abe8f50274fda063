import { itemsOf, type MenuItem } from './menu-bar.ts';
import { make } from './dom.ts';

/** Offers what can be done with the selection, at a right click or the key for it; arrows move, Escape closes. */
export function offerOn(place: HTMLElement, items: readonly MenuItem[], closed: () => void): void {
  place.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    event.stopPropagation();
    open({ x: event.clientX, y: event.clientY }, items, closed);
  });
}

function open(at: { readonly x: number; readonly y: number }, items: readonly MenuItem[], closed: () => void): void {
  document.querySelector('.context')?.remove();
  const list = make('div', { role: 'menu', class: 'context' });
  let isOpen = true;
  // Taking the focused item away is itself a loss of focus: once is enough.
  const takeAway = (): void => {
    if (isOpen) setTimeout(() => list.remove());
    isOpen = false;
  };
  const close = (): void => {
    takeAway();
    closed();
  };
  list.append(...itemsOf(items, close));
  list.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && list.contains(relatedTarget))) takeAway();
  });
  list.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(list, event.key === 'ArrowDown' ? 1 : -1);
    else return;
    event.preventDefault();
  });
  document.body.append(list);
  list.style.left = `${String(Math.min(at.x, innerWidth - list.offsetWidth - 4))}px`;
  list.style.top = `${String(Math.min(at.y, innerHeight - list.offsetHeight - 4))}px`;
  list.querySelector('button')?.focus();
}

function step(list: HTMLElement, by: 1 | -1): void {
  const items = [...list.querySelectorAll('button')];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  items[(at + by + items.length) % items.length]?.focus();
}
