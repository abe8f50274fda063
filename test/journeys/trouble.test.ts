import { describe, expect, test } from '@jest/globals';
import { automation } from '../../src/automation.ts';
import { brokenBooks, census } from '../../src/cli/census.ts';
import type { Shop } from '../../src/cli/shop.ts';
import type { Installed } from '../../src/engine/install/install.ts';
import { engineTables, schema } from '../../src/engine/workbook/tables.ts';
import { GoogleError } from '../../src/local/contract.ts';
import { backupsTable } from '../../src/backups/tables.ts';
import { newOrders, orders, todo } from '../../src/orders/tables.ts';
import {
  agent,
  beatAfter,
  beatAt,
  controlProject,
  deskCell,
  during,
  executive,
  first,
  head,
  journal,
  live,
  mails,
  moment,
  owner,
  rowsOf,
  second,
  standingShop,
  stateOf,
  step,
  stranger,
  submit,
  supervisor,
  typeRaw,
} from './given.ts';

const here = standingShop();

/** All that an installation is: files, cells, triggers, properties, mail. */
function everything(shop: Shop) {
  const { host } = shop;
  const files = host.files();
  const cells = files.filter(({ mimeType }) => mimeType.endsWith('spreadsheet')).map(({ id }) => host.sheets(id));
  return structuredClone([files, cells, host.triggers(), host.properties(controlProject), host.mails()]);
}

function install(shop: Shop, as: string, args: readonly unknown[]) {
  return shop.host.run(controlProject, 'install', { as, args });
}

describe('installing again', () => {
  test('by another account is refused and changes nothing', () => {
    const { shop } = here;
    const before = everything(shop);
    expect(install(shop, stranger, [{ account: 'workspace' }, []]).error?.message).toContain(`Zhanggui belongs to ${owner}`);
    expect(everything(shop)).toEqual(before);
  });

  test('by the owner doubles nothing: every trigger once', () => {
    const { shop } = here;
    submit(shop, first);
    const before = everything(shop);
    const again = install(shop, owner, [{ account: 'workspace' }, shop.staff]);
    expect((again.returned as Installed).done).toEqual([]);
    expect(everything(shop)).toEqual(before);
    expect(
      shop.host
        .triggers()
        .map(({ fn, sourceId }) => `${fn} ${sourceId ?? ''}`)
        .sort(),
    ).toEqual(
      ['beat ', ...[...new Set(automation.actions.map(({ desk }) => desk.book))].map((book) => `edited ${shop.books[book]}`)].sort(),
    );
  });

  test('from the editor, where a function takes no arguments, takes nothing away', () => {
    const { shop } = here;
    const before = shop.host.triggers().length;
    const again = shop.host.run(controlProject, 'install', { as: owner });
    expect((again.returned as Installed).done).toEqual([]);
    expect(shop.host.triggers()).toHaveLength(before);
  });

  test('mends what is gone: a protection, a header, a trigger', () => {
    const { shop } = here;
    const trigger = shop.host.triggers().find(({ fn }) => fn === 'beat');
    const remove = `function main() { ScriptApp.getProjectTriggers().forEach((t) => { if (t.getUniqueId() === '${trigger?.id ?? ''}') ScriptApp.deleteTrigger(t); }); }`;
    const code = here.bundles.control.code;
    shop.host.replaceCode(controlProject, remove);
    shop.host.run(controlProject, 'main', { as: owner });
    shop.host.replaceCode(controlProject, code);
    expect(shop.host.triggers().map(({ fn }) => fn)).not.toContain('beat');
    expect((install(shop, owner, [{ account: 'workspace' }, []]).returned as Installed).done).toEqual(['trigger beat']);
    shop.host.person(agent).edit(shop.books.order, newOrders.sheetId, 0, 3, [['手机号']]);
    expect((install(shop, owner, [{ account: 'workspace' }, []]).returned as Installed).problems).toEqual([
      expect.stringContaining('电话 / 電話 / Phone'),
    ]);
  });
});

