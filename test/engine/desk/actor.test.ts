import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { actorOf, type Waiting } from '../../../src/engine/desk/take-command.ts';
import { trustedHint } from '../../../src/engine/desk/trusted-hint.ts';
import type { Share } from '../../../src/engine/ports.ts';
import type { Hint } from '../../../src/engine/run/hint.ts';
import { actionNamed } from '../../../src/cli/rehearsal/examples.ts';
import { newOrders, todo } from '../../../src/orders/tables.ts';
import { languages } from '../../../src/text/words.ts';
import { noVitals, owner, settings, situation, typed } from '../../builders.ts';

const submit = actionNamed('orders.submit');
const words = newOrders.columns['action'].choices?.['submit'] ?? { 'zh-CN': '', 'zh-TW': '', en: '' };
const { staff } = situation();
const [somebody] = staff;

function waiting(line: number, by: string | null): Pick<Waiting, 'action' | 'row'> {
  const value = { ...typed(), by };
  return { action: submit, row: { line, value, faults: [], empty: false, action: 'submit', receipt: 'r', standing: 'waiting' } };
}

const edit = (change: Partial<Hint>): Hint => ({
  sheetId: newOrders.sheetId,
  line: 5,
  lines: 1,
  columns: 1,
  user: somebody?.mail ?? '',
  value: words['zh-CN'],
  ...change,
});

describe('[SEC-2] whoever Google names as editor is the actor', () => {
  const mails = fc.constantFrom(...staff.map(({ mail }) => mail), 'Somebody@Elsewhere.example');
  const names = fc.option(fc.constantFrom(...staff.map(({ name }) => name), '外人'), { nil: null });
  const space = fc.constantFrom('', ' ', '\u3000');
  const cell = fc.record({ word: fc.constantFrom(...languages.map((language) => words[language])), before: space, after: space });

  test('as a law: for every event that names its editor, whatever its range, its language, the office’s, and By', () => {
    fc.assert(
      fc.property(
        fc.record({
          user: mails,
          by: names,
          typed: cell,
          from: fc.nat(9),
          lines: fc.integer({ min: 1, max: 9 }),
          columns: fc.integer({ min: 1, max: 9 }),
        }),
        fc.nat(8),
        fc.constantFrom(...languages),
        ({ user, by, typed: { word, before, after }, from, lines, columns }, place, language) => {
          const line = from + 2;
          const value = lines === 1 && columns === 1 ? before + word + after : null;
          const hint = edit({ line, lines, columns, user, value });
          const here = situation({ language, settings: settings({ language }) });
          const actor = actorOf(waiting(line + (place % lines), by), here, hint);
          const name = staff.find(({ mail }) => mail === user.toLowerCase())?.name ?? user;
          expect(actor).toEqual({ name, basis: 'seen', ...(by === null || by === name ? {} : { said: by }) });
        },
      ),
    );
  });

  test.each([
    ['another row', { line: 6 }],
    ['another desk', { sheetId: todo.sheetId }],
    ['a single cell that holds something else', { value: '王芳' }],
    ['a single cell whose text Google did not tell', { value: null }],
    ['nobody', { user: '' }],
  ] as const)('but an event about %s leaves By', (_, change) => {
    expect(actorOf(waiting(5, '李雷'), situation(), edit(change))).toEqual({ name: '李雷', basis: 'declared' });
    expect(actorOf(waiting(5, null), situation(), edit(change))).toEqual({ name: '', basis: 'unknown' });
  });
});

describe('[SEC-7] while anybody may edit a workbook nobody is seen', () => {
  const share = (change: Partial<Share>): Share => ({ id: 's', who: null, isPerson: false, role: 'writer', ...change });
  const world = (shares: readonly Share[]) => {
    const { books } = situation();
    const calls: string[] = [];
    const files = {
      sharing: (folder: string) => {
        calls.push(folder);
        return [{ id: books.order, shares }];
      },
    };
    return { calls, files };
  };
  const trusted = (shares: readonly Share[], hint: Hint, open: readonly ('order' | 'stock')[] = [], isCommand = true) => {
    const there = world(shares);
    return { user: trustedHint(there, situation({ vitals: { ...noVitals, open } }), hint, isCommand)?.user, calls: there.calls.length };
  };
  const byOwner = edit({ user: owner });

  test('by the link, or the whole domain', () => {
    for (const who of [null, 'shop.example']) expect(trusted([share({ who })], byOwner)).toEqual({ user: '', calls: 1 });
  });

  test('nor where the last look found it so, without looking', () => {
    expect(trusted([], edit({}), ['order'])).toEqual({ user: '', calls: 0 });
    expect(trusted([], edit({}), ['stock'])).toEqual({ user: somebody?.mail, calls: 0 });
  });

  test('who may only look, a person and a group open no door', () => {
    for (const each of [
      share({ role: 'reader' }),
      share({ role: 'commenter' }),
      share({ who: 'a@b.example', isPerson: true }),
      share({ who: 'group@b.example' }),
    ])
      expect(trusted([each], byOwner)).toEqual({ user: owner, calls: 1 });
  });

  test('it is looked at only where the owner is named and a command waits', () => {
    expect(trusted([share({})], byOwner, [], false)).toEqual({ user: owner, calls: 0 });
    expect(trusted([share({})], edit({}))).toEqual({ user: somebody?.mail, calls: 0 });
  });
});
