import { describe, expect, test } from '@jest/globals';
import { census } from '../../src/cli/census.ts';
import { answerLink, linkToken, listToken, offeredItems, offeredToken, openLink } from '../../src/cli/rehearsal/links.ts';
import { beatAfter } from '../../src/cli/rehearsal/rehearsed-shop.ts';
import { controlProject } from '../../src/cli/shop.ts';
import { closedWords, listPageWords, pageWords } from '../../src/text/pages.ts';
import { say } from '../../src/text/words.ts';
import { during } from '../journeys/given.ts';
import { askList, askPage } from './ask-pages.ts';
import { answered, ask, change, decisions, head, listOf, opened, standing, stateOf, supervisor } from './given.ts';

const here = standing();
const zh = 'zh-CN';
const numbers = (count: number) => Array.from({ length: count }, (_, at) => `R-${String(1001 + at)}`);
const asked = (count: number) => {
  numbers(count).forEach((no) => {
    ask(here.shop, no);
  });
  const { page, t } = listOf(here.shop);
  return { page, t, item: offeredItems(page) };
};

describe('a list', () => {
  test('shows what waits for its reader, each with facts, a box and its own link, for two calls, and changes nothing', () => {
    const { shop } = here;
    ask(shop, 'R-0999', { askedOf: head });
    const { page, item } = asked(3);
    const before = census(shop);
    listOf(shop);
    expect(shop.host.runs().at(-1)?.calls).toEqual({ 'Properties.getProperties': 1, 'Sheets.Spreadsheets.getByDataFilter': 1 });
    expect(census(shop)).toEqual(before);
    expect(item).toHaveLength(3);
    expect(page).toContain(say(listPageWords.count, zh, { name: '主管', count: 3 }));
    expect(page).not.toContain('R-0999');
    expect(page).not.toContain(' checked');
    const [, link = ''] = /href="https:\/\/pages\.example\/exec\?t&#61;([\w.-]+)" target="_top">打开 R-1001</.exec(page) ?? [];
    expect(openLink(shop, link)).toContain('value="grant"');
  });

  test('comes with its own link in the letter, and says when nothing waits', () => {
    const { shop } = here;
    ask(shop, 'R-1001');
    const body = shop.host.mails().find(({ to }) => to === supervisor)?.body ?? '';
    const tokens = [...body.matchAll(/\/exec\?t=([\w.-]+)/g)].map(([, token = '']) => token);
    expect(tokens).toHaveLength(2);
    expect(offeredItems(openLink(shop, tokens[1] ?? ''))).toHaveLength(1);
    change(shop, 'R-1001', 'withdraw');
    expect(openLink(shop, tokens[1] ?? '')).toContain(listPageWords.nothing[zh]);
  });

  test('of more than fifty has further pages', () => {
    const { shop } = here;
    shop.host.edits = 'lost';
    numbers(53).forEach((no) => {
      ask(shop, no);
    });
    beatAfter(shop, 6);
    const { page, t } = listOf(shop);
    expect(offeredItems(page)).toHaveLength(50);
    expect(page).toContain(say(listPageWords.range, zh, { from: 1, to: 50, count: 53 }));
    const last = openLink(shop, t, '&p=2');
    expect(offeredItems(last)).toHaveLength(3);
    expect(last).toContain('51. R-1051');
    for (const odd of ['&p=99', '&p=2.9']) expect(offeredItems(openLink(shop, t, odd))).toHaveLength(3);
    for (const odd of ['&p=-1', '&p=x', '&p=']) expect(offeredItems(openLink(shop, t, odd))).toHaveLength(50);
    const many = answerLink(shop, { t, item: [...offeredItems(page), ...offeredItems(last)], choice: 'grant', confirmation: '53' });
    expect(many).toContain(say(listPageWords.tooMany, zh, { max: 50 }));
    expect(decisions(shop)).toEqual([]);
  });

  test('link expires, and ends with its receiver', () => {
    const { shop } = here;
    asked(1);
    expect(openLink(shop, listToken(shop, askList, supervisor, { expires: shop.host.now() - 1 }))).toContain(pageWords.expired[zh]);
    expect(openLink(shop, listToken(shop, askList, 'gone@shop.example'))).toContain(pageWords.noSeat[zh]);
  });
});

