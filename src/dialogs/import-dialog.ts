import type { Settings } from '../rulebook/settings.ts';
import { html } from '../page/html.ts';
import { importDialogWords } from '../text/dialogs.ts';
import { say, type Language } from '../text/words.ts';
import { dialog, type ShownDialog } from './dialog.ts';

export type ImportWord = keyof typeof importDialogWords;

/** What the import dialog's script is told. */
export interface ImportGiven {
  readonly language: Language;
  /** In that language, places still open. */
  readonly words: Readonly<Record<ImportWord, string>>;
  readonly maxRows: number;
  readonly scanMinutes: number;
}

/** Choose or drop an order file, see what it is, put it in, hear what became of it. */
export function importDialog(
  { language, importRows, scanMinutes }: Pick<Settings, 'language' | 'importRows' | 'scanMinutes'>,
  script: string,
): ShownDialog {
  const t = (name: ImportWord) => say(importDialogWords[name], language);
  const words = Object.fromEntries(Object.keys(importDialogWords).map((name) => [name, t(name as ImportWord)]));
  const given: ImportGiven = { language, words: words as ImportGiven['words'], maxRows: importRows, scanMinutes };
  const body = html`<label class="drop" id="drop"
      >${t('choose')}<input type="file" id="file" multiple accept=".csv,.txt,.xlsx,text/csv"
    /></label>
    <p class="hint" id="formats">${say(importDialogWords.formats, language, { max: importRows })}</p>
    <div id="notice" class="notice" role="alert" hidden></div>
    <div id="found" hidden>
      <p id="summary"></p>
      <div class="preview" id="preview" tabindex="0"></div>
    </div>
    <div id="progress" role="status" hidden>
      <p id="told"></p>
      <progress id="bar" max="1" value="0"></progress>
    </div>
    <button type="button" id="confirm" hidden></button><button type="button" class="second" id="other" hidden>${t('other')}</button>`;
  return dialog(language, { title: t('title'), width: 640, height: 480, body, given, script });
}
