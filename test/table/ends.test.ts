import { expect, test } from '@jest/globals';
import { inOneLine, withoutAtEnds } from '../../src/table/ends.ts';

test('characters of a kind go at the ends and nowhere else', () => {
  expect(withoutAtEnds('\u200e\u200e138\u200e00\u200f', /[\u200e\u200f]/)).toBe('138\u200e00');
  expect(withoutAtEnds('\u200e\u200e', /\u200e/)).toBe('');
  expect(withoutAtEnds('', /x/)).toBe('');
});

test('lines become one, without the spaces around their breaks', () => {
  expect(inOneLine('杭州市  \r\n  西湖区\n\n文三路\u2028 1 号')).toBe('杭州市 西湖区 文三路 1 号');
  expect(inOneLine('一\n二', '；')).toBe('一；二');
});
