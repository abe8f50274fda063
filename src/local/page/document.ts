import { spokenIn, type PageLanguage, type PageWord } from './words.ts';

/** Where script and style lie, under the key of their bundle. */
export const assetPath = '/assets/';

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${String(char.charCodeAt(0))};`);
}

const languageTags: Readonly<Record<PageLanguage, string>> = { zh: 'zh-CN', en: 'en' };

/** What is shown while the shop opens; it asks again by itself. */
export function startingDocument(language: PageLanguage): string {
  const text = escaped(spokenIn(language).starting);
  return `<!doctype html><html lang="${languageTags[language]}"><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>${text}</title><p>${text}</p></html>`;
}

const jumps = [
  ['plus5', 'data-minutes="5"'],
  ['plus60', 'data-minutes="60"'],
  ['to18', 'data-time="18:00"'],
  ['to21', 'data-time="21:00"'],
  ['tomorrow', 'data-time="08:30" data-day="tomorrow"'],
  ['sunday', 'data-time="21:00" data-day="sunday"'],
  ['monthEnd', 'data-time="21:00" data-day="month-end"'],
] as const;

export const panels = ['inbox', 'runs', 'journal'] as const;

/** The frame of the page: every word stands in it already, the data is put in by its script. */
export function documentOf(language: PageLanguage, key: string): string {
  const words = spokenIn(language);
  const t = (name: PageWord): string => escaped(words[name]);
  const other = language === 'zh' ? 'en' : 'zh';
  const tab = (name: (typeof panels)[number] | 'sheet', extra = '') =>
    `<button type="button" role="tab" id="tab-${name}" aria-controls="panel-${name}"${extra}>${t(name)}<span class="count" hidden></span></button>`;
  return `<!doctype html>
<html lang="${languageTags[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${t('title')}</title>
<link rel="stylesheet" href="${assetPath}${key}/page.css">
</head>
<body data-view="sheet">
<header>
  <h1><span class="logo" aria-hidden="true">掌</span><span>${t('title')}</span></h1>
  <nav id="books" aria-label="${t('books')}"></nav>
  <label class="me"><span>${t('me')}</span> <select id="person"></select></label>
  <a id="language" href="?lang=${other}" hreflang="${languageTags[other]}" lang="${languageTags[other]}">${t('other')}</a>
</header>
<div id="bar">
  <div id="menus" role="menubar" aria-label="${t('menus')}"></div>
  <p id="saved" role="status"></p>
  <div class="clock" role="group" aria-label="${t('clock')}">
    <time id="now"></time><span id="lead"></span>
    ${jumps.map(([word, data]) => `<button type="button" ${data}>${t(word)}</button>`).join('\n    ')}
    <progress id="jump" max="1000" aria-label="${t('jumping')}" hidden></progress>
  </div>
</div>
<p id="trouble" role="alert" hidden></p>
<main>
  <section id="panel-sheet" role="tabpanel" aria-label="${t('sheet')}">
    <p id="about"></p>
    <div id="grid" role="application" aria-label="${t('gridLabel')}"></div>
    <div id="charts"></div>
    <nav id="tabs" aria-label="${t('sheets')}"></nav>
    <p id="cell" class="unseen" aria-live="polite"></p>
  </section>
  <aside>
    <div class="panels" role="tablist" aria-label="${t('panels')}">
      ${tab('sheet', ' class="narrow-only"')}
      ${panels.map((name) => tab(name)).join('\n      ')}
    </div>
    ${panels.map((name) => `<div role="tabpanel" id="panel-${name}" aria-labelledby="tab-${name}" hidden></div>`).join('\n    ')}
  </aside>
</main>
<div id="toasts" role="status" aria-live="polite"></div>
<script type="application/json" id="words">${JSON.stringify({ language, words }).replaceAll('<', '\\u003c')}</script>
<script src="${assetPath}${key}/main.js"></script>
</body>
</html>
`;
}
