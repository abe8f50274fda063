import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { spokenIn, type PageLanguage, type PageWord } from './words.ts';

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${String(char.charCodeAt(0))};`);
}

let script: string | null = null;

/** The page's own script, built once per process. */
function pageScript(): string {
  const entry = fileURLToPath(new URL('browser/main.ts', import.meta.url));
  script ??=
    buildSync({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2021',
      charset: 'utf8',
      legalComments: 'none',
    }).outputFiles[0]?.text ?? '';
  return script;
}

const style = readFileSync(new URL('page.css', import.meta.url), 'utf8');
const languageTags: Readonly<Record<PageLanguage, string>> = { zh: 'zh-CN', en: 'en' };

/** What is shown while the shop opens; it asks again by itself. */
export function startingDocument(language: PageLanguage): string {
  const text = escaped(spokenIn(language).starting);
  return `<!doctype html><html lang="${languageTags[language]}"><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>${text}</title><p>${text}</p></html>`;
}

/** The frame of the page: every word stands in it already, the data is put in by its script. */
export function documentOf({ language, nonce }: { readonly language: PageLanguage; readonly nonce: string }): string {
  const words = spokenIn(language);
  const t = (name: PageWord): string => escaped(words[name]);
  const other = language === 'zh' ? 'en' : 'zh';
  const clockButtons = [
    ['plus5', 'data-minutes="5"'],
    ['plus60', 'data-minutes="60"'],
    ['to18', 'data-time="18:00"'],
    ['to21', 'data-time="21:00"'],
    ['tomorrow', 'data-time="08:30" data-tomorrow="1"'],
  ] as const;
  const panels = ['inbox', 'runs', 'import'] as const;
  return `<!doctype html>
<html lang="${languageTags[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${t('title')}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<header>
  <h1>${t('title')}</h1>
  <label>${t('me')} <select id="person"></select></label>
  <div class="clock" role="group" aria-label="${t('clock')}">
    <time id="now"></time>
    ${clockButtons.map(([word, data]) => `<button type="button" ${data}>${t(word)}</button>`).join('\n    ')}
    <progress id="jump" max="1000" aria-label="${t('jumping')}" hidden></progress>
  </div>
  <a id="language" href="?lang=${other}" hreflang="${languageTags[other]}" lang="${languageTags[other]}">${t('other')}</a>
</header>
<p id="trouble" role="alert" hidden></p>
<nav id="books" aria-label="${t('books')}"></nav>
<nav id="tabs" aria-label="${t('sheets')}"></nav>
<main>
  <section>
    <div class="above"><p id="about"></p><div id="menus"></div></div>
    <div id="grid"></div>
    <div id="pager"></div>
    <p class="help">${t('help')}</p>
  </section>
  <aside>
    <div class="panels" role="tablist">
      ${panels.map((name) => `<button type="button" role="tab" id="tab-${name}" aria-controls="panel-${name}">${t(name)}</button>`).join('\n      ')}
    </div>
    ${panels.map((name) => `<div role="tabpanel" id="panel-${name}" aria-labelledby="tab-${name}" hidden></div>`).join('\n    ')}
  </aside>
</main>
<div id="toasts" role="status" aria-live="polite"></div>
<dialog id="alert"><p></p><form method="dialog"><button>${t('close')}</button></form></dialog>
<script type="application/json" id="words" nonce="${nonce}">${JSON.stringify({ language, words }).replaceAll('<', '\\u003c')}</script>
<script nonce="${nonce}">${pageScript().replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}
