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
  return outboxRow({ id: subject, to: `${subject.replace(' ', '.')}@shop.example`, about: JSON.stringify({ subject }), priority, bornAt });
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
  const order = () => bagOf('order', [letter('reminder', 3), letter('link', 3, now + 1), letter('closing list', 9)]);
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

describe('one receiver', () => {
  const to = 'head@shop.example';
  const told = (subject: string, change: Partial<OutboxRow> = {}) =>
    outboxRow({ id: subject, to, about: JSON.stringify({ subject }), ...change });

  test('gets one letter with everything, of all workbooks, the most urgent first; each thing is marked where it stands', () => {
    const post = fakePost(100);
    const bags = [
      bagOf('order', [told('late', { priority: 3 }), told('list', { priority: 9 })]),
      bagOf('control', [told('decide', { priority: 1 })]),
    ];
    const after = deliver(fakeWorld({ post, books: booksWith().books }), letters, bags, now + 1);
    expect(post.sent.map(({ subject }) => subject)).toEqual(['decide（另有 2 件事）']);
    expect(post.sent[0]?.text.match(/^■ .*/gm)).toEqual(['■ decide', '■ late', '■ list']);
    expect(after.flatMap((each) => each.letters.map(({ value }) => value.state))).toEqual(['sent', 'sent', 'sent']);
  });

  test('what may have gone out before stands alone, so that the rest does not come twice', () => {
    const post = fakePost(100);
    const bag = bagOf('order', [told('new'), told('doubtful', { tries: 2 }), told('newer', { bornAt: now + 1 })]);
    deliver(fakeWorld({ post, books: booksWith().books }), letters, [bag], now + 1);
    expect(post.sent.map(({ subject }) => subject)).toEqual(['new（另有 1 件事）', 'doubtful']);
  });

  test('an unclear answer leaves all of one letter open, and none is tried again in this run', () => {
    const post = fakePost(100, ['Internal error.']);
    const [after] = deliver(fakeWorld({ post, books: booksWith().books }), letters, [bagOf('order', [told('a'), told('b')])], now + 1);
    expect(post.calls).toBe(1);
    expect(after?.letters.map(({ value }) => [value.state, value.until])).toEqual([
      ['sending', now],
      ['sending', now],
    ]);
  });

  test('a thing that cannot be written is refused by itself', () => {
    const post = fakePost(100);
    const [after] = deliver(
      fakeWorld({ post, books: booksWith().books }),
      letters,
      [bagOf('order', [told('a'), told('b', { kind: 'nobody writes this' })])],
      now + 1,
    );
    expect(after?.letters.map(({ value }) => value.state)).toEqual(['sent', 'refused']);
    expect(post.sent.map(({ subject }) => subject)).toEqual(['a']);
  });

  test('of very long things gets as many letters as hold them', () => {
    const post = fakePost(100);
    const long = { kind: 'long', compose: () => ({ subject: 'long', lines: ['x'.repeat(60_000)] }) };
    const rows = ['a', 'b', 'c'].map((id) => told(id, { kind: 'long' }));
    deliver(fakeWorld({ post, books: booksWith().books }), { ...letters, mails: [long] }, [bagOf('order', rows)], now + 1);
    expect(post.sent).toHaveLength(3);
  });
});

test('notices leave the last of the day’s quota to what is urgent', () => {
  const post = fakePost(12);
  const rows = [letter('reminder', 3), letter('news', 5), letter('more news', 5, now + 1), letter('list', 9)];
  deliver(fakeWorld({ post, books: booksWith().books }), letters, [bagOf('order', rows)], now + 1);
  expect(post.sent.map(({ subject }) => subject)).toEqual(['reminder', 'news']);
});
