import { expect, it } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { backupsTable } from '../../src/backups/tables.ts';
import { todo } from '../../src/orders/tables.ts';
import type { AnyTable } from '../../src/table/table.ts';
import { stateWords } from '../../src/text/orders.ts';
import { agent, describeInBrowser, givenBench, owner } from './given.ts';

describeInBrowser('a day in the browser', () => {
  const bench = givenBench();
  const rows = (table: AnyTable) => bench.shop.host.sheet(bench.shop.books[table.book], table.sheetId).rows;

  it('is moved by a finger on a phone, without a cell being changed or chosen beside', async () => {
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    const seat = await bench.sit({ as: agent, table: todo, window: phone });
    const top = () => seat.page.evaluate<number>('workbench.sheet.grid.visible.to');
    const before = await top();
    const finger = await seat.page.context().newCDPSession(seat.page);
    await finger.send('Input.synthesizeScrollGesture', { x: 150, y: 550, yDistance: -300, gestureSourceType: 'touch' });
    await eventually(top).toBeGreaterThan(before);
    const { startRow, endRow } = await seat.page.evaluate<{ startRow: number; endRow: number }>('workbench.sheet.grid.selected');
    expect(endRow).toBe(startRow);
  });

  it('[ORD-2] reminds by mail, and is answered by link on a phone of 360 pixels', async () => {
    const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
    const seat = await bench.sit({ as: agent, table: todo, window: phone });
    expect(await seat.page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    for (let turn = 0; turn < 2; turn += 1) {
      const before = bench.shop.host.now();
      await seat.page.locator('.clock button').first().click();
      await eventually(() => bench.shop.host.now(), { timeout: 30_000 }).toBeGreaterThanOrEqual(before + 5 * 60_000);
      await eventually(() => seat.page.locator('.clock button').first().isEnabled()).toBe(true);
    }
    await eventually(() => seat.page.locator('#tab-inbox .count').textContent(), { timeout: 15_000 }).not.toBe('');
    await seat.page.locator('#tab-inbox').click();
    await seat.page.locator('.mails .unread').last().click();
    const opening = seat.page.context().waitForEvent('page');
    await seat.page.frameLocator('article iframe').locator('a[href*="/exec"]').first().click();
    const decision = await opening;
    await decision.waitForLoadState();
    expect(await decision.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);

    const text = await decision.locator('body').innerText();
    const orderNo = /\d{18}/.exec(text)?.[0] ?? '';
    const form = decision.locator('form').first();
    await form.locator('input[type=text], input:not([type])').first().fill(orderNo.slice(-4));
    await form.locator('button').click();
    const called = stateWords.called['zh-CN'];
    await eventually(
      () =>
        rows(todo)
          .find(([key]) => key === orderNo)
          ?.includes(called),
      { timeout: 20_000 },
    ).toBe(true);
    expect(seat.faults).toEqual([]);
  });

  it('[ORD-4] shows five backups after 18:00, and the letter about them as read once it was', async () => {
    const seat = await bench.sit({ as: owner, table: backupsTable });
    await seat.page.locator('[data-time="18:00"]').click();
    await eventually(() => bench.shop.host.now(), { timeout: 60_000 }).toBeGreaterThanOrEqual(Date.parse('2035-03-05T18:00:00+08:00'));
    await eventually(() => seat.page.locator('[data-minutes="5"]').isEnabled(), { timeout: 30_000 }).toBe(true);
    await seat.page.locator('[data-minutes="5"]').click();
    await eventually(() => rows(backupsTable).length, { timeout: 30_000 }).toBe(6);
    await eventually(() => seat.page.evaluate<string>('workbench.sheet.grid.drawn(5, 0)'), { timeout: 15_000 }).not.toBe('');

    await seat.page.locator('#panel-inbox select').selectOption('all');
    const letter = seat.page.locator('.mails button', { hasText: '备份' }).first();
    await eventually(() => letter.getAttribute('class')).toContain('unread');
    await letter.click();
    await eventually(() => seat.page.frameLocator('article iframe').locator('body').innerText()).not.toBe('');
    await seat.page.locator('article .back').click();
    await eventually(() => letter.getAttribute('class')).not.toContain('unread');
  });
});
