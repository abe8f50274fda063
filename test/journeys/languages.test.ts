import { describe, expect, test } from '@jest/globals';
import { jobsTable } from '../../src/access/tables.ts';
import { importProblems, newOrders, orders, todo } from '../../src/orders/tables.ts';
import { columnIds } from '../../src/table/table.ts';
import { automation } from '../../src/automation.ts';
import { agent, beatAfter, deskCell, first, ledgerRow, mails, rowsOf, standingShop, step, submit, supervisor, typeRaw } from './given.ts';

const cases = [
  [
    'en',
    {
      submit: 'Submit',
      accepted: 'accepted',
      result: /^Sealed at \d\d:\d\d; call the customer by \d\d:\d\d$/,
      called: 'Recorded at',
      phone: 'Phone is not a telephone number',
    },
  ],
  [
    'zh-TW',
    {
      submit: '提交',
      accepted: '已受理',
      result: /^\d\d:\d\d 已封存，請在 \d\d:\d\d 前聯繫客戶$/,
      called: '已記錄：已聯繫，有效',
      phone: '電話：不是有效的電話號碼',
    },
  ],
] as const;

describe.each(cases)('a shop in %s', (language, words) => {
  const here = standingShop({ settings: { language } });

  test('headers, titles and drop-downs are in its language', () => {
    const { shop } = here;
    for (const table of automation.tables) {
      const sheet = shop.host.sheet(shop.books[table.book], table.sheetId);
      expect(sheet.title).toBe(table.words.title[language]);
      if (table.kind === 'board') expect(sheet.rows[0]?.[0]).toEqual(expect.stringContaining(table.words.title[language]));
      else expect(sheet.rows[0]).toEqual(columnIds(table).map((id) => table.words.columns[id]?.header[language]));
    }
    const desk = shop.host.sheet(shop.books.order, newOrders.sheetId);
    expect(desk.choices[columnIds(newOrders).indexOf('action')]).toEqual([words.submit]);
    expect(desk.choices[columnIds(newOrders).indexOf('channel')]).toEqual(
      Object.values(newOrders.columns.channel.choices ?? {}).map((each) => each[language]),
    );
  });

  test('mainland choice words are understood; results, states and problems come in its language', () => {
    const { shop } = here;
    typeRaw(shop, agent, newOrders, 2, 'phone', '1');
    expect(deskCell(shop, newOrders, 2, 'problem')).toBe(words.phone);
    typeRaw(shop, agent, newOrders, 2, 'phone', null);
    const line = submit(shop, first);
    beatAfter(shop, 6);
    expect(deskCell(shop, newOrders, line, 'result')).toMatch(words.result);
    expect(ledgerRow(shop, first)).toMatchObject({
      channel: newOrders.columns.channel.choices?.['taobao']?.[language],
      state: words.accepted,
    });
    step(shop, first, 'calledValid');
    beatAfter(shop, 6);
    expect(deskCell(shop, todo, 2, 'result')).toContain(words.called);
    expect(rowsOf(shop, orders)).toHaveLength(1);
  });

  test('letters come in the language of their receiver', () => {
    const { shop } = here;
    submit(shop, first);
    for (const minutes of [6, 5, 10]) beatAfter(shop, minutes);
    expect(mails(shop)).toEqual([
      `${agent}: 【掌柜】1 个订单快到时限`,
      `${supervisor}: 【掌柜】1 个订单已超时`,
      'head@shop.example: [Zhanggui] 1 order is late',
    ]);
  });

  test('the menu speaks it too', () => {
    const { shop } = here;
    const [menu] = shop.host.person(agent).open(shop.books.order);
    expect(menu?.menu).toBe({ en: 'Zhanggui', 'zh-TW': '掌櫃' }[language]);
    expect(shop.host.person(agent).menu(shop.books.order, 'about', newOrders.sheetId).dialogs[0]?.title).toBe(
      { en: 'About Zhanggui', 'zh-TW': '關於掌櫃' }[language],
    );
    expect(rowsOf(shop, jobsTable).length).toBeGreaterThan(5);
    expect(rowsOf(shop, importProblems)).toEqual([]);
  });
});

describe('a word in another language', () => {
  const here = standingShop({ settings: { language: 'en' } });

  test('is taken at once, by the edit itself', () => {
    const { shop } = here;
    submit(shop, first);
    expect(ledgerRow(shop, first)?.['acceptedBy']).toBe('客服');
  });
});
