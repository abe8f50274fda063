import { beforeEach, describe, expect, test } from '@jest/globals';
import { waitingList } from '../../src/approvals/list.ts';
import { approvalPage, followSeat, turnSeat } from '../../src/approvals/page.ts';
import { answerLink, linkToken, listToken, offeredToken, openLink } from '../../src/cli/rehearsal/links.ts';
import { fromBase64Url, textFromUtf8, toBase64Url } from '../../src/engine/links/base64url.ts';
import { utf8 } from '../../src/engine/commit/digest.ts';
import { linkLifeMs } from '../../src/engine/links/link.ts';
import { closedWords, pageWords } from '../../src/text/pages.ts';
import { agent, executive, first, head, mails, owner, second, stranger, submit, supervisor } from './given.ts';
import { agreeTo, approval, ask, letters, letterTo, orderRequest, orderRow, refundAsked, standingApprovals, tokensIn } from './requests.ts';

const here = standingApprovals();
const otherRequest = 'SQD-260302-0002';
const agree = agreeTo(orderRequest);
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** What a link that is no good may cost: the properties, and the count of such links. */
const cheap = { 'Properties.getProperties': 1, 'Cache.get': 1, 'Cache.put': 1 };
let token = '';

/** Two refunds wait for the head; `token` is the link of the first as its letter carries it. */
beforeEach(() => {
  const { shop } = here;
  refundAsked(shop);
  token = tokensIn(letterTo(shop, head, 'Refund'))[0] ?? '';
  submit(shop, second);
  ask(shop, second, 'refund');
  letters(shop);
});

/** Every cell of every workbook, and every letter. */
function everything(): string {
  const { shop } = here;
  return JSON.stringify([Object.values(shop.books).map((book) => shop.host.sheets(book).map(({ rows }) => rows)), mails(shop)]);
}

/** Answers with each text as a link, and opens the first; none may be taken for one, look into a workbook, or change anything. */
function expectRefused(texts: readonly string[]): void {
  const { shop } = here;
  const uses = [() => openLink(shop, encodeURIComponent(texts[0] ?? '')), ...texts.map((t) => () => answerLink(shop, { t, ...agree }))];
  for (const [at, use] of uses.entries()) {
    const text = texts[Math.max(0, at - 1)] ?? '';
    expect(text).not.toBe(token);
    for (const page of [use()]) {
      const calls = shop.host.runs().at(-1)?.calls;
      expect([text, page.includes(pageWords.invalid.en), calls]).toEqual([
        text,
        true,
        text === '' ? { 'Properties.getProperties': 1 } : cheap,
      ]);
    }
  }
}

function changed(place: number, char: string): string {
  return `${token.slice(0, place)}${char}${token.slice(place + 1)}`;
}

const places = () => Array.from(token, (_, place) => place);
const after = (char: string, step: number) => alphabet[(alphabet.indexOf(char) + step) % 64] ?? '';

describe('a link to decide by', () => {
  test('is good as it was mailed', () => {
    expect(answerLink(here.shop, { t: token, ...agree })).toContain(pageWords.recordedTitle.en);
    expect(orderRow(here.shop, first)['givenBack']).toBe(150);
  });

  test('with any one character changed is refused, and nothing changes', () => {
    const before = everything();
    for (const place of places()) {
      const char = token[place] ?? '';
      const others = char === '.' ? ['A', '-', '%'] : [after(char, 1), after(char, 32), '.'];
      expectRefused(others.map((other) => changed(place, other)));
      expect([place, everything() === before]).toEqual([place, true]);
    }
  });

  test('with every other character in a place of each part is refused, those that decode to the same bytes too', () => {
    const before = everything();
    const [key = '', body = ''] = token.split('.');
    const ends = [0, key.length - 1, key.length + 1, key.length + body.length, token.length - 43, token.length - 1];
    for (const place of ends)
      expectRefused(
        Array.from(alphabet)
          .filter((char) => char !== token[place])
          .map((char) => changed(place, char)),
      );
    expect(everything()).toBe(before);
  });

  test('cut at any place, from either end, is refused', () => {
    const before = everything();
    expectRefused(places().flatMap((place) => [token.slice(0, place), ...(place === 0 ? [] : [token.slice(place)])]));
    expect(everything()).toBe(before);
  });

  test('made longer at any place, or by any length, is refused', () => {
    const before = everything();
    const longer = places().map((place) => `${token.slice(0, place)}${place % 2 === 0 ? 'A' : '.'}${token.slice(place)}`);
    const tails = Array.from({ length: 64 }, (_, length) => token + alphabet.slice(0, length + 1));
    expectRefused([
      ...longer.filter((text) => text !== token),
      ...tails,
      `${token}=`,
      `${token} `,
      ` ${token}`,
      token + token,
      `${token}\n`,
    ]);
    expect(everything()).toBe(before);
  });
});

/** What a link claims, and a link that claims something else under the same signature. */
function claimsOf(of: string): readonly unknown[] {
  return JSON.parse(textFromUtf8(fromBase64Url(of.split('.')[1] ?? ''))) as unknown[];
}

