import { byScript, named, optional, text, whole, wide } from '../../table/column.ts';
import { table, type AnyTable, type Book } from '../../table/table.ts';
import { note, w } from '../../text/words.ts';

/** Its id in each workbook. */
const sheetIds: Readonly<Record<Book, number>> = { order: 100, roster: 200, report: 300, stock: 400, control: 500 };

/** The sheet that a workbook opens with. Its rows are text for people: nothing is read back from them. */
export function startTable(book: Book): AnyTable {
  return table({
    name: `start.${book}`,
    sheetId: sheetIds[book],
    book,
    kind: 'board',
    key: 'item',
    rows: 60,
    title: w('开始', '開始', 'Start'),
    about: w(
      '这个工作簿做什么、现在有什么要办、每张表在哪里、谁负责、出了状况怎么办。掌柜更新，请勿填写。',
      '這個活頁簿做什麼、現在有什麼要辦、每張表在哪裡、誰負責、出了狀況怎麼辦。掌櫃更新，請勿填寫。',
      'What this workbook is for, what waits, where each sheet is, who answers for it, and what to do when something is odd. Zhanggui keeps it; nobody types here.',
    ),
    columns: {
      item: named(
        byScript(text({ max: 200, width: 160 })),
        w('事项', '事項', 'Item'),
        note('点蓝色的名字就能打开那张表。', '點藍色的名字就能開啟那張表。', 'A blue name opens its sheet.'),
      ),
      count: named(
        wide(byScript(optional(whole())), 64),
        w('件数', '件數', 'Count'),
        note('现在有几件。', '現在有幾件。', 'How many there are now.'),
      ),
      about: named(
        byScript(optional(text({ max: 2_000, width: 380 }))),
        w('说明', '說明', 'About'),
        note('怎么办。', '怎麼辦。', 'What to do.'),
      ),
    },
  });
}
