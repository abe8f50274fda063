import { expect, test } from '@jest/globals';
import { asHtml, asText } from '../../../src/engine/mail/letter-body.ts';

const link = { text: 'Open Q-1', url: 'https://pages.example/exec?t=a&b=<c>' };
const block = { title: 'Q-1 · Refund', facts: [['Reason', 'torn\nwet'] as const, ['Amount', '1 < 2'] as const], links: [link] };
const letter = { subject: 's', lines: ['Two wait:'], blocks: [block, { ...block, title: 'Q-2 · Gift', links: [] }] };

test('what is told one by one stands with its own address, in text and html', () => {
  expect(asText([letter], 'en').split('\n')).toEqual([
    'Two wait:',
    ...['', 'Q-1 · Refund', 'Reason: torn', 'wet', 'Amount: 1 < 2', '', 'Open Q-1', link.url],
    ...['', 'Q-2 · Gift', 'Reason: torn', 'wet', 'Amount: 1 < 2'],
    ...['', 'Sent by Zhanggui. Replies are not read.'],
  ]);
  const html = asHtml([letter], 'en');
  expect(html.indexOf('Q-1 · Refund')).toBeLessThan(html.indexOf('Open Q-1'));
  expect(html.indexOf('Open Q-1')).toBeLessThan(html.indexOf('Q-2 · Gift'));
  expect(html).toContain('href="https://pages.example/exec?t=a&#38;b=&#60;c&#62;"');
  expect(html).toContain('1 &#60; 2');
});

test('a table too wide for a phone has its cells one after the other, each with its label; an empty one is left out', () => {
  const table = [
    ['Order', 'Customer', 'Goods', 'Due'],
    ['A-1', '<b>Wang</b>', '', '12.00'],
  ];
  const html = asHtml([{ subject: 's', lines: [], table }], 'en');
  expect(html).not.toContain('<table');
  expect(html.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')).toContain('|A-1| |Customer| &#60;b&#62;Wang&#60;/b&#62;| |Due| 12.00|');
  expect(asHtml([{ subject: 's', lines: [], table: table.map((row) => row.slice(0, 3)) }], 'en')).toContain('<table');
});

test('what somebody typed stays text, an address too', () => {
  const html = asHtml([{ subject: 's', lines: ['https://evil.example', '<b>'] }], 'en');
  expect(html).toContain('https://evil.example');
  expect(html).not.toMatch(/<a |<b>/);
});

test('several things to tell stand one below the other, each under its own subject, with one footer', () => {
  const parts = [letter, { subject: 'second', lines: ['Another thing.'] }];
  const text = asText(parts, 'en');
  expect(text.split('\n').filter((line) => line.startsWith('■ '))).toEqual(['■ s', '■ second']);
  const html = asHtml(parts, 'en');
  expect(html.match(/font-size:17px/g)).toHaveLength(2);
  for (const told of [text, html]) expect(told.split('Replies are not read')).toHaveLength(2);
});
