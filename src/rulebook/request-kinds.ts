import type { Book } from '../table/table.ts';
import { categoryWords, type attachmentKindWords } from '../text/request-kinds.ts';
import { w, type Words } from '../text/words.ts';
import { requestKind, type Aftermath, type KindDefinition } from './kind.ts';
import { always, both, by, director, generalManager, head, type Category } from './route-step.ts';

export type AttachmentKind = keyof typeof attachmentKindWords;

export const categories = Object.keys(categoryWords) as readonly Category[];

const changed = { needs: ['before', 'after', 'reason'], takes: ['attachment', 'day'] } as const;
const orderCase = { needs: ['amount', 'reason'], takes: ['attachment'], deadlineHours: 4, about: 'order' } as const;
const published: Aftermath = { what: 'published', withinHours: 48 };

/**
 * Every request that the books send upwards (APR-1 to APR-28, ORD-12, STK-1). What is about orders, goods or people belongs to that
 * workbook; contents, accounts, rights, systems and contracts have none of their own and stand in the report workbook, which
 * everybody who writes reports can open.
 */
const definitions = {
  redesign: requestKind(
    w('页面改版', '頁面改版', 'Page redesign'),
    'APR-1',
    'report',
    {
      mall: [by('head'), by('director')],
      portal: [by('head'), by('executive'), by('generalManager')],
      strict: 'portal',
    },
    { needs: ['before', 'after', 'reason'], deadlineHours: 16 },
  ),
  confidential: requestKind(
    w('保密或有版权的内容', '保密或有著作權的內容', 'Confidential or copyrighted information'),
    'APR-2',
    'report',
    { mall: [by('director'), by('generalManager')], portal: [by('head'), by('generalManager')] },
    { sensitive: true },
  ),
  news: requestKind(
    w('新闻及重要内容发布', '新聞及重要內容發布', 'News and important information'),
    'APR-3',
    'report',
    { ...director, portal: head.mall },
    { needs: ['after'], takes: ['reason', 'attachment', 'day'], after: published },
  ),
  publication: requestKind(
    w('一般内容发布', '一般內容發布', 'Other information'),
    'APR-4',
    'report',
    { ...director, portal: head.mall },
    { needs: ['after'], takes: ['reason', 'attachment', 'day'], after: published },
  ),
  price: requestKind(w('定价', '定價', 'Selling price'), 'APR-5', 'stock', director, {
    ...changed,
    needs: ['amount', 'before', 'after', 'reason'],
  }),
  listing: requestKind(w('上架', '上架', 'Listing'), 'APR-6', 'stock', director),
  delisting: requestKind(w('非正常下架', '非正常下架', 'Exceptional delisting'), 'APR-7', 'stock', head, { deadlineHours: 4 }),
  promotion: requestKind(
    w('促销', '促銷', 'Promotion'),
    'APR-8',
    'stock',
    { mall: [by('director'), by('director')] },
    { takes: ['amount', 'before', 'after', 'attachment', 'day'] },
  ),
  permissionLevel: requestKind(
    w('数据库权限级别变更', '資料庫權限級別變更', 'Change of a permission level'),
    'APR-9',
    'report',
    { mall: [both('director', 'itLead')] },
    { ...changed, sensitive: true, told: ['systemAdministrator'] },
  ),
  specialPermission: requestKind(w('特殊用户权限', '特殊使用者權限', 'Permission of a special user'), 'APR-10', 'report', generalManager, {
    ...changed,
    sensitive: true,
    told: ['systemAdministrator'],
  }),
  sectionRights: requestKind(w('栏目权限', '欄目權限', 'Rights to a site section'), 'APR-11', 'report', head, {
    ...changed,
    told: ['itLead', 'systemAdministrator'],
  }),
  officialAccount: requestKind(w('官方账号信息', '官方帳號資訊', 'Official account'), 'APR-12', 'report', generalManager, {
    ...changed,
    sensitive: true,
  }),
  systemChange: requestKind(
    w('数据库系统变更', '資料庫系統變更', 'Change of the database system'),
    'APR-13',
    'report',
    { mall: [by('director'), by('generalManager')] },
    { ...changed, deadlineHours: 16, told: ['systemAdministrator'] },
  ),
  leave: requestKind(w('请假', '請假', 'Leave'), 'APR-14', 'roster', head, {
    needs: ['reason', 'day'],
    takes: ['attachment'],
    told: ['head'],
  }),
  resignation: requestKind(w('离职', '離職', 'Resignation'), 'APR-15', 'roster', head, {
    needs: ['reason', 'day'],
    takes: ['attachment'],
    sensitive: true,
    after: { what: 'handedOver', withinHours: 30 * 24 },
  }),
  replenishment: requestKind(w('补货采购', '補貨採購', 'Replenishment'), 'APR-16', 'stock', head, {
    needs: ['amount', 'reason'],
    told: ['purchasing'],
  }),
  stockAdjustment: requestKind(w('盘点调整', '盤點調整', 'Adjustment after a count'), 'STK-1', 'stock', head, {
    needs: ['before', 'after', 'reason'],
    takes: [],
  }),
  passwordUse: requestKind(
    w('他人使用个人密码', '他人使用個人密碼', 'Use of a personal password by someone else'),
    'APR-17',
    'report',
    head,
    { sensitive: true, after: { what: 'passwordChanged', withinHours: 24 } },
  ),
  dataRelease: requestKind(w('数据外传', '資料外傳', 'Data that leaves the company'), 'APR-18', 'report', generalManager, {
    sensitive: true,
  }),
  refund: requestKind(w('退款', '退款', 'Refund'), 'APR-19', 'order', head, orderCase),
  goodsReturn: requestKind(w('退货', '退貨', 'Return'), 'APR-19', 'order', head, orderCase),
  exchange: requestKind(w('换货', '換貨', 'Exchange'), 'APR-19', 'order', head, orderCase),
  gift: requestKind(w('赠品', '贈品', 'Gift'), 'APR-19', 'order', head, orderCase),
  problemCustomer: requestKind(
    w('劣质客户备案', '劣質客戶建檔', 'Problem customer'),
    'ORD-12',
    'order',
    { ...head, portal: [by('supervisor')] },
    { takes: ['attachment'] },
  ),
  poster: requestKind(w('促销或节日海报', '促銷或節慶海報', 'Promotion or festival poster'), 'APR-20', 'report', director, {
    needs: ['attachment'],
    takes: ['reason', 'day'],
  }),
  campaign: requestKind(w('活动内容', '活動內容', 'Campaign content'), 'APR-21', 'report', director, {
    takes: ['amount', 'after', 'attachment', 'day'],
  }),
  personnel: requestKind(
    w('人事变动', '人事異動', 'Personnel change'),
    'APR-22',
    'roster',
    { mall: [by('head'), by('generalManager')] },
    {
      ...changed,
      sensitive: true,
      categories: ['confirmation', 'dismissal', 'rise', 'demotion', 'transfer'],
    },
  ),
  serverRoom: requestKind(w('进入机房', '進入機房', 'Entry to the server room'), 'APR-23', 'report', generalManager, {
    needs: ['reason', 'day'],
    takes: [],
  }),
  purchasing: requestKind(
    w('采购与资金', '採購與資金', 'Purchasing and funds'),
    'APR-24',
    'stock',
    { mall: [{ ...by('head'), when: { ...always, category: 'ownPurchase' } }, by('generalManager')] },
    {
      takes: ['amount', 'before', 'after', 'attachment', 'day'],
      deadlineHours: 16,
      categories: ['monthlyPlan', 'supplierList', 'ownPurchase'],
      told: ['purchasing'],
    },
  ),
  workPlan: requestKind(w('岗位工作计划', '職位工作計畫', 'Work plan of a post'), 'APR-25', 'roster', head, {
    needs: ['after'],
    takes: ['reason', 'attachment', 'day'],
  }),
  contract: requestKind(
    w('订单或合同签订', '訂單或合約簽訂', 'Order or contract before it is signed'),
    'APR-26',
    'report',
    generalManager,
    {
      needs: ['amount', 'reason'],
      sensitive: true,
      deadlineHours: 16,
      categories: ['supply', 'sales'],
    },
  ),
  supplierPrice: requestKind(
    w('供应商询价与调价建议', '供應商詢價與調價建議', 'Supplier prices and price proposals'),
    'APR-27',
    'stock',
    { mall: [] },
    { ...changed, told: ['head'] },
  ),
  drawings: requestKind(w('联营店铺图纸', '聯營店鋪圖面', 'Drawings of a partner shop'), 'APR-28', 'report', head, {
    needs: ['attachment'],
    takes: ['reason', 'before', 'after', 'day'],
  }),
};

export type RequestKind = keyof typeof definitions;

export const kindDefinitions: Readonly<Record<RequestKind, KindDefinition>> = definitions;
export const requestKinds = Object.keys(definitions) as readonly RequestKind[];

/** What is asked for, one word for each kind. */
export const requestKindWords = Object.fromEntries(requestKinds.map((each) => [each, definitions[each].words])) as Readonly<
  Record<RequestKind, Words>
>;

/** The kinds whose desk stands in a workbook. */
export function kindsOf(book: Book): readonly RequestKind[] {
  return requestKinds.filter((each) => kindDefinitions[each].book === book);
}

/** Refunds and returns give money back; exchanges and gifts do not. */
export function givesBack(kind: RequestKind): boolean {
  return kind === 'refund' || kind === 'goodsReturn';
}
