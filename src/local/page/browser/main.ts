import { byId } from './dom.ts';
import { Page } from './page.ts';

const page = new Page();
void page.start();

/** Switching the language keeps the place. */
byId<HTMLAnchorElement>('language').addEventListener('click', (event) => {
  event.preventDefault();
  location.href = `${byId<HTMLAnchorElement>('language').search}${location.hash}`;
});
