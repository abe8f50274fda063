import { w } from './words.ts';

/** What is asked for, one word for each rule that sends a decision upwards. */
export const requestKindWords = {
  redesign: w('页面改版', '頁面改版', 'Page redesign'),
  confidential: w('保密或有版权的内容', '保密或有著作權的內容', 'Confidential or copyrighted information'),
  news: w('新闻及重要内容发布', '新聞及重要內容發布', 'News and important information'),
  publication: w('一般内容发布', '一般內容發布', 'Other information'),
  price: w('定价', '定價', 'Selling price'),
  listing: w('上架', '上架', 'Listing'),
  delisting: w('非正常下架', '非正常下架', 'Exceptional delisting'),
  promotion: w('促销', '促銷', 'Promotion'),
  permissionLevel: w('数据库权限级别变更', '資料庫權限級別變更', 'Change of a permission level'),
  specialPermission: w('特殊用户权限', '特殊使用者權限', 'Permission of a special user'),
  sectionRights: w('栏目权限', '欄目權限', 'Rights to a site section'),
  officialAccount: w('官方账号信息', '官方帳號資訊', 'Official account'),
  systemChange: w('数据库系统变更', '資料庫系統變更', 'Change of the database system'),
  leave: w('请假', '請假', 'Leave'),
  resignation: w('离职', '離職', 'Resignation'),
  replenishment: w('补货采购', '補貨採購', 'Replenishment'),
  passwordUse: w('他人使用个人密码', '他人使用個人密碼', 'Use of a personal password by someone else'),
  dataRelease: w('数据外传', '資料外傳', 'Data that leaves the company'),
  refund: w('退款', '退款', 'Refund'),
  goodsReturn: w('退货', '退貨', 'Return'),
  exchange: w('换货', '換貨', 'Exchange'),
  gift: w('赠品', '贈品', 'Gift'),
  problemCustomer: w('劣质客户备案', '劣質客戶建檔', 'Problem customer'),
  poster: w('促销或节日海报', '促銷或節慶海報', 'Promotion or festival poster'),
  campaign: w('活动内容', '活動內容', 'Campaign content'),
  personnel: w('人事变动', '人事異動', 'Personnel change'),
  serverRoom: w('进入机房', '進入機房', 'Entry to the server room'),
  purchasing: w('采购与资金', '採購與資金', 'Purchasing and funds'),
  workPlan: w('岗位工作计划', '職位工作計畫', 'Work plan of a post'),
  contract: w('订单或合同签订', '訂單或合約簽訂', 'Order or contract before it is signed'),
  supplierPrice: w('供应商询价与调价建议', '供應商詢價與調價建議', 'Supplier prices and price proposals'),
  drawings: w('联营店铺图纸', '聯營店鋪圖面', 'Drawings of a partner shop'),
};

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
