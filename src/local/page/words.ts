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
  tomorrow: say('明天 8:30', 'tomorrow 8:30'),
  sunday: say('下个周日', 'next Sunday'),
  monthEnd: say('月底', 'month’s end'),
  jumping: say('时钟正在前进', 'The clock is moving ahead'),
  realTime: say('实时', 'real time'),
  ahead: say('已拨快 {time}', '{time} ahead'),
  days: say('{n} 天', '{n} d'),
  hours: say('{n} 小时', '{n} h'),
  minutes: say('{n} 分', '{n} min'),
  books: say('工作簿', 'Workbooks'),
  copies: say('备份与其他', 'Backups and others'),
  sheets: say('工作表', 'Sheets'),
  menus: say('菜单', 'Menus'),
  panels: say('面板', 'Panels'),
  sheet: say('表格', 'Sheet'),
  gridLabel: say('电子表格：方向键移动，直接键入即可填写', 'Spreadsheet: arrows move, type to fill a cell'),
  hiddenSheet: say('隐藏的工作表', 'Hidden sheet'),
  hiddenAbout: say('掌柜自己的记录，平时隐藏，请不要改。', 'A record that Zhanggui keeps for itself, usually hidden. Leave it as it is.'),
  noSheets: say(
    '这个工作簿还没有给人填写的表。下面是掌柜自己的记录，请不要改。',
    'This workbook has no sheet for people yet. What stands below is a record that Zhanggui keeps for itself; leave it as it is.',
  ),
  lockedSheet: say('受保护的工作表', 'Protected sheet'),
  notShared: say('这个工作簿没有共享给此人，只能在这里看。', 'This workbook is not shared with this person: only the page shows it.'),
  saving: say('正在保存……', 'Saving …'),
  saved: say('已保存到本机', 'Saved on this machine'),
  edit: say('编辑', 'Edit'),
  view: say('查看', 'View'),
  shop: say('试用店', 'Shop'),
  undo: say('撤销', 'Undo'),
  redo: say('重做', 'Redo'),
  nothingToUndo: say('没有可以撤销的输入。', 'Nothing to undo.'),
  nothingToRedo: say('没有可以重做的输入。', 'Nothing to redo.'),
  showHidden: say('显示隐藏的工作表', 'Show hidden sheets'),
  showPanels: say('显示侧栏', 'Show the side panel'),
  goStart: say('回到左上角', 'Go to the top left'),
  insertAbove: say('在上方插入一行', 'Insert a row above'),
  deleteRows: say('删除所选的行', 'Delete the selected rows'),
  sortUp: say('按此列升序排列', 'Sort by this column, A to Z'),
  sortDown: say('按此列降序排列', 'Sort by this column, Z to A'),
  protectedTitle: say('受保护的单元格', 'Protected cell'),
  warnTitle: say('请确认', 'Heads up!'),
  warnText: say(
    '您要修改的内容由掌柜填写，不应随意改动。仍要修改吗？',
    'You’re trying to edit part of this sheet that shouldn’t be changed accidentally. Edit anyway?',
  ),
  warnNoMore: say('5 分钟内不再提示', 'Don’t show this again for 5 minutes'),
  ok: say('确定', 'OK'),
  cancel: say('取消', 'Cancel'),
  close: say('关闭', 'Close'),
  pasteTooLarge: say('一次最多粘贴 {most} 格。', 'At most {most} cells are pasted at once.'),
  inbox: say('邮箱', 'Inbox'),
  runs: say('掌柜动态', 'Activity'),
  runShort: say('{why} · {calls} 次调用 · {ms}', '{why} · {calls} calls · {ms}'),
  journal: say('流水', 'Journal'),
  myMail: say('此人的邮件', 'This person’s mail'),
  allMail: say('所有邮件', 'All mail'),
  phone: say('在手机上看', 'On a phone'),
  phoneTitle: say('手机上的邮箱', 'The inbox on a phone'),
  back: say('返回', 'Back'),
  unread: say('未读', 'unread'),
  noMails: say('还没有邮件。拨快时钟看看。', 'No mail yet. Move the clock ahead.'),
  noRuns: say('还没有运行记录。', 'Nothing has run yet.'),
  noJournal: say('这个工作簿还没有流水。', 'This workbook has no journal entries yet.'),
  to: say('收件人', 'To'),
  plain: say('纯文本', 'Plain text'),
  queued: say('待投递', 'queued'),
  delivered: say('已投递', 'delivered'),
  sending: say('投递中', 'sending'),
  bounced: say('退信', 'bounced'),
  uncertain: say('可能已投递', 'uncertain'),
  runCost: say(
    '{calls} 次调用 · 读 {read} 格 · 写 {written} 格 · 云端约 {ms}',
    '{calls} calls · {read} cells read · {written} written · about {ms} in the cloud',
  ),
  runSum: say('最近 {count} 次运行，云端共约 {ms}。', 'The last {count} runs, about {ms} in the cloud.'),
  done: say('完成', 'done'),
  failed: say('失败', 'failed'),
  stopped: say('中断', 'stopped'),
  byTime: say('定时', 'time'),
  byEdit: say('编辑', 'edit'),
  bySimple: say('即时', 'simple'),
  byMenu: say('菜单', 'menu'),
  byEditor: say('编辑器', 'editor'),
  byWeb: say('网页', 'web'),
  journalHead: say('第 {commit} 次提交，{entries} 条', 'Commit {commit}, {entries} entries'),
  restored: say('恢复被改动的内容', 'Put back what was touched'),
  headHash: say('流水指纹', 'Journal head'),
  basisSeen: say('已由谷歌确认', 'seen by Google'),
  basisDeclared: say('自报', 'declared'),
  basisUnknown: say('不明', 'unknown'),
  basisScript: say('掌柜', 'Zhanggui'),
  empty: say('（空）', '(empty)'),
  startOver: say('重新开店……', 'Start over …'),
  startOverTitle: say('重新开店', 'Start over'),
  startOverText: say(
    '店里的一切都会清空：订单、邮件、流水、备份。然后按样例重新开店。要继续，请键入 {word}。',
    'Everything in the shop goes: orders, mails, journals, backups. Then it begins anew with the sample. To go on, type {word}.',
  ),
  startOverWord: say('重新开店', 'start over'),
  startingOver: say('正在重新开店……', 'Starting over …'),
  runFailed: say('{fn} 运行失败：{error}', '{fn} failed: {error}'),
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
