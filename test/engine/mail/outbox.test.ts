import { describe, expect, test } from '@jest/globals';
import { abandoned, bornLetters, claimedBy, claimMs, retryMs, takenOver } from '../../../src/engine/mail/outbox.ts';
import { deliver } from '../../../src/engine/mail/deliver.ts';
import { isFinished } from '../../../src/engine/effects/effect-row.ts';
import { writeLetter } from '../../../src/engine/mail/letter.ts';
import { engineTables, type OutboxRow } from '../../../src/engine/workbook/tables.ts';
import type { World } from '../../../src/engine/ports.ts';
import { letterWords } from '../../../src/text/letter.ts';
import { say } from '../../../src/text/words.ts';
import type { View } from '../../../src/engine/workbook/view.ts';
import { fakePost, fakeWorld, letters, now, outboxRow, paperBook, person, situation, view, type FakePost } from '../../builders.ts';

const { outbox } = engineTables('order');
const quotaGone = 'Service invoked too many times for one day: email.';
const unclear = 'Internal error.';
const refusal = 'Limit Exceeded: Email Recipients Per Message.';

/** Sends what a run holds in one workbook. */
function deliverFrom(world: World, held: View, name: string, until: number): View {
  const [after = held] = deliver(world, letters, [{ view: held, claimed: claimedBy(held, name), done: [] }], until);
  return after;
}

/** One run: takes over what is abandoned, then hands over what it holds. */
function run(post: FakePost, rows: readonly OutboxRow[], name: string, at: number): readonly OutboxRow[] {
  const before = view(rows);
  const taken = new Map(abandoned(before, at).map((letter) => [letter.line, takenOver(letter, name, at)]));
  const held: View = { ...before, letters: before.letters.map(({ line, value }) => ({ line, value: taken.get(line) ?? value })) };
  const world = fakeWorld({ post, books: paperBook(), now: () => at });
  return deliverFrom(world, held, name, at + 60_000).letters.map(({ value }) => value);
}

describe('a letter is born', () => {
  const order = { id: 'a', kind: 'test', to: ['x@shop.example', 'y@shop.example'], priority: 3, about: { subject: 'hello' } };

  test('claimed by the run that writes it', () => {
    expect(bornLetters([order], view(), 'run-1')).toEqual([
      outboxRow({ id: 'a', to: 'x@shop.example,y@shop.example', until: now + claimMs }),
    ]);
  });

  test('once for a thing to tell', () => {
    expect(bornLetters([order, order], view(), 'run-1')).toHaveLength(1);
    expect(bornLetters([order], view([outboxRow({ id: 'a' })]), 'run-1')).toEqual([]);
  });
});

test('it is sent, and marked in its own cells', () => {
  const post = fakePost(10);
  const books = paperBook();
  const before = view([outboxRow()]);
  const after = deliverFrom(fakeWorld({ post, books }), before, 'run-1', now + 1);
  expect(post.sent).toMatchObject([{ to: ['head@shop.example'], subject: 'hello' }]);
  expect(after.letters).toEqual([{ line: 2, value: outboxRow({ state: 'sent', sentAt: now }) }]);
  expect(books.writes).toBe(1);
  expect(books.cells.get(outbox.sheetId)?.[1]?.[5]).toBe('已发');
});

test('nothing claimed costs no call', () => {
  const before = view([outboxRow({ run: 'another' })]);
  expect(deliverFrom(fakeWorld(), before, 'run-1', now)).toBe(before);
});

