import { expect, test } from '@jest/globals';
import type { Situation } from '../../../src/engine/workbook/situation.ts';
import { asHtml, asText } from '../../../src/engine/mail/letter-body.ts';

const books = { order: 'own-book' } as Situation['books'];
const link = { text: 'Open Q-1', url: 'https://pages.example/exec?t=a&b=<c>' };
const block = { title: 'Q-1 · Refund', facts: [['Reason', 'torn\nwet'] as const, ['Amount', '1 < 2'] as const], links: [link] };
const letter = { subject: 's', lines: ['Two wait:'], blocks: [block, { ...block, title: 'Q-2 · Gift', links: [] }] };

test('what is told one by one stands with its own address, in text and html', () => {
  expect(asText(letter, 'en').split('\n')).toEqual([
    'Two wait:',
    ...['', 'Q-1 · Refund', 'Reason: torn', 'wet', 'Amount: 1 < 2', '', 'Open Q-1', link.url],
    ...['', 'Q-2 · Gift', 'Reason: torn', 'wet', 'Amount: 1 < 2'],
    ...['', 'Sent by Zhanggui. Replies are not read.'],
  ]);
  const html = asHtml(letter, 'en', { books });
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
  const html = asHtml({ subject: 's', lines: [], table }, 'en', { books });
  expect(html).not.toContain('<table');
  expect(html.replace(/<[^>]+>/g, '|').replace(/\|+/g, '|')).toContain('|A-1| |Customer| &#60;b&#62;Wang&#60;/b&#62;| |Due| 12.00|');
  expect(asHtml({ subject: 's', lines: [], table: table.map((row) => row.slice(0, 3)) }, 'en', { books })).toContain('<table');
});

test('the address of a workbook of ours is a link; any other was typed by somebody and stays text', () => {
  const lines = [
    'https://docs.google.com/spreadsheets/d/own-book/edit',
    'https://docs.google.com/spreadsheets/d/other/edit',
    'https://evil.example',
  ];
  const html = asHtml({ subject: 's', lines }, 'en', { books });
  expect([...html.matchAll(/<a href="([^"]+)"/g)].map(([, address]) => address)).toEqual([lines[0]]);
});
