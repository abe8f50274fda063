import { columnIds } from '../../table/table.ts';
import { emptySum } from '../commit/digest.ts';
import type { Area } from '../ports.ts';
import { dailyDue } from '../run/daily.ts';
import type { Job, Step, StepDecision } from '../run/job.ts';
import { askedFor } from '../run/asks.ts';
import { placeOf } from '../run/place.ts';
import { tableHead } from '../workbook/head.ts';
import { suspectMark } from '../keep/mended-head.ts';
import type { Situation } from '../workbook/situation.ts';
import { engineTables } from '../workbook/tables.ts';
import { checkAt, checkedMark, finished, lastLine, type Audit, type Audited, type Summed } from './audited.ts';
import { catchingUp } from './caught-up.ts';
import { addRows, chunk, rowsOf, rowsPerRead } from './chunk.ts';
import { begunJournal, checkingJournal, lastSound } from './journal-check.ts';
import { foundMark, playing, unplayed } from './mend.ts';
import { maybeStraying, straying } from './straying.ts';

/** Rows that an index has lost, as many as one night brings back. */
const mostStray = 1_000;

/**
 * A nightly job that holds ledgers of a workbook against the sums that the journal's chain carries. Where one differs, the journal is
 * played back and every row that is not as it tells is put back (ORD-5). Comes at once when a run found a row that it could not explain.
 */
export function auditJob(audit: Audit & Pick<Job, 'title' | 'book' | 'example'>): Job {
  const { name, title, book, example } = audit;
  return {
    name,
    title,
    book,
    example,
    chunked: true,
    due: (situation) => {
      const nightly = dailyDue(name, checkAt(situation.settings), situation);
      const suspected = Number(situation.head.marks[suspectMark] ?? 0);
      return suspected > Number(situation.head.marks[checkedMark(name)] ?? 0) ? Math.min(nightly, suspected) : nightly;
    },
    begin: (situation) => begun(audit, situation),
  };
}

function fresh({ head }: Pick<Situation, 'head'>): Summed {
  return { at: 0, line: 2, sums: {}, stray: {}, entries: head.entries, chain: head.chain };
}

/** From the stored place, if the workbook has gone on from there; from the first row where it was put back, or very much came between. */
function begun(audit: Audit, situation: Situation): Step {
  const { head, settings } = situation;
  const before = placeOf(audit.name, situation) as Summed | null;
  if (before === null || before.entries > head.entries) {
    const from = askedFor(audit.name, situation) === null ? lastSound(audit, situation) : begunJournal;
    return checkingJournal(audit, situation, from, (after, sound) => summing(audit, after, { ...fresh(after), sound }));
  }
  if (before.entries === head.entries) return summing(audit, situation, before.chain === head.chain ? before : fresh(situation));
  const fits = head.entries - before.entries < rowsPerRead(engineTables(situation.book).journal, settings.readCells);
  return fits
    ? catchingUp(audit.ledgers, situation, before, (after, caught) => summing(audit, after, caught ?? fresh(after)))
    : summing(audit, situation, fresh(situation));
}

/** What one read brings: rows of one ledger, and whole ledgers after it as long as they fit. An empty one is looked at too. */
function portion({ ledgers }: Audit, situation: Situation, { at: from, line: first }: Pick<Summed, 'at' | 'line'>) {
  const parts: { readonly audited: Audited; readonly line: number; readonly area: Area }[] = [];
  let [left, line] = [situation.settings.readCells, first];
  for (const [at, audited] of ledgers.entries()) {
    if (at < from) continue;
    const { ledger } = audited;
    const last = lastLine(situation, ledger);
    const cells = (last - line + 2) * columnIds(ledger).length;
    if (parts.length > 0 && cells > left) return { parts, next: { at, line } };
    const { area, next } = chunk(ledger, line, last, left);
    parts.push({ audited, line, area });
    if (next < Infinity) return { parts, next: { at, line: next } };
    [left, line] = [left - cells, 2];
  }
  return { parts, next: null };
}

function summing(audit: Audit, situation: Situation, before: Summed): Step {
  const { parts, next } = portion(audit, situation, before);
  return {
    reads: { areas: parts.map(({ area }) => area) },
    decide: (loaded, now) => {
      const sums = { ...before.sums };
      const stray = { ...before.stray };
      parts.forEach(({ audited, line }, at) => {
        const { ledger } = audited;
        const cells = loaded.areas[at] ?? [];
        sums[ledger.name] = addRows(sums[ledger.name] ?? emptySum, ledger, now.layout(ledger), line, cells);
        const lines = rowsOf(ledger, now, line, cells).filter(maybeStraying(audited, now));
        stray[ledger.name] = [...(stray[ledger.name] ?? []), ...lines.map((row) => row.line)].slice(0, mostStray);
      });
      const summed = { ...before, ...(next ?? { at: audit.ledgers.length, line: 2 }), sums, stray };
      const place = JSON.stringify(summed);
      if (next !== null) return { place, next: (after) => summing(audit, after, summed) };
      return compared(audit, now, summed);
    },
  };
}

/** Everything was summed: what differs is played back, what strays in an index is derived anew. */
function compared(audit: Audit, now: Situation, summed: Summed): StepDecision {
  const wrong = audit.ledgers.filter(
    ({ ledger }) =>
      (summed.sums[ledger.name] ?? emptySum) !== tableHead(now.head, ledger.name).sum || (now.head.marks[foundMark(ledger)] ?? '') !== '',
  );
  const right = audit.ledgers.filter((each) => !wrong.includes(each) && (summed.stray[each.ledger.name] ?? []).length > 0);
  if (right.length === 0 && wrong.length === 0) return { marks: finished(audit, now, summed.sound) };
  const place = JSON.stringify(summed);
  const at = Math.max(
    0,
    wrong.findIndex(({ ledger }) => ledger.name === summed.mended?.ledger),
  );
  const line = wrong[at]?.ledger.name === summed.mended?.ledger ? (summed.mended?.line ?? 2) : 2;
  const onward = (after: Situation) => playing({ ...audit, ledgers: wrong, summed }, after, { played: unplayed(wrong), at, line });
  if (right.length === 0) return { place, next: onward, again: onward };
  return { place, next: () => deriving(audit, right, summed, wrong.length === 0 ? null : onward) };
}

/** Derives index and desk rows anew, from the rows as they are now. */
function deriving(audit: Audit, right: readonly Audited[], { stray, sound }: Summed, onward: ((after: Situation) => Step) | null): Step {
  return {
    reads: { lines: right.flatMap(({ ledger }) => (stray[ledger.name] ?? []).map((line) => ({ table: ledger, line }))) },
    decide: ({ fetched }, now) => {
      const derive = right.flatMap((each) => {
        const { ledger } = each;
        const rows = fetched(ledger).flatMap(({ line, row }) => (row === null ? [] : [{ line, row }]));
        return rows.filter(straying(each, now)).map((row) => ({ table: ledger, ...row }));
      });
      return onward === null ? { derive, marks: finished(audit, now, sound) } : { derive, next: onward, again: onward };
    },
  };
}
