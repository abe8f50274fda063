import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from '@jest/globals';
import { automation } from '../../src/automation.ts';
import { engineTables } from '../../src/engine/workbook/tables.ts';
import { root } from '../../src/cli/root.ts';
import { settingNames } from '../../src/rulebook/settings.ts';
import { settingTitles } from '../../src/text/control.ts';
import { languages, message, say, tell, w, type Words } from '../../src/text/words.ts';

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** Every phrase of a file that is written down as one: a call of `w` or `note` with a text in each language. */
function phrasesOf(file: string): readonly Phrase[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, 'src', file), 'utf8'), ts.ScriptTarget.Latest);
  const found: Phrase[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && ['w', 'note'].includes(node.expression.text)) {
      const texts = node.arguments.flatMap((each) => (ts.isStringLiteral(each) ? [each.text] : []));
      const place = `${file}:${String(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1)}`;
      found.push({ place, by: node.expression.text, texts });
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

interface Phrase {
  readonly place: string;
  readonly by: string;
  readonly texts: readonly string[];
}

const written = sources.filter((file) => file !== join('text', 'words.ts')).flatMap(phrasesOf);
const all = written.flatMap(({ place, texts: [cn, tw, en] }): readonly (readonly [string, Words])[] =>
  cn === undefined || tw === undefined || en === undefined ? [] : [[place, w(cn, tw, en)]],
);
const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
const offenders = (wrong: (words: Words) => boolean) => all.filter(([, words]) => wrong(words)).map(([path, words]) => [path, words]);

test('the phrases were found', () => {
  expect(all.length).toBeGreaterThan(200);
});

test('a note is written down as plain texts: the build takes it out of what runs', () => {
  expect(written.filter(({ by, texts }) => by === 'note' && texts.length !== 3)).toEqual([]);
});

test('every phrase has three languages, none empty, none with stray spaces', () => {
  expect(
    offenders((words) => languages.some((language) => words[language].trim() === '' || words[language] !== words[language].trim())),
  ).toEqual([]);
});

test('every phrase has the same places in each language', () => {
  expect(offenders((words) => languages.some((language) => places(words[language]).join() !== places(words['zh-CN']).join()))).toEqual([]);
});

/** Characters that Taiwan does not write. */
const simplified =
  /[订单导发务时间数据请为产备与这该将页开关门问题选择输确认状态实际应价额货级联环节网络统邮驱动权员账报终记录给结论运费转话现经办处称说谁规则岗负责总监领导专贴图视频软盘闭启码钟编号个无义见证库销购仓储递线讯护护复删档]/;

test('no simplified character in zh-TW', () => {
  expect(offenders((words) => simplified.test(words['zh-TW']))).toEqual([]);
});

/** What the mainland says, in either writing; Taiwan says 資料庫, 資訊, 線上, 信箱, 影片, 使用者, 帳號. */
const mainlandOnly =
  /数据库|數據庫|數據|信息|网站|网络|網絡|在線|郵箱|視頻|用戶|賬號|賬戶|默認|軟件|硬件|程序|代碼|屏幕|鏈接|打印|菜單|導入|導出|刪除線|單元格|工作簿|登錄|備注|采購|後臺|服務器|質量|字符|文件名|運單號碼|發貨|渠道/;

test('no mainland word in zh-TW', () => {
  expect(offenders((words) => mainlandOnly.test(words['zh-TW']))).toEqual([]);
});

test('no traditional character in zh-CN', () => {
  expect(
    offenders((words) =>
      /[訂單導發務時間數據請為產備後與這該將頁開關門問題選擇輸確認狀態實際應價額貨級聯網郵權員帳報記錄給運費轉檔]/.test(words['zh-CN']),
    ),
  ).toEqual([]);
});

test('rows and columns: 行 and 列 on the mainland, 列 and 欄 in Taiwan', () => {
  expect(offenders((words) => /第 \{\w+\} 列/.test(words['zh-CN']) || /第 \{\w+\} 行/.test(words['zh-TW']))).toEqual([]);
});

test('no Chinese in English but in quotation marks', () => {
  const outside = (text: string) => text.replace(/"[^"]*"|“[^”]*”/g, '');
  expect(offenders((words) => /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/.test(outside(words.en)))).toEqual([]);
});

describe('quotation marks', () => {
  test('“” on the mainland, 「」 in Taiwan', () => {
    expect(offenders((words) => /[「」]/.test(words['zh-CN']) || /[“”]/.test(words['zh-TW']))).toEqual([]);
  });
});

test('no two choices of a list share a word, in any language', () => {
  const columns = [...automation.tables, ...Object.values(engineTables('order'))].flatMap((table) =>
    Object.entries(table.columns).map(([id, column]) => [`${table.name}.${id}`, column.choices ?? {}] as const),
  );
  for (const [name, choices] of columns) {
    const told = Object.values(choices).flatMap((words) => [...new Set(languages.map((language) => words[language]))]);
    expect([name, new Set(told).size]).toEqual([name, told.length]);
  }
});

test('every setting has a title', () => {
  expect(settingNames.filter((name) => !(name in settingTitles))).toEqual([]);
});

test('say fills the places, and leaves one that has no value', () => {
  const hello = w('{name}：{count} 个，{name}', '{name}：{count} 個', '{name} has {count}');
  expect(say(hello, 'zh-CN', { name: '王芳', count: 0 })).toBe('王芳：0 个，王芳');
  expect(say(hello, 'en', { name: '{count}' })).toBe('{count} has {count}');
  expect(tell(message(hello, { name: 'A', count: 2 }), 'zh-TW')).toBe('A：2 個');
});
