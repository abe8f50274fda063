import blns from 'big-list-of-naughty-strings' with { type: 'json' };
import { describe, expect, test } from '@jest/globals';
import { answerLink, offeredItems, offeredToken, openLink } from '../../src/cli/rehearsal/links.ts';
import { framed } from '../../src/page/frame.ts';
import { factTable, isWebAddress } from '../../src/page/facts.ts';
import { choiceForm } from '../../src/page/forms.ts';
import { html } from '../../src/page/html.ts';
import { listForm } from '../../src/page/list-form.ts';
import { fingerprint, grid, list, notice, pageLink } from '../../src/page/parts.ts';
import { ask, askRow, decisions, head, listOf, opened, standing } from './given.ts';

const here = standing();

/** Text that is taken apart as a formula, a header, markup or a template wherever it is not kept a text. */
const payloads = [
  '=HYPERLINK("https://evil.example","x")',
  '+cmd|calc!A0',
  '@SUM(1+1)',
  'Subject: x%0d%0aBcc: evil@evil.example',
  '<script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)",
  '${alert(1)}{{7*7}}',
  '</style><svg onload=alert(1)>',
];

/** Every tag and attribute of a page, without the texts between and the values. */
function skeleton(page: string): string {
  return (page.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""')).join('\n');
}

/** The trail has a line for each line of a comment. */
const withoutItems = (tags: string) => tags.replace(/<\/?li>\n/g, '');

/** A page with a text in every place that the parts have for one. */
function filled(text: string): string {
  const field = { name: 'to', label: text, optional: false, input: { options: [{ value: text, label: text }] } };
  const note = { name: 'note', label: text, optional: true, input: { maxChars: 9 } };
  const choice = { name: text, title: text, fields: [field, note], comment: 'optional', proof: 'code' } as const;
  const facts = [
    [text, text],
    [text, { from: text, to: text }],
  ] as const;
  const item = { title: text, facts, token: text, url: text, ticked: true, alone: null };
  const form = {
    action: text,
    token: text,
    from: 1,
    items: [item, { ...item, alone: text }],
    choices: [{ name: text, title: text, chosen: true }],
    comment: text,
  };
  const body = html`${factTable(facts, 'en')}${grid({ title: text, header: [text], rows: [[text]] })}${list(text, [text])}
  ${notice('note', [text])}${fingerprint(text, text)}${pageLink(text, text)}${choiceForm(text, text, choice, 0, 'en')}${listForm(form, 'en')}`;
  return framed('en', text, body).html;
}

describe('the parts of a page', () => {
  test('hold every naughty string as text, wherever it stands', () => {
    const plain = skeleton(filled('text'));
    expect(blns.length).toBeGreaterThan(400);
    for (const text of [...payloads, ...blns]) expect([text, skeleton(filled(text)) === plain]).toEqual([text, true]);
  });

  test('make a link of no naughty string', () => {
    expect(isWebAddress('https://files.example/a?b=1#c')).toBe(true);
    for (const text of [...payloads, ...blns]) expect([text, isWebAddress(text)]).toEqual([text, false]);
    for (const text of payloads) expect([text, isWebAddress(`https://files.example/${text}`)]).toEqual([text, !/[\s"'<>]/.test(text)]);
  });
});

describe('what was typed', () => {
  test.each(payloads)('%s through every field of desk and page stays text in cell, page and journal', (text) => {
    const { shop } = here;
    // The apostrophe makes a text of what Sheets would take as a formula.
    const typed = `'${text}`;
    ask(shop, 'R-1001', { subject: typed, reason: typed, link: typed });
    ask(shop, 'R-1002', { subject: typed, reason: typed, link: typed });
    expect(askRow(shop, 'R-1001')).toMatchObject({ subject: text, reason: text, link: text });
    const { page, t } = opened(shop, 'R-1001');
    const clean = (shown: string) => expect(shown).not.toMatch(/<script|<img|<svg|onerror="|onfocus="|href="(?!https:)/);
    clean(page);
    const list = listOf(shop);
    clean(list.page);
    const answer = answerLink(shop, { t, choice: 'passOn', confirmation: '1001', 'f.to': head, 'f.note': text });
    clean(answer);
    clean(answerLink(shop, { t: list.t, item: offeredItems(list.page), choice: 'refuse', comment: text, confirmation: '2' }));
    expect(askRow(shop, 'R-1001')['trail']).toContain(text);
    expect(askRow(shop, 'R-1002')['trail']).toContain(text);
    expect(decisions(shop).map(({ after }) => (JSON.parse(String(after)) as { trail: string }).trail.includes(text))).toEqual([true, true]);
  });

  test('every naughty string as a comment is kept as it is or refused, and never breaks a page', () => {
    const { shop } = here;
    ask(shop, 'R-1001');
    const start = shop.host.snapshot();
    const { t } = opened(shop, 'R-1001');
    const plain = withoutItems(skeleton(answerLink(shop, { t, choice: 'refuse', comment: 'text' })));
    for (const comment of blns.filter((_, at) => at % 9 === 0)) {
      shop.host.restore(start);
      const page = answerLink(shop, { t, choice: 'refuse', comment });
      const [entry] = decisions(shop);
      if (entry === undefined) expect([comment, offeredToken(page)]).toEqual([comment, expect.any(String)]);
      else expect(String(askRow(shop, 'R-1001')['trail'])).toContain(comment.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''));
      if (entry !== undefined) expect([comment, withoutItems(skeleton(page))]).toEqual([comment, plain]);
    }
  });

  test('in an address is no more than a bad link', () => {
    const { shop } = here;
    for (const text of payloads) {
      const page = openLink(shop, encodeURIComponent(text), `&p=${encodeURIComponent(text)}`);
      expect(page).not.toMatch(/<script|<img|<svg/);
      expect(page).not.toContain(text);
    }
  });
});
