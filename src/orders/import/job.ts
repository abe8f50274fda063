import type { Decision } from '../../engine/commit/decision.ts';
import type { Loaded, Job, Step } from '../../engine/run/job.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { tableHead } from '../../engine/workbook/head.ts';
import { beginning } from '../../table/shorten.ts';
import { fixedLayout } from '../../table/layout.ts';
import type { Cell } from '../../table/cell.ts';
import type { Instant } from '../../table/column.ts';
import { hourMs, minuteMs, showMoment } from '../../table/office-time.ts';
import { readRow } from '../../table/rows.ts';
import { defaultSettings } from '../../rulebook/settings.ts';
import { columnIds, type AnyRow } from '../../table/table.ts';
import { importMessages } from '../../text/imports.ts';
import { say, w } from '../../text/words.ts';
import { digest } from '../../engine/commit/digest.ts';
import { importParts, importProblems, imports, orders, type Import, type ImportPart } from '../tables.ts';
import { sortRows, type Sorted } from './sort-rows.ts';
import { cutFile, readContent, visible, type PartContent } from './parts.ts';
import { chunksToStage, sortParts, type HalfFile } from './staging.ts';

const name = 'orders.import';
/** Parts worked off in one commit: some 1,200 orders, a request of about two megabytes. */
const partsPerStep = 3;
/** File records that a run looks through for the file at work. */
const recordsSeen = 150;

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
    const lines = working(ready, { known: new Set(), files: new Map(), from: firstRecord(situation) });
    return givenUp.length === 0 ? lines : clearing(givenUp, ready.length === 0 ? null : lines);
  },
};

/** The example's file, put in as a dialog does. */
function stagedExample(now: Instant): readonly { readonly fn: string; readonly args: readonly unknown[] }[] {
  const { importRows: maxRows, language } = defaultSettings;
  const cut = cutFile('example.csv', exampleFile(now), { maxRows, language, now, rowsPerPart: 20 });
  if ('refused' in cut) throw new RangeError('the example is no order file');
  return chunksToStage(cut.parts, new Set()).map((chunk) => ({ fn: 'stageImport', args: [chunk] }));
}

/** A report of 200 orders: new ones, old ones, and some with a fault. */
function exampleFile(now: Instant): readonly (readonly string[])[] {
  const header = ['订单编号', '总金额', '买家实际支付金额', '收货地址 ', '订单创建时间', '订单付款时间 ', '退款金额'];
  const rows = Array.from({ length: 200 }, (_, at) => {
    const ordered = now - (at % 4 === 0 ? at * hourMs : 100 * hourMs + at * minuteMs);
    const due = at % 25 === 7 ? '?' : String(100 + at);
    return [`E${String(at)}`, due, due, '上海', showMoment(ordered), showMoment(ordered + minuteMs), '0.0'];
  });
  return [header, ...rows];
}

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

function emptied(line: number): NonNullable<Decision['cells']>[number] {
  return { sheetId: importParts.sheetId, line, column: 0, values: [columnIds(importParts).map(() => null)] };
}

/** The line from which on the newest file records stand. */
function firstRecord({ head }: Situation): number {
  return Math.max(2, tableHead(head, imports.name).rows + 2 - recordsSeen);
}

interface Standing {
  /** Order numbers of the ledger and keys of the problem list. */
  readonly known: ReadonlySet<string>;
  /** The ledger rows of the files at work, by file. */
  readonly files: ReadonlyMap<string, Import & { readonly line: number }>;
}

/**
 * One step. What is known is read by the first step of a turn alone: the lock is held, so nobody else adds to it. `from` is the
 * line of the file records to read, null in later steps.
 */
function working(lines: readonly number[], before: Standing & { readonly from: number | null }): Step {
  const now = lines.slice(0, partsPerStep);
  const rest = lines.slice(partsPerStep);
  const { from } = before;
  return {
    reads: {
      keys: from === null ? [] : [orders, importProblems],
      areas: [
        ...now.map((line) => ({ sheetId: importParts.sheetId, row: line, rows: 1 })),
        ...(from === null ? [] : [{ sheetId: imports.sheetId, row: from, rows: recordsSeen }]),
      ],
    },
    decide: (loaded, situation) => {
      const work = workOff(now, loaded, situation, from === null ? before : firstStanding(loaded, now.length, from, situation));
      return rest.length === 0 ? work.decision : { ...work.decision, next: () => working(rest, { ...work, from: null }) };
    },
  };
}

function firstStanding(loaded: Loaded, skip: number, from: number, { layout }: Situation): Standing {
  const records = (loaded.areas[skip] ?? []).flatMap((cells, at) => {
    const { value, empty } = readRow(imports, layout(imports), cells, from + at);
    return empty ? [] : [[value.file, { ...value, line: from + at }] as const];
  });
  const problemKeys = [...loaded.keys(importProblems).keys()].map(problemKey);
  return { known: new Set([...loaded.keys(orders).keys(), ...problemKeys]), files: new Map(records) };
}

interface Work extends Standing {
  readonly decision: Decision;
}

