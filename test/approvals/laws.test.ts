import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { liveSeats, type Approval } from '../../src/approvals/process/approval.ts';
import { contentHash } from '../../src/approvals/process/content-hash.ts';
import type { ProcessContext } from '../../src/approvals/process/context.ts';
import { proceed, type Operation } from '../../src/approvals/process/proceed.ts';
import { hourMs } from '../../src/table/office-time.ts';
import { law, now, owner } from '../builders.ts';
import { content, context, mailOf, staff, step, tryOpen } from './given.ts';

const names = [...staff.map(({ name }) => name), 'stranger'];
const mail = fc.constantFrom(...names.map(mailOf), owner, '');
const comment = fc.option(fc.constantFrom('同意', '=1+1', '<b>'), { nil: null });

const operations = fc.oneof(
  fc.record({ do: fc.constantFrom('approve' as const), by: mail, comment }),
  fc.record({ do: fc.constantFrom('approve' as const), by: mail, comment }),
  fc.record({ do: fc.constantFrom('refuse' as const, 'withdraw' as const, 'comment' as const, 'end' as const), by: mail, comment }),
  fc.record({ do: fc.constant('return' as const), by: mail, comment, to: fc.integer({ min: -1, max: 3 }) }),
  fc.record({ do: fc.constantFrom('urge' as const, 'takeBack' as const), by: mail }),
  fc.record({ do: fc.constantFrom('handOver' as const, 'removeSigner' as const), by: mail, who: mail, comment }),
  fc.record({
    do: fc.constant('addSigner' as const),
    by: mail,
    who: mail,
    comment,
    place: fc.constantFrom('before' as const, 'after' as const, 'beside' as const),
  }),
  fc.record({ do: fc.constant('copyIn' as const), by: mail, who: mail }),
  fc.record({ do: fc.constantFrom('remind' as const, 'escalate' as const, 'standIns' as const) }),
  fc.record({ do: fc.constantFrom('change' as const, 'resubmit' as const), by: mail, amount: fc.integer({ min: 1, max: 100_000 }) }),
);

type Drawn = typeof operations extends fc.Arbitrary<infer T> ? T : never;

const roles = ['head', 'director', 'itLead', 'executive', 'generalManager', 'warehouse', 'agent', '@zhao', '@gone'] as const;
const routes = fc.array(
  fc
    .tuple(
      fc.constantFrom('one' as const, 'all' as const, 'any' as const),
      fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1, maxLength: 3 }),
    )
    .map(([mode, who]) => step(mode, ...(mode === 'one' ? who.slice(0, 1) : who))),
  { minLength: 1, maxLength: 4 },
);

const standIns = fc.dictionary(fc.constantFrom(...names.map(mailOf)), mail, { maxKeys: 4 });

interface Play {
  readonly route: readonly ReturnType<typeof step>[];
  readonly by: string;
  readonly stands: Readonly<Record<string, string>>;
  readonly played: readonly { readonly operation: Drawn; readonly hours: number }[];
}

const plays: fc.Arbitrary<Play> = fc.record({
  route: routes,
  by: fc.constantFrom('wang', 'li', 'zhao', 'wu'),
  stands: standIns,
  played: fc.array(fc.record({ operation: operations, hours: fc.constantFrom(0, 1, 5) }), { maxLength: 25 }),
});

/** Plays everything, and shows each pair of neighbours to `sees`; what is refused changes nothing. */
function play(
  { route, by, stands, played }: Play,
  sees: (before: Approval, after: Approval, operation: Operation, at: ProcessContext) => void,
): void {
  let at = context({ standInFor: (who) => stands[who] ?? null });
  const begun = tryOpen({ route, by, context: at });
  if ('refused' in begun) return;
  let approval = begun.approval;
  let clock = now;
  for (const { operation, hours } of played) {
    clock += hours * hourMs;
    at = { ...at, now: clock };
    const given = withContent(operation, approval);
    const answer = proceed(approval, given, at);
    if ('refused' in answer) continue;
    sees(approval, answer.approval, given, at);
    approval = answer.approval;
  }
}

