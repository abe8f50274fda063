import type { Automation } from '../capability.ts';
import { choiceTyped } from '../desk/take-command.ts';
import type { AnyTable, Book } from '../../table/table.ts';
import { run } from './run.ts';
import type { World } from '../ports.ts';
import { journalsOf, knockOn, readInstallation, readKnocks, readLinks, readState } from './state.ts';
import type { Hint } from './hint.ts';

/** How long an edit waits for the lock, ms. */
const editWaitMs = 5_000;

/**
 * An edit event of a workbook, only a hint: what is not an Action, nor a touch of a ledger, ends without a service call. The run
 * that gets the lock takes everything that waits; one that does not leaves word for the next beat and ends.
 */
export function edited(world: World, automation: Automation, bookId: string, hint: Hint): void {
  const table = automation.tables.find((each) => each.sheetId === hint.sheetId);
  if (table === undefined || !mayMatter(automation, table, hint)) return;
  const started = world.now();
  if (!world.lock.tryLock(editWaitMs)) {
    world.memory.set(knockOn(table.book, world.uniqueId()));
    return;
  }
  const properties = world.memory.all();
  const installation = readInstallation(properties);
  const book = (Object.keys(installation.books) as Book[]).find((each) => installation.books[each] === bookId);
  if (book === undefined || world.me() !== installation.owner) {
    world.lock.release();
    return;
  }
  run(world, automation, {
    installation,
    state: readState(properties),
    isReadInside: true,
    knocks: readKnocks(properties),
    books: [book],
    hint,
    started,
    properties,
    links: readLinks(properties),
    journals: journalsOf(world, properties, true),
  });
}

/** A single cell must hold the word of a command; a paste may hold anything; a ledger is not to be touched at all. */
function mayMatter(automation: Automation, table: AnyTable, { value, lines, columns }: Hint): boolean {
  if (table.kind === 'ledger') return true;
  const choices = automation.actions.filter((action) => action.desk.name === table.name).map((action) => action.choice);
  if (choices.length === 0) return false;
  if (value === null) return lines > 1 || columns > 1;
  const choice = choiceTyped(table, value);
  return choice !== null && choices.includes(choice);
}
