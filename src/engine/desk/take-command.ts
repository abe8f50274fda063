import { asText, readCell } from '../../table/cell.ts';
import { personKey } from '../../table/person-key.ts';
import type { AnyTable } from '../../table/table.ts';
import { engineMessages } from '../../text/engine.ts';
import { message, tell } from '../../text/words.ts';
import type { Action } from './action.ts';
import type { Automation } from '../capability.ts';
import { isNumbered } from './desk.ts';
import { doneReceipt, isWaiting, refusedReceipt } from './standing.ts';
import { isRefusal, type ChangeSet } from '../commit/change-set.ts';
import { textOf } from '../errors.ts';
import { isLineOf } from '../workbook/head.ts';
import { joined, withOwnAreas, type AreaCells } from '../workbook/load.ts';
import type { Hint } from '../run/hint.ts';
import type { Loaded, Reads } from '../run/job.ts';
import { nobody, type Actor } from '../commit/journal.ts';
import type { World } from '../ports.ts';
import { suspectMark } from '../keep/mended-head.ts';
import type { DeskRow, Situation } from '../workbook/situation.ts';

/** A command on a desk row, with the action that its choice names. */
export interface Waiting {
  readonly action: Action;
  readonly row: DeskRow;
  /** What its action wants to see beyond its own ledger row; an action that cannot say so is broken. */
  readonly reads: Reads | { readonly broken: unknown };
}

/** The commands that wait on the desks of a workbook. */
export function waitingCommands(automation: Automation, situation: Situation): readonly Waiting[] {
  const desks = [...new Map(automation.actions.filter((a) => a.desk.book === situation.book).map((a) => [a.desk.name, a.desk])).values()];
  return desks.flatMap((desk) =>
    situation
      .desk(desk)
      .filter(isWaiting)
      .flatMap((row) => {
        const action = automation.actions.find((each) => each.desk.name === desk.name && each.choice === row.action);
        return action === undefined ? [] : [{ action, row, reads: readsOf(action, row, situation) }];
      }),
  );
}

function readsOf({ reads }: Action, { faults, value }: DeskRow, situation: Situation): Waiting['reads'] {
  if (reads === undefined || faults.length > 0) return {};
  try {
    return reads(value, situation);
  } catch (broken) {
    return { broken };
  }
}

/** What the commands must see: the ledger row that each is about, the keys of the ledger that it enters, and what their actions want. */
export function commandReads(waiting: readonly Waiting[], { head }: Pick<Situation, 'head'>): Reads {
  const keys = waiting.flatMap(({ action }) => (action.enters === null || isNumbered(action.desk) ? [] : [action.enters]));
  const lines = waiting.flatMap(({ action, row }) => {
    const line = row.value['line'];
    return action.on === null || !isLineOf(head, action.on, line) ? [] : [{ table: action.on, line }];
  });
  return joined([{ keys, lines }, ...waiting.flatMap(({ reads }) => ('broken' in reads ? [] : [reads]))]);
}

/** What commands are taken on. */
export interface Taking {
  readonly situation: Situation;
  readonly changes: ChangeSet;
  readonly loaded: Loaded;
  readonly hint: Hint | null;
  /** The cells of areas that were wanted. */
  readonly cells: AreaCells;
}

/** A command that breaks its action stops neither the others nor the desk: the person is told, and so is the administrator. */
export function takeGuarded(world: World, taking: Taking, command: Waiting, failures: Record<string, string>): void {
  try {
    takeCommand(taking, command);
  } catch (error) {
    const { action, row } = command;
    failures[action.name] = textOf(error);
    world.log(`${action.name}, row ${row.line}: ${textOf(error)}`);
    const result = tell(message(engineMessages.broken), taking.situation.language);
    taking.changes.desk({ table: action.desk, line: row.line, cells: { result, receipt: refusedReceipt(row) } });
  }
}