function withContent(operation: Drawn, { requestNo, kind, requester }: Approval): Operation {
  if (!('amount' in operation)) return operation;
  const next = content({ amount: operation.amount });
  return { do: operation.do, by: operation.by, content: next, hash: contentHash(requestNo, kind, requester.mail, next) };
}

const closedStates = ['approved', 'refused', 'withdrawn', 'ended'];

test('a closed request never changes', () => {
  law(plays, (each) =>
    play(each, (before) => {
      expect(closedStates).not.toContain(before.state);
    }),
  );
});

test('the record only grows: no line is rewritten or lost', () => {
  law(plays, (each) =>
    play(each, (before, after) => {
      expect(after.trail.slice(0, before.trail.length)).toEqual(before.trail);
    }),
  );
});

test('the requester never decides, whoever he stands in for', () => {
  law(plays, (each) =>
    play(each, (_, after) => {
      const deciders = after.steps.flatMap(({ seats }) => seats.map(({ decidedBy }) => decidedBy?.mail));
      expect(deciders).not.toContain(after.requester.mail);
      expect(after.steps.flatMap(({ seats }) => seats.map(({ holder }) => holder.mail))).not.toContain(after.requester.mail);
    }),
  );
});

test('a seat has one vote at most: what was cast is not cast again', () => {
  law(plays, (each) =>
    play(each, (before, after, operation) => {
      if (operation.do !== 'approve' && operation.do !== 'refuse') return;
      const cast = before.steps.flatMap(({ seats }) => seats.filter(({ state }) => state !== 'open'));
      const now = new Map(after.steps.flatMap(({ seats }) => seats.map((seat) => [seat.id, seat] as const)));
      for (const seat of cast) expect(now.get(seat.id)).toEqual(seat);
    }),
  );
});

test('no seat stands twice, and what was passed on is never alive again', () => {
  law(plays, (each) => {
    const passed = new Set<string>();
    play(each, (_, after) => {
      const ids = after.steps.flatMap(({ seats }) => seats.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      for (const { id } of liveSeats(after)) expect(passed.has(id)).toBe(false);
      for (const { id, state } of after.steps.flatMap(({ seats }) => seats)) if (state === 'passed') passed.add(id);
    });
  });
});

test('an open request always waits for somebody who is told, and for nobody else', () => {
  law(plays, (each) =>
    play(each, (_, after) => {
      expect(liveSeats(after).length > 0).toBe(after.state === 'open');
      for (const { told } of liveSeats(after)) expect([...staff.map((person) => person.mail), owner]).toContain(told);
    }),
  );
});

test('every decision on record names the content that it was made on', () => {
  law(plays, (each) =>
    play(each, (before, after) => {
      const { requestNo, kind, requester } = after;
      expect(after.hash).toBe(contentHash(requestNo, kind, requester.mail, after.content));
      for (const line of after.trail.slice(before.trail.length)) expect(line.hash).toBe(after.hash.slice(0, 8));
    }),
  );
});

test('every change of a field changes the hash', () => {
  const base = content();
  const changes = [
    { subject: '退款 ' },
    { about: null },
    { amount: 30_001 },
    { category: 'sales' },
    { confidential: true },
    { before: '' },
    { after: '1' },
    { reason: null },
    { day: '2026-03-03' },
    { attachment: { url: 'https://a.example/', kind: 'image', kb: 1 } },
  ] as const;
  const hashes = [base, ...changes.map((change) => ({ ...base, ...change }))].map((each) => contentHash('QS-1', 'refund', 'a', each));
  expect(new Set(hashes).size).toBe(changes.length + 1);
  expect(contentHash('QS-2', 'refund', 'a', base)).not.toBe(hashes[0]);
  expect(contentHash('QS-1', 'gift', 'a', base)).not.toBe(hashes[0]);
  expect(hashes[0]?.length).toBe(32);
});