describe('triggers', () => {
  test('one that fires twice does everything once', () => {
    const { shop } = here;
    submit(shop, first);
    beatAt(shop, '2026-03-02 17:55');
    const from = shop.host.mails().length;
    shop.host.firing = 'doubled';
    live(shop, 8);
    expect(rowsOf(shop, backupsTable)).toHaveLength(5);
    expect(mails(shop, from)).toHaveLength(1);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('one that does not fire for a day: what was missed is done once', () => {
    const { shop } = here;
    shop.host.edits = 'lost';
    submit(shop, first);
    shop.host.setTime(shop.host.now() + 24 * 3_600_000);
    live(shop, 12);
    expect(stateOf(shop, first)).toBe('accepted');
    expect(rowsOf(shop, backupsTable)).toHaveLength(5);
    expect(journal(shop).filter(({ what }) => what === 'orders.submit')).toHaveLength(1);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('with the beat disabled an Action is still taken on its edit, and a beat by hand catches up', () => {
    const { shop } = here;
    const beat = shop.host.triggers().find(({ fn }) => fn === 'beat');
    shop.host.disableTrigger(beat?.id ?? '');
    submit(shop, first);
    expect(stateOf(shop, first)).toBe('accepted');
    const before = shop.host.runs().length;
    live(shop, 60);
    expect(shop.host.runs()).toHaveLength(before);
    beatAt(shop, '2026-03-02 18:30');
    expect(rowsOf(shop, backupsTable)).toHaveLength(5);
  });

  test('a clock that steps back makes nothing due twice', () => {
    const { shop } = here;
    submit(shop, first);
    beatAt(shop, '2026-03-02 18:30');
    const before = census(shop);
    beatAt(shop, '2026-03-02 17:00');
    beatAt(shop, '2026-03-02 18:10');
    beatAt(shop, '2026-03-02 18:40');
    expect(census(shop)).toEqual(before);
  });

  test("another account's triggers do nothing but leave the account's name for the doctor, once a day", () => {
    const { shop } = here;
    shop.host.edits = 'lost';
    submit(shop, first);
    shop.host.setTime(shop.host.now() + 3_600_000);
    const run = shop.host.run(controlProject, 'beat', { as: stranger, trigger: 'time' });
    expect([run.outcome, run.calls]).toEqual(['done', { 'Properties.getProperties': 1, 'Properties.setProperties': 1 }]);
    expect(shop.host.properties(controlProject)['stranger']).toContain(stranger);
    const before = everything(shop);
    expect(shop.host.run(controlProject, 'beat', { as: stranger, trigger: 'time' }).callCount).toBe(1);
    expect(everything(shop)).toEqual(before);
  });
});

test('[SEC-9] older code refuses to write to a newer workbook, says why, and goes on once the new code is there', () => {
  const { shop } = here;
  const { head: schemaSheet } = engineTables('order');
  const newer = String(schema + 1);
  typeRaw(shop, owner, schemaSheet, 2, 'value', newer);
  const before = rowsOf(shop, orders);
  submit(shop, first);
  const run = beatAfter(shop, 6);
  expect(rowsOf(shop, orders)).toEqual(before);
  expect(run.log.join()).toContain(
    `This workbook belongs to a newer version (schema ${newer}, code ${String(schema)}). Deploy the new version; nothing is written until then.`,
  );
  expect(deskCell(shop, newOrders, 2, 'receipt')).toBeNull();
  typeRaw(shop, owner, schemaSheet, 2, 'value', String(schema));
  beatAfter(shop, 6);
  expect(stateOf(shop, first)).toBe('accepted');
});

test('[SEC-9] why nothing is written is told within the hour', () => {
  const { shop } = here;
  typeRaw(shop, owner, engineTables('order').head, 2, 'value', String(schema + 1));
  for (const minutes of [6, 6, 60]) beatAfter(shop, minutes);
  expect(JSON.stringify([shop.host.sheets(shop.books.control).map(({ rows }) => rows), shop.host.mails()])).toMatch(
    /newer version|更新的版本/,
  );
});

describe('mail beyond the quota', () => {
  /** Another script of the owner uses up the day's quota but for so many. */
  function leave(shop: Shop, left: number): void {
    const code = `function main() {
      for (let n = MailApp.getRemainingDailyQuota() - ${String(left)}; n > 0; n -= 50)
        MailApp.sendEmail({ to: Array.from({ length: Math.min(n, 50) }, (_, i) => 'a' + i + '@x.example').join(','), subject: 'news', body: 'news' });
    }`;
    shop.host.addProject({ id: 'newsletter', owner, code, scopes: ['script.send_mail'], container: null, advanced: [] });
    expect(shop.host.run('newsletter', 'main', { as: owner }).error).toBeNull();
  }

  const late = '1 个订单已超时';

  test('waits, the urgent goes first, and is sent the next day: nothing lost, nothing twice', () => {
    const { shop } = here;
    beatAt(shop, '2026-03-02 20:30');
    submit(shop, first);
    leave(shop, 3);
    const from = shop.host.mails().length;
    beatAt(shop, '2026-03-02 21:00');
    beatAt(shop, '2026-03-02 23:00');
    const closing = `${head}, ${supervisor}: 【掌柜】今日未完成订单：1 个`;
    expect(mails(shop, from)).toEqual([
      `${agent}: 【掌柜】${late}`,
      `${supervisor}: 【掌柜】${late}`,
      `${head}: [Zhanggui] 1 order is late`,
    ]);
    step(shop, first, 'calledValid');
    beatAt(shop, '2026-03-03 20:50');
    beatAfter(shop, 16);
    expect(mails(shop, from).filter((mail) => mail === closing).length).toBeGreaterThanOrEqual(1);
    expect(mails(shop, from).filter((mail) => mail.includes('未完成订单'))).toHaveLength(2);
    expect(census(shop).letters.every(({ state }) => state === 'sent')).toBe(true);
  });

  test('[ORD-2] a reminder that waited is not sent any more once the customer was called', () => {
    const { shop } = here;
    submit(shop, first);
    leave(shop, 0);
    const from = shop.host.mails().length;
    for (const minutes of [6, 5, 10]) beatAfter(shop, minutes);
    step(shop, first, 'calledValid');
    beatAt(shop, '2026-03-03 10:30');
    beatAfter(shop, 16);
    expect(mails(shop, from).filter((mail) => /时限|超时|is late/.test(mail))).toEqual([]);
  });

  test('with nothing left at all, everything waits and is sent', () => {
    const { shop } = here;
    submit(shop, first);
    leave(shop, 0);
    const from = shop.host.mails().length;
    for (const minutes of [6, 5, 10, 25]) beatAfter(shop, minutes);
    expect(mails(shop, from)).toEqual([]);
    beatAt(shop, '2026-03-03 10:30');
    beatAfter(shop, 16);
    const reminded = mails(shop, from).filter((mail) => /时限|超时|is late/.test(mail));
    expect(reminded.map((mail) => mail.split(':')[0])).toEqual([agent, supervisor, head, executive]);
    expect(mails(shop, from).some((mail) => mail.includes('备份完好：2026-03-02 18:00'))).toBe(true);
  });

  test('and a post that does not tell its quota: the letters wait on, the Actions are taken', () => {
    const { shop } = here;
    submit(shop, first);
    submit(shop, second);
    leave(shop, 0);
    for (const minutes of [6, 5]) beatAfter(shop, minutes);
    const from = shop.host.mails().length;
    shop.host.setTime(moment('2026-03-03 10:30'));
    shop.host.edits = 'lost';
    step(shop, first, 'calledValid');
    const stop = shop.host.intercept({
      before: ({ name }) => {
        if (name === 'MailApp.getRemainingDailyQuota') throw new GoogleError('Service invoked too many times in a short time: mail.');
      },
    });
    const run = beatAfter(shop, 0);
    stop();
    expect([run.outcome, stateOf(shop, first), mails(shop, from)]).toEqual(['done', 'called', []]);
    beatAfter(shop, 16);
    expect(mails(shop, from)).toContain(`${agent}: 【掌柜】${late}`);
    expect(brokenBooks(shop)).toEqual([]);
  });
});

describe('the lock held by another run', () => {
  // Word is left by events.
  const here = standingShop({ google: 'kind' });

  test('an edit leaves word, and the next beat takes the Action although nothing else is due', () => {
    const { shop } = here;
    submit(shop, first);
    submit(shop, second);
    const stop = during(shop, 'Sheets.Spreadsheets.batchUpdate', () => {
      step(shop, second, 'calledValid');
    });
    step(shop, first, 'calledValid');
    stop();
    expect([stateOf(shop, first), stateOf(shop, second)]).toEqual(['called', 'accepted']);
    expect(shop.host.properties(controlProject)['knock order']).toMatch(/./);
    expect(beatAfter(shop, 1).callCount).toBeGreaterThan(1);
    expect(stateOf(shop, second)).toBe('called');
    expect(beatAfter(shop, 0).callCount).toBe(1);
    expect(deskCell(shop, todo, 2, 'result')).toContain('已记录');
  });
});