function claiming(change: Readonly<Record<number, unknown>>): string {
  const [key = '', , signature = ''] = token.split('.');
  const claims = claimsOf(token).map((claim, place) => (place in change ? change[place] : claim));
  return [key, toBase64Url(utf8(JSON.stringify(claims))), signature].join('.');
}

test.each([
  ['page', { 0: waitingList.name }],
  ['page of an order', { 0: 'orders.call' }],
  ['request', { 1: otherRequest }],
  ['row', { 2: 3 }],
  ['request and row', { 1: otherRequest, 2: 3 }],
  ['person', { 3: executive }],
  ['requester', { 3: agent }],
  ['seat', { 4: turnSeat(2) }],
  ['way to follow', { 4: followSeat }],
  ['content', { 5: 'f'.repeat(32) }],
  ['time', { 6: Date.parse('2027-01-01T00:00:00+08:00') }],
] as const)('another %s under the same signature is refused', (_, change) => {
  const before = everything();
  expectRefused([claiming(change)]);
  expect(everything()).toBe(before);
});

test('parts of two links do not make a third', () => {
  const { shop } = here;
  const other = tokensIn(letterTo(shop, head, 'Refund')).find((each) => claimsOf(each)[1] === otherRequest) ?? '';
  expect(claimsOf(other)[1]).toBe(otherRequest);
  const before = everything();
  const [one, two] = [token.split('.'), other.split('.')];
  expectRefused([
    [one[0], two[1], one[2]].join('.'),
    [one[0], one[1], two[2]].join('.'),
    [one[0], one[1], claimsOf(token)[5]].join('.'),
    [two[1], one[0], one[2]].join('.'),
  ]);
  expect(everything()).toBe(before);
});

describe('a good link in other hands', () => {
  const content = () => String(approval(here.shop, orderRequest)['hash']);
  const signed = (change: Parameters<typeof linkToken>[3]) =>
    linkToken(here.shop, approvalPage, orderRequest, { mail: head, seat: turnSeat(1), content: content(), ...change });

  test.each([
    ['of somebody who was not asked', () => signed({ mail: executive })],
    ['of the requester', () => signed({ mail: agent })],
    ['of a colleague', () => signed({ mail: supervisor })],
    ['of the owner', () => signed({ mail: owner })],
    ['of a stranger', () => signed({ mail: stranger })],
    ['of a later turn', () => signed({ seat: turnSeat(2) })],
    ['of no turn', () => signed({ seat: '' })],
    ['to follow', () => signed({ seat: followSeat })],
    ['to another content', () => signed({ content: 'f'.repeat(32) })],
    ['to another row', () => signed({ line: 3 })],
    ['to another number', () => signed({ key: otherRequest })],
    ['to the row of an order', () => signed({ what: 'orders.call' })],
    ['that has run out', () => signed({ expires: here.shop.host.now() })],
  ] as const)('%s: nobody agrees by it, and nothing changes', (_, made) => {
    const { shop } = here;
    const before = everything();
    const offered = offeredToken(openLink(shop, made()));
    // A page that tells the head of something new offers him a link of his own to it.
    const isHis = offered !== null && JSON.stringify(claimsOf(offered).slice(0, 6)) === JSON.stringify(claimsOf(signed({})).slice(0, 6));
    for (const t of [made(), ...(offered === null || isHis ? [] : [offered])]) {
      answerLink(shop, { t, ...agree });
      answerLink(shop, { t, ...agreeTo(otherRequest) });
    }
    expect(everything()).toBe(before);
  });

  test('the confirmation of another request, or its item in another person’s list, decides nothing', () => {
    const { shop } = here;
    const before = everything();
    answerLink(shop, { t: token, ...agreeTo(otherRequest) });
    for (const mail of [executive, agent, stranger]) {
      answerLink(shop, { t: listToken(shop, waitingList, mail), item: token, choice: 'approve', confirmation: '1' });
    }
    answerLink(shop, { t: token, item: token, choice: 'approve', confirmation: '1' });
    expect(everything()).toBe(before);
  });

  test('once used, and once it is over, it says so and changes nothing more', () => {
    const { shop } = here;
    const offered = offeredToken(openLink(shop, token)) ?? '';
    answerLink(shop, { t: token, ...agree });
    const before = everything();
    for (const t of [token, offered, signed({})]) {
      for (const choice of ['approve', 'refuse', 'return', 'handOver', 'addSigner']) {
        expect(answerLink(shop, { t, ...agree, choice, comment: '再来', 'f.to': '0', 'f.who': executive })).toContain(
          closedWords.decided.en,
        );
      }
    }
    answerLink(shop, { t: listToken(shop, waitingList, head), item: token, choice: 'approve', confirmation: '1' });
    expect(everything()).toBe(before);
    shop.host.setTime(shop.host.now() + linkLifeMs);
    expect(answerLink(shop, { t: token, ...agree })).toContain(pageWords.expired.en);
    expect(everything()).toBe(before);
  });
});
