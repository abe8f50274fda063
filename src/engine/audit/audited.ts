import type { Settings } from '../../rulebook/settings.ts';
import type { AnyTable } from '../../table/table.ts';
import type { Projection } from '../capability.ts';
import type { Decision } from '../commit/decision.ts';
import { slotDone } from '../run/daily.ts';
import { tableHead } from '../workbook/head.ts';
import type { Situation } from '../workbook/situation.ts';

/** One ledger of an audit. */
export interface Audited {
  readonly ledger: AnyTable;
  /** Who hears of the rows that were put back. */
  readonly onRestored: (keys: readonly string[], situation: Situation) => Decision;
  /** The index that is derived from the ledger; held against it too. */
  readonly projection?: Projection;
}

export interface Audit {
  readonly name: string;
  readonly ledgers: readonly Audited[];
}

/** The ledgers as far as they were summed: the place from which a later run goes on. */
export interface Summed {
  /** Which row of which ledger comes next. */
  readonly at: number;
  readonly line: number;
  /** By ledger: its sum, and the lines of rows whose index row is missing or not as the ledger tells. */
  readonly sums: Readonly<Record<string, string>>;
  readonly stray: Readonly<Record<string, readonly number[]>>;
  /** The journal as it was: what came later is taken into account before going on. */
  readonly entries: number;
  readonly chain: string;
  /** The row from which on the ledgers that differ are still to be held against the journal. */
  readonly mended?: { readonly ledger: string; readonly line: number };
}

/** Ledgers are checked half an hour after the desks were cleared: the two do not share a run. Minutes after midnight. */
export function checkAt({ nightAt }: Pick<Settings, 'nightAt'>): number {
  return (nightAt + 30) % (24 * 60);
}

export function checkedMark(name: string): string {
  return `checked.${name}`;
}

export function finished({ name }: Audit, situation: Situation): Readonly<Record<string, string>> {
  return { ...slotDone(name, checkAt(situation.settings), situation), [checkedMark(name)]: String(situation.now) };
}

export function lastLine(situation: Situation, ledger: AnyTable): number {
  return tableHead(situation.head, ledger.name).rows + 1;
}
