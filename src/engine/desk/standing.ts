import { asText } from '../../table/cell.ts';
import { columnOf, type AnyTable } from '../../table/table.ts';
import { digest } from '../commit/digest.ts';
import type { DeskRow } from '../workbook/situation.ts';

/**
 * How the choice in a row's Action column stands. none: nothing is chosen. waiting: chosen, and not taken yet. refused: looked at with
 * just these cells, without effect; whoever mends a cell need not choose again. done: carried out; whatever else of the row changes, it
 * has no further effect until the Action was cleared or another one chosen.
 */
export type Standing = 'none' | 'waiting' | 'refused' | 'done';

/** A row before it is known how its choice stands. */
export type Unjudged = Omit<DeskRow, 'standing'>;

const printLength = 16;
const doneLength = 12;

/** The receipt of a command that was looked at without effect. */
export function refusedReceipt({ receipt }: Pick<DeskRow, 'receipt'>): string {
  return `${receipt}-`;
}

/** The receipt of a command that was carried out: what people typed, and which choice was used up. */
export function doneReceipt(desk: AnyTable, row: Pick<DeskRow, 'receipt' | 'action' | 'value'>): string {
  return `${row.receipt}+${usedUp(desk, row)}`;
}

/**
 * The choice that was used up: of the row with this key, where Zhanggui gives the key before anything is chosen. Elsewhere people may
 * correct the key too, or there is none yet.
 */
function usedUp(desk: AnyTable, { action, value }: Pick<DeskRow, 'action' | 'value'>): string {
  return digest(JSON.stringify([desk.name, isKeyGiven(desk) ? asText(value[desk.key]) : '', action])).slice(0, doneLength);
}

function isKeyGiven(desk: AnyTable): boolean {
  const { byScript, optional } = columnOf(desk, desk.key);
  return byScript && !optional;
}

interface Receipt {
  readonly print: string;
  /** The choice that was used up; empty for a refusal, null for a receipt of before there were two kinds. */
  readonly done: string | null;
}

function readReceipt(text: unknown): Receipt | null {
  const [, print = '', kind, done = ''] =
    /^([0-9a-f]{16})(?:([+-])([0-9a-f]{0,12}))?$/.exec(asText(text).slice(0, printLength + 1 + doneLength)) ?? [];
  if (print === '') return null;
  return { print, done: kind === undefined ? null : done };
}

/**
 * How the choices of a desk's rows stand. Rows may move while an answer is written, and their receipts then lie beside other rows: one
 * that fits a row which lacks its own counts there, and hides nothing where it lies.
 */
export function judged(desk: AnyTable, rows: readonly Unjudged[]): readonly DeskRow[] {
  const receipts = rows.map(({ value }) => readReceipt(value['receipt']));
  const lost = lostReceipts(rows, receipts);
  return rows.map((row, at) => ({ ...row, standing: standingOf(desk, row, receipts[at] ?? null, lost) }));
}

/** The prints of carried out commands whose receipt lies beside another row than theirs. */
function lostReceipts(rows: readonly Unjudged[], receipts: readonly (Receipt | null)[]): ReadonlySet<string> {
  const strayed = new Set(
    rows.flatMap((row, at) => {
      const receipt = receipts[at] ?? null;
      return receipt?.done && receipt.print !== row.receipt ? [receipt.print] : [];
    }),
  );
  if (strayed.size === 0) return strayed;
  const without = rows.filter((row, at) => row.action !== null && receipts[at]?.print !== row.receipt).map(({ receipt }) => receipt);
  return new Set(without.filter((print) => strayed.has(print)));
}

function standingOf(desk: AnyTable, row: Unjudged, receipt: Receipt | null, lost: ReadonlySet<string>): Standing {
  if (row.action === null) return 'none';
  if (lost.has(row.receipt)) return 'done';
  if (receipt === null || lost.has(receipt.print)) return 'waiting';
  if (receipt.done === null) return 'done';
  if (receipt.print === row.receipt) return receipt.done === '' ? 'refused' : 'done';
  return receipt.done === usedUp(desk, row) ? 'done' : 'waiting';
}

/** Whether a row holds a command that was not taken yet. */
export function isWaiting({ standing }: Pick<DeskRow, 'standing'>): boolean {
  return standing === 'waiting';
}

/** Whether the choice was carried out and other cells were changed since: they have no effect by themselves. */
export function isChangedSince(row: DeskRow): boolean {
  return row.standing === 'done' && readReceipt(row.value['receipt'])?.print !== row.receipt;
}

/**
 * The receipt that a row must show where another stands: null where nothing is chosen, and its own where that lies beside another row or
 * is of before there were two kinds. Undefined where the right one stands, or none is known yet.
 */
export function rightReceipt(desk: AnyTable, row: DeskRow): string | null | undefined {
  const shown = row.value['receipt'] ?? null;
  if (row.standing === 'none') return shown === null ? undefined : null;
  if (row.standing !== 'done') return undefined;
  const receipt = readReceipt(shown);
  const isRight = receipt?.done === usedUp(desk, row);
  return isRight ? undefined : doneReceipt(desk, row);
}
