import { describe, expect, test } from '@jest/globals';
import { aboutDialog, type About } from '../../src/dialogs/about-dialog.ts';
import { dialog } from '../../src/dialogs/dialog.ts';
import { importDialog } from '../../src/dialogs/import-dialog.ts';
import { linksDialog } from '../../src/dialogs/links-dialog.ts';
import { postsDialog } from '../../src/dialogs/posts-dialog.ts';
import type { Person } from '../../src/engine/workbook/situation.ts';
import type { OpenOrder } from '../../src/orders/tables.ts';
import { html } from '../../src/page/html.ts';
import { levelOf } from '../../src/rulebook/levels.ts';
import { defaultSettings } from '../../src/rulebook/settings.ts';
import { hourMs } from '../../src/table/office-time.ts';
import { languages } from '../../src/text/words.ts';

const now = Date.parse('2026-03-02T10:00:00+08:00');
const nasty = '</script><script>alert(1)</script>';
const about: About = { version: '0.1.0', book: '订单', original: null, account: 'gmail', heart: now, now, waiting: [] };
const person = (name: string, role: Person['role'], mail = `${name}@shop.example`): Person => ({
  name,
  role,
  mail,
  language: 'en',
  level: levelOf(role),
});
const order = (agent: string | null, dueAt: number | null): OpenOrder => ({ agent, dueAt }) as OpenOrder;

/** The page without its own style and script. */
const shown = (page: string) => page.replace(/<style>[^]*<\/style>/, '');

describe('every dialog', () => {
  const all = (language: (typeof languages)[number]) => [
    aboutDialog(language, { ...about, book: nasty }),
    postsDialog(language, [person(nasty, 'agent')], [order(nasty, null)], now),
    linksDialog(language, [nasty], ''),
    importDialog({ ...defaultSettings, language }, ''),
    dialog(language, {
      title: nasty,
      width: 1,
      height: 1,
      body: html`${nasty}`,
      given: { text: nasty },
      script: '<script>\nrun();\n</script>\n',
    }),
  ];

  test.each(languages)('in %s is whole html that asks for nothing from anywhere and lets no value become markup', (language) => {
    for (const { html: page, width, height } of all(language)) {
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).not.toMatch(/<(?:link|img|iframe)|\bsrc=|@import|url\(/);
      // One script for its data and one for its code, each ended by its own end alone.
      expect(page.split('</script').length - 1).toBeLessThanOrEqual(2);
      expect(page.replace(/<script[^>]*>[^]*?<\/script>/g, '')).not.toContain('<script');
      expect([width > 0, height > 0]).toEqual([true, true]);
    }
  });
});

describe('About', () => {
  const silent = (heart: number | null) => aboutDialog('en', { ...about, heart }).html.includes('has been silent');

  test('is silent about its heart for two hours, and speaks up then; before the first beat it says none', () => {
    expect([now, now - 2 * hourMs, now - 2.5 * hourMs, now - 24 * hourMs].map(silent)).toEqual([false, false, true, true]);
    expect([silent(null), aboutDialog('en', { ...about, heart: null }).html.includes('none yet')]).toEqual([false, true]);
  });

  test('of a copy it says first that nothing works, and where the workbook is, and nothing of a heart', () => {
    const page = shown(aboutDialog('en', { ...about, original: 'https://docs.google.com/spreadsheets/d/X/edit', heart: 1 }).html);
    expect(page).toContain('This is a backup copy. Nothing works here.');
    expect(page).toContain('https://docs.google.com/spreadsheets/d/X/edit');
    expect(page).not.toContain('sign of life');
    expect(page).not.toContain('silent');
  });

  test('lists the desks with rows that wait, and says nothing where none does', () => {
    const told = (count: number) => shown(aboutDialog('en', { ...about, waiting: [{ desk: 'To do', count }] }).html);
    expect(told(3)).toContain('To do: 3');
    expect(told(0)).toContain('<td>nothing</td>');
  });
});

test('Who is on what: an address that nobody on the list has is not shown, and a late order counts as late', () => {
  const staff = [person('王芳', 'agent'), person('李明', 'agent')];
  const open = [order('王芳@shop.example', now - 1), order('王芳', now + 1), order('private@elsewhere.example', null), order(null, null)];
  const page = shown(postsDialog('en', staff, open, now).html);
  expect(page).not.toContain('@');
  expect(page.replace(/\s+/g, ' ')).toContain('<th scope="row">王芳</th> <td class="number">2</td> <td class="number">1</td>');
  expect(page).toContain('not on the list');
  expect(page).toContain('nobody signed');
  expect(shown(postsDialog('en', [], null, now).html)).toContain('has not been published');
});
