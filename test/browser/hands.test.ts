import { expect, it } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { newOrders } from '../../src/orders/tables.ts';
import { channelWords } from '../../src/text/orders.ts';
import { agent, describeInBrowser, givenBench } from './given.ts';

const other = 'wangsiyuan@shop.example';
const pasted = Array.from({ length: 300 }, (_, at) => [`P${String(at)}`, '', `客户${String(at)}`, '13800001111'].join('\t')).join('\n');

describeInBrowser('hands on a sheet', () => {
  const bench = givenBench();
  const held = (row: number, column: number) =>
    bench.shop.host.sheet(bench.shop.books.order, newOrders.sheetId).rows[row]?.[column] ?? null;

  it('paste many rows at once, and take them back with one undo', async () => {
    const seat = await bench.sit({ as: agent, table: newOrders });
    await seat.paste(150, 'orderNo', pasted);
    await eventually(() => held(449, 2), { timeout: 20_000 }).toBe('客户299');
    await eventually(() => seat.drawn(449, 'customer')).toBe('客户299');
    expect(held(150, 3)).toBe('13800001111');

    await seat.page.keyboard.press('Control+z');
    await eventually(() => held(449, 2), { timeout: 20_000 }).toBeNull();
    await eventually(() => seat.drawn(150, 'customer')).toBe('');
    await seat.page.keyboard.press('Control+y');
    await eventually(() => held(150, 2), { timeout: 20_000 }).toBe('客户0');
    await seat.page.keyboard.press('Control+z');
    await eventually(() => held(150, 2), { timeout: 20_000 }).toBeNull();
  });

  it('clear cells with Delete', async () => {
    const seat = await bench.sit({ as: agent, table: newOrders });
    await seat.type(40, 'customer', '要清掉');
    await eventually(() => held(40, 2)).toBe('要清掉');
    await seat.saved();
    // A key that comes while the grid still moves its selection is lost: somebody would press it again.
    await eventually(async () => {
      await seat.stand(40, 'customer');
      await seat.page.keyboard.press('Delete');
      await seat.saved();
      return held(40, 2);
    }).toBeNull();
    await eventually(() => seat.drawn(40, 'customer')).toBe('');
  });

  it('send every digit as it was typed, and show the value as the host formats it', async () => {
    const seat = await bench.sit({ as: agent, table: newOrders });
    await seat.type(42, 'orderNo', '4400012345678901234567');
    await seat.type(42, 'due', '1234.5');
    await eventually(() => held(42, 0)).toBe('4400012345678901234567');
    await eventually(() => seat.drawn(42, 'due')).toBe('1,234.50');
    const edits = seat.requests.filter((url) => url.includes('/api/edit')).length;
    await seat.stand(42, 'due');
    await seat.page.keyboard.press('F2');
    await seat.page.keyboard.press('Enter');
    await eventually(() => seat.drawn(42, 'due')).toBe('1,234.50');
    expect(seat.requests.filter((url) => url.includes('/api/edit'))).toHaveLength(edits);
  });

  it('type into a cell with a drop-down and leave it with Enter, however slow the machine is', async () => {
    const seat = await bench.sit({ as: agent, table: newOrders });
    const slow = await seat.page.context().newCDPSession(seat.page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate: 8 });
    for (let row = 80; row < 86; row += 1) await seat.type(row, 'channel', channelWords.tmall['zh-CN']);
    await eventually(() => held(85, seat.column('channel'))).toBe(channelWords.tmall['zh-CN']);
  });

  it('see each other’s edits, and keep what is under their own hands', async () => {
    const [one, two] = [await bench.sit({ as: agent, table: newOrders }), await bench.sit({ as: other, table: newOrders })];
    await one.type(50, 'customer', '甲写的');
    await eventually(() => two.drawn(50, 'customer')).toBe('甲写的');

    await two.write(51, 'customer', '乙还在写');
    await one.type(51, 'customer', '甲先写了');
    await eventually(() => held(51, 2)).toBe('甲先写了');
    await two.page.waitForTimeout(1_500);
    await two.page.keyboard.press('Enter');
    await eventually(() => held(51, 2)).toBe('乙还在写');
    await eventually(() => one.drawn(51, 'customer')).toBe('乙还在写');
  });

  it('lose the unfinished cell alone when the page is loaded anew', async () => {
    const seat = await bench.sit({ as: agent, table: newOrders });
    await seat.type(60, 'customer', '已经保存');
    await eventually(() => held(60, 2)).toBe('已经保存');
    await seat.write(61, 'customer', '写到一半');
    await seat.page.reload();
    await seat.ready();
    await eventually(() => seat.drawn(60, 'customer')).toBe('已经保存');
    expect([held(61, 2), await seat.drawn(61, 'customer')]).toEqual([null, '']);
  });

  it('insert a row above and delete it again with the menu of a right click', async () => {
    const seat = await bench.sit({ as: agent, table: newOrders });
    await seat.type(70, 'customer', '会往下移');
    await eventually(() => held(70, 2)).toBe('会往下移');
    await seat.page.locator('#grid').click({ button: 'right', position: { x: 300, y: 200 } });
    await seat.page.locator('.context button').first().press('Escape');
    await eventually(() => seat.page.locator('.context').count()).toBe(0);
    const choose = async (item: number): Promise<void> => {
      await seat.stand(70, 'customer');
      await seat.page.evaluate(`document.activeElement.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))`);
      await seat.page.locator('.context button').nth(item).click();
    };
    await choose(0);
    await eventually(() => held(71, 2)).toBe('会往下移');
    await eventually(() => seat.drawn(71, 'customer')).toBe('会往下移');
    await choose(1);
    await eventually(() => held(70, 2)).toBe('会往下移');
    await eventually(() => seat.drawn(70, 'customer')).toBe('会往下移');
  });

  it('are asked before they type where Zhanggui writes; who says no changes nothing', async () => {
    const seat = await bench.sit({ as: agent, table: newOrders });
    const problem = seat.column('problem');
    const before = await seat.drawn(1, 'problem');
    await seat.type(1, 'problem', '随便写写');
    await seat.page.locator('dialog .buttons button').first().click();
    await eventually(() => seat.drawn(1, 'problem')).toBe(before);
    expect(held(1, problem)).not.toBe('随便写写');
    expect(seat.requests.filter((url) => url.includes('/api/edit'))).toEqual([]);
  });
});
