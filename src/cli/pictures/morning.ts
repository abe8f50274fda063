import { todo } from '../../orders/tables.ts';
import type { todoActionWords } from '../../text/orders.ts';
import { say, w, type Language, type Words } from '../../text/words.ts';
import { rowsOf, typeCells } from '../rehearsal/typing.ts';
import type { Shop } from '../shop.ts';
import { askForDecisions, writeToHeadIn } from './asked.ts';
import { agent } from './people.ts';

/** A time of the day of the pictures, a Monday. */
export function momentOf(clock: string): number {
  return Date.parse(`2026-03-02T${clock}:00+08:00`);
}

/** When the shop of the pictures opens; its orders are those up to then. */
export const opening = momentOf('10:00');

const parcel = w('请走顺丰', '請走順豐', 'please send it by SF');

type Step = keyof typeof todoActionWords;

/** An agent chooses a step beside a row of To do. */
function step(row: number, name: Step, remark?: Words): (shop: Shop, language: Language) => void {
  return (shop, language) => {
    const line = rowsOf(shop, todo)[row]?.line;
    if (line === undefined) throw new Error(`To do has no row ${String(row)} for ${name}.`);
    const said = remark === undefined ? {} : { remark: say(remark, language) };
    const cells = { ...said, by: agent.name, action: name };
    typeCells(shop, agent.mail, { table: todo, line, cells }, language);
  };
}

/** What people do in the first minutes, so that pictures show more than untouched orders. */
const doings: readonly { readonly at: string; readonly does: (shop: Shop, language: Language) => void }[] = [
  { at: '10:06', does: writeToHeadIn },
  { at: '10:07', does: step(0, 'calledValid') },
  { at: '10:08', does: step(2, 'calledValid') },
  { at: '10:09', does: step(3, 'remark', parcel) },
  { at: '10:10', does: askForDecisions },
  { at: '10:13', does: step(0, 'confirm') },
];

/** Lets the morning go on until a time, with what people do on the way. */
export function goOn(shop: Shop, language: Language, until: number): void {
  const { host } = shop;
  for (const { at, does } of doings) {
    const moment = momentOf(at);
    if (moment < host.now() || moment > until) continue;
    host.advanceTo(moment);
    does(shop, language);
  }
  host.advanceTo(Math.max(host.now(), until));
}
