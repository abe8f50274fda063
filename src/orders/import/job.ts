import type { Job, Step, StepDecision, Loaded } from '../../engine/run/job.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { tableHead } from '../../engine/workbook/head.ts';
import { columnIds } from '../../table/table.ts';
import { importMessages } from '../../text/imports.ts';
import { say, w } from '../../text/words.ts';
import { importMoves, importParts, importProblems, imports, orders } from '../tables.ts';
import { stagedExample } from './example-file.ts';
import { firstAreas, firstGround, nothingKnown, recordsSeen, wantedOf, type Ground } from './ground.ts';
import { sortParts, type HalfFile } from './staging.ts';
import { emptied, partOf, sortedParts, workOff } from './work-off.ts';

const name = 'orders.import';
/** Parts worked off in one commit: some 1,200 orders, a request of about two megabytes. */
const partsPerStep = 3;

/** Works off the files that staff put into `_import`, some parts a commit; cut off anywhere, it goes on with the first part left. */
export const importing: Job = {
  name,
  title: w('处理导入的订单文件', '處理匯入的訂單檔案', 'Works off imported order files'),
  book: 'order',
  chunked: true,
  peek: { sheetId: importParts.sheetId, row: 2, column: 0, columns: 3 },
  example: { called: stagedExample, due: { afterMinutes: 6 } },
  due: (situation) => {
    const { ready, givenUp, givenUpAt } = waiting(situation);
    return ready.length + givenUp.length > 0 ? situation.now : givenUpAt;
  },
  progress: (situation) => {
    const { ready, givenUp } = waiting(situation);
    return JSON.stringify([ready, givenUp]);
  },
  begin: (situation) => {
    const { ready, givenUp } = waiting(situation);
    const lines = working(ready, { ...nothingKnown, from: firstRecord(situation) });
    return givenUp.length === 0 ? lines : clearing(givenUp, ready.length === 0 ? null : lines);
  },
};

function waiting(situation: Situation) {
  return sortParts(situation.peeked(name), situation.now);
}

/** Clears what was put in by half and given up, and says so on the problem list; its rows were never read. */
function clearing(halves: readonly HalfFile[], after: Step | null): Step {
  return {
    reads: {
      keys: [importProblems],
      areas: halves.map(({ lines }) => ({ sheetId: importParts.sheetId, row: lines[0] ?? 2, rows: 1 })),
    },
    decide: (loaded, { language }) => ({
      enter: halves.flatMap(({ file, parts, lines }, at) => {
        const told = loaded.areas[at]?.[0]?.[columnIds(importParts).indexOf('name')];
        const row = {
          id: `half:${file}`,
          name: typeof told === 'string' && told !== '' ? told : importParts.name,
          fileLine: 0,
          orderNo: null,
          reason: say(importMessages.halfStaged, language, { has: lines.length, parts }),
          raw: file,
        };
        return loaded.keys(importProblems).has(row.id) ? [] : [{ table: importProblems, row }];
      }),
      cells: halves.flatMap(({ lines }) => lines.map(emptied)),
      ...(after === null ? {} : { next: () => after }),
    }),
  };
}

/** The line from which on the newest file records stand. */
function firstRecord({ head }: Situation): number {
  return Math.max(2, tableHead(head, imports.name).rows + 2 - recordsSeen);
}

/**
 * One step. What is known is read by the first step of a turn alone: the lock is held, so nobody else adds to it. `from` is the
 * line of the file records to read, null in later steps. Where a file tells of known orders, their rows are read by a step between.
 */
function working(left: readonly number[], before: Ground & { readonly from: number | null }): Step {
  const lines = left.slice(0, partsPerStep);
  const { from } = before;
  return {
    reads: {
      keys: from === null ? [] : [orders, importProblems, importMoves],
      areas: [...lines.map((line) => ({ sheetId: importParts.sheetId, row: line, rows: 1 })), ...(from === null ? [] : firstAreas(from))],
    },
    decide: (loaded, situation) => {
      const ground = from === null ? before : firstGround(loaded, lines.length, from, situation);
      // Parts of one file at once: an order stands in it once, so what a later file says meets the order as it was written.
      const parts = lines.map((line, at) => partOf(line, loaded.areas[at]?.[0] ?? []));
      const own = parts.filter(({ file }) => file === parts[0]?.file);
      const rest = left.slice(own.length);
      const sorted = sortedParts(own, ground, situation);
      const wanted = wantedOf(sorted, ground);
      const finish = (found: Loaded | null, now: Situation): StepDecision => {
        const work = workOff(sorted, found, ground, now);
        return rest.length === 0 ? work.decision : { ...work.decision, next: () => working(rest, { ...work, from: null }) };
      };
      return wanted === null ? finish(null, situation) : { next: () => ({ reads: wanted, decide: finish }) };
    },
  };
}
