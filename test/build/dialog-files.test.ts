import { expect, test } from '@jest/globals';
import { dialogFiles, scriptElement } from '../../build/dialog-files.ts';
import { root } from '../../build/bundle.ts';

test('code becomes one element, and code that would end it early or never is not built', () => {
  expect(scriptElement('a();\n')).toBe('<script>\na();\n</script>\n');
  expect(() => scriptElement("a('</SCRIPT>')")).toThrow('has </SCRIPT in it');
  expect(() => scriptElement("a('<!--<script>')")).toThrow('has <!-- in it');
});

test('each dialog that does something has a file with its script', async () => {
  const files = await dialogFiles(root);
  expect(Object.keys(files)).toEqual(['import', 'links']);
  for (const html of Object.values(files)) {
    expect(html).toMatch(/^<script>\n.+\n<\/script>\n$/s);
    expect(html.match(/<\/?script/g)).toHaveLength(2);
    expect(html).toContain('google.script.run');
  }
});