function takeCommand({ situation, changes, loaded: all, hint, cells }: Taking, { action, row, reads }: Waiting): void {
  if ('broken' in reads) throw reads.broken;
  const loaded = withOwnAreas(all, cells, reads);
  const actor = actorOf({ action, row }, situation, hint);
  // What commands before it noted in the head counts, as their rows do.
  const head = { ...situation.head, marks: { ...situation.head.marks, ...changes.marks } };
  const answer = decide({ ...situation, head }, changes, loaded, { action, row }, actor);
  const result = isRefusal(answer) ? answer.refused : answer.result;
  const isUsedUp = !isRefusal(answer) || answer.stands === true;
  if (!isRefusal(answer)) changes.take(answer, actor, action.name, loaded);
  changes.desk({
    table: action.desk,
    line: row.line,
    cells: {
      result: result === undefined ? null : tell(result, situation.language),
      receipt: isUsedUp ? doneReceipt(action.desk, row) : refusedReceipt(row),
    },
  });
}

function decide(situation: Situation, changes: ChangeSet, loaded: Loaded, { action, row }: Pick<Waiting, 'action' | 'row'>, actor: Actor) {
  if (row.faults.length > 0) return { refused: message(engineMessages.faults) };
  const rows = (table: AnyTable) => changes.rowCount(table);
  if (action.on !== null) {
    const key = asText(row.value[action.desk.key]);
    const line = Number(row.value['line'] ?? 0);
    const subject = changes.row(action.on, line, loaded);
    if (subject === null) return { refused: message(engineMessages.unknownKey, { key }) };
    if (subject[action.on.key] !== key) {
      changes.marks[suspectMark] = String(situation.now);
      return { refused: message(engineMessages.movedRow, { row: line, key }) };
    }
    return action.decide({ row: row.value, line: row.line, subject, subjectLine: line, actor, rows }, situation, loaded);
  }
  if (action.enters !== null && !isNumbered(action.desk)) {
    const key = asText(row.value[action.desk.key]);
    const standing = changes.lineOf(action.enters, key, loaded);
    if (standing !== undefined) return { refused: message(engineMessages.duplicateKey, { key, row: standing }) };
  }
  return action.decide({ row: row.value, line: row.line, subject: {}, subjectLine: 0, actor, rows }, situation, loaded);
}

/** seen: the event names the editor of a range that this row lies in. declared: the row's "By". */
export function actorOf(waiting: Pick<Waiting, 'action' | 'row'>, situation: Situation, hint: Hint | null): Actor {
  const said = typeof waiting.row.value['by'] === 'string' ? waiting.row.value['by'] : '';
  if (hint !== null && hint.user !== '' && isAbout(hint, waiting)) return seenAs(hint.user, said, situation);
  return said === '' ? nobody : { name: said, basis: 'declared' };
}

/** Whether an event tells of this command: a single cell holds its choice, whatever the language; a larger range covers its row. */
function isAbout(
  { sheetId, line, lines, columns, value }: Hint,
  { action: { desk, choice }, row }: Pick<Waiting, 'action' | 'row'>,
): boolean {
  if (sheetId !== desk.sheetId || row.line < line || row.line >= line + lines) return false;
  return lines > 1 || columns > 1 || choiceTyped(desk, value) === choice;
}

/** The choice that a cell of the Action column gets by this text, as the desk is read; null for none. */
export function choiceTyped(desk: AnyTable, text: string | null): string | null {
  const column = desk.columns['action'];
  const read = column === undefined ? null : readCell(column, text);
  return read !== null && 'value' in read && typeof read.value === 'string' ? read.value : null;
}

function seenAs(mail: string, said: string, situation: Situation): Actor {
  const name = nameOf(mail, situation);
  const isSame = said === '' || said === name || personKey(said) === personKey(mail);
  return { name, basis: 'seen', ...(isSame ? {} : { said }) };
}

/** The name under which the Staff sheet knows an address; the address itself where it does not. */
function nameOf(mail: string, { staff }: Pick<Situation, 'staff'>): string {
  return staff.find((person) => person.mail === personKey(mail))?.name ?? mail;
}
