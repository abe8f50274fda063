import type { Entrant } from '../engine/workbook/situation.ts';
import type { Person as Hand, Run } from '../local/contract.ts';
import { minuteMs, parseMoment, showMoment } from '../table/office-time.ts';
import { columnOf, columnIds } from '../table/table.ts';
import { newOrders } from '../orders/tables.ts';
import { channelWords, submitWords } from '../text/orders.ts';
import { say, w, type Language, type Words } from '../text/words.ts';
import type { Shop } from './shop.ts';

/** Who owns the workbooks of the made-up shop, and the mailbox outside that gets the journal heads. */
export const sampleOwner = 'owner@shop.example';
export const witness = 'audit@shop.example';

function person(name: string, mail: string, role: Entrant['role'], language: Language = 'zh-CN'): Entrant {
  return { name, mail: `${mail}@shop.example`, role, language };
}

/** The department: nobody in it exists. */
export const sampleStaff: readonly Entrant[] = [
  person('李晓雨', 'lixiaoyu', 'agent'),
  person('王思远', 'wangsiyuan', 'agent'),
  person('陈淑芬', 'chenshufen', 'supervisor', 'zh-TW'),
  person('周明', 'zhouming', 'dutyManager'),
  person('赵敏', 'zhaomin', 'head'),
  person('孙立', 'sunli', 'director'),
  person('林安娜', 'anna.lin', 'executive', 'en'),
  person('钱国栋', 'qianguodong', 'generalManager'),
  person('吴凡', 'wufan', 'systemAdministrator'),
  person('郑洁', 'zhengjie', 'databaseAdministrator'),
  person('冯刚', 'fenggang', 'warehouse'),
];

/** Something that the shop sells; the price in yuan. */
export interface Product {
  readonly code: string;
  readonly name: Words;
  readonly price: number;
}

function product(code: string, name: Words, price: number): Product {
  return { code, name, price };
}

export const sampleProducts = [
  product('T-101', w('明前龙井 250g', '明前龍井 250g', 'Longjing tea 250 g'), 268),
  product('T-102', w('安溪铁观音 500g', '安溪鐵觀音 500g', 'Tieguanyin tea 500 g'), 198),
  product('T-103', w('普洱熟茶饼 357g', '普洱熟茶餅 357g', 'Ripe Pu’er cake 357 g'), 158),
  product('T-104', w('正山小种 200g', '正山小種 200g', 'Lapsang Souchong 200 g'), 129.5),
  product('W-201', w('绍兴花雕 十年 500ml', '紹興花雕 十年 500ml', 'Shaoxing wine, ten years, 500 ml'), 88),
  product('W-202', w('贺兰山干红 750ml', '賀蘭山乾紅 750ml', 'Helan Mountain red 750 ml'), 219),
  product('W-203', w('桂花米酒 375ml', '桂花米酒 375ml', 'Osmanthus rice wine 375 ml'), 46),
] as const;

/** One row as an agent types it, cells in the order of the desk New orders, without the columns that Zhanggui fills. */
export type TypedRow = readonly (string | number | null)[];

/** What tells one morning's order from the next. Times are minutes before the moment `until`. */
interface MorningOrder {
  readonly channel: keyof typeof channelWords;
  readonly customer: string;
  readonly phone: string;
  readonly address: string;
  readonly product: (typeof sampleProducts)[number]['code'];
  readonly quantity: number;
  readonly minutesAgo: number;
  /** Minutes from order to payment; left out where nothing was paid. */
  readonly paidAfter?: number;
  /** Where they are not simply what is due, or nothing. */
  readonly paid?: number;
  readonly refunded?: number;
  readonly remark?: Words;
  /** The agent has not chosen the Action yet. */
  readonly unfinished?: true;
}

