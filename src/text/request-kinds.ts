import { w } from './words.ts';

/** What a kind of request is divided into. */
export const categoryWords = {
  confirmation: w('转正', '轉正', 'confirmation'),
  dismissal: w('辞退', '辭退', 'dismissal'),
  rise: w('晋升', '晉升', 'promotion to a higher post'),
  demotion: w('降职', '降職', 'demotion'),
  transfer: w('调岗', '調職', 'transfer'),
  monthlyPlan: w('月度采购与资金计划', '月度採購與資金計畫', 'monthly purchasing and funds plan'),
  supplierList: w('合格供应商名录', '合格供應商名錄', 'approved-supplier list'),
  ownPurchase: w('部门自行采购', '部門自行採購', 'own purchase of a department'),
  supply: w('供货', '供貨', 'supply'),
  sales: w('销售', '銷售', 'sales'),
};

export const attachmentKindWords = {
  image: w('图片', '圖片', 'image'),
  video: w('视频', '影片', 'video'),
  document: w('文档', '文件', 'document'),
};

/** How many of a step's seats must agree. */
export const stepModeWords = {
  one: w('一人审批', '一人簽核', 'One decides'),
  all: w('会签', '會簽', 'All must agree'),
  any: w('或签', '或簽', 'Any one'),
};
