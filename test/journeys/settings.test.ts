import { expect, test } from '@jest/globals';
import { settingsTable } from '../../src/access/tables.ts';
import { settingNames, type SettingName } from '../../src/rulebook/settings.ts';
import { columnIds } from '../../src/table/table.ts';
import { beatAfter, controlProject, deskCell, owner, rowsOf, standingShop, submit, first, typeRaw } from './given.ts';
import { newOrders } from '../../src/orders/tables.ts';

const here = standingShop();
const lineOf = (name: SettingName) => settingNames.indexOf(name) + 2;
const put = (name: SettingName, value: string) => typeRaw(here.shop, owner, settingsTable, lineOf(name), 'value', value);
const problem = (name: SettingName) => deskCell(here.shop, settingsTable, lineOf(name), 'problem');
const published = () => {
  for (const minutes of [6, 1]) beatAfter(here.shop, minutes);
};

test('[ROS-1] a service day that ends before it begins is refused on its rows, and the book’s hours hold', () => {
  put('serviceFrom', '22：00');
  expect(problem('serviceFrom')).toBeNull();
  published();
  expect(problem('serviceFrom')).toBe('结束早于开始，暂按默认 08:30');
  put('serviceTo', '２３:３０');
  published();
  expect([problem('serviceFrom'), problem('serviceTo')]).toEqual([null, null]);
});

test('[ORD-2] a setting typed with a full-width keyboard and its unit holds as on an order', () => {
  put('callMinutes', '１５分钟');
  put('serviceTo', '22：00');
  published();
  expect([problem('callMinutes'), problem('serviceTo')]).toEqual([null, null]);
  submit(here.shop, first);
  expect(String(deskCell(here.shop, newOrders, 2, 'result'))).toBe('10:10 已封存，请在 10:25 前联系客户');
});

test('an installation of before gets the words and lists of its Settings sheet, and the rows it was born without; what was typed holds', () => {
  const { shop } = here;
  const title = columnIds(settingsTable).indexOf('title');
  const hand = shop.host.person(owner);
  put('preset', 'portal');
  hand.edit(shop.books.control, settingsTable.sheetId, lineOf('preset') - 1, title, [
    ['规章：strict 从严，mall 商城，portal 门户（默认 strict）'],
  ]);
  hand.deleteRows(shop.books.control, settingsTable.sheetId, lineOf('nightAt') - 1, 1);
  const install = () => shop.host.run(controlProject, 'install', { as: owner });
  expect(install().error).toBeNull();
  const rows = rowsOf(shop, settingsTable).map(({ cells }) => [cells['name'], cells['title'], cells['value']]);
  expect(rows.find(([name]) => name === 'preset')).toEqual(['preset', '规章：各项默认值按哪一本（默认 从严）', 'portal']);
  expect(rows.filter(([name]) => name === 'nightAt')).toHaveLength(1);
  const standing = JSON.stringify(shop.host.sheet(shop.books.control, settingsTable.sheetId).rows);
  install();
  expect(JSON.stringify(shop.host.sheet(shop.books.control, settingsTable.sheetId).rows)).toBe(standing);
  put('preset', '商城');
  expect(problem('preset')).toBeNull();
});
