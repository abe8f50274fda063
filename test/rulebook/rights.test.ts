import { describe, expect, test } from '@jest/globals';
import { automation } from '../../src/automation.ts';
import { staffTable, jobsTable } from '../../src/access/tables.ts';
import { levelOf, type Level } from '../../src/rulebook/levels.ts';
import { accessTo, mayType, type Access, type Holder } from '../../src/rulebook/rights.ts';
import { newOrders, orders } from '../../src/orders/tables.ts';
import { books, type Book, type Role } from '../../src/table/table.ts';

function holder(role: Role, level: Level = levelOf(role), special: readonly (readonly [Book, Access])[] = []): Holder {
  return { roles: [role], level, special: new Map(special) };
}
const opened = (who: Holder) => books.map((book) => `${book} ${accessTo(book, who, automation.tables)}`);

describe('[SEC-1] what a level opens', () => {
  test('an ordinary user looks up what is published', () => {
    expect(opened(holder('generalManager'))).toEqual(['order none', 'roster reader', 'stock none', 'report reader', 'control none']);
  });

  test('a back-office user types where the post is named, an ordinary one of the same post does not', () => {
    expect(opened(holder('agent'))).toEqual(['order writer', 'roster reader', 'stock none', 'report writer', 'control none']);
    expect(mayType(holder('agent'), newOrders)).toBe(true);
    expect(mayType(holder('agent', 'ordinary'), newOrders)).toBe(false);
    expect(opened(holder('agent', 'ordinary'))[0]).toBe('order none');
  });

  test('a database administrator reaches the jobs and not the staff', () => {
    const who = holder('databaseAdministrator');
    expect(opened(who)[4]).toBe('control writer');
    expect([mayType(who, jobsTable), mayType(who, staffTable), mayType(who, newOrders)]).toEqual([true, false, false]);
  });

  test('nobody types on a ledger by his post', () => {
    expect(mayType(holder('systemAdministrator'), orders)).toBe(false);
  });
});

describe('[APR-10] a special permission', () => {
  test('opens one workbook whatever the post', () => {
    const who = holder('director', 'ordinary', [['order', 'writer']]);
    expect(opened(who)).toContain('order writer');
    expect(mayType(who, newOrders)).toBe(true);
    expect(mayType(who, staffTable)).toBe(false);
  });

  test('closes one workbook, or leaves it to be looked at', () => {
    expect(opened(holder('agent', 'backOffice', [['order', 'none']]))[0]).toBe('order none');
    expect(mayType(holder('agent', 'backOffice', [['order', 'reader']]), newOrders)).toBe(false);
  });
});
