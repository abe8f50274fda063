import type { Carrying } from '../approvals/requests/effects.ts';
import { submitted } from '../approvals/requests/submitted.ts';
import { requestsOf } from '../approvals/requests/tables.ts';
import { isRefusal } from '../engine/commit/change-set.ts';
import type { Decision, Refusal } from '../engine/commit/decision.ts';
import { ledgerAction } from '../engine/desk/action.ts';
import { enter } from '../engine/entry/enter.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import type { Loaded, Reads } from '../engine/run/job.ts';
import { dayOf, hourMs, showClock, showMoment } from '../table/office-time.ts';
import type { AnyRow } from '../table/table.ts';
import { asText } from '../table/cell.ts';
import { countMessages } from '../text/counts.ts';
import { engineMessages } from '../text/engine.ts';
import { stockMessages } from '../text/stock.ts';
import { message, say, type Message } from '../text/words.ts';
import { lastCountMark, sheetFor, short } from './count-plan.ts';
import { counts, inProgress, tallies, type Count, type Tally } from './counts.ts';
import { isAboveTolerance, isSentTwice, outcomeOf, readLooks, type Look } from './looks.ts';
import { productAt, products, type Product, type Standing } from './products.ts';
import { recorded } from './record.ts';
import { hasMovedBetween, stoodAt } from './trail.ts';

/** The open count of a product; null for none. */
function openOf(product: string, { index }: Pick<Situation, 'index'>): { readonly countNo: string; readonly line: number } | null {
  const found = index(inProgress.index).find((row) => row?.['product'] === product) ?? null;
  return found === null ? null : { countNo: asText(found['countNo']), line: Number(found['line']) };
}

function readsFor(product: string, situation: Situation): Reads {
  const open = openOf(product, situation);
  return {
    keyed: [productAt(product, situation), ...(open === null ? [] : [{ table: counts.ledger, key: open.countNo, line: open.line }])],
  };
}

interface StandingCount {
  readonly line: number;
  readonly row: Count;
}

function countOf(product: string, situation: Situation, loaded: Loaded): StandingCount | null {
  const open = openOf(product, situation);
  return open === null ? null : (loaded.find(counts.ledger, open.countNo) as StandingCount | null);
}

/** How far back somebody who looked at a product that was not planned may have looked, without saying when. */
const lookedWithinMs = hourMs;

/** STK-1: what somebody saw. It is kept as it is, and added to the count of its product; a count that agrees is done, a zero difference too. */
export const tally = enter(tallies, {
  before: ['goods.enter'],
  reads: ({ product }, situation) => readsFor(product, situation),
  decide: ({ row, actor, rows }, situation, loaded) => {
    const { now } = situation;
    const found = loaded.find(products.ledger, row.product) as Standing | null;
    if (found === null) return { refused: message(engineMessages.unknownKey, { key: row.product }) };
    const standing = countOf(row.product, situation, loaded);
    const fresh = sheetFor(found.row, found.line, `C-${short(dayOf(now))}-${String(rows(tallies.ledger) + 1)}`, now - lookedWithinMs);
    const count = standing?.row ?? (fresh as unknown as Count);
    const wrong = lookFault(row, found.row, now) ?? stateFault(count);
    if (wrong !== null) return { refused: wrong };
    const look: Look = { place: row.place ?? '', pieces: row.pieces, by: actor.name, at: now, looked: row.lookedAt ?? now };
    const looks = standing === null ? earlierLook(found.row, look, situation) : readLooks(count.looks);
    if (isSentTwice(looks, look)) return { refused: message(countMessages.sentTwice) };
    const isVague = row.lookedAt === null && hasMovedBetween(found.row.trail, count.openedAt ?? now, now);
    const after = isVague ? { cells: again('moved', situation) } : counted(count, [...looks, look], found.row, situation);
    const cells = { ...after.cells, countedBy: namesOf([...looks, look]) };
    const product = after.cells.state === 'done' ? [{ table: products.ledger, line: found.line, cells: { countedAt: look.looked } }] : [];
    return {
      state: { countNo: count.countNo },
      enter: standing === null ? [{ table: counts.ledger, row: { ...fresh, openedAt: now, ...cells } }] : [],
      alter: [...(standing === null ? [] : [{ table: counts.ledger, line: standing.line, cells }]), ...product],
      marks: { [lastCountMark]: dayOf(now) },
      ...(isVague ? { result: message(countMessages.moved) } : {}),
    };
  },
});

