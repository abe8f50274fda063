import type { Instant } from '../../table/column.ts';
import { hourMs, minuteMs, showMoment } from '../../table/office-time.ts';
import { defaultSettings } from '../../rulebook/settings.ts';
import { stageOrders } from './parts.ts';
import { chunksToStage } from './staging.ts';
import { emptyCells, type ToldOrder } from './told-order.ts';

/** The example's file, put in as a dialog does. */
export function stagedExample(now: Instant): readonly { readonly fn: string; readonly args: readonly unknown[] }[] {
  const file = { name: 'example.csv', kind: 'taobaoOrders', orders: exampleOrders(now) } as const;
  const { parts } = stageOrders(file, { language: defaultSettings.language, now, rowsPerPart: 20 });
  return chunksToStage(parts, new Set()).map((chunk) => ({ fn: 'stageImport', args: [chunk] }));
}

/** 200 orders: new ones, old ones, some with a fault, some with lines. */
function exampleOrders(now: Instant): readonly ToldOrder[] {
  return Array.from({ length: 200 }, (_, at) => {
    const ordered = now - (at % 4 === 0 ? at * hourMs : 100 * hourMs + at * minuteMs);
    const due = at % 25 === 7 ? '?' : String(100 + at);
    const told = { orderNo: `E${String(at)}`, channel: 'taobao', address: '上海', due, paid: due, refunded: '0', state: 'accepted' };
    const times = { orderedAt: showMoment(ordered), paidAt: showMoment(ordered + minuteMs) };
    const cells = { ...emptyCells, ...told, ...times };
    const line = { code: `T${String(at % 9)}`, name: '龙井茶', spec: '250g', quantity: '1', price: due, amount: due };
    return { cells, lines: at % 10 === 0 ? [line] : [], fileLine: at + 2, fault: '', raw: '' };
  });
}
