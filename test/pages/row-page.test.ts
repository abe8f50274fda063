import { describe, expect, test } from '@jest/globals';
import { census } from '../../src/cli/census.ts';
import { answerLink, linkCode, linkToken, offeredToken, openLink } from '../../src/cli/rehearsal/links.ts';
import { controlProject } from '../../src/cli/shop.ts';
import { rotated, type Secrets } from '../../src/engine/links/link.ts';
import { propertyNames } from '../../src/engine/run/state.ts';
import { closedWords, pageWords } from '../../src/text/pages.ts';
import { during } from '../journeys/given.ts';
import { askPage } from './ask-pages.ts';
import { answered, ask, askRow, change, decisions, head, opened, standing, stateOf, supervisor } from './given.ts';

const here = standing();
const grant = { choice: 'grant', confirmation: '1001' };

describe('a page with a seat', () => {
  test('shows old and new, tables, declared links, the trail and the fingerprint, for two calls', () => {
    const { shop } = here;
    ask(shop, 'R-1001', { link: 'https://files.example/a?b=1&c=2' });
    const { page } = opened(shop, 'R-1001');
    expect(page).toContain('<del>180.00</del>');
    expect(page).toContain('<ins>199.00</ins>');
    expect(page).toContain('rel="noopener noreferrer nofollow"');
    expect(page).toContain('href="https://files.example/a?b&#61;1&#38;c&#61;2"');
    expect(page).toContain('image, 300 KB');
    expect(page).toMatch(/class="screen">[0-9a-f]{8}<.*class="paper">[0-9a-f]{64}</);
    expect(shop.host.runs().at(-1)?.callCount).toBe(2);
  });

  test.each(['http://x.example', 'javascript:alert(1)', 'https://good.example@evil.example/', 'https://еxample.com/', 'https://'])(
    'makes no link of %s',
    (link) => {
      ask(here.shop, 'R-1001', { link });
      const { page } = opened(here.shop, 'R-1001');
      expect(page).not.toContain('rel="noopener');
      expect(page).toContain(pageWords.linkRefused['zh-CN']);
    },
  );

  test.each([
    ['withdraw', {}, 'withdrawn', true],
    ['end', {}, 'expired', false],
    ['urge', {}, 'renewed', false],
    ['passOn', { to: head }, 'passedOn', true],
  ] as const)('after %s says so, shows the row only where it may, and takes nothing', (action, cells, reason, shown) => {
    const { shop } = here;
    ask(shop, 'R-1001', { subject: 'subject-here' });
    const seat = '1';
    const { t } = opened(shop, 'R-1001', { seat });
    change(shop, 'R-1001', action, cells);
    const state = stateOf(shop, 'R-1001');
    for (const page of [opened(shop, 'R-1001', { seat }).page, answerLink(shop, { t, ...grant })]) {
      expect(page).toContain(closedWords[reason]['zh-CN']);
      expect(page).not.toContain('<form');
      expect(page.includes('subject-here')).toBe(shown);
    }
    expect([stateOf(shop, 'R-1001'), decisions(shop)]).toEqual([state, []]);
  });

  test('renewed by an urge is good again, and is not by the old link', () => {
    const { shop } = here;
    ask(shop, 'R-1001');
    const old = opened(shop, 'R-1001', { seat: '1' }).t;
    change(shop, 'R-1001', 'urge');
    answerLink(shop, { t: old, ...grant });
    expect(stateOf(shop, 'R-1001')).toBe('等待中');
    answerLink(shop, { t: opened(shop, 'R-1001').t, ...grant });
    expect(stateOf(shop, 'R-1001')).toBe('已批准');
  });

  test('for somebody else shows nothing and takes nothing', () => {
    const { shop } = here;
    ask(shop, 'R-1001', { subject: 'subject-here', askedOf: supervisor });
    const token = linkToken(shop, askPage, 'R-1001', { mail: head });
    for (const page of [openLink(shop, token), answerLink(shop, { t: token, ...grant })]) {
      expect(page).toContain(closedWords.notYours.en);
      expect(page).not.toContain('subject-here');
    }
    expect(decisions(shop)).toEqual([]);
  });

  test('swapped to another row, round or receiver is refused', () => {
    const { shop } = here;
    ask(shop, 'R-1001', { askedOf: supervisor });
    ask(shop, 'R-1002', { askedOf: head });
    for (const [claims, words] of [
      [{ line: 3 }, pageWords.gone],
      [{ key: 'R-1002' }, pageWords.gone],
      [{ line: 0 }, pageWords.gone],
      [{ seat: '2' }, closedWords.renewed],
      [{ seat: '' }, closedWords.renewed],
      [{ what: 'orders.call' }, pageWords.gone],
    ] as const) {
      const t = linkToken(shop, askPage, 'R-1001', { mail: supervisor, ...claims });
      for (const page of [openLink(shop, t), answerLink(shop, { t, ...grant, comment: 'x' })]) expect(page).toContain(words['zh-CN']);
    }
    expect(decisions(shop)).toEqual([]);
  });

  test('of two people at once one is recorded, and the other reads whose decision it was', () => {
    const { shop } = here;
    ask(shop, 'R-1001');
    const [one, two] = [opened(shop, 'R-1001').t, opened(shop, 'R-1001', { mail: head }).t];
    let meanwhile = '';
    const stop = during(shop, 'Sheets.Spreadsheets.batchUpdate', () => {
      meanwhile = answerLink(shop, { t: two, ...grant });
    });
    answerLink(shop, { t: one, ...grant });
    stop();
    expect(meanwhile).toContain(pageWords.busy.en);
    const late = answerLink(shop, { t: two, choice: 'refuse', comment: 'no, rather not' });
    expect(late).toContain(closedWords.decidedByAnother.en);
    expect(late).toContain('By 主管');
    expect(decisions(shop)).toMatchObject([{ what: 'asks.one.grant', actor: '主管' }]);
  });

  test('may offer a choice after the end; the old answer is no good after it', () => {
    const { shop } = here;
    ask(shop, 'R-1001');
    const { t } = opened(shop, 'R-1001');
    const page = answerLink(shop, { t, ...grant });
    expect(page).toContain('value="takeBack"');
    expect(page).not.toContain('value="grant"');
    answerLink(shop, { t: offeredToken(page) ?? '', choice: 'takeBack', comment: 'too soon' });
    expect(stateOf(shop, 'R-1001')).toBe('等待中');
    expect(answerLink(shop, { t, ...grant })).toContain(closedWords.renewed['zh-CN']);
    expect(stateOf(shop, 'R-1001')).toBe('等待中');
  });
});

