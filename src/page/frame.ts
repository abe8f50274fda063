import { say, type Language } from '../text/words.ts';
import { pageWords } from '../text/pages.ts';
import { Html, html } from './html.ts';

/** A page as it is shown: whole html, and its title for the frame around it. */
export interface ShownPage {
  readonly title: string;
  readonly html: string;
}

/** Inline and complete: a page asks for nothing from anywhere. */
const style = new Html(`
*{box-sizing:border-box}
body{margin:0;background:#f4f2ee;color:#23201c;font:16px/1.55 -apple-system,BlinkMacSystemFont,'PingFang SC','PingFang TC','Microsoft YaHei','Noto Sans CJK SC',sans-serif}
main{max-width:720px;margin:0 auto;padding:20px 16px 32px}
h1{font-size:1.4rem;line-height:1.3;margin:8px 0 16px;overflow-wrap:anywhere}
h2{font-size:1.05rem;margin:0 0 10px}
p{margin:0 0 12px;overflow-wrap:anywhere}
section>p:last-child{margin:0}
section{background:#fff;border:1px solid #ddd8cf;border-radius:8px;padding:16px;margin:0 0 16px}
.brand{color:#7a2e1d;font-weight:600;margin:0}
.note{background:#fff6dd;border-color:#e4c874}
.good{background:#e9f5ec;border-color:#9ccaa8}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:7px 0;border-bottom:1px solid #eee9e1;overflow-wrap:anywhere}
th{width:34%;padding-right:12px;font-weight:400;color:#655e54}
tr:last-child th,tr:last-child td{border-bottom:0}
ul{margin:0;padding-left:20px;overflow-wrap:anywhere}
label{display:block;margin:0 0 6px}
input,textarea,button{font:inherit;width:100%;padding:10px 12px;border-radius:6px;border:1px solid #8f877b;color:inherit;background:#fff}
textarea{min-height:84px;resize:vertical}
button{margin-top:12px;min-height:46px;border-color:#7a2e1d;background:#7a2e1d;color:#fff;font-weight:600;cursor:pointer}
button.second{background:#fff;color:#7a2e1d}
input:focus-visible,textarea:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid #2b6cb0;outline-offset:2px}
footer{color:#655e54;font-size:.875rem}
@media (min-width:720px){.choices{display:grid;grid-template-columns:1fr 1fr;gap:16px}}
@media print{body{background:#fff}main{max-width:none;padding:0}section{break-inside:avoid;background:none;border-color:#999}.choices{display:none}}
`);

/** The frame around a page's body. */
export function framed(language: Language, title: string, body: Html): ShownPage {
  const page = html`<!DOCTYPE html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          <p class="brand">${say(pageWords.brand, language)}</p>
          <h1>${title}</h1>
          ${body}
          <footer>${say(pageWords.footer, language)}</footer>
        </main>
      </body>
    </html> `;
  return { title, html: page.text };
}
