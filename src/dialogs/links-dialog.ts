import { html } from '../page/html.ts';
import { linksDialogWords as words } from '../text/dialogs.ts';
import { say, type Language } from '../text/words.ts';
import { dialog, type ShownDialog } from './dialog.ts';

/** A person asks for his links once more, by his name on the staff list. */
export function linksDialog(language: Language, names: readonly string[], script: string): ShownDialog {
  const options = [...new Set(names)].map((name) => html`<option value="${name}">${name}</option>`);
  const body = html`<p>${say(words.explain, language)}</p>
    <label for="name">${say(words.name, language)}</label>
    <select id="name">
      <option value="">${say(words.choose, language)}</option>
      ${options}
    </select>
    <button type="button" id="send" disabled>${say(words.send, language)}</button>
    <div id="notice" class="notice" role="status" hidden></div>`;
  return dialog(language, { title: say(words.title, language), width: 480, height: 420, body, script });
}