describe("when the day's quota is short", () => {
  const rows = [
    outboxRow({ id: 'digest', to: 'a@x.cn', priority: 9 }),
    outboxRow({ id: 'first', to: 'b@x.cn', priority: 3 }),
    outboxRow({ id: 'second', to: 'c@x.cn', priority: 3 }),
    outboxRow({ id: 'approval', to: 'd@x.cn', priority: 1 }),
  ];

  test('the urgent go first, the older of equals before the younger, the others wait', () => {
    const post = fakePost(2);
    const states = run(post, rows, 'run-1', now);
    expect(states.map(({ id, state }) => [id, state])).toEqual([
      ['digest', 'waiting'],
      ['first', 'sent'],
      ['second', 'waiting'],
      ['approval', 'sent'],
    ]);
    expect(states[0]).toMatchObject({ until: now + retryMs, tries: 1, note: 'quota' });
    expect(post.calls).toBe(2);
  });

  test('recipients are counted, not letters', () => {
    const post = fakePost(2);
    const three = [outboxRow({ to: 'a@x.cn,b@x.cn,c@x.cn', priority: 1 }), outboxRow({ to: 'a@x.cn,b@x.cn', priority: 3 })];
    expect(run(post, three, 'run-1', now).map(({ state }) => state)).toEqual(['waiting', 'sent']);
  });

  test('what waited is sent in time, and is not doubtful', () => {
    const waiting = run(fakePost(0), [outboxRow()], 'run-1', now);
    expect(run(fakePost(5), waiting, 'run-2', now + retryMs - 1)[0]?.state).toBe('waiting');
    expect(run(fakePost(5), waiting, 'run-2', now + retryMs)).toMatchObject([{ state: 'sent', tries: 1, run: 'run-2', note: null }]);
  });

  test('Google says so itself: nothing was done, it waits', () => {
    expect(run(fakePost(5, [quotaGone]), [outboxRow()], 'run-1', now)).toMatchObject([
      { state: 'waiting', tries: 1, until: now + retryMs },
    ]);
  });

  test('a quota that cannot be asked for is none', () => {
    const post: FakePost = {
      ...fakePost(5),
      sent: [],
      calls: 0,
      send: () => undefined,
      quota: () => {
        throw new Error(unclear);
      },
    };
    expect(run(post, [outboxRow()], 'run-1', now)).toMatchObject([{ state: 'waiting' }]);
  });
});

test('what a person must permit waits too', () => {
  const text = 'Authorization is required to perform that action.';
  expect(run(fakePost(5, [text]), [outboxRow()], 'run-1', now)).toMatchObject([{ state: 'waiting', note: text }]);
});

test("the letter's own fault is final", () => {
  const post = fakePost(5, [refusal]);
  const refused = run(post, [outboxRow()], 'run-1', now);
  expect(refused).toMatchObject([{ state: 'refused', note: refusal }]);
  expect(run(post, refused, 'run-2', now + claimMs)).toEqual(refused);
  expect(post.calls).toBe(1);
});

test('an answer that is too long is noted with its beginning, cut between characters', () => {
  const refused = run(fakePost(5, [`${refusal}${' '.repeat(299 - refusal.length)}🍷`]), [outboxRow()], 'run-1', now);
  expect(refused).toMatchObject([{ state: 'refused', note: `${refusal}${' '.repeat(299 - refusal.length)}` }]);
});

test('nobody to write to is refused without a call', () => {
  const post = fakePost(5);
  expect(run(post, [outboxRow({ to: '' })], 'run-1', now)).toMatchObject([{ state: 'refused' }]);
  expect(post.calls).toBe(0);
});

test('a letter that cannot be written was never sent, and is not called uncertain', () => {
  const post = fakePost(5);
  let rows: readonly OutboxRow[] = [outboxRow({ kind: 'nobody-writes-this' })];
  for (const name of ['run-1', 'run-2', 'run-3']) rows = run(post, rows, name, now + claimMs);
  expect(post.calls).toBe(0);
  expect(rows).toMatchObject([{ state: 'refused' }]);
});

describe('after an unclear answer', () => {
  test('never again in this run, once more in the next, then uncertain', () => {
    const post = fakePost(5, [unclear]);
    const first = run(post, [outboxRow()], 'run-1', now);
    expect(first).toMatchObject([{ state: 'sending', tries: 1, until: now, note: unclear }]);
    expect(post.calls).toBe(1);
    expect(run(post, first, 'run-2', now)).toMatchObject([{ state: 'uncertain', tries: 2 }]);
    expect(post.calls).toBe(2);
  });

  test('three of them end it', () => {
    const post = fakePost(5, [unclear, unclear, unclear]);
    let rows: readonly OutboxRow[] = [outboxRow()];
    for (const name of ['run-1', 'run-2', 'run-3']) rows = run(post, rows, name, now);
    expect(rows).toMatchObject([{ state: 'uncertain', tries: 3, sentAt: null }]);
    expect(run(post, rows, 'run-4', now + claimMs)).toEqual(rows);
    expect(post.calls).toBe(3);
  });

  test('a run that died while sending: its letter is taken over once its claim has run out', () => {
    const dead = outboxRow();
    expect(abandoned(view([dead]), dead.until - 1)).toEqual([]);
    const [letter] = abandoned(view([dead]), dead.until);
    expect(letter).toMatchObject({ doubtful: true });
    expect(run(fakePost(5), [dead], 'run-2', dead.until)).toMatchObject([
      { state: 'uncertain', tries: 2, note: 'an earlier run may have sent it too' },
    ]);
  });

  test('when two runs died, it is sent once more and says so; when three died, nobody sends it again', () => {
    const post = fakePost(5);
    expect(run(post, [outboxRow({ tries: 2 })], 'run-3', now + claimMs)).toMatchObject([
      { state: 'uncertain', tries: 3, sentAt: now + claimMs },
    ]);
    expect(post.sent.map(({ text }) => text.split('\n')[0])).toEqual([say(letterWords.again, 'zh-CN')]);
    expect(run(post, [outboxRow({ tries: 3 })], 'run-4', now + claimMs)).toMatchObject([{ state: 'uncertain', sentAt: null }]);
    expect(post.calls).toBe(1);
  });

  test('a letter says that it may come twice only where it may', () => {
    const post = fakePost(5);
    run(post, [outboxRow()], 'run-1', now);
    expect(post.sent[0]?.text).not.toContain(say(letterWords.again, 'zh-CN'));
  });

  test('a doubt is not forgotten while the letter waits for quota', () => {
    const doubtful = run(fakePost(5, [unclear]), [outboxRow()], 'run-1', now);
    const waiting = run(fakePost(0), doubtful, 'run-2', now);
    expect(waiting).toMatchObject([{ state: 'waiting', tries: 2 }]);
    expect(run(fakePost(5), waiting, 'run-3', now + retryMs)).toMatchObject([{ state: 'uncertain', tries: 2 }]);
  });
});

