import { backupsTable } from '../../backups/tables.ts';
import { settingsTable } from '../../access/tables.ts';
import { routesTable } from '../../approvals/tables.ts';
import { requestsOf } from '../../approvals/requests/tables.ts';
import { newOrders, orders, todo } from '../../orders/tables.ts';
import { startTable } from '../../engine/start/start-table.ts';
import type { AnyTable } from '../../table/table.ts';
import { sampleOwner } from '../sample.ts';
import { across, chooseOrderFile, letter, menuItem, panel, wide, type Doing } from './doings.ts';
import { agent, head, readers, type PictureLanguage } from './people.ts';
import { desktop, phone, tall } from './sizes.ts';

/** One picture of the workbench: who sits where at what time, and what he does before it is taken. */
export interface Sight {
  readonly name: string;
  readonly at: string;
  readonly as: string;
  readonly table: AnyTable;
  readonly size: typeof desktop;
  readonly doings: readonly Doing[];
}

const administrator = 'wufan@shop.example';

/** Every picture but those of mailed pages, in the order of the day. */
export function sightsOf(language: PictureLanguage): readonly Sight[] {
  const desk = { at: '10:16', as: agent.mail, size: desktop };
  const reader = readers[language];
  return [
    { ...desk, name: 'start-order', table: startTable('order'), size: tall, doings: [wide] },
    { ...desk, name: 'phone-start', table: startTable('order'), size: phone, doings: [] },
    { ...desk, name: 'start-report', table: startTable('report'), size: tall, doings: [wide] },
    { ...desk, name: 'start-roster', as: sampleOwner, table: startTable('roster'), doings: [wide] },
    { ...desk, name: 'start-stock', as: sampleOwner, table: startTable('stock'), doings: [wide] },
    { ...desk, name: 'start-control', as: administrator, table: startTable('control'), size: tall, doings: [wide] },
    { ...desk, name: 'new-orders', table: newOrders, doings: [wide] },
    { ...desk, name: 'results', table: newOrders, doings: [wide, across(newOrders, 'result', 'action')] },
    { ...desk, name: 'to-do', table: todo, doings: [wide] },
    { ...desk, name: 'import', table: newOrders, doings: [menuItem('import'), chooseOrderFile] },
    { ...desk, name: 'posts', table: newOrders, size: tall, doings: [menuItem('posts')] },
    { ...desk, name: 'about', table: newOrders, doings: [menuItem('about')] },
    { ...desk, name: 'phone-to-do', table: todo, size: phone, doings: [across(todo, 'action')] },
    { ...desk, name: 'ledger', as: sampleOwner, table: orders, doings: [panel('journal')] },
    {
      ...desk,
      name: 'requests',
      table: requestsOf.report.requests,
      doings: [wide, across(requestsOf.report.requests, 'result', 'action')],
    },
    { ...desk, name: 'progress', table: requestsOf.report.progress, doings: [wide] },
    { ...desk, name: 'decision-letter', as: head.mail, table: newOrders, size: phone, doings: [letter] },
    { ...desk, name: 'routes', as: administrator, table: routesTable, doings: [wide] },
    { ...desk, name: 'settings', as: administrator, table: settingsTable, doings: [wide] },
    { name: 'phone-letter', at: reader.at, as: reader.mail, table: newOrders, size: phone, doings: [letter] },
    { ...desk, name: 'backups', at: '18:10', as: sampleOwner, table: backupsTable, doings: [letter] },
  ];
}
