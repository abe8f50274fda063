import type { WireBook } from '../wire.ts';
import { button, byId, make } from './dom.ts';
import type { Place } from './place.ts';
import { words } from './talk.ts';

/** The workbooks: those of the installation as buttons, copies in a list of their own. */
export function drawBooks(books: readonly WireBook[], place: Place, go: (file: string, sheet: number) => void): void {
  const first = (book: WireBook): number => (book.tabs.find((tab) => !tab.hidden) ?? book.tabs[0])?.sheetId ?? 0;
  const own = books
    .filter((book) => book.own)
    .map((book) =>
      button(book.name, { 'aria-current': book.id === place.file ? 'page' : false }, () => {
        go(book.id, first(book));
      }),
    );
  const others = books.filter((book) => !book.own);
  byId('books').replaceChildren(...own, ...(others.length > 0 ? [copies(others, place, (book) => go(book.id, first(book)))] : []));
}

function copies(others: readonly WireBook[], place: Place, go: (book: WireBook) => void): HTMLElement {
  const list = make('select', { 'aria-label': words.copies }, make('option', { value: '' }, `${words.copies} (${String(others.length)})`));
  list.append(...others.map((book) => make('option', { value: book.id }, book.name)));
  list.value = others.some((book) => book.id === place.file) ? place.file : '';
  list.addEventListener('change', () => {
    const chosen = others.find((book) => book.id === list.value);
    if (chosen !== undefined) go(chosen);
  });
  return list;
}

/** The sheets of the workbook in view, hidden ones only where they are wished for or one of them is in view. */
export function drawTabs(books: readonly WireBook[], place: Place, withHidden: boolean, go: (sheet: number) => void): void {
  const tabs = books.find((book) => book.id === place.file)?.tabs ?? [];
  const shown = tabs.filter((tab) => withHidden || !tab.hidden || tab.sheetId === place.sheet);
  byId('tabs').replaceChildren(
    ...shown.map(({ sheetId, title, hidden, locked }) => {
      const about = hidden ? words.hiddenSheet : locked ? words.lockedSheet : '';
      const current = sheetId === place.sheet;
      const tab = button(title, { 'aria-current': current ? 'page' : false, class: hidden ? 'hidden' : false, title: about }, () =>
        go(sheetId),
      );
      if (locked) tab.prepend(make('span', { class: 'lock', 'aria-hidden': 'true' }));
      return tab;
    }),
  );
  byId('tabs').querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