describe('deciding several at once', () => {
  test('records each against its own content, in one commit, for the calls of one', () => {
    const { shop } = here;
    const { t, item } = asked(20);
    const start = shop.host.snapshot();
    const one = answered(shop, { t, item: item.slice(0, 1), choice: 'grant', confirmation: '1' });
    shop.host.restore(start);
    const all = answered(shop, { t, item, choice: 'grant', confirmation: '20', comment: 'as agreed' });
    expect(all.run?.calls).toEqual(one.run?.calls);
    expect(all.run?.callCount).toBe(7);
    expect(all.page).toContain(say(listPageWords.result, zh, { done: 20, count: 20 }));
    const made = decisions(shop);
    expect(new Set(made.map(({ commit }) => commit)).size).toBe(1);
    expect(made.map(({ key }) => key)).toEqual(numbers(20));
    const contents = made.map(({ after }) => /granted 主管 ([0-9a-f]{8}) as agreed/.exec(String(after))?.[1]);
    expect(new Set(contents).size).toBe(20);
    expect(contents).not.toContain(undefined);
  });

  test('tells of each item what became of it', () => {
    const { shop } = here;
    const { t, item } = asked(5);
    change(shop, 'R-1002', 'revise');
    answerLink(shop, { t: opened(shop, 'R-1003', { mail: head }).t, choice: 'grant', confirmation: '1003' });
    change(shop, 'R-1004', 'withdraw');
    const forged = `${item[4]?.slice(0, -1) ?? ''}${item[4]?.endsWith('A') === true ? 'E' : 'A'}`;
    const page = answerLink(shop, { t, item: [...item.slice(0, 4), forged], choice: 'grant', confirmation: '5' });
    expect(page).toContain(say(listPageWords.result, zh, { done: 1, count: 5 }));
    expect(page).toContain(listPageWords.changed[zh]);
    expect(page).toContain('<ins>200.00</ins>');
    expect(page).toContain(closedWords.decidedByAnother[zh]);
    expect(page).toContain('处理人：负责人');
    expect(page).toContain(closedWords.withdrawn[zh]);
    expect(page).toContain(listPageWords.badLink[zh]);
    expect(numbers(5).map((no) => stateOf(shop, no))).toEqual(['已批准', '等待中', '已批准', '已撤回', '等待中']);
    expect(decisions(shop).map(({ key }) => key)).toEqual(['R-1003', 'R-1001']);
  });

  test('one that breaks or is refused stops none of the others', () => {
    const { shop } = here;
    const { t, item } = asked(2);
    expect(answerLink(shop, { t, item, choice: 'refuse', confirmation: '2', comment: 'break' })).toContain(listPageWords.failed[zh]);
    expect(answerLink(shop, { t, item, choice: 'refuse', confirmation: '2', comment: 'no' })).toContain('不行甲');
    expect(decisions(shop)).toEqual([]);
  });

  test.each([
    [{ confirmation: '' }, say(listPageWords.tickedWrong, zh, { count: 2 })],
    [{ confirmation: '3' }, say(listPageWords.tickedWrong, zh, { count: 2 })],
    [{ item: [], confirmation: '0' }, listPageWords.noneTicked[zh]],
    [{ choice: '' }, listPageWords.choiceNeeded[zh]],
    [{ choice: 'passOn' }, listPageWords.choiceNeeded[zh]],
    [{ choice: 'refuse', comment: '' }, pageWords.commentNeeded[zh]],
    [{ choice: 'refuse', comment: 'x'.repeat(501) }, pageWords.commentBad[zh]],
  ])('%o records nothing, and keeps what was ticked and written', (fields, words) => {
    const { shop } = here;
    const { t, item } = asked(2);
    const { page, run } = answered(shop, { t, item, choice: 'grant', confirmation: '2', comment: 'written', ...fields });
    expect(page).toContain(words);
    expect(run?.calls['Lock.tryLock']).toBeUndefined();
    if (!('item' in fields)) expect([...page.matchAll(/name="item" [^>]* checked/g)]).toHaveLength(2);
    if (!('comment' in fields)) expect(page).toContain('>written</textarea>');
    expect(decisions(shop)).toEqual([]);
  });

  test('full-width digits count; the same item twice counts once', () => {
    const { shop } = here;
    const { t, item } = asked(2);
    answerLink(shop, { t, item: [...item, ...item], choice: 'grant', confirmation: '２' });
    expect(decisions(shop)).toHaveLength(2);
  });

  test('what needs a code has no box, and is refused where its token is sent all the same', () => {
    const { shop } = here;
    ask(shop, 'R-1001', { secret: true });
    ask(shop, 'R-1002');
    const { page, t } = listOf(shop);
    expect(offeredItems(page)).toHaveLength(1);
    expect(page).toContain('须在单独页面处理');
    const smuggled = linkToken(shop, askPage, 'R-1001', {
      mail: supervisor,
      content: opened(shop, 'R-1001').page.match(/paper">(\w+)</)?.[1] ?? '',
    });
    const answer = answerLink(shop, { t, item: [...offeredItems(page), smuggled], choice: 'grant', confirmation: '2' });
    expect(answer).toContain(pageWords.codeAlone[zh]);
    expect(decisions(shop).map(({ key }) => key)).toEqual(['R-1002']);
  });

  test('two people at once: the second reads what was decided of each', () => {
    const { shop } = here;
    const { t, item } = asked(2);
    const hers = listOf(shop, head);
    let meanwhile = '';
    const stop = during(shop, 'Sheets.Spreadsheets.batchUpdate', () => {
      meanwhile = answerLink(shop, {
        t: hers.t,
        item: offeredItems(hers.page),
        choice: 'refuse',
        comment: 'rather not',
        confirmation: '2',
      });
    });
    answerLink(shop, { t, item, choice: 'grant', confirmation: '2' });
    stop();
    expect(meanwhile).toContain(pageWords.busy.en);
    const late = answerLink(shop, { t: hers.t, item: offeredItems(hers.page), choice: 'refuse', comment: 'rather not', confirmation: '2' });
    expect(late.split(closedWords.decidedByAnother.en)).toHaveLength(3);
    expect(new Set(decisions(shop).map(({ actor }) => actor))).toEqual(new Set(['主管']));
  });

  test('the same answer again decides nothing more', () => {
    const { shop } = here;
    const { t, item } = asked(2);
    const answer = { t, item, choice: 'grant', confirmation: '2' };
    answerLink(shop, answer);
    expect(answerLink(shop, answer)).toContain(say(listPageWords.result, zh, { done: 0, count: 2 }));
    expect(decisions(shop)).toHaveLength(2);
  });

  test('a robot that ticks every box and presses every button decides nothing', () => {
    const { shop } = here;
    const { t, item } = asked(3);
    const before = [census(shop), shop.host.properties(controlProject)];
    for (const choice of ['grant', 'refuse', '']) answerLink(shop, { t, item, choice, comment: '', confirmation: '' });
    answerLink(shop, { t, choice: 'grant', comment: 'x', confirmation: '0' });
    expect([census(shop), shop.host.properties(controlProject)]).toEqual(before);
  });
});

test('the tokens of a list and of its items do not pass for one another, nor for another person', () => {
  const { shop } = here;
  const { t, item } = asked(2);
  const hers = offeredItems(listOf(shop, head).page);
  const asItem = answerLink(shop, { t, item: [t, ...hers], choice: 'grant', confirmation: String(1 + hers.length) });
  expect(asItem.split(listPageWords.badLink[zh])).toHaveLength(4);
  const asList = answerLink(shop, { t: item[0] ?? '', item, choice: 'grant', confirmation: '2' });
  expect(offeredToken(asList)).not.toBe(t);
  expect(decisions(shop)).toEqual([]);
});
