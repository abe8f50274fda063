import type { WirePerson } from '../wire.ts';
import { button, make } from './dom.ts';
import { Inbox } from './inbox.ts';
import { words } from './talk.ts';

/** Somebody's inbox as it is on a phone, 360 pixels wide: choose a person, read, open the links. */
export function openPhone(people: readonly WirePerson[], as: string): void {
  const chooser = make('select', { 'aria-label': words.me }, ...people.map(({ mail, label }) => make('option', { value: mail }, label)));
  chooser.value = as;
  const screen = make('div', { class: 'screen' });
  const inbox = new Inbox(screen, () => chooser.value);
  const dialog = make('dialog', { class: 'phone', 'aria-label': words.phoneTitle });
  const close = button('×', { 'aria-label': words.close, class: 'close' }, () => dialog.close());
  dialog.append(make('div', { class: 'status' }, chooser, close), screen);
  chooser.addEventListener('change', () => {
    inbox.close();
    void inbox.refresh();
  });
  const beat = setInterval(() => void inbox.refresh(), 2_000);
  dialog.addEventListener('close', () => {
    clearInterval(beat);
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  void inbox.refresh();
}
