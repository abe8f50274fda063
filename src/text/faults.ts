import { w, type Words } from './words.ts';

/** What can be wrong with a typed cell. */
export const faultWords = {
  required: w('必填', '必填', 'is required'),
  formula: w('请直接填写内容，不要填公式', '請直接填寫內容，不要填公式', 'type the value, not a formula'),
  controlCharacter: w('含有不可见的控制字符，请删去', '含有不可見的控制字元，請刪除', 'has control characters: remove them'),
  hiddenCharacter: w(
    '含有看不见的方向符号或零宽字符，请删去',
    '含有看不見的方向符號或零寬字元，請刪除',
    'has invisible direction marks: remove them',
  ),
  lineBreak: w('请写成一行', '請寫成一行', 'must be on one line'),
  tooLong: w('太长：{length} 个字，最多 {max} 个', '太長：{length} 個字，最多 {max} 個', 'is too long: {length} of at most {max}'),
  digitsLost: w(
    '数字超过 {digits} 位，后面的位数已经丢失；请把本格设为文本后重新填写',
    '數字超過 {digits} 位，後面的位數已經遺失；請把本格設為文字後重新填寫',
    'is a number of more than {digits} digits, the rest is lost: format the cell as text and type it again',
  ),
  number: w('不是数字', '不是數字', 'is not a number'),
  whole: w('必须是整数', '必須是整數', 'must be a whole number'),
  money: w('不是金额', '不是金額', 'is not an amount of money'),
  fen: w('金额最多两位小数', '金額最多兩位小數', 'has more than two decimals'),
  below: w('不能小于 {min}', '不能小於 {min}', 'must be at least {min}'),
  above: w('不能大于 {max}', '不能大於 {max}', 'must be at most {max}'),
  moment: w('不是日期时间（如 2026-03-02 10:05）', '不是日期時間（如 2026-03-02 10:05）', 'is not a date and time (like 2026-03-02 10:05)'),
  day: w('不是日期（如 2026-03-02）', '不是日期（如 2026-03-02）', 'is not a date (like 2026-03-02)'),
  choice: w('“{given}”不在选项中', '「{given}」不在選項中', '"{given}" is not one of the choices'),
  yesNo: w('请填是或否', '請填是或否', 'must be yes or no'),
  phone: w('不是有效的电话号码', '不是有效的電話號碼', 'is not a telephone number'),
  mail: w('不是有效的邮箱地址', '不是有效的信箱地址', 'is not a mail address'),
  stored: w('不是掌柜写的内容', '不是掌櫃寫的內容', 'is not as Zhanggui wrote it'),
  duplicate: w('与第 {row} 行重复', '與第 {row} 列重複', 'is the same as in row {row}'),
} as const satisfies Record<string, Words>;

export type FaultCode = keyof typeof faultWords;

/** How a fault is told: the column's header, then what is wrong with it. */
export const faultSentence = w('{column}：{fault}', '{column}：{fault}', '{column} {fault}');
/** How a fault names its row, as the person sees it. */
export const faultInRow = w('第 {row} 行 {sentence}', '第 {row} 列 {sentence}', 'Row {row}: {sentence}');

export const layoutWords = {
  missing: w(
    '工作表“{sheet}”缺少列“{column}”（被删除或改名）。请恢复表头后再试。',
    '工作表「{sheet}」缺少欄「{column}」（被刪除或改名）。請恢復表頭後再試。',
    'Sheet "{sheet}" has no column "{column}" (deleted or renamed). Put the header back and try again.',
  ),
  doubled: w(
    '工作表“{sheet}”有两列都叫“{column}”。请把多余的一列改名或删除。',
    '工作表「{sheet}」有兩欄都叫「{column}」。請把多餘的一欄改名或刪除。',
    'Sheet "{sheet}" has two columns called "{column}". Rename or delete one of them.',
  ),
  sheet: w(
    '缺少工作表“{sheet}”。请从版本记录中恢复，或让管理员重新安装。',
    '缺少工作表「{sheet}」。請從版本紀錄中恢復，或讓管理員重新安裝。',
    'Sheet "{sheet}" is missing. Restore it from the version history, or ask the administrator to run install again.',
  ),
} as const;