describe('what a choice asks for', () => {
  test.each([
    [{ 'f.to': '' }, pageWords.fieldNeeded],
    [{ 'f.to': 'nobody@shop.example' }, pageWords.fieldBad],
    [{ 'f.to': supervisor }, pageWords.fieldBad],
    [{ 'f.to': head, 'f.note': 'x'.repeat(201) }, pageWords.fieldBad],
    [{ 'f.to': head, 'f.note': 'a\u0000b' }, pageWords.fieldBad],
    [{ 'f.to': head, confirmation: '' }, pageWords.confirmationNeeded],
  ])('%o is not taken', (fields, words) => {
    const { shop } = here;
    ask(shop, 'R-1001');
    const { t } = opened(shop, 'R-1001');
    const page = answerLink(shop, { t, choice: 'passOn', confirmation: '1001', ...fields });
    expect(page).toContain(words['zh-CN'].split('{')[0]?.slice(0, 3));
    expect(decisions(shop)).toEqual([]);
  });

  test('is handed to the decision; an optional field may stay empty', () => {
    const { shop } = here;
    ask(shop, 'R-1001');
    answerLink(shop, { t: opened(shop, 'R-1001').t, choice: 'passOn', confirmation: '1001', 'f.to': head });
    expect(askRow(shop, 'R-1001')).toMatchObject({ askedOf: head, state: '已转交' });
  });

  test('a required comment, a choice that is not offered, a decision that refuses: told, and what was written is shown again', () => {
    const { shop } = here;
    ask(shop, 'R-1001');
    const { t } = opened(shop, 'R-1001');
    expect(answerLink(shop, { t, choice: 'refuse', comment: ' ' })).toContain(pageWords.commentNeeded['zh-CN']);
    expect(answerLink(shop, { t, choice: 'sell', comment: 'x' })).toContain(pageWords.notOffered['zh-CN']);
    expect(answerLink(shop, { t, choice: 'takeBack', comment: 'x' })).toContain(pageWords.notOffered['zh-CN']);
    const page = answerLink(shop, { t, choice: 'refuse', comment: 'no' });
    expect(page).toContain('不行甲');
    expect(page).toContain(pageWords.youWrote['zh-CN'].replace('{text}', 'no'));
    expect(answerLink(shop, { t, choice: 'refuse', comment: 'break' })).toContain(pageWords.failed.en);
    expect(decisions(shop)).toEqual([]);
  });

  test('the content seen is recorded with the decision', () => {
    const { shop } = here;
    ask(shop, 'R-1001');
    const { page, t } = opened(shop, 'R-1001');
    const short = /class="screen">([0-9a-f]{8})</.exec(page)?.[1] ?? '';
    answerLink(shop, { t, ...grant, comment: 'fine' });
    expect(decisions(shop)[0]?.['after']).toContain(`granted 主管 ${short} fine`);
  });

  test('what changed since is shown again and not decided', () => {
    const { shop } = here;
    ask(shop, 'R-1001');
    const { t } = opened(shop, 'R-1001');
    change(shop, 'R-1001', 'revise');
    const page = answerLink(shop, { t, ...grant });
    expect(page).toContain(pageWords.changedPost['zh-CN']);
    expect(page).toContain('<ins>200.00</ins>');
    expect(decisions(shop)).toEqual([]);
  });
});

