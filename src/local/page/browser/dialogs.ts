import { button, make } from './dom.ts';
import { words } from './talk.ts';

/** Shows a dialog until it is closed; tells with which value. Escape is `''`. */
function ask(title: string, body: readonly Node[], buttons: readonly (readonly [text: string, value: string])[]): Promise<string> {
  const dialog = make('dialog', { 'aria-label': title }, make('h2', {}, title), ...body);
  const row = make('div', { class: 'buttons' });
  for (const [text, value] of buttons)
    row.append(button(text, value === 'ok' ? { class: 'first', 'data-ok': true } : {}, () => dialog.close(value)));
  dialog.append(row);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

/** An alert. */
export async function tell(title: string, text: string): Promise<void> {
  await ask(title, [make('p', {}, text)], [[words.ok, 'ok']]);
}

const quietMs = 5 * 60_000;
let quietUntil = 0;

/** Asks before something is changed that a protection warns about; true to go on. */
export async function askWarned(): Promise<boolean> {
  if (Date.now() < quietUntil) return true;
  const noMore = make('input', { type: 'checkbox', id: 'no-more' });
  const label = make('label', {}, noMore, words.warnNoMore);
  const answer = await ask(
    words.warnTitle,
    [make('p', {}, words.warnText), label],
    [
      [words.cancel, ''],
      [words.ok, 'ok'],
    ],
  );
  if (answer === 'ok' && noMore.checked) quietUntil = Date.now() + quietMs;
  return answer === 'ok';
}

/** Asks for a word to be typed; true when exactly this word was. */
export async function askWord(title: string, text: string, word: string): Promise<boolean> {
  const field = make('input', { type: 'text', autocomplete: 'off', 'aria-label': word });
  const answer = ask(
    title,
    [make('p', {}, text), field],
    [
      [words.cancel, ''],
      [title, 'ok'],
    ],
  );
  const go = field.closest('dialog')?.querySelector<HTMLButtonElement>('[data-ok]');
  const judge = (): void => {
    if (go) go.disabled = field.value.trim().toLowerCase() !== word.toLowerCase();
  };
  field.addEventListener('input', judge);
  judge();
  field.focus();
  return (await answer) === 'ok' && field.value.trim().toLowerCase() === word.toLowerCase();
}
