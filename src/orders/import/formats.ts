import { fileKindWords, fileMessages } from '../../text/imports.ts';
import { message, say, type Language, type Message } from '../../text/words.ts';
import type { Entered } from '../submit.ts';
import type { Order } from '../tables.ts';

export type FileKind = keyof typeof fileKindWords;

/** An order as a file tells it, in the file's own words; checked like typed cells afterwards. */
export type FileOrder = Readonly<
  Record<keyof Omit<Entered, 'origin' | 'acceptedAt' | 'acceptedBy' | 'channel'>, string | number | null>
> & {
  readonly channel: Order['channel'];
  /** The state that the platform tells, where it goes beyond a new order. */
  readonly state: Order['state'];
};

interface Format {
  /** Columns without which the file is not of this kind. */
  readonly needs: readonly string[];
  readonly read: (cell: (header: string) => string) => FileOrder;
}

/** Statuses of the classic Taobao file that are past a new order. */
const taobaoStates: readonly (readonly [string, Order['state']])[] = [
  ['卖家已发货', 'shipped'],
  ['交易成功', 'delivered'],
  ['交易关闭', 'closed'],
];

/** The order files that are understood. Headers are compared without the spaces that platforms leave in them. */
const formats: Readonly<Record<FileKind, Format>> = {
  taobaoOrders: {
    needs: [
      '订单编号',
      '买家会员名',
      '总金额',
      '买家实际支付金额',
      '订单状态',
      '收货人姓名',
      '收货地址',
      '联系手机',
      '订单创建时间',
      '订单付款时间',
      '宝贝标题',
      '宝贝总数量',
    ],
    read: (cell) => ({
      orderNo: cell('订单编号'),
      channel: 'taobao',
      customer: orNull(cell('收货人姓名')) ?? orNull(cell('买家会员名')),
      phone: orNull(cell('联系手机')) ?? orNull(cell('联系电话')),
      address: orNull(cell('收货地址')),
      goods: orNull(cell('宝贝标题')),
      quantity: orNull(cell('宝贝总数量')),
      due: cell('总金额'),
      // The file tells an amount for orders that nobody paid yet, too.
      paid: cell('订单付款时间') === '' ? 0 : cell('买家实际支付金额'),
      refunded: 0,
      orderedAt: cell('订单创建时间'),
      paidAt: orNull(cell('订单付款时间')),
      remarks: [cell('买家留言'), cell('订单备注')].filter((text) => text !== '' && text !== 'null').join(' / ') || null,
      state: taobaoStates.find(([status]) => cell('订单状态').includes(status))?.[1] ?? 'accepted',
    }),
  },
  tmallReport: {
    needs: ['订单编号', '总金额', '买家实际支付金额', '收货地址', '订单创建时间', '订单付款时间', '退款金额'],
    read: (cell) => ({
      orderNo: cell('订单编号'),
      channel: 'tmall',
      customer: null,
      phone: null,
      address: orNull(cell('收货地址')),
      goods: null,
      quantity: null,
      due: cell('总金额'),
      paid: cell('买家实际支付金额'),
      refunded: cell('退款金额'),
      orderedAt: cell('订单创建时间'),
      paidAt: orNull(cell('订单付款时间')),
      remarks: null,
      state: 'accepted',
    }),
  },
};

function orNull(text: string): string | null {
  return text === '' || text === 'null' || text === "'null" ? null : text;
}

/** A cell of an export without what the platforms wrap around it: `="…"`, a leading apostrophe or TAB, spaces. */
export function unwrap(cell: string): string {
  const bare = cell.replace(/^[\s\ufeff\u3000]+|[\s\u3000]+$/g, '');
  const quoted = /^="(.*)"$/s.exec(bare);
  return (quoted?.[1] ?? bare).replace(/^'/, '').replace(/^[\s]+|[\s]+$/g, '');
}

/** Which kind of file a header belongs to, or what is wrong with it. */
export function recognise(header: readonly string[], language: Language): { readonly kind: FileKind } | { readonly refused: Message } {
  const names = new Set(header.map(unwrap));
  const kinds = Object.keys(formats) as FileKind[];
  const kind = kinds.find((each) => formats[each].needs.every((name) => names.has(name)));
  if (kind !== undefined) return { kind };
  const near = kinds
    .map((each) => ({ each, missing: formats[each].needs.filter((name) => !names.has(name)) }))
    .sort((a, b) => a.missing.length - b.missing.length)[0];
  if (near !== undefined && near.missing.length <= formats[near.each].needs.length / 2) {
    return {
      refused: message(fileMessages.missingColumn, { kind: say(fileKindWords[near.each], language), columns: near.missing.join('、') }),
    };
  }
  return { refused: message(fileMessages.noOrderFile, { headers: formats.tmallReport.needs.join('、') }) };
}

/** Reads one line of a file by its header. */
export function readLine(kind: FileKind, header: readonly string[], line: readonly string[]): FileOrder {
  const at = new Map(header.map((name, index) => [unwrap(name), index]));
  return formats[kind].read((name) => unwrap(line[at.get(name) ?? -1] ?? ''));
}

/** The columns of a kind in the order in which its rows are staged. */
export function staged(
  kind: FileKind,
  header: readonly string[],
): { readonly header: readonly string[]; readonly pick: (line: readonly string[]) => readonly string[] } {
  const wanted = [...new Set([...formats[kind].needs, '联系电话', '买家留言', '订单备注'])];
  const names = header.map(unwrap);
  const present = wanted.filter((name) => names.includes(name));
  const places = present.map((name) => names.indexOf(name));
  return { header: present, pick: (line) => places.map((place) => line[place] ?? '') };
}