/** A product that was counted on this day already agreed with its ledger then: who sees something else stands against that look. */
function earlierLook(product: Product, { place, looked }: Look, { now, language }: Situation): readonly Look[] {
  const { countedAt } = product;
  const stood = stoodAt(product, looked);
  if (countedAt === null || dayOf(countedAt) !== dayOf(now) || stood === null) return [];
  return [{ place, pieces: stood.onHand - stood.picked, by: say(countMessages.earlier, language), at: countedAt, looked }];
}

function lookFault({ lookedAt }: Pick<Tally, 'lookedAt'>, product: Product, now: number): Message | null {
  if (lookedAt === null) return null;
  const { code, countedAt } = product;
  if (lookedAt > now) return message(stockMessages.future);
  if (countedAt !== null && lookedAt <= countedAt) return message(countMessages.countedSince, { code, counted: showMoment(countedAt) });
  return stoodAt(product, lookedAt) === null ? message(countMessages.tooLongAgo, { code }) : null;
}

function stateFault({ state, countNo }: Count): Message | null {
  return state === 'asked' || state === 'waiting' ? message(countMessages.decidedNow, { countNo }) : null;
}

function namesOf(looks: readonly Look[]): string {
  return [...new Set(looks.map(({ by }) => by))].join(', ').slice(0, 200);
}

function again(why: 'twoLooks' | 'moved' | 'tooLongAgo', { language }: Situation): Partial<Count> {
  return { state: 'again', why: say(countMessages[why], language) };
}

/** A count with its looks: done where nothing differs, to be looked at again where they do not fit, else it waits for further places. */
function counted(count: Count, looks: readonly Look[], product: Product, situation: Situation): { readonly cells: Partial<Count> } {
  const kept = { looks: JSON.stringify(looks) };
  const outcome = outcomeOf(looks, product);
  if ('again' in outcome) return { cells: { ...kept, ...again(outcome.again, situation) } };
  const difference = outcome.counted - outcome.expected;
  const found = { counted: outcome.counted, expected: outcome.expected, lookedAt: outcome.looked, difference };
  if (difference === 0) return { cells: { ...kept, ...found, state: 'done', why: null } };
  // A second count that comes to the same as the first needs no further word.
  if (count.first === outcome.counted) {
    return { cells: { ...kept, ...found, state: 'waiting', why: say(countMessages.reasonNeeded, situation.language, { difference }) } };
  }
  return { cells: { ...kept, ...found, state: count.first === null ? 'open' : 'second', why: null } };
}

function readsOf(row: AnyRow, situation: Situation): Reads {
  return { keyed: [productAt(asText(row['product']), situation)] };
}

/** All places were looked at: a difference above the tolerance is counted a second time, any other waits for its reason. */
export const finishCount = ledgerAction({
  name: 'stock.finishCount',
  desk: inProgress.desk,
  choice: 'finish',
  on: counts.ledger,
  reads: readsOf,
  example: { cells: () => ({ by: '客服' }), before: ['goods.enter', 'tallies.enter'] },
  decide: ({ subject, subjectLine }, situation) => {
    const { state, difference, expected, first, counted: seen, looks, countNo } = subject;
    if (state === 'again' || looks === null || difference === null) return { refused: message(countMessages.nothingSeen, { countNo }) };
    if (state === 'asked' || state === 'waiting' || state === 'done') return { refused: message(countMessages.decidedNow, { countNo }) };
    const isLarge = isAboveTolerance(difference, expected ?? 0, situation.settings.countTolerance);
    const needsSecond = isLarge && first === null;
    const cells: Partial<Count> = needsSecond
      ? { state: 'second', first: seen, looks: null, openedAt: situation.now, why: say(countMessages.secondNeeded, situation.language) }
      : { state: 'waiting', why: say(countMessages.reasonNeeded, situation.language, { difference }) };
    const told = needsSecond ? countMessages.secondNeeded : countMessages.reasonNeeded;
    return { alter: [{ table: counts.ledger, line: subjectLine, cells }], result: message(told, { difference }) };
  },
});

