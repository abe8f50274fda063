import type { Menu, MenuItem } from './menu-bar.ts';
import type { SheetInView } from './sheet-in-view.ts';
import { words } from './talk.ts';

/** What the menus want of the page beyond the sheet. */
export interface Wishes {
  readonly withHidden: () => boolean;
  readonly toggleHidden: () => void;
  readonly startOver: () => void;
}

/** The menus that are there without any script. */
export function ownMenus(sheet: SheetInView, { withHidden, toggleHidden, startOver }: Wishes): readonly Menu[] {
  const edit = [
    { caption: words.undo, keys: 'Ctrl+Z', choose: () => void sheet.undo() },
    { caption: words.redo, keys: 'Ctrl+Y', choose: () => void sheet.redo() },
  ];
  const view = [
    { caption: words.showHidden, checked: withHidden, choose: toggleHidden },
    { caption: words.showPanels, checked: () => !document.body.classList.contains('alone'), choose: togglePanels },
    { caption: words.goStart, keys: 'Ctrl+Home', choose: () => sheet.grid.goTo(1, 0) },
  ];
  return [
    { name: words.shop, items: [{ caption: words.startOver, choose: startOver }] },
    { name: words.edit, items: edit },
    { name: words.view, items: view },
  ];
}

/** What is done with whole rows, where the selection stands. */
export function rowItems(sheet: SheetInView): readonly MenuItem[] {
  return [
    { caption: words.insertAbove, choose: () => void sheet.lines('insert') },
    { caption: words.deleteRows, choose: () => void sheet.lines('delete') },
    { caption: words.sortUp, choose: () => void sheet.lines('sort') },
    { caption: words.sortDown, choose: () => void sheet.lines('sort', true) },
  ];
}

function togglePanels(): void {
  document.body.classList.toggle('alone');
  window.dispatchEvent(new Event('resize'));
}
