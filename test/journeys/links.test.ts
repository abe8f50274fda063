import { beforeEach, describe, expect, test } from '@jest/globals';
import { census } from '../../src/cli/census.ts';
import { answerLink, linkToken, offeredToken, openLink, webAppUrl } from '../../src/cli/rehearsal/links.ts';
import type { Installed } from '../../src/engine/install/install.ts';
import { sign, type Secrets } from '../../src/engine/links/link.ts';
import { propertyNames } from '../../src/engine/run/state.ts';
import { GoogleError } from '../../src/local/contract.ts';
import { callPage } from '../../src/orders/call-page.ts';
import { orders } from '../../src/orders/tables.ts';
import { closedWords, pageWords } from '../../src/text/pages.ts';
import { languages } from '../../src/text/words.ts';
import { askWebApp } from '../../src/local/web-app.ts';
import {
  agent,
  beatAfter,
  controlProject,
  during,
  executive,
  first,
  head,
  journal,
  ledgerRow,
  lineOfKey,
  owner,
  second,
  standingShop,
  stateOf,
  step,
  stranger,
  submit,
  supervisor,
} from './given.ts';

const here = standingShop();
const valid = { choice: 'calledValid', confirmation: first.slice(-4) };

beforeEach(() => {
  here.shop.host.setProperty(controlProject, propertyNames.webApp, webAppUrl);
  submit(here.shop, first);
});

/** The page that a receiver opens, and the token that its forms carry. */
function opened(seat: string = agent) {
  const page = openLink(here.shop, linkToken(here.shop, callPage, first, { mail: seat }));
  return { page, t: offeredToken(page) ?? '' };
}

/** A link to the row of the first order that claims another number, as after a restoration by hand. */
function keyedToken(key: string): string {
  const secrets = JSON.parse(here.shop.host.properties(controlProject)[propertyNames.secrets] ?? '') as Secrets;
  const line = lineOfKey(here.shop, orders, first) ?? 0;
  return sign({ what: callPage.name, key, line, mail: agent, seat: '', content: '', expires: here.shop.host.now() + 1_000_000 }, secrets);
}

describe('[ORD-2] a reminder', () => {
  test('carries a link for its one receiver, and no token lies in a workbook', () => {
    const { shop } = here;
    beatAfter(shop, 6);
    const [letter] = shop.host.mails().filter(({ to }) => to === agent);
    const [, token = ''] = /\/exec\?t=([\w.-]+)/.exec(letter?.body ?? '') ?? [];
    const page = openLink(shop, token);
    expect(page).toContain('138');
    expect(page).not.toContain(pageWords.changedGet['zh-CN']);
    expect(answerLink(shop, { t: offeredToken(page) ?? '', ...valid })).toContain(pageWords.recordedTitle['zh-CN']);
    const stored = Object.values(shop.books).flatMap((book) => shop.host.sheets(book).map(({ rows }) => JSON.stringify(rows)));
    expect(stored.some((text) => text.includes(token.split('.')[2] ?? ''))).toBe(false);
  });

  test('without a web app carries none', () => {
    here.shop.host.setProperty(controlProject, propertyNames.webApp, '');
    beatAfter(here.shop, 6);
    expect(here.shop.host.mails().some(({ body }) => body.includes('?t='))).toBe(false);
  });
});

describe('the address that somebody typed by hand', () => {
  const typed = (address: string) => {
    here.shop.host.setProperty(controlProject, propertyNames.webApp, address);
    return here.shop.host.run(controlProject, 'install', { as: owner });
  };
  const carried = () => here.shop.host.mails().flatMap(({ body }) => body.match(/https:\S+(?=\?t=)/g) ?? []);

  test('of one account of several leads everybody to the page, from install on and without it', () => {
    const { shop } = here;
    const right = 'https://script.google.com/macros/s/AKfycbExample/exec';
    shop.host.setProperty(controlProject, propertyNames.webApp, 'https://script.google.com/macros/u/1/s/AKfycbExample/exec');
    beatAfter(shop, 6);
    expect(new Set(carried())).toEqual(new Set([right]));
    expect(typed('https://script.google.com/macros/u/1/s/AKfycbExample/exec').returned).toMatchObject({ problems: [] });
    expect(shop.host.properties(controlProject)[propertyNames.webApp]).toBe(right);
  });

  test('of the test deployment is refused: install says so, and letters go without links', () => {
    const address = 'https://script.google.com/macros/s/AKfycbExample/dev';
    const run = typed(address);
    expect((run.returned as Installed).problems).toEqual([expect.stringContaining(address)]);
    expect(run.log.join()).toContain('/exec');
    beatAfter(here.shop, 6);
    expect(here.shop.host.mails().length).toBeGreaterThan(0);
    expect(carried()).toEqual([]);
  });
});