function workOff(lines: readonly number[], loaded: Loaded, situation: Situation, { known, files }: Standing): Work {
  const all = new Set(known);
  const rows = new Map(files);
  const enter: NonNullable<Decision['enter']>[number][] = [];
  let fresh = tableHead(situation.head, imports.name).rows;
  const began = new Set<string>();
  const ended: Sorted[] = [];
  lines.forEach((_, at) => {
    const cells = loaded.areas[at]?.[0] ?? [];
    const found = readPart(cells);
    if (found === null) {
      enter.push(...unreadable(cells, all, situation));
      return;
    }
    const { part, content } = found;
    const sorted = sortRows(content, {
      kind: part.kind,
      file: part.file,
      name: part.name,
      now: situation.now,
      historyDays: situation.settings.historyDays,
      language: situation.language,
      isKnown: (orderNo) => all.has(orderNo),
    });
    for (const each of sorted) if (each.as === 'sealed' || each.as === 'history') all.add(each.order.orderNo);
    const standing = rows.get(part.file);
    if (standing === undefined) {
      fresh += 1;
      began.add(part.file);
    }
    rows.set(part.file, counted(standing ?? { ...blank(part, situation), line: fresh + 1 }, part, sorted));
    ended.push(...sorted);
    enter.push(...problems(sorted, part, all));
  });
  const entered = ended.flatMap((each) => (each.as === 'sealed' || each.as === 'history' ? [{ table: orders, row: each.order }] : []));
  const changed = [...rows.values()].filter((row) => files.get(row.file) !== row);
  return {
    known: all,
    files: rows,
    decision: {
      enter: [
        ...entered,
        ...enter,
        ...changed.filter((row) => began.has(row.file)).map(({ line: _, ...row }) => ({ table: imports, row })),
      ],
      alter: changed
        .filter((row) => !began.has(row.file))
        .map(({ line, ...cells }) => ({ table: imports, line, cells, from: bare(files.get(cells.file)) })),
      cells: lines.map(emptied),
    },
  };
}

function bare(row: (Import & { readonly line: number }) | undefined): AnyRow {
  const { line: _, ...values } = row ?? { line: 0 };
  return values;
}

/** A part with its content; null where the cells are no part, because somebody typed into the hidden sheet. */
function readPart(cells: readonly Cell[]): { readonly part: ImportPart; readonly content: PartContent } | null {
  const { value, empty, faults } = readRow(importParts, fixedLayout(importParts), cells, 0);
  const content = empty || faults.length > 0 ? null : readContent(value.rows);
  return content === null ? null : { part: value, content };
}

function blank(part: ImportPart, { now }: Situation): Import {
  return {
    file: part.file,
    name: part.name,
    kind: part.kind,
    startedAt: now,
    parts: part.parts,
    done: 0,
    read: 0,
    sealed: 0,
    history: 0,
    known: 0,
    faulty: 0,
  };
}

function counted(row: Import & { readonly line: number }, part: ImportPart, sorted: readonly Sorted[]): Import & { readonly line: number } {
  const count = (...as: readonly Sorted['as'][]) => sorted.filter((each) => as.includes(each.as)).length;
  return {
    ...row,
    parts: part.parts,
    done: row.done + 1,
    read: row.read + sorted.length,
    sealed: row.sealed + count('sealed', 'history'),
    history: row.history + count('history'),
    known: row.known + count('known'),
    faulty: row.faulty + count('faulty'),
  };
}

/** Known problems stand beside the known order numbers: a file that comes again adds no line to the list. */
function problemKey(id: string): string {
  return `problem ${id}`;
}

function isNew(id: string, known: Set<string>): boolean {
  const key = problemKey(id);
  if (known.has(key)) return false;
  known.add(key);
  return true;
}

/** The lines of a part that were not sealed, each once however often the file comes. */
function problems(sorted: readonly Sorted[], part: ImportPart, known: Set<string>): NonNullable<Decision['enter']> {
  const content = part.file.split('.')[0] ?? part.file;
  return sorted.flatMap((each) => {
    if (each.as !== 'faulty') return [];
    const id = `${content}:${String(each.fileLine)}`;
    const { fileLine, reason, raw } = each;
    return isNew(id, known)
      ? [
          {
            table: importProblems,
            row: { id, name: part.name, fileLine, orderNo: beginning(visible(each.orderNo), 200) || null, reason, raw: visible(raw) },
          },
        ]
      : [];
  });
}

/** A part that is no part, because somebody typed into the hidden sheet: kept on the list as it stood. */
function unreadable(cells: readonly Cell[], known: Set<string>, { language }: Situation): NonNullable<Decision['enter']> {
  const raw = visible(JSON.stringify(cells));
  const id = `part:${digest(raw).slice(0, 16)}`;
  if (cells.length === 0 || !isNew(id, known)) return [];
  return [
    {
      table: importProblems,
      row: { id, name: importParts.name, fileLine: 0, orderNo: null, reason: say(importMessages.badPart, language), raw },
    },
  ];
}
