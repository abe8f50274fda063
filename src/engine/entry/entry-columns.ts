import { byScript, choice, moment, named, optional, sealed, text, unique, whole } from '../../table/column.ts';
import { languages, note, say, w, type Words } from '../../text/words.ts';

/** The number that Zhanggui gives a row. */
const no = named(text({ max: 30, width: 130 }), w('编号', '編號', 'No.'), note('由掌柜编号。', '由掌櫃編號。', 'Given by Zhanggui.'));

/** The number on the desk, empty until the row is entered. */
export const numberOnDesk = { no: byScript(optional(no)) };
export const numberInLedger = { no: unique(sealed(no)) };

/** Who enters a row, and the command to do it. */
export const entryColumns = {
  by: named(
    optional(text({ max: 60, width: 80 })),
    w('经办人', '經辦人', 'By'),
    note(
      '您的姓名；谷歌认不出编辑者时以此为准。',
      '您的姓名；Google 認不出編輯者時以此為準。',
      'Your name, for the record where Google cannot tell who typed.',
    ),
  ),
  action: named(
    optional(choice({ submit: w('提交', '提交', 'Submit') })),
    w('操作', '操作', 'Action'),
    note('选“提交”登记这一行。', '選「提交」登記這一列。', 'Choose Submit to enter this row.'),
  ),
};

/** What stamps a row of the ledger. */
export const stampColumns = {
  enteredAt: named(sealed(moment()), w('登记时间', '登記時間', 'Entered at'), note('何时登记。', '何時登記。', 'When it was entered.')),
  enteredBy: named(
    sealed(optional(text({ max: 254 }))),
    w('登记人', '登記人', 'Entered by'),
    note('谁登记的。', '誰登記的。', 'Who entered it.'),
  ),
  seal: named(
    byScript(text({ max: 32 })),
    w('封印', '封印', 'Seal'),
    note('封存内容的指纹。', '封存內容的指紋。', 'A fingerprint of what is sealed.'),
  ),
  born: named(
    byScript(whole()),
    w('流水号', '流水號', 'Journal entry'),
    note('登记时的流水序号。', '登記時的流水序號。', 'The journal entry of its birth.'),
  ),
};

/** Words with the title of a sheet in them. */
export function filledBy(words: Words, title: Words): Words {
  return Object.fromEntries(languages.map((each) => [each, say(words, each, { title: title[each] })])) as Words;
}

/** Its line in the ledger, beside what is open. */
export const ledgerLine = named(
  whole(),
  w('账簿行', '帳簿列', 'Ledger row'),
  note('在账簿中的行号。', '在帳簿中的列號。', 'Its row in the ledger.'),
);

export const entryWords = {
  desk: w('填写{title}', '填寫{title}', '{title}: entry'),
  entered: w('{clock} 已登记：{key}', '{clock} 已登記：{key}', 'Entered at {clock}: {key}'),
};

export const entryAbout = {
  ledger: w(
    '账簿：登记的内容永不更改。只由掌柜写入。',
    '帳簿：登記的內容永不更改。只由掌櫃寫入。',
    'A ledger: what was entered never changes. Only Zhanggui writes it.',
  ),
  index: w('未办各行的索引，由账簿得出。', '未辦各列的索引，由帳簿得出。', 'The open rows, derived from the ledger.'),
};
