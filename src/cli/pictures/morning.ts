import { todo } from '../../orders/tables.ts';
import { todoActionWords } from '../../text/orders.ts';
import { say, w, type Language } from '../../text/words.ts';
import { rowsOf, typeCells } from '../rehearsal.ts';
import { sampleStaff } from '../sample.ts';
import type { Shop } from '../shop.ts';

/** A time of the day of the pictures, a Monday. */
export function momentOf(clock: string): number {
  return Date.parse(`2026-03-02T${clock}:00+08:00`);
}

/** When the shop of the pictures opens; its orders are those up to then. */
export const opening = momentOf('10:00');

const parcel = w('请走顺丰', '請走順豐', 'please send it by SF');

/** What an agent does in the first minutes, so that pictures show more than untouched orders: row of To do, step, remark. */
const doings = [
  { at: '10:07', row: 0, step: 'calledValid' },
  { at: '10:08', row: 2, step: 'calledValid' },
  { at: '10:09', row: 3, step: 'remark', remark: parcel },
  { at: '10:13', row: 0, step: 'confirm' },
] as const;

/** Lets the morning go on until a time, with the agent's doings on the way. */
export function goOn(shop: Shop, language: Language, until: number): void {
  const { host } = shop;
  for (const { at, row, step, ...more } of doings) {
    const moment = momentOf(at);
    if (moment < host.now() || moment > until) continue;
    host.advanceTo(moment);
    const line = rowsOf(shop, todo)[row]?.line;
    if (line === undefined) throw new Error(`To do has no row ${String(row)} at ${at}.`);
    const remark = 'remark' in more ? { remark: say(more.remark, language) } : {};
    const cells = { ...remark, by: agent.name, action: say(todoActionWords[step], language) };
    typeCells(shop, agent.mail, { table: todo, line, cells });
  }
  host.advanceTo(Math.max(host.now(), until));
}

const [first] = sampleStaff;
if (first === undefined) throw new Error('The sample has no staff.');
/** Who works in the pictures. */
export const agent = first;