describe('[ORD-2] opening a link', () => {
  test('changes nothing, and costs the properties and one read', () => {
    const { shop } = here;
    const before = [census(shop), shop.host.properties(controlProject)];
    opened();
    const run = shop.host.runs().at(-1);
    expect([census(shop), shop.host.properties(controlProject)]).toEqual(before);
    expect(run?.calls).toEqual({ 'Properties.getProperties': 1, 'Sheets.Spreadsheets.getByDataFilter': 1 });
    expect(run?.returned).toMatchObject({ kind: 'html', metaTags: { viewport: 'width=device-width, initial-scale=1' } });
  });

  test.each([
    [agent, 'zh-CN', true],
    ['duty@shop.example', 'zh-TW', false],
    [head, 'en', false],
  ] as const)('%s reads it in %s; the telephone number is for agents', (seat, language, phone) => {
    const { page } = opened(seat);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(pageWords.confirmation[language]);
    expect(page.includes('13800000001')).toBe(phone);
  });

  test('a link that is no good touches no lock and no sheet', () => {
    const { shop } = here;
    const good = linkToken(shop, callPage, first);
    const old = linkToken(shop, callPage, first, { expires: shop.host.now() - 1 });
    const foreign = `00000000${good.slice(8)}`;
    for (const [token, words] of [
      ['', pageWords.invalid],
      [`${good.slice(0, -1)}${good.endsWith('A') ? 'B' : 'A'}`, pageWords.invalid],
      [foreign, pageWords.invalid],
      [old, pageWords.expired],
    ] as const) {
      for (const page of [openLink(shop, token), answerLink(shop, { t: token, ...valid })]) {
        for (const language of languages) expect(page).toContain(words[language]);
        // The bare address is nobody's forgery: it is not even counted.
        const counted = token === '' ? {} : { 'Cache.get': 1, 'Cache.put': 1 };
        expect(shop.host.runs().at(-1)?.calls).toEqual({ 'Properties.getProperties': 1, ...counted });
      }
    }
    expect(stateOf(shop, first)).toBe('accepted');
  });

  test('whose receiver left, or whose row is another, is told so', () => {
    expect(opened(stranger).page).toContain(pageWords.noSeat.en);
    const token = linkToken(here.shop, { ...callPage, ledger: callPage.ledger }, first);
    submit(here.shop, second);
    expect(openLink(here.shop, token)).toContain(first);
  });
});

describe('[ORD-2] a link whose page cannot be shown as the letter meant it', () => {
  /** Makes every call of this name fail with a text of Google's while something happens. */
  function failing(name: string, text: string, happen: () => string): string {
    const stop = here.shop.host.intercept({
      before: (call) => {
        if (call.name === name) throw new GoogleError(text);
      },
    });
    const page = happen();
    stop();
    return page;
  }

  test('to a row that now holds another order says that it is gone, and records nothing', () => {
    const { shop } = here;
    const token = keyedToken('2026030200000000009');
    const before = census(shop).entries;
    expect(openLink(shop, token)).toContain(pageWords.gone['zh-CN']);
    expect(answerLink(shop, { t: token, choice: 'calledValid', confirmation: '0009' })).toContain(pageWords.gone['zh-CN']);
    expect(census(shop).entries).toEqual(before);
    expect(stateOf(shop, first)).toBe('accepted');
  });

  test('says that the workbook cannot be read now, in all languages', () => {
    const page = failing('Sheets.Spreadsheets.getByDataFilter', 'Internal error.', () => opened().page);
    for (const language of languages) expect(page).toContain(pageWords.unreadable[language]);
  });

  test('says that it failed where the answer could not be written; what was not recorded can be decided again', () => {
    const { shop } = here;
    const { t } = opened();
    const page = failing('Sheets.Spreadsheets.batchUpdate', 'Internal error.', () => answerLink(shop, { t, ...valid }));
    for (const language of languages) expect(page).toContain(pageWords.failed[language]);
    expect(stateOf(shop, first)).toBe('accepted');
    expect(answerLink(shop, { t: opened().t, ...valid })).toContain(pageWords.recordedTitle['zh-CN']);
  });

  test('tells who comes while another run holds the lock to come again', () => {
    const { shop } = here;
    const { t } = opened();
    let page = '';
    shop.host.setTime(shop.host.now() + 360_000);
    const stop = during(shop, 'Sheets.Spreadsheets.getByDataFilter', () => {
      page = answerLink(shop, { t, ...valid });
    });
    beatAfter(shop, 0);
    stop();
    for (const language of languages) expect(page).toContain(pageWords.busy[language]);
    expect(stateOf(shop, first)).toBe('accepted');
  });
});

