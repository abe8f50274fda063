import { w } from './words.ts';

export const startText = {
  heading: w('{book} · 开始', '{book} · 開始', '{book} · Start'),
  now: w('现在', '現在', 'Now'),
  late: w('有 {count} 件已超时：先办红色的', '有 {count} 件已逾時：先辦紅色的', '{count} late: red ones first'),
  mend: w('没有超时；有 {count} 处要改正', '沒有逾時；有 {count} 處要改正', 'Nothing is late; {count} to be mended'),
  waiting: w('没有超时；{count} 件按时在办', '沒有逾時；{count} 件按時在辦', 'Nothing is late; {count} in time'),
  calm: w('没有要办的事', '沒有要辦的事', 'Nothing waits'),
  problems: w('填写有误，要改正', '填寫有誤，要改正', 'Typed wrongly, to be mended'),
  problemsTodo: w(
    '看该行“问题”列写的原因，改好后它自己消失。',
    '看該列「問題」欄寫的原因，改好後它自己消失。',
    'The Problem column of the row says why; once mended it goes by itself.',
  ),
  problemsIn: w('{sheets}：{todo}', '{sheets}：{todo}', '{sheets}: {todo}'),
  desks: w('填写', '填寫', 'Fill in'),
  ledgers: w('查看', '查看', 'Look up'),
  people: w('谁负责', '誰負責', 'Who answers for it'),
  nobody: w(
    '还没有人（请在管理工作簿“人员”表填写）',
    '還沒有人（請在管理活頁簿「人員」表填寫）',
    'Nobody yet (Staff sheet of the control workbook)',
  ),
  owner: w('所有者', '擁有者', 'Owner'),
  alarm: w('最近的警报', '最近的警示', 'Newest alarm'),
  noAlarm: w('没有', '沒有', 'None'),
  alarmSince: w('{moment} 起', '{moment} 起', 'Since {moment}'),
  cells: w('单元格已用 {percent}% 以上', '儲存格已用 {percent}% 以上', 'More than {percent}% of the cells used'),
  cellsTodo: w(
    '到 100% 就记不进新的行。请管理员删去不用的表和空行，或先停止导入旧订单。',
    '到 100% 就記不進新的列。請管理員刪去不用的表和空列，或先停止匯入舊訂單。',
    'At 100% no new row can be entered. An administrator should delete unused sheets and empty rows, and import no old orders meanwhile.',
  ),
  odd: w('出了状况怎么办', '出了狀況怎麼辦', 'When something is odd'),
  oddResult: w('选了操作没有结果', '選了操作沒有結果', 'No result after an Action'),
  oddResultTodo: w(
    '等 5 分钟再看“结果”列。仍然没有，就看菜单“掌柜 › 关于”里掌柜是否在岗。',
    '等 5 分鐘再看「結果」欄。仍然沒有，就看選單「掌櫃 › 關於」裡掌櫃是否在崗。',
    'Look at the Result column after 5 minutes. If it is still empty, the menu Zhanggui, About says whether Zhanggui is alive.',
  ),
  oddRefused: w('结果写着“未受理”', '結果寫著「未受理」', 'The Result says not taken'),
  oddRefusedTodo: w(
    '按它说的改好，再选一次操作：没有受理的什么也没有记下。',
    '按它說的改好，再選一次操作：沒有受理的什麼也沒有記下。',
    'Mend what it says and choose the Action again: what was not taken was not entered.',
  ),
  oddElse: w('表不见了，或内容不对', '表不見了，或內容不對', 'A sheet is gone or wrong'),
  oddElseTodo: w(
    '不要自己补，告诉系统管理员 {names}：每次改动都有记录，什么都不会丢。',
    '不要自己補，告訴系統管理員 {names}：每次改動都有記錄，什麼都不會遺失。',
    'Do not mend it yourself; tell the system administrator {names}. Every change is on record, nothing is lost.',
  ),
};
