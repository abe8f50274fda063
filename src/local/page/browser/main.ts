import { byId } from './dom.ts';
import { Workbench } from './workbench.ts';

const workbench = new Workbench();
// What the grid draws is no part of the document: this is how tests read and choose a cell.
Object.assign(window, { workbench });
void workbench.start();

/** Switching the language keeps the place. */
byId<HTMLAnchorElement>('language').addEventListener('click', (event) => {
  event.preventDefault();
  location.href = `${byId<HTMLAnchorElement>('language').search}${location.hash}`;
});
