import { w } from './words.ts';

/** The choices of settings that are chosen from a list, by setting and value. */
export const settingChoiceWords = {
  preset: {
    strict: w('从严', '從嚴', 'Strict'),
    mall: w('商城', '商城', 'Mall'),
    portal: w('门户', '入口網站', 'Portal'),
  },
  language: {
    'zh-CN': w('简体中文', '簡體中文', 'Simplified Chinese'),
    'zh-TW': w('繁体中文', '繁體中文', 'Traditional Chinese'),
    en: w('英文', '英文', 'English'),
  },
  account: {
    gmail: w('个人 Gmail 账号', '個人 Gmail 帳號', 'Gmail account'),
    workspace: w('Workspace 账号', 'Workspace 帳號', 'Workspace account'),
  },
  callClock: {
    opening: w('上班后再计时', '上班後再計時', 'Waits for the opening'),
    duty: w('照常计时，提醒值班主管', '照常計時，提醒值班主管', 'Runs on, the duty manager is reminded'),
  },
  backupRhythm: { daily: w('每天', '每天', 'Daily'), weekly: w('每周', '每週', 'Weekly') },
  leaveNeeds: { approval: w('须审批', '須簽核', 'Approval'), notice: w('只需报备', '只需報備', 'Notice') },
  strangers: { report: w('只报告', '只報告', 'Report'), remove: w('收回权限', '收回權限', 'Remove') },
};