const morning: readonly MorningOrder[] = [
  {
    channel: 'tmall',
    customer: '张伟',
    phone: '13812345678',
    address: '浙江省杭州市西湖区文三路 99 号',
    product: 'T-101',
    quantity: 2,
    minutesAgo: 74,
    paidAfter: 1,
  },
  {
    channel: 'taobao',
    customer: 'tb刘芳',
    phone: '138****1234',
    address: '江苏省苏州市姑苏区观前街 12 号',
    product: 'W-202',
    quantity: 1,
    minutesAgo: 68,
    paidAfter: 2,
  },
  {
    channel: 'jd',
    customer: '黄磊',
    phone: '13900001111',
    address: '北京市朝阳区建国路 88 号',
    product: 'T-103',
    quantity: 3,
    minutesAgo: 61,
  },
  {
    channel: 'pinduoduo',
    customer: '何静',
    phone: '15012340000',
    address: '四川省成都市锦江区春熙路 5 号',
    product: 'W-203',
    quantity: 6,
    minutesAgo: 55,
    paidAfter: 1,
    paid: 200,
  },
  {
    channel: 'douyin',
    customer: '罗勇',
    phone: '18600002222',
    address: '广东省广州市天河区体育西路 101 号',
    product: 'T-102',
    quantity: 1,
    minutesAgo: 49,
    paidAfter: 1,
    paid: 0,
    refunded: 198,
    remark: w('客户拍错，已全额退款', '客戶拍錯，已全額退款', 'ordered by mistake, refunded in full'),
  },
  {
    channel: 'site',
    customer: '谢婷',
    phone: '010-66001234',
    address: '北京市海淀区中关村大街 27 号',
    product: 'W-201',
    quantity: 12,
    minutesAgo: 44,
    paidAfter: 5,
    paid: 968,
    refunded: 88,
  },
  {
    channel: 'phone',
    customer: '唐军',
    phone: '1381234567',
    address: '湖南省长沙市岳麓区麓山路 36 号',
    product: 'T-104',
    quantity: 2,
    minutesAgo: 38,
    remark: w('电话打来的，少记一位号码', '電話打來的，少記一位號碼', 'by telephone; a digit of the number is missing'),
  },
  {
    channel: 'tmall',
    customer: '邓丽',
    phone: '17700003333',
    address: '重庆市渝中区解放碑 8 号',
    product: 'T-101',
    quantity: 1,
    minutesAgo: 33,
    paidAfter: 1,
    paid: 286,
  },
  {
    channel: 'shop',
    customer: '许强',
    phone: '400-820-8820',
    address: '门店自提',
    product: 'W-202',
    quantity: 2,
    minutesAgo: 27,
    paidAfter: 0,
  },
  {
    channel: 'taobao',
    customer: 'tb林小姐',
    phone: '136****8899',
    address: '福建省厦门市思明区中山路 20 号',
    product: 'T-104',
    quantity: 4,
    minutesAgo: 20,
    paidAfter: 3,
    remark: w('要开发票', '要開發票', 'wants an invoice'),
  },
  {
    channel: 'jd',
    customer: '韩雪',
    phone: '15900004444',
    address: '上海市徐汇区衡山路 10 号',
    product: 'W-201',
    quantity: 1,
    minutesAgo: 12,
    paidAfter: 1,
    unfinished: true,
  },
  {
    channel: 'douyin',
    customer: '曹阳',
    phone: '13700005555',
    address: '陕西省西安市雁塔区小寨路 3 号',
    product: 'T-102',
    quantity: 2,
    minutesAgo: 6,
    unfinished: true,
  },
];

/** The agents of the sample take the rows in turn. */
const agents = sampleStaff.filter((each) => each.role === 'agent');

function agentOf(row: number): Entrant {
  return agents[row % agents.length] as Entrant;
}

/**
 * The orders of one morning: unpaid, paid less than due, refunded, with a masked telephone; and two that want mending (a faulty
 * telephone number, more paid than due). `until` is the office's time of day up to which orders came in.
 */
export function morningOrders(day: string, options: { readonly until?: string; readonly language?: Language } = {}): readonly TypedRow[] {
  const { until = '09:30', language = 'zh-CN' } = options;
  const end = parseMoment(`${day} ${until}`) ?? 0;
  return morning.map((order, at) => typedRow(order, at, end, language));
}

function typedRow(order: MorningOrder, at: number, end: number, language: Language): TypedRow {
  const { name, price } = sampleProducts.find((each) => each.code === order.product) ?? sampleProducts[0];
  const due = price * order.quantity;
  const orderedAt = end - order.minutesAgo * minuteMs;
  const paidAt = order.paidAfter === undefined ? null : orderedAt + order.paidAfter * minuteMs;
  const cells: Record<string, string | number | null> = {
    orderNo: `2${showMoment(end).slice(2, 10).replaceAll('-', '')}8800017${String(at + 1).padStart(4, '0')}`,
    channel: say(channelWords[order.channel], language),
    customer: order.customer,
    phone: order.phone,
    address: order.address,
    goods: say(name, language),
    quantity: order.quantity,
    due,
    paid: order.paid ?? (paidAt === null ? 0 : due),
    refunded: order.refunded ?? null,
    orderedAt: showMoment(orderedAt),
    paidAt: paidAt === null ? null : showMoment(paidAt),
    remark: order.remark === undefined ? null : say(order.remark, language),
    by: agentOf(at).name,
    action: order.unfinished ? null : say(submitWords.submit, language),
  };
  return columnIds(newOrders)
    .filter((id) => !columnOf(newOrders, id).byScript)
    .map((id) => cells[id] ?? null);
}

/** Types the rows below the header of New orders, each by its agent; what the scripts did with them comes back. */
export function enterOrders(shop: Pick<Shop, 'host' | 'books'>, rows: readonly TypedRow[]): readonly Run[] {
  const { host, books } = shop;
  const filled = host.sheet(books.order, newOrders.sheetId).rows.length;
  return rows.flatMap((row, at) => {
    const hand: Hand = host.person(agentOf(at).mail);
    return [...hand.edit(books.order, newOrders.sheetId, Math.max(1, filled) + at, 0, [row])];
  });
}
