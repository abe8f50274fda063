import { expect, test } from '@jest/globals';
import { forwarding } from '../../build/on-first-call.ts';
import { notesFile, withoutAsides, type Notes } from '../../build/taken-out.ts';
import { sayNote, type Note } from '../../src/text/words.ts';

const words = "import { note, w } from '../text/words.ts';\n";

test('a note leaves a short name in the code, the same in every build, and its texts beside it', () => {
  const notes: Notes = new Map();
  const text = `${words}export const a = named(text(), w('甲', '甲', 'A'), note('一</script>', '二', 'three'));\n`;
  const code = withoutAsides('a.ts', text, notes);
  const [name = ''] = [...notes.keys()];
  expect(code).toBe(`${words}export const a = named(text(), w('甲', '甲', 'A'), '${name}');\n`);
  expect(withoutAsides('b.ts', text, new Map())).toBe(code);
  const file = notesFile(notes);
  expect(file.indexOf('</script>')).toBe(file.lastIndexOf('</script>'));
  const texts = JSON.parse(file.slice(file.indexOf('{'), file.lastIndexOf('}') + 1)) as Record<
    string,
    Record<'zh-CN' | 'zh-TW' | 'en', string>
  >;
  expect(sayNote(name as Note, 'zh-CN', () => texts)).toBe('一</script>');
  expect(() => sayNote('other' as Note, 'en', () => texts)).toThrow(RangeError);
});

test('a note of anything else than plain texts ends the build', () => {
  expect(() => withoutAsides('a.ts', `${words}export const a = note(b, '二', 'three');\n`, new Map())).toThrow(/three plain texts/);
});

test('examples leave the code; the name of what sends an effect stays', () => {
  const text = "job({ name: 'a', example: { before: [], due: { atMinute: 3 } }, due: 1 });\neffect({ example: 'a.submit', kind: 2 });\n";
  expect(withoutAsides('a.ts', text, new Map())).toBe("job({ name: 'a',  due: 1 });\neffect({ example: 'a.submit', kind: 2 });\n");
});

test('what is evaluated on first call exports functions alone', () => {
  expect(forwarding('/a.ts', 'export function run(a: number): void {}\nfunction own() {}\n')).toBe(
    'export function run(...given) { return require("/a.ts").run(...given); }\n',
  );
  expect(() => forwarding('/a.ts', 'export const a = 1;\n')).toThrow(/functions alone/);
});