describe('[ORD-2] deciding by a link', () => {
  test('is recorded once, under the name of its receiver, as seen', () => {
    const { shop } = here;
    const { t } = opened(supervisor);
    expect(answerLink(shop, { t, ...valid })).toContain(pageWords.recordedTitle['zh-CN']);
    expect(answerLink(shop, { t, ...valid })).toContain(closedWords.decided['zh-CN']);
    expect(stateOf(shop, first)).toBe('called');
    expect(journal(shop).filter(({ what }) => what === 'orders.call.calledValid')).toMatchObject([{ actor: '主管', key: first }]);
    expect(opened(supervisor).page).toContain(closedWords.decided['zh-CN']);
  });

  test('not valid needs a reason, which becomes a remark and stays text', () => {
    const { shop } = here;
    const { t } = opened();
    for (const comment of ['', '  ', '\u3000', 'x'.repeat(501), 'a\u0000b']) answerLink(shop, { t, choice: 'calledInvalid', comment });
    expect(stateOf(shop, first)).toBe('accepted');
    const page = answerLink(shop, { t, choice: 'calledInvalid', comment: '=HYPERLINK("x")<script>' });
    expect(page).not.toContain('<script>');
    expect(stateOf(shop, first)).toBe('invalid');
    expect(ledgerRow(shop, first)?.['remarks']).toContain('客服] =HYPERLINK("x")<script>');
  });

  test('a robot that presses every button without typing decides nothing', () => {
    const { shop } = here;
    const before = census(shop).entries;
    const { page, t } = opened();
    const choices = [...page.matchAll(/name="choice" value="(\w+)"/g)].map(([, choice = '']) => choice);
    expect(choices).toEqual(['calledValid', 'calledInvalid']);
    for (const choice of [...choices, '', 'confirm']) answerLink(shop, { t, choice, comment: '', confirmation: '' });
    expect(census(shop).entries).toEqual(before);
    expect(stateOf(shop, first)).toBe('accepted');
  });

  test('full-width digits count as typed', () => {
    const wide = first.slice(-4).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    answerLink(here.shop, { t: opened().t, choice: 'calledValid', confirmation: wide });
    expect(stateOf(here.shop, first)).toBe('called');
  });

  test('what changed since it was looked at is not decided; the fresh state is offered', () => {
    const { shop } = here;
    const { t } = opened();
    step(shop, first, 'remark', { by: '客服', action: 'remark', remark: '客户改了地址' });
    const { page } = { page: answerLink(shop, { t, ...valid }) };
    expect(stateOf(shop, first)).toBe('accepted');
    expect(page).toContain(pageWords.changedPost['zh-CN']);
    expect(page).toContain('客户改了地址');
    answerLink(shop, { t: offeredToken(page) ?? '', ...valid });
    expect(stateOf(shop, first)).toBe('called');
  });

  test('of two at once one is recorded; the other is told to come again', () => {
    const { shop } = here;
    const [one, two] = [opened(supervisor).t, opened(executive).t];
    let other = '';
    const stop = during(shop, 'Sheets.Spreadsheets.batchUpdate', () => {
      other = answerLink(shop, { t: two, ...valid });
    });
    answerLink(shop, { t: one, ...valid });
    stop();
    expect(other).toContain(pageWords.busy.en);
    expect(answerLink(shop, { t: two, ...valid })).toContain(closedWords.decided['zh-CN']);
    expect(journal(shop).filter(({ what }) => what.startsWith('orders.call.'))).toMatchObject([{ actor: '主管' }]);
  });

  test('the desk and the page decide the same', () => {
    const { shop } = here;
    const { t } = opened();
    step(shop, first, 'calledValid');
    expect(answerLink(shop, { t, ...valid })).toContain(closedWords.decided['zh-CN']);
  });
});

test('install run again adds a secret where there is none, and keeps one that stands', () => {
  const { shop } = here;
  const before = shop.host.properties(controlProject)[propertyNames.secrets];
  shop.host.run(controlProject, 'install', { as: shop.owner });
  expect(shop.host.properties(controlProject)[propertyNames.secrets]).toBe(before);
  expect(JSON.stringify(before)).toMatch(/[0-9a-f]{64}/);
});

test('the event object is as Apps Script makes it', () => {
  const { run } = askWebApp(here.shop.host, controlProject, { method: 'GET', query: 't=1&t=2' });
  expect(run).toMatchObject({ trigger: 'web', as: here.shop.owner, error: null });
});
