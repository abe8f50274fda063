import { w } from './words.ts';

export const dayKindWords = {
  holiday: w('放假', '放假', 'holiday'),
  workday: w('调休上班', '補班', 'make-up workday'),
};

/** The festivals by the words of the published arrangements. */
export const festivalWords = {
  newYear: w('元旦', '元旦', 'New Year’s Day'),
  spring: w('春节', '春節', 'Spring Festival'),
  tombSweeping: w('清明', '清明', 'Tomb-sweeping Day'),
  labour: w('劳动节', '勞動節', 'Labour Day'),
  dragonBoat: w('端午', '端午', 'Dragon Boat Festival'),
  midAutumn: w('中秋', '中秋', 'Mid-autumn Festival'),
  national: w('国庆节', '國慶節', 'National Day'),
};
export type Festival = keyof typeof festivalWords;

export const holidayMessages = {
  subject: w('【掌柜】请录入 {years} 年的节假日', '【掌櫃】請輸入 {years} 年的假日', '[Zhanggui] Enter the holidays of {years}'),
  line: w(
    '“节假日”表没有 {years} 年的放假日。在录入之前，该年的办公时限只按周一至周五计算，遇节日会算错。请按国务院办公厅公布的安排逐日录入放假与调休上班日。',
    '「假日」表沒有 {years} 年的放假日。在輸入之前，該年的辦公時限只按週一至週五計算，遇節日會算錯。請按國務院辦公廳公布的安排逐日輸入放假與補班日。',
    'The Holidays sheet has no holiday of {years}. Until it has, deadlines of that year count Monday to Friday alone and come out wrong around festivals. Enter each holiday and each make-up workday as the State Council published them.',
  ),
};

export const standInMessages = {
  unknown: w('“人员”表没有“{name}”', '「人員」表沒有「{name}」', 'the Staff sheet has no "{name}"'),
  ambiguous: w(
    '“人员”表有几位“{name}”，请在两表中写出区别',
    '「人員」表有幾位「{name}」，請在兩表中寫出區別',
    'the Staff sheet has several people called "{name}": tell them apart in both sheets',
  ),
  oneself: w('不能代理自己', '不能代理自己', 'nobody stands in for himself'),
  backwards: w('结束日期早于开始日期', '結束日期早於開始日期', 'the last day lies before the first'),
  overlaps: w(
    '与第 {row} 行的日期重叠：重叠时以第 {row} 行为准',
    '與第 {row} 列的日期重疊：重疊時以第 {row} 列為準',
    'overlaps with row {row}: on the days of both, row {row} counts',
  ),
  chain: w(
    '{standIn} 自己在 {from} 至 {to} 也不在（第 {row} 行）：这些天无人代理 {who}，请另选代理人',
    '{standIn} 自己在 {from} 至 {to} 也不在（第 {row} 列）：這些天無人代理 {who}，請另選代理人',
    '{standIn} is away too from {from} to {to} (row {row}): on these days nobody stands in for {who}, name somebody else',
  ),
};

export const levelWords = {
  ordinary: w('普通用户', '普通使用者', 'ordinary user'),
  backOffice: w('后台管理用户', '後台管理使用者', 'back-office user'),
  databaseAdministrator: w('数据库管理用户', '資料庫管理使用者', 'database administrator'),
};

export const levelMessages = {
  differs: w(
    '与第 {row} 行是同一个人，权限级别不同：请改成一致',
    '與第 {row} 列是同一個人，權限級別不同：請改成一致',
    'is the same person as row {row} with another level: give both rows one',
  ),
};
