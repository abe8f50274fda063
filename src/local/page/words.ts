/** The languages of the page. The workbooks may speak another one. */
export const pageLanguages = ['zh', 'en'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

function say(zh: string, en: string): Readonly<Record<PageLanguage, string>> {
  return { zh, en };
}

/** Every word of the page. */
export const pageWords = {
  title: say('掌柜 · 本机试用店', 'Zhanggui · a shop on this machine'),
  starting: say('正在开店，请稍候……', 'The shop is opening …'),
  other: say('English', '中文'),
  me: say('我是', 'I am'),
  ownerPost: say('所有者', 'owner'),
  clock: say('时钟', 'Clock'),
  plus5: say('+5 分钟', '+5 min'),
  plus60: say('+1 小时', '+1 h'),
  to18: say('到 18:00', 'to 18:00'),
  to21: say('到 21:00', 'to 21:00'),
  tomorrow: say('到明天 8:30', 'to tomorrow 8:30'),
  jumping: say('时钟正在前进', 'The clock is moving ahead'),
  books: say('工作簿', 'Workbooks'),
  copies: say('备份与其他', 'Backups and others'),
  sheets: say('工作表', 'Sheets'),
  hidden: say('隐藏的工作表', 'Hidden sheets'),
  gone: say('这个工作簿已经不在了', 'That workbook is gone'),
  notShared: say('这个工作簿没有共享给此人，只能在这里看', 'This workbook is not shared with this person: only the page shows it'),
  previous: say('上一页', 'Previous rows'),
  next: say('下一页', 'Next rows'),
  rowsOf: say('第 {from}–{to} 行，共 {filled} 行', 'Rows {from}–{to} of {filled}'),
  gap: say('（中间的行未显示）', '(rows in between are not shown)'),
  emptySheet: say('这张表还没有内容。', 'Nothing stands here yet.'),
  rowHead: say('行', 'Row'),
  help: say(
    '点一格即可填写：Enter 保存，Esc 放弃，Alt+Enter 换行；可整块粘贴。灰色的格不归您填。',
    'Click a cell to type: Enter saves, Esc gives up, Alt+Enter breaks the line; blocks can be pasted. Grey cells are not yours to fill.',
  ),
  inbox: say('邮箱', 'Inbox'),
  runs: say('运行', 'Runs'),
  import: say('导入', 'Import'),
  noMails: say('还没有邮件。拨快时钟看看。', 'No mail yet. Move the clock ahead.'),
  noRuns: say('还没有运行记录。', 'Nothing has run yet.'),
  to: say('收件人', 'To'),
  plain: say('纯文本', 'Plain text'),
  queued: say('待投递', 'queued'),
  delivered: say('已投递', 'delivered'),
  bounced: say('退信', 'bounced'),
  runTime: say('时间', 'Time'),
  runFn: say('函数', 'Function'),
  runAs: say('身份', 'As'),
  runCalls: say('调用', 'Calls'),
  runMs: say('云端约 ms', 'Cloud ms'),
  done: say('完成', 'done'),
  failed: say('失败', 'failed'),
  stopped: say('中断', 'stopped'),
  byTime: say('定时', 'time'),
  byEdit: say('编辑', 'edit'),
  bySimple: say('即时', 'simple'),
  byMenu: say('菜单', 'menu'),
  byEditor: say('编辑器', 'editor'),
  importAbout: say(
    '选一个平台导出的订单文件（CSV，UTF-8 或 GBK），以上面所选的人导入。',
    'Choose an order file of a platform (CSV, UTF-8 or GBK); it is imported as the person chosen above.',
  ),
  file: say('订单文件', 'Order file'),
  importNow: say('导入', 'Import'),
  importing: say('正在读取……', 'Reading …'),
  noFile: say('请先选文件。', 'Choose a file first.'),
  fileTooLarge: say('文件超过 60 MB。', 'The file is larger than 60 MB.'),
  staged: say(
    '已收下 {rows} 行，掌柜会在一分钟内处理；结果见“导入记录”和“导入问题”。',
    '{rows} rows taken; Zhanggui works them off within a minute: see Imports and Import problems.',
  ),
  runFailed: say('{fn} 运行失败：{error}', '{fn} failed: {error}'),
  close: say('关闭', 'Close'),
  lost: say(
    '与本机的连接断了：程序停了吗？恢复后会自动继续。',
    'No answer from this machine: was the program stopped? The page goes on by itself when it is back.',
  ),
  trouble: say('请注意：', 'Mind: '),
} as const;

export type PageWord = keyof typeof pageWords;
export type Spoken = Readonly<Record<PageWord, string>>;

/** All words in one language. */
export function spokenIn(language: PageLanguage): Spoken {
  return Object.fromEntries(Object.entries(pageWords).map(([name, words]) => [name, words[language]])) as Spoken;
}

/** A word with its `{name}` places filled. */
export function filled(word: string, values: Readonly<Record<string, string | number>>): string {
  return word.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
