import { Html, html } from '../page/html.ts';
import type { Language } from '../text/words.ts';

/** A dialog as a script shows it; sizes in pixels. */
export interface ShownDialog {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

export interface DialogParts extends Omit<ShownDialog, 'html'> {
  readonly body: Html;
  /** What its script is told, as JSON in `#given`. */
  readonly given?: unknown;
  /** The html file with its script; none for a dialog that only shows. */
  readonly script?: string;
}

/** Inline and complete: a dialog asks for nothing from anywhere. */
const style = new Html(`
*{box-sizing:border-box}
body{margin:0;padding:16px;background:#fff;color:#23201c;font:15px/1.55 -apple-system,BlinkMacSystemFont,'PingFang SC','PingFang TC','Microsoft YaHei','Noto Sans CJK SC',sans-serif}
h2{font-size:1rem;margin:20px 0 8px}
h2:first-child{margin-top:0}
p{margin:0 0 12px;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid #eee9e1;overflow-wrap:anywhere}
th{font-weight:400;color:#655e54}
tbody th{width:36%}
td.number,th.number{text-align:right;width:5.5em}
tr:last-child>*{border-bottom:0}
.notice{background:#fff6dd;border:1px solid #e4c874;border-radius:8px;padding:12px 14px;margin:14px 0}
body>.notice:first-child{margin-top:0}
.notice p:last-child{margin:0}
.grave{background:#fdecea;border-color:#d9897d}
.great{font-size:1.15rem}
.good{background:#e9f5ec;border-color:#9ccaa8}
.hint{color:#655e54;font-size:.875rem}
table+.hint{margin-top:14px}
label{display:block;margin:0 0 6px}
select,button{font:inherit;padding:9px 14px;min-height:44px;border-radius:6px;border:1px solid #8f877b;background:#fff;color:inherit}
select{width:100%}
button{border-color:#7a2e1d;background:#7a2e1d;color:#fff;font-weight:600;cursor:pointer;margin:12px 8px 0 0}
button.second{background:#fff;color:#7a2e1d}
button:disabled{opacity:.5;cursor:default}
[hidden]{display:none}
progress{width:100%;height:12px;accent-color:#7a2e1d}
.drop{border:2px dashed #b9b0a3;border-radius:8px;padding:28px 16px;text-align:center;cursor:pointer;margin:0 0 12px}
.drop.over,.drop:focus-within{border-color:#7a2e1d;background:#faf6f0}
.drop input{position:absolute;opacity:0;width:1px;height:1px}
.preview{overflow-x:auto;border:1px solid #eee9e1;border-radius:8px;margin:0 0 12px}
.preview table{font-size:.8rem;width:auto}
.preview th,.preview td{padding:4px 10px;white-space:nowrap;max-width:16em;overflow:hidden;text-overflow:ellipsis;width:auto}
:focus-visible{outline:3px solid #2b6cb0;outline-offset:2px}
`);

/** A dialog's whole html: what it is told stands in it as data, its script last. */
export function dialog(language: Language, { title, width, height, body, given, script }: DialogParts): ShownDialog {
  const data = new Html(JSON.stringify(given ?? null).replace(/</g, '\\u003c'));
  const page = html`<!DOCTYPE html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <base target="_blank" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        ${body}
        <script type="application/json" id="given">
          ${data}
        </script>
        ${script !== undefined && new Html(script)}
      </body>
    </html> `;
  return { title, width, height, html: page.text };
}
