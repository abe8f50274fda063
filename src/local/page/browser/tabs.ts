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

/** The sheets of the workbook in view; hidden ones folded away, unless one of them is in view. */
export function drawTabs(books: readonly WireBook[], place: Place, go: (sheet: number) => void): void {
  const tabs = books.find((book) => book.id === place.file)?.tabs ?? [];
  const tab = ({ sheetId, title }: WireBook['tabs'][number]): HTMLElement =>
    button(title, { 'aria-current': sheetId === place.sheet ? 'page' : false }, () => {
      go(sheetId);
    });
  const hidden = tabs.filter((each) => each.hidden);
  const fold = make(
    'details',
    { open: hidden.some((each) => each.sheetId === place.sheet) },
    make('summary', {}, `${words.hidden} (${String(hidden.length)})`),
    ...hidden.map(tab),
  );
  byId('tabs').replaceChildren(...tabs.filter((each) => !each.hidden).map(tab), ...(hidden.length > 0 ? [fold] : []));
}