describe('a code', () => {
  test('stands in the letter, not on the page, not in a sheet; decides with what else is asked for', () => {
    const { shop } = here;
    ask(shop, 'R-1001', { secret: true });
    const [letter] = shop.host.mails().filter(({ to }) => to === supervisor);
    const [, code = ''] = /code (\d{4})/.exec(letter?.body ?? '') ?? [];
    const [, token = ''] = /\/exec\?t=([\w.-]+)/.exec(letter?.body ?? '') ?? [];
    const page = openLink(shop, token);
    expect(code).toHaveLength(4);
    expect(page.replace(/[0-9a-f]{64}|value="[^"]+"/g, '')).not.toContain(code);
    const t = offeredToken(page) ?? '';
    for (const typed of ['', '1001', 'abcd']) answerLink(shop, { t, choice: 'grant', confirmation: '1001', code: typed });
    expect(answerLink(shop, { t, choice: 'refuse', code })).toContain(pageWords.commentNeeded['zh-CN']);
    expect(decisions(shop)).toEqual([]);
    const { run } = answered(shop, { t, choice: 'grant', code });
    expect(stateOf(shop, 'R-1001')).toBe('已批准');
    expect(run?.calls['Cache.get']).toBe(1);
  });

  test("typed wrong five times is not taken for a while, by none of the seat's links", () => {
    const { shop } = here;
    ask(shop, 'R-1001', { secret: true });
    const code = linkCode(shop, askPage, 'R-1001', { mail: supervisor });
    const wrong = code === '0000' ? '0001' : '0000';
    for (let tries = 0; tries < 5; tries += 1) {
      const { t } = opened(shop, 'R-1001', { expires: shop.host.now() + 1_000_000 + tries });
      expect(answerLink(shop, { t, choice: 'grant', code: wrong })).toContain(pageWords.codeWrong['zh-CN']);
    }
    const { t } = opened(shop, 'R-1001');
    const { page, run } = answered(shop, { t, choice: 'grant', code });
    expect(page).toContain(pageWords.codeLocked['zh-CN']);
    expect(Object.keys(run?.calls ?? {}).filter((name) => name.startsWith('Sheets'))).toEqual([]);
    expect(decisions(shop)).toEqual([]);
    const other = opened(shop, 'R-1001', { mail: head }).t;
    answerLink(shop, { t: other, choice: 'grant', code: linkCode(shop, askPage, 'R-1001', { mail: head }) });
    expect(stateOf(shop, 'R-1001')).toBe('已批准');
  });

  test('is another for another seat, row and person, and outlives one rotation of the secret', () => {
    const { shop } = here;
    ask(shop, 'R-1001', { secret: true });
    const code = linkCode(shop, askPage, 'R-1001', { mail: supervisor });
    const others = [{ seat: '2' }, { key: 'R-1002' }, { line: 3 }, { mail: head }].map((each) =>
      linkCode(shop, askPage, 'R-1001', { mail: supervisor, ...each }),
    );
    expect(new Set([code, ...others]).size).toBe(5);
    const secrets = JSON.parse(shop.host.properties(controlProject)[propertyNames.secrets] ?? '') as Secrets;
    const next = JSON.stringify(rotated(secrets, 'b'.repeat(64)));
    const { t } = opened(shop, 'R-1001');
    shop.host.setProperty(controlProject, propertyNames.secrets, next);
    answerLink(shop, { t, choice: 'grant', code });
    expect(stateOf(shop, 'R-1001')).toBe('已批准');
  });
});

describe('a robot', () => {
  test('that opens every link and presses every button decides nothing', () => {
    const { shop } = here;
    ask(shop, 'R-1001');
    ask(shop, 'R-1002', { secret: true });
    const before = census(shop).entries;
    for (const no of ['R-1001', 'R-1002']) {
      const { page, t } = opened(shop, no);
      const choices = [...page.matchAll(/name="choice" value="(\w+)"/g)].map(([, choice = '']) => choice);
      expect(choices).toEqual(['grant', 'refuse', 'passOn']);
      for (const choice of choices) answerLink(shop, { t, choice, comment: '', confirmation: '', code: '', 'f.to': head, 'f.note': '' });
    }
    expect(census(shop).entries).toEqual(before);
  });
});
