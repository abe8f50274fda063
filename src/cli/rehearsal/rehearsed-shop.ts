import type { Entrant } from '../../engine/workbook/situation.ts';
import type { Google, Run } from '../../local/contract.ts';
import type { Instant } from '../../table/column.ts';
import type { Role } from '../../table/table.ts';
import { controlProject, openShop, type Bundles, type Shop } from '../shop.ts';

/** Monday, ten in the morning in Shanghai: inside service hours. */
export const rehearsalStart: Instant = Date.parse('2026-03-02T10:00:00+08:00');

export const minute = 60_000;
export const owner = 'owner@shop.example';
export const rehearsalStaff: readonly Entrant[] = [
  { name: '客服', mail: 'agent@shop.example', role: 'agent', language: 'zh-CN' },
  { name: '主管', mail: 'supervisor@shop.example', role: 'supervisor', language: 'zh-CN' },
  { name: '值班', mail: 'duty@shop.example', role: 'dutyManager', language: 'zh-TW' },
  { name: '负责人', mail: 'head@shop.example', role: 'head', language: 'en' },
  { name: '管理员', mail: 'administrator@shop.example', role: 'systemAdministrator', language: 'zh-CN' },
  { name: '领导', mail: 'executive@shop.example', role: 'executive', language: 'zh-CN' },
];
export const agent = 'agent@shop.example';

/** Small reads, so that checks need several chunks; a long promise, so that no second rung falls into a recovery. */
export const rehearsalSettings = { readCells: '300', callMinutes: '240' };

/** The key of the order that a rehearsal is about, and of a second one that other people touch meanwhile. */
export const firstKey = '2026030200000000001';

export const otherKey = '2026030200000000002';

/** A row that somebody has begun to type. */
export const draftKey = 'DRAFT-1';

/** A shop in memory with a virtual clock, published and quiet. */
export function openRehearsal(
  bundles: Bundles,
  options: {
    readonly account?: 'gmail' | 'workspace';
    readonly settings?: Readonly<Record<string, string>>;
    readonly google?: Google;
  } = {},
): Shop {
  const shop = openShop(bundles, {
    storage: 'memory',
    clock: rehearsalStart,
    account: options.account ?? 'workspace',
    owner,
    staff: rehearsalStaff,
    settings: options.settings ?? {},
    google: options.google ?? 'kind',
  });
  shop.host.firing = 'dropped';
  shop.host.edits = 'lost';
  beatAfter(shop, 1);
  beatAfter(shop, 1);
  return shop;
}

/** Lets so many minutes pass and runs one beat. */
export function beatAfter(shop: Shop, minutes: number): Run {
  shop.host.setTime(shop.host.now() + minutes * minute);
  return shop.host.run(controlProject, 'beat', { as: shop.owner, trigger: 'time' });
}

export function mailOf(role: Role): string {
  return rehearsalStaff.find((person) => person.role === role)?.mail ?? owner;
}
