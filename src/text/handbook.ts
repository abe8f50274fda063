import { w } from './words.ts';

export const kindWords = {
  text: w('文字', '文字', 'text'),
  whole: w('整数', '整數', 'whole number'),
  money: w('金额（元）', '金額（元）', 'money, yuan'),
  hours: w('小时数', '小時數', 'hours'),
  moment: w('日期时间', '日期時間', 'date and time'),
  day: w('日期', '日期', 'date'),
  choice: w('选项', '選項', 'choice'),
  yesNo: w('是/否', '是/否', 'yes or no'),
  phone: w('电话', '電話', 'telephone number'),
  mail: w('邮箱', '信箱', 'mail address'),
  reference: w('编号', '編號', 'key of another sheet'),
};

export const handbookWords = {
  title: w('工作表手册', '工作表手冊', 'Handbook of the sheets'),
  intro: w(
    '本页由表的定义生成（npm run handbook），请勿手工修改。',
    '本頁由表的定義產生（npm run handbook），請勿手動修改。',
    'Made from the definitions of the tables (npm run handbook); not edited by hand.',
  ),
  columns: [w('列', '欄', 'Column'), w('说明', '說明', 'Meaning'), w('谁填写', '誰填寫', 'Filled by'), w('内容', '內容', 'Holds')],
  people: w('人', '人', 'people'),
  zhanggui: w('掌柜', '掌櫃', 'Zhanggui'),
  sealed: w('掌柜，封存', '掌櫃，封存', 'Zhanggui, sealed'),
  required: w('必填', '必填', 'required'),
  unique: w('不重复', '不重複', 'unique'),
};
