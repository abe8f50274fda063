import { digest } from '../../engine/commit/digest.ts';
import type { Decision } from '../../engine/commit/decision.ts';
import { tableHead } from '../../engine/workbook/head.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import type { Loaded } from '../../engine/run/job.ts';
import type { Cell } from '../../table/cell.ts';
import { fixedLayout } from '../../table/layout.ts';
import { readRow } from '../../table/rows.ts';
import { beginning } from '../../table/shorten.ts';
import { columnIds, type AnyTable } from '../../table/table.ts';
import { importMessages } from '../../text/imports.ts';
import { say } from '../../text/words.ts';
import { importMoves, importParts, importProblems, orderLines, orders, type ImportPart, type Order } from '../tables.ts';
import { counted } from './file-records.ts';
import { listKey, type Ground, type Known } from './ground.ts';
import { readContent, visible } from './parts.ts';
import { lineId } from './read-told.ts';
import { moveOn, sortOrders, wantsRow, type Sorted, type Sorting, type Told } from './sort-orders.ts';
import { fromRow, type ToldOrder } from './told-order.ts';

/** A row of `_import`; what it tells is null where the cells are no part, because somebody typed into the hidden sheet. */
export interface Part {
  readonly line: number;
  readonly file: string;
  readonly row: ImportPart;
  readonly told: readonly ToldOrder[] | null;
  readonly cells: readonly Cell[];
  /** It was put in before orders were told in words that all platforms share. */
  readonly isOlder: boolean;
}

/** Reads a row of `_import`. */
export function partOf(line: number, cells: readonly Cell[]): Part {
  const { value, empty, faults } = readRow(importParts, fixedLayout(importParts), cells, 0);
  const content = empty || faults.length > 0 ? null : readContent(value.rows);
  const isOlder = content === 'older';
  const told = content === null || content === 'older' ? [null] : content.rows.map((row) => fromRow(row, content));
  const all = told.flatMap((each) => (each === null ? [] : [each]));
  return { line, file: value.file, row: value, told: all.length === told.length ? all : null, cells, isOlder };
}

export interface SortedPart {
  readonly part: Part;
  readonly sorted: readonly Sorted[];
}

/** Sorts the orders of parts of one file. */
export function sortedParts(parts: readonly Part[], { known }: Ground, situation: Situation): readonly SortedPart[] {
  const here = new Set<string>();
  return parts.map((part) => {
    if (part.told === null) return { part, sorted: [] };
    const sorted = sortOrders(part.told, {
      ...sortingOf(part.row, situation),
      isKnown: (orderNo) => known.has(orderNo) || here.has(orderNo),
    });
    for (const each of sorted) if (each.as === 'sealed' || each.as === 'history') here.add(each.order.orderNo);
    return { part, sorted };
  });
}

function sortingOf({ file, name }: ImportPart, { now, settings, language }: Situation): Omit<Sorting, 'isKnown'> {
  return { file, name, now, historyDays: settings.historyDays, language };
}

export interface Work extends Ground {
  readonly decision: Decision;
}

/** What is entered and changed for the sorted parts of one file; `found` holds the rows of known orders, null where none was wanted. */
export function workOff(parts: readonly SortedPart[], found: Loaded | null, ground: Ground, situation: Situation): Work {
  const known = new Map(ground.known);
  const listed = new Set(ground.listed);
  const lines = linesKnown(parts, found, ground);
  const enter: NonNullable<Decision['enter']>[number][] = [];
  const alter: NonNullable<Decision['alter']>[number][] = [];
  let next = tableHead(situation.head, orders.name).rows + 2;
  for (const { part, sorted } of parts) {
    if (part.told === null) enter.push(...unreadable(part, listed, situation));
    for (const each of sorted) {
      if (each.as === 'faulty') enter.push(...problem(each, part.row, listed));
      else if (each.as === 'known') {
        const change = changed(each.told, part.row, { found, known, listed, lines }, situation);
        enter.push(...change.enter);
        alter.push(...change.alter);
      } else {
        const { order } = each;
        known.set(order.orderNo, { line: next, state: order.state, payment: order.payment });
        next += 1;
        enter.push({ table: orders, row: order }, ...each.lines.map((row) => ({ table: orderLines, row })));
        for (const { id } of each.lines) lines?.add(id);
      }
    }
  }
  const records = counted(parts, ground.files, situation);
  return {
    known,
    listed,
    lines,
    files: records.files,
    decision: {
      enter: [...enter, ...records.enter],
      alter: [...alter, ...records.alter],
      cells: parts.map(({ part }) => emptied(part.line)),
    },
  };
}