test("when the run's time is up, the rest waits", () => {
  const before = view([outboxRow()]);
  const post = fakePost(5);
  const after = deliverFrom(fakeWorld({ post, books: paperBook() }), before, 'run-1', now);
  expect(after.letters[0]?.value.state).toBe('waiting');
  expect(post.calls).toBe(0);
});

test('marks are written every 20 letters, and once more after a failure', () => {
  const rows = Array.from({ length: 45 }, (_, place) => outboxRow({ id: `letter-${String(place)}`, to: `a${String(place)}@x.cn` }));
  const before = view(rows);
  const books = paperBook();
  deliverFrom(fakeWorld({ post: fakePost(100), books }), before, 'run-1', now + 1);
  expect(books.writes).toBe(3);
  let failures = 1;
  const stumbling = {
    ...paperBook(),
    write: () => {
      if ((failures -= 1) >= 0) throw new Error(unclear);
    },
  };
  const world = fakeWorld({ post: fakePost(100), books: stumbling });
  expect(deliverFrom(world, view([outboxRow()]), 'run-1', now + 1).letters[0]?.value.state).toBe('sent');
  expect(world.logged).toHaveLength(1);
});

test('which states need nothing more', () => {
  const states = ['waiting', 'sending', 'sent', 'uncertain', 'refused', 'done'] as const;
  expect(states.filter((state) => isFinished({ state }))).toEqual(['sent', 'uncertain', 'refused', 'done']);
});

describe('the words of a letter', () => {
  const staff = [person('head', 'head', 'en'), person('agent', 'agent', 'zh-TW')];
  const write = (to: string, about = '{"subject":"hello"}') => writeLetter(letters, situation({ staff }), { kind: 'test', to, about });

  test('are in the language of the receiver, of the workbook where they differ', () => {
    expect(write('head@shop.example').text).toContain('Sent by Zhanggui');
    expect(write('agent@shop.example').text).toContain('回覆沒有人看');
    expect(write('agent@shop.example,head@shop.example').text).toContain('回复没有人看');
    expect(write('stranger@shop.example').text).toContain('回复没有人看');
  });

  test('a subject stays on one line and is cut between characters, and HTML is text', () => {
    expect(write('head@shop.example', '{"subject":"a\\r\\nBcc: x@y.z\\u2028b"}').subject).toBe('a Bcc: x@y.z b');
    expect(write('head@shop.example', JSON.stringify({ subject: `退${'🍷'.repeat(100)}` })).subject).toBe(`退${'🍷'.repeat(99)}`);
    const kind = { kind: 'test', compose: () => ({ subject: 's', lines: ['<script>'], table: [['A'], ['"&\'']] }) };
    const { html, text } = writeLetter({ mails: [kind] }, situation(), { kind: 'test', to: 'a@b.cn', about: '{}' });
    expect(html).not.toMatch(/<script>|"&'/);
    expect(text).toContain('<script>');
  });

  test('a kind that nobody writes is broken', () => {
    expect(() => writeLetter({ mails: [] }, situation(), outboxRow())).toThrow(RangeError);
  });
});