/** What was seen does not count: the product is looked at again from now on. What people entered stays on record. */
export const recount = ledgerAction({
  name: 'stock.recount',
  desk: inProgress.desk,
  choice: 'recount',
  on: counts.ledger,
  example: { cells: () => ({ by: '客服' }), before: ['goods.enter', 'tallies.enter'] },
  decide: ({ subject, subjectLine }, { now }) => {
    if (subject.state === 'asked') return { refused: message(countMessages.decidedNow, { countNo: subject.countNo }) };
    const cells = { state: 'open', looks: null, first: null, counted: null, expected: null, difference: null, why: null, openedAt: now };
    return {
      alter: [{ table: counts.ledger, line: subjectLine, cells }],
      result: message(countMessages.reopened, { clock: showClock(now) }),
    };
  },
});

/** A difference is adjusted once somebody has agreed to its reason: until then the ledger stays. */
export const askAdjustment = ledgerAction({
  name: 'stock.askAdjustment',
  desk: inProgress.desk,
  choice: 'ask',
  on: counts.ledger,
  example: { cells: () => ({ by: '客服', remark: '标签贴错' }), before: ['goods.enter', 'tallies.enter', 'stock.finishCount'] },
  decide: ({ row, subject, subjectLine, actor, rows }, situation): Decision | Refusal => {
    const { remark } = row as unknown as { readonly remark: string | null };
    const { state, countNo, product, name, expected, counted: seen, difference } = subject;
    if (state !== 'waiting' || difference === null) return { refused: message(countMessages.notWaiting, { countNo }) };
    if (remark === null) return { refused: message(stockMessages.reasonNeeded) };
    const content = {
      subject: `${countNo} ${product ?? ''} ${name ?? ''}`.trim().slice(0, 200),
      ...{ about: countNo, before: String(expected), after: String(seen), reason: remark, amount: null, category: null },
      ...{ confidential: false, day: null, attachment: null },
    };
    const { name: by, said } = actor;
    const asking = { kind: 'stockAdjustment', content, by, said, subjectState: null, rows: rows(requestsOf.stock.register) } as const;
    const answer = submitted(asking, requestsOf.stock, situation);
    if (isRefusal(answer)) return answer;
    const { requestNo, ...decision } = answer;
    return {
      ...decision,
      alter: [{ table: counts.ledger, line: subjectLine, cells: { state: 'asked', requestNo } }],
      result: message(countMessages.asked, { clock: showClock(situation.now), requestNo }),
    };
  },
});

/** What an agreed adjustment does: one movement by the difference, whatever moved since; the count is done. */
export const carryAdjustment: Carrying = {
  reads: (countNo, situation) => {
    const found = situation?.index(inProgress.index).find((row) => row?.['countNo'] === countNo) ?? null;
    if (situation === null || found === null) return { keyed: [{ table: counts.ledger, key: countNo }] };
    return { keyed: [{ table: counts.ledger, key: countNo, line: Number(found['line']) }, productAt(asText(found['product']), situation)] };
  },
  carry: ({ about, reason }, decidedBy, situation, loaded) => {
    const countNo = about ?? '';
    const count = loaded.find(counts.ledger, countNo) as StandingCount | null;
    if (count === null || count.row.state !== 'asked') return { impossible: message(countMessages.notWaiting, { countNo }) };
    const { product: code, difference, lookedAt } = count.row;
    const product = loaded.find(products.ledger, code ?? '') as Standing | null;
    if (product === null || difference === null) return { impossible: message(engineMessages.unknownKey, { key: code ?? '' }) };
    const change = { onHand: difference };
    const pieces = Math.abs(difference);
    const done = recorded(
      { no: `${countNo}.adj`, product, kind: 'adjusted', pieces, change, about: countNo, reason, by: decidedBy },
      situation,
    );
    return {
      ...done,
      alter: [
        ...done.alter.map((each) => ({ ...each, cells: { ...each.cells, countedAt: lookedAt } })),
        { table: counts.ledger, line: count.line, cells: { state: 'done', why: null } },
      ],
    };
  },
};