function linesKnown(parts: readonly SortedPart[], found: Loaded | null, { lines }: Ground): Set<string> | null {
  if (lines !== null) return new Set(lines);
  const isRead = found !== null && parts.some(({ sorted }) => sorted.some((each) => each.as === 'known' && each.told.lines.length > 0));
  return isRead ? new Set(found.keys(orderLines).keys()) : null;
}

interface Around {
  readonly found: Loaded | null;
  readonly known: Map<string, Known>;
  readonly listed: Set<string>;
  readonly lines: Set<string> | null;
}

/** What a file changes about a known order: it moves on, and gets its lines where it had none. */
function changed(
  told: Told,
  part: ImportPart,
  { found, known, listed, lines }: Around,
  situation: Situation,
): { readonly enter: NonNullable<Decision['enter']>; readonly alter: NonNullable<Decision['alter']> } {
  const { orderNo, news } = told;
  const standing = known.get(orderNo) ?? null;
  const isNewLine = lines !== null && told.lines.length > 0 && !lines.has(lineId(orderNo, 1));
  if (isNewLine) for (const { id } of told.lines) lines.add(id);
  const own = isNewLine ? told.lines.map((row) => ({ table: orderLines, row })) : [];
  const at = found !== null && standing !== null && wantsRow(told, standing) ? found.find(orders, orderNo) : null;
  if (at === null || news === null) return { enter: own, alter: [] };
  const row = at.row as Order;
  const moved = moveOn(news, told.fileLine, { line: at.line, row }, { ...sortingOf(part, situation), isKnown: () => true });
  const tells = moved.tells.filter(({ id }) => isNew(importMoves, id, listed));
  known.set(orderNo, { line: at.line, state: moved.cells.state ?? row.state, payment: moved.cells.payment ?? row.payment });
  return {
    enter: [...own, ...tells.map((each) => ({ table: importMoves, row: each }))],
    alter: Object.keys(moved.cells).length === 0 ? [] : [{ table: orders, line: at.line, cells: moved.cells, from: row }],
  };
}

function isNew(table: AnyTable, id: string, listed: Set<string>): boolean {
  const key = listKey(table, id);
  if (listed.has(key)) return false;
  listed.add(key);
  return true;
}

/** An order that was not sealed, once however often the file comes. */
function problem(
  { fileLine, reason, raw, orderNo }: Extract<Sorted, { readonly as: 'faulty' }>,
  part: ImportPart,
  listed: Set<string>,
): NonNullable<Decision['enter']> {
  const content = part.file.split('.')[0] ?? part.file;
  const id = `${content}:${String(fileLine)}`;
  const row = {
    id,
    name: part.name,
    fileLine,
    orderNo: beginning(visible(orderNo), 200) || null,
    reason: beginning(reason, 2_000),
    raw: visible(raw),
  };
  return isNew(importProblems, id, listed) ? [{ table: importProblems, row }] : [];
}

/** A part that is no part, because somebody typed into the hidden sheet or older code put it there: kept on the list as it stood. */
function unreadable({ cells, isOlder }: Part, listed: Set<string>, { language }: Situation): NonNullable<Decision['enter']> {
  const raw = visible(JSON.stringify(cells));
  const id = `part:${digest(raw).slice(0, 16)}`;
  if (cells.length === 0 || !isNew(importProblems, id, listed)) return [];
  const reason = say(isOlder ? importMessages.olderPart : importMessages.badPart, language);
  return [{ table: importProblems, row: { id, name: importParts.name, fileLine: 0, orderNo: null, reason, raw } }];
}

/** Clears a row of `_import`. */
export function emptied(line: number): NonNullable<Decision['cells']>[number] {
  return { sheetId: importParts.sheetId, line, column: 0, values: [columnIds(importParts).map(() => null)] };
}
