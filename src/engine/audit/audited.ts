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

/** Up to where a journal was found to be right: the number of its last entry, and its chain. */
export interface Sound {
  readonly entry: number;
  readonly chain: string;
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
  /** Up to where the journal was found to be right before the ledgers were summed. */
  readonly sound?: Sound;
  /** The row from which on the ledgers that differ are still to be held against the journal. */
  readonly mended?: { readonly ledger: string; readonly line: number };
}

/** Ledgers are checked half an hour after the desks were cleared: the two do not share a run. Minutes after midnight. */
export function checkAt({ nightAt }: Pick<Settings, 'nightAt'>): number {
  return (nightAt + 30) % (24 * 60);
}

/** The name of the mark that tells how far an audit has found the journal right. */
export function soundMark(name: string): string {
  return `sound.${name}`;
}

export function checkedMark(name: string): string {
  return `checked.${name}`;
}

export function finished({ name }: Audit, situation: Situation, sound: Sound | undefined): Readonly<Record<string, string>> {
  return {
    ...slotDone(name, checkAt(situation.settings), situation),
    [checkedMark(name)]: String(situation.now),
    ...(sound === undefined ? {} : { [soundMark(name)]: `${String(sound.entry)} ${sound.chain}` }),
  };
}

export function lastLine(situation: Situation, ledger: AnyTable): number {
  return tableHead(situation.head, ledger.name).rows + 1;
}
