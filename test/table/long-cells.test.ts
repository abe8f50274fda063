import { describe, expect, test } from '@jest/globals';
import { automation } from '../../src/automation.ts';
import { desks } from '../../src/desks.ts';
import { deskProblems } from '../../src/engine/desk/desk-problems.ts';
import { readDeskRows } from '../../src/engine/desk/desk.ts';
import { webAppAddress } from '../../src/engine/links/web-app-address.ts';
import { readTyped } from '../../src/engine/links/typed.ts';
import { appendRemark } from '../../src/orders/remarks.ts';
import { readSettings, settingNames } from '../../src/rulebook/settings.ts';
import { readCell } from '../../src/table/cell.ts';
import { fixedLayout } from '../../src/table/layout.ts';
import { columnIds, columnOf } from '../../src/table/table.ts';
import { now } from '../builders.ts';

const length = 50_000;
const around = (middle: string) => `1${middle}1`;
/** Runs of each class that a pattern may stumble over, alone and in the midst of other text. */
const awkward: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    spaces: ' ',
    wide: '\u3000',
    marks: '\u200e',
    digits: '1',
    fullWidth: '１',
    breaks: '\r\n',
    yuan: '元',
    dots: '.',
    ats: '@',
    hyphens: '-',
    colons: '：',
    han: '转',
    emoji: '👨‍👩',
    surrogates: '\ud83d',
    stars: '*',
    commas: '1,',
  }).flatMap(([name, part]) => {
    const run = part.repeat(Math.ceil(length / part.length));
    return [
      [`${name} inside`, around(run)],
      [`${name} at the end`, `1${run}`],
    ];
  }),
);

/** Milliseconds that one cell may take on a busy machine: a quadratic pattern takes ten seconds. */
const mostMs = 400;

function slowest(reading: (text: string) => unknown): readonly string[] {
  return Object.entries(awkward).flatMap(([name, text]) => {
    const began = performance.now();
    reading(text);
    const ms = performance.now() - began;
    return ms > mostMs ? [`${name}: ${ms.toFixed(0)} ms`] : [];
  });
}

const columns = new Map(
  desks.tables.flatMap((desk) =>
    columnIds(desk).map((id) => {
      const column = columnOf(desk, id);
      return [[column.kind, column.max, column.lines, column.code, column.optional].join(' '), column] as const;
    }),
  ),
);

test.each([...columns])('a cell of 50,000 awkward characters in a column that is %s takes at most 400 ms', (_, column) => {
  expect(slowest((text) => readCell(column, text))).toEqual([]);
});

test.each(desks.tables.filter((desk) => desk.kind === 'desk').map((desk) => [desk.name, desk] as const))(
  'a row of %s with such a text in every cell is checked within the second',
  (_, desk) => {
    const layout = fixedLayout(desk);
    const late = Object.entries(awkward).flatMap(([name, text]) => {
      const began = performance.now();
      const rows = readDeskRows(desk, layout, [columnIds(desk).map(() => text)], 2);
      deskProblems(automation, desk, rows, { now, language: 'zh-CN' });
      const ms = performance.now() - began;
      return ms > 1_000 ? [`${name}: ${ms.toFixed(0)} ms`] : [];
    });
    expect(late).toEqual([]);
  },
);

describe('so does', () => {
  const choice = { name: 'done', label: { 'zh-CN': '', 'zh-TW': '', en: '' }, typed: 'comment' as const, fields: [] };
  test.each<[string, (text: string) => unknown]>([
    [
      'a comment on a page',
      (text) =>
        readTyped(
          choice as never,
          'A-1',
          { typed: { comment: text, confirmation: text, fields: {} }, isCodeRight: false, fromList: false } as never,
          'zh-CN',
        ),
    ],
    [
      'a confirmation on a page',
      (text) =>
        readTyped(
          { ...choice, typed: 'confirmation' } as never,
          'A-1',
          { typed: { comment: '', confirmation: text, fields: {} }, isCodeRight: false, fromList: false } as never,
          'zh-CN',
        ),
    ],
    ['a remark', (text) => appendRemark(null, text, '客服', now)],
    ['an address of the web app', (text) => webAppAddress(`https://script.google.com/${text}`)],
    ['every setting', (text) => readSettings(Object.fromEntries(settingNames.map((name) => [name, text])))],
  ])('%s', (_, reading) => {
    expect(slowest(reading)).toEqual([]);
  });
});
