import { pageWords } from '../text/pages.ts';
import { languages, say, type Language, type Words } from '../text/words.ts';
import { framed, type ShownPage } from './frame.ts';
import { html } from './html.ts';
import { notice } from './parts.ts';

/** A page for somebody whose language is not known yet: all three, the default first. */
export function refusalPage(words: Words): ShownPage {
  const each = languages.map((language) => html`<div lang="${language}">${notice('note', [say(words, language)])}</div>`);
  return framed(languages[0], say(pageWords.refusedTitle, languages[0]), html`${each}`);
}

/** A page that says one thing. */
export function sayingPage(language: Language, title: string, lines: readonly string[]): ShownPage {
  return framed(language, title, notice('note', lines));
}
