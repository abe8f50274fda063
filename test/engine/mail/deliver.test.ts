import { describe, expect, test } from '@jest/globals';
import { deliver } from '../../../src/engine/mail/deliver.ts';
import { claimedBy, retryMs } from '../../../src/engine/mail/outbox.ts';
import type { Bag } from '../../../src/engine/mail/out-tray.ts';
import type { Write } from '../../../src/engine/ports.ts';
import type { OutboxRow } from '../../../src/engine/workbook/tables.ts';
import type { Book } from '../../../src/table/table.ts';
import { minuteMs } from '../../../src/table/office-time.ts';
import { fakePost, fakeWorld, letters, now, outboxRow, paperBook, view } from '../../builders.ts';
import { Department } from '../department.ts';

function bagOf(book: Book, rows: readonly OutboxRow[]): Bag {
  const held = { ...view(rows, { book }), id: `book-${book}` };
  return { view: held, claimed: claimedBy(held, 'run-1'), done: [] };
}

function letter(subject: string, priority: number, bornAt = now): OutboxRow {
  return outboxRow({ id: subject, about: JSON.stringify({ subject }), priority, bornAt });
}

/** Writes down which workbook is marked; refuses the one that is broken. */
function booksWith(broken?: string) {
  const marked: string[] = [];
  const write = (id: string, _: readonly Write[]) => {
    if (id === broken) throw new Error('Internal error.');
    marked.push(id);
  };
  return { marked, books: { ...paperBook(), write } };
}

describe('the letters of several workbooks', () => {
  const order = () => bagOf('order', [letter('reminder', 3), letter('link', 5), letter('closing list', 9)]);
  const control = () => bagOf('control', [letter('approval', 1), letter('older reminder', 3, now - 1)]);

  test('go out by their urgency, wherever they come from; what does not fit waits until one moment', () => {
    const post = fakePost(3);
    const world = fakeWorld({ post, books: booksWith().books });
    const after = deliver(world, letters, [order(), control()], now + 1);
    expect(post.sent.map(({ subject }) => subject)).toEqual(['approval', 'older reminder', 'reminder']);
    const waiting = { state: 'waiting', until: now + retryMs };
    expect(after.map((each) => each.letters.map(({ value }) => value))).toMatchObject([
      [{ state: 'sent' }, waiting, waiting],
      [{ state: 'sent' }, { state: 'sent' }],
    ]);
  });

  test('cost one question for the quota, and one mark a workbook, as soon as its last is through', () => {
    const { marked, books } = booksWith();
    let asked = 0;
    const quota = () => {
      asked += 1;
      return 100;
    };
    deliver(fakeWorld({ post: { quota, send: () => undefined }, books }), letters, [order(), control()], now + 1);
    expect([asked, marked]).toEqual([1, ['book-control', 'book-order']]);
  });

  test('are marked as sent although another workbook takes no mark', () => {
    const { marked, books } = booksWith('book-control');
    const post = fakePost(100);
    const bags = [bagOf('order', [letter('alert', 0), letter('reminder', 3)]), bagOf('control', [letter('approval', 1)])];
    expect(() => deliver(fakeWorld({ post, books }), letters, bags, now + 1)).toThrow('Internal error.');
    expect(post.sent.map(({ subject }) => subject)).toEqual(['alert', 'approval']);
    expect(marked).toEqual(['book-order']);
  });
});

test('when the quota comes back, what waits in control goes before what waits in a workbook that is looked at earlier', () => {
  const here = new Department();
  here.beat();
  here.quota = 0;
  here.wish('A', [{ to: 'stock' }, { to: 'control' }]);
  here.beat();
  expect(here.sent).toEqual([]);
  here.quota = 1;
  here.beat(retryMs / minuteMs);
  expect(here.sent.map(({ subject }) => subject)).toEqual(['A.1.control']);
});
