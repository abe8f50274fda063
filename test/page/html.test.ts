import { expect, test } from '@jest/globals';
import { html } from '../../src/page/html.ts';
import { framed } from '../../src/page/frame.ts';
import { factTable } from '../../src/page/facts.ts';
import { choiceForm } from '../../src/page/forms.ts';

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='x",
  '=IMPORTXML("http://x")',
  '&lt;b&gt;',
  '`${x}`',
];

test.each(payloads)('%s stays text, in texts and in attributes', (payload) => {
  const shown = html`<a title="${payload}">${payload}</a>`.text;
  expect(shown.replace(/^<a title="[^"<>]*">[^<>]*<\/a>$/, '')).toBe('');
  const decoded = shown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  expect(decoded).toBe(`<a title="${payload}">${payload}</a>`);
});

test('html values and lists of them pass, nothing shows for nothing', () => {
  expect(html`<p>${[html`<b>1</b>`, '<', null, undefined, false, 0]}</p>`.text).toBe('<p><b>1</b>&#60;0</p>');
});

test.each(['zh-CN', 'zh-TW', 'en'] as const)('a page in %s is whole, asks for nothing and runs no script', (language) => {
  const choice = { name: 'n', title: 't', fields: [], comment: 'required', proof: 'code' } as const;
  const body = html`${factTable(
    payloads.map((each) => [each, each] as const),
    language,
  )}${choiceForm('https://x.example/exec', 'token', choice, 0, language)}`;
  const page = framed(language, payloads[0] ?? '', body);
  expect(page.html).toContain(`<html lang="${language}">`);
  expect(page.html).toContain('name="viewport"');
  expect(page.html).toContain('method="post" target="_top" action="https://x.example/exec"');
  expect(page.html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+="/);
});
