import { join } from 'node:path';
import { backupsTable } from '../../backups/tables.ts';
import { settingsTable } from '../../access/tables.ts';
import { newOrders, orders, todo } from '../../orders/tables.ts';
import type { AnyTable } from '../../table/table.ts';
import type { Language } from '../../text/words.ts';
import { root } from '../root.ts';
import { sampleOwner } from '../sample.ts';
import { agent } from './morning.ts';
import { across, chooseOrderFile, letter, menuItem, panel, wide, type Doing } from './doings.ts';

export const desktop = { width: 1180, height: 560 };
/** Room for a long dialog. */
const tall = { width: 1180, height: 720 };
export const phone = { width: 360, height: 740 };

/** One picture of the workbench: who sits where at what time, and what he does before it is taken. */
export interface Sight {
  readonly name: string;
  readonly at: string;
  readonly as: string;
  readonly table: AnyTable;
  readonly size: typeof desktop;
  readonly doings: readonly Doing[];
}

/** The languages of the pictures, each with a shop of its own. */
export const pictureLanguages = { zh: 'zh-CN', en: 'en' } as const satisfies Record<string, Language>;
export type PictureLanguage = keyof typeof pictureLanguages;

const administrator = 'wufan@shop.example';

/** Who reads the letter of the phone pictures, and when it is there: each in his own language. */
export const readers: Readonly<Record<PictureLanguage, { readonly at: string; readonly mail: string }>> = {
  zh: { at: '10:16', mail: agent.mail },
  en: { at: '10:46', mail: 'anna.lin@shop.example' },
};

/** Every picture but the mailed page, in the order of the day. */
export function sightsOf(language: PictureLanguage): readonly Sight[] {
  const desk = { at: '10:16', as: agent.mail, size: desktop };
  const reader = readers[language];
  return [
    { ...desk, name: 'new-orders', table: newOrders, doings: [wide] },
    { ...desk, name: 'results', table: newOrders, doings: [wide, across(newOrders, 'result', 'action')] },
    { ...desk, name: 'to-do', table: todo, doings: [wide] },
    { ...desk, name: 'import', table: newOrders, doings: [menuItem('import'), chooseOrderFile] },
    { ...desk, name: 'posts', table: newOrders, size: tall, doings: [menuItem('posts')] },
    { ...desk, name: 'about', table: newOrders, doings: [menuItem('about')] },
    { ...desk, name: 'phone-to-do', table: todo, size: phone, doings: [across(todo, 'action')] },
    { ...desk, name: 'ledger', as: sampleOwner, table: orders, doings: [panel('journal')] },
    { ...desk, name: 'settings', as: administrator, table: settingsTable, doings: [wide] },
    { name: 'phone-letter', at: reader.at, as: reader.mail, table: newOrders, size: phone, doings: [letter] },
    { ...desk, name: 'backups', at: '18:10', as: sampleOwner, table: backupsTable, doings: [letter] },
  ];
}

export const picturesFolder = join(root, 'docs', 'pictures');

/** The files of all pictures. */
export const pictureFiles: readonly string[] = (['zh', 'en'] as const).flatMap((language) =>
  [...sightsOf(language).map(({ name }) => name), 'mailed-page'].map((name) => `${name}-${language}.png`),
);
