import { asText, type Cell } from '../../table/cell.ts';
import { fixedLayout, type Layout } from '../../table/layout.ts';
import { readRow } from '../../table/rows.ts';
import { columnIds, type AnyRow, type AnyTable } from '../../table/table.ts';
import type { Decision } from '../commit/decision.ts';
import { addToSum, emptySum } from '../commit/digest.ts';
import { rowDigest } from '../commit/journal.ts';
import { AppError } from '../errors.ts';
import type { Loaded, Step, StepDecision } from '../run/job.ts';
import type { Situation } from '../workbook/situation.ts';
import { engineTables, type JournalRow } from '../workbook/tables.ts';
import { finished, lastLine, type Audit, type Audited, type Summed } from './audited.ts';
import { chunk } from './chunk.ts';
import { restoringJournal } from './journal-check.ts';
import { playEntry, type Played } from './play.ts';

/** An audit whose ledgers differ, with the place where they were summed. */
export type Mismatch = Audit & { readonly summed: Summed };

/** The journal as far as it was played back, and which row of which ledger is put right next. */
interface Mending {
  readonly played: Played;
  readonly at: number;
  readonly line: number;
}

/** Nothing of the journal, for these ledgers. */
export function unplayed(ledgers: readonly Audited[]): Played {
  return { rows: new Map(ledgers.map(({ ledger }) => [ledger.name, new Map<number, AnyRow>()])), entry: 0, chain: '', open: [] };
}

/**
 * Plays the journal back, and on from where it was when others had the lock. Only an unbroken one may put rows right: a damaged one would
 * take away what it has lost itself, and is put right first.
 * @throws AppError `journal-broken`
 */
export function playing(audit: Mismatch, situation: Situation, before: Mending): Step {
  const { journal } = engineTables(situation.book);
  const { played } = before;
  if (played.entry > 0 && played.entry === situation.head.entries && played.open.length === 0) return mending(audit, situation, before);
  const first = played.entry + played.open.length + 2;
  const { area, next } = chunk(journal, first, situation.head.entries + 1, situation.settings.readCells);
  return {
    reads: { areas: [area] },
    decide: (loaded, now) => {
      const place = placeIn(audit, before);
      const chain = (previous: string, rows: readonly JournalRow[]) => now.chainOf(now.book, previous, rows);
      const cells = loaded.areas[0] ?? [];
      let [further, isBroken] = [played, false];
      try {
        for (const [at, row] of cells.entries())
          further = playEntry(further, audit.ledgers, readRow(journal, fixedLayout(journal), row, first + at).value, chain);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        isBroken = true;
      }
      const again = (after: Situation) => playing(audit, after, { ...before, played: further });
      if (next < Infinity && !isBroken) return { place, next: again, again };
      if (isBroken || further.chain !== now.head.chain || further.open.length > 0) {
        const good = { entry: further.entry, chain: further.chain };
        const anew = (after: Situation) => playing(audit, after, { ...before, played: unplayed(audit.ledgers) });
        return { place, next: (after) => restoringJournal(audit, after, good, anew) };
      }
      return { place, next: (after) => mending(audit, after, { ...before, played: further }), again };
    },
  };
}

/** What the journal told is too much to be stored: another run plays it back from its first entry, and goes on with the rows from here. */
function placeIn({ ledgers, summed }: Mismatch, { at, line }: Pick<Mending, 'at' | 'line'>): string {
  const ledger = ledgers[at]?.ledger.name;
  return JSON.stringify(ledger === undefined ? summed : { ...summed, mended: { ledger, line } });
}

/** The mark of what was put back in a ledger and is still to be told: a run may end between the two. */
export function foundMark({ name }: AnyTable): string {
  return `found.${name}`;
}

/** The last rows of a ledger are put back in the commit that tells people. */
function mending(audit: Mismatch, situation: Situation, { at, line, played }: Mending): Step {
  const audited = audit.ledgers[at];
  if (audited === undefined) return { decide: (_, now) => ({ marks: finished(audit, now, audit.summed.sound) }) };
  const { ledger, onRestored } = audited;
  const told = played.rows.get(ledger.name) ?? new Map<number, AnyRow>();
  const last = lastLine(situation, ledger);
  const { area, next } = chunk(ledger, line, last, situation.settings.readCells);
  const mark = foundMark(ledger);
  return {
    reads: { areas: [area] },
    decide: (loaded: Loaded, now) => {
      const found = loaded.areas[0] ?? [];
      const count = Math.max(found.length, Math.min(next, last + 1) - line);
      const restore = Array.from({ length: count }, (_, row) => line + row).flatMap((row) =>
        difference(ledger, now.layout(ledger), { line: row, cells: found[row - line] ?? [] }, told.get(row)),
      );
      const before = now.head.marks[mark] ?? '';
      const keys = [
        ...(before === '' ? [] : before.split(' ')),
        ...restore.map(({ line: row, found: there, right }) => asText((right ?? there)[ledger.key]) || `#${String(row)}`),
      ];
      if (next < Infinity) {
        const marks = keys.length === 0 ? {} : { [mark]: keys.slice(0, mostKeys).join(' ') };
        return { restore, marks, ...onward(audit, { at, line: next, played }) };
      }
      // Where no row differs any more, a touch was written over meanwhile: it is told all the same.
      const heard = onRestored(keys.length === 0 ? ['?'] : keys, now);
      const sum = [...told].reduce((sum, [row, cells]) => addToSum(sum, rowDigest(ledger, row, cells)), emptySum);
      const done = { ...heard, restore, sums: [{ table: ledger, sum }], marks: { ...heard.marks, [mark]: '' } };
      if (at + 1 < audit.ledgers.length) return { ...done, ...onward(audit, { at: at + 1, line: 2, played }) };
      return { ...done, marks: { ...done.marks, ...finished(audit, now, audit.summed.sound) } };
    },
  };
}

function onward(audit: Mismatch, further: Mending): Pick<StepDecision, 'next' | 'again' | 'place'> {
  return {
    place: placeIn(audit, further),
    next: (after) => mending(audit, after, further),
    // What others changed meanwhile, and what was put back, stands in the journal.
    again: (after) => playing(audit, after, further),
  };
}

/** Keys that are told at most. */
const mostKeys = 50;

function difference(
  ledger: AnyTable,
  layout: Layout,
  { line, cells }: { readonly line: number; readonly cells: readonly Cell[] },
  right: AnyRow | undefined,
): NonNullable<Decision['restore']> {
  const read = readRow(ledger, layout, cells, line);
  const found = read.empty ? null : read.value;
  if (right === undefined) return found === null ? [] : [{ table: ledger, line, found, right: null }];
  const same = found !== null && columnIds(ledger).every((id) => (found[id] ?? null) === (right[id] ?? null));
  return same ? [] : [{ table: ledger, line, found: found ?? {}, right }];
}
