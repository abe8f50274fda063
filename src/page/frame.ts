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
section>:last-child{margin-bottom:0}
.brand{color:#7a2e1d;font-weight:600;margin:0}
.note{background:#fff6dd;border-color:#e4c874}
.good{background:#e9f5ec;border-color:#9ccaa8}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:7px 0;border-bottom:1px solid #eee9e1;overflow-wrap:anywhere}
.text{white-space:pre-line}
th{width:30%;padding-right:12px;overflow-wrap:break-word;font-weight:400;color:#655e54}
tr:last-child th,tr:last-child td{border-bottom:0}
.wide{overflow-x:auto}
.grid th,.grid td{width:auto;padding-right:16px;min-width:4.5em;overflow-wrap:normal}
del{color:#8a2b1c}
ins{color:#1d5c33;font-weight:600;text-decoration:none}
ul{margin:0;padding-left:20px;overflow-wrap:anywhere}
td li:only-child{list-style:none;margin-left:-20px}
label{display:block;margin:0 0 6px}
input,textarea,select,button{font:inherit;width:100%;padding:10px 12px;border-radius:6px;border:1px solid #8f877b;color:inherit;background:#fff}
textarea{min-height:84px;resize:vertical}
fieldset{border:0;margin:0 0 12px;padding:0}
legend{padding:0;margin:0 0 6px}
.tick{display:flex;gap:12px;align-items:flex-start;padding:6px 0;margin:0;cursor:pointer}
.tick input{flex:none;width:24px;height:24px;margin:0;accent-color:#7a2e1d}
.open{margin:10px 0 0}
a{color:#7a2e1d}
.open a{display:inline-block;padding:10px 0}
button{margin-top:4px;min-height:46px;border-color:#7a2e1d;background:#7a2e1d;color:#fff;font-weight:600;cursor:pointer}
button.second{background:#fff;color:#7a2e1d}
input:focus-visible,textarea:focus-visible,select:focus-visible,summary:focus-visible,button:focus-visible,a:focus-visible,.wide:focus-visible{outline:3px solid #2b6cb0;outline-offset:2px}
.small{color:#655e54;font-size:.875rem}
.paper{display:none}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{color:#655e54;font-size:.875rem}
summary{padding:12px 16px;font-weight:600;color:#7a2e1d;cursor:pointer;background:#fff;border:1px solid #ddd8cf;border-radius:8px}
details[open] summary{border-radius:8px 8px 0 0}
details[open] section{border-top:0;border-radius:0 0 8px 8px}
details h2{display:none}
.choices{display:grid;gap:16px;align-items:start;margin:0 0 16px}
.choices section{margin:0}
@media (min-width:720px){.choices{grid-template-columns:1fr 1fr}}
@media (max-width:540px){.grid thead{display:none}.grid tr,.grid td{display:block}.grid tr{padding:8px 0;border-bottom:1px solid #eee9e1}.grid tr:last-child{border-bottom:0}.grid td{padding:1px 0;border:0}.grid td:empty{display:none}.grid td::before{content:attr(data-label) ' ';color:#655e54;margin-right:6px}}
@media print{body{background:#fff}main{max-width:none;padding:0}section,tr{break-inside:avoid}section{background:none;border-color:#999}.choices,.together,.tick input,.open,.screen{display:none}.paper{display:inline;overflow-wrap:anywhere}}
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
