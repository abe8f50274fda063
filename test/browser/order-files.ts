import { Buffer } from 'node:buffer';

const header = '订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额';

/** A Tmall report of so many made-up orders, all of one day of 2020. */
export function report(orders: number, name = 'report.csv'): { name: string; mimeType: string; buffer: Buffer } {
  const rows = Array.from({ length: orders }, (_, at) => `R${String(at)},100.0,100.0,上海,2020-02-21 10:00:00,2020-02-21 10:01:00,0.0`);
  return csv([header, ...rows].join('\n'), name);
}

export function csv(text: string, name: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}
