import { showMoment } from '../table/office-time.ts';
import { stageOrderFile } from './order-file.ts';
import { agent, beatAfter, openRehearsal } from './rehearsal/rehearsed-shop.ts';
import type { Bundles, Shop } from './shop.ts';

const hour = 3_600_000;

/** A shop whose ledger holds so many orders, all of them history, imported by the product itself; today's backup is made. */
export function filledShop(bundles: Bundles, orders: number, account: 'gmail' | 'workspace' = 'workspace'): Shop {
  const shop = openRehearsal(bundles, { account, settings: { callMinutes: '240' } });
  const header = ['订单编号', '总金额', '买家实际支付金额', '收货地址 ', '订单创建时间', '订单付款时间 ', '退款金额'];
  const ordered = showMoment(shop.host.now() - 100 * hour);
  const rows = Array.from({ length: orders }, (_, at) => [`H${String(at)}`, '100.00', '100.00', '上海', ordered, ordered, '0.0']);
  if (rows.length > 0) {
    const { refused } = stageOrderFile(shop, agent, { name: 'history.csv', lines: [header, ...rows] });
    if (refused !== null) throw new Error(refused);
  }
  beatAfter(shop, 6);
  beatAfter(shop, 6);
  return shop;
}
