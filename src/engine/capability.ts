import type { DeskCheck } from './desk/desk-check.ts';
import type { Settings } from '../rulebook/settings.ts';
import type { AnyRow, AnyTable, Book } from '../table/table.ts';
import type { Language } from '../text/words.ts';
import type { Action } from './desk/action.ts';
import type { Decision } from './commit/decision.ts';
import type { EffectKind } from './effects/effect.ts';
import type { Job } from './run/job.ts';
import type { Claims } from './links/link.ts';
import type { ListPage } from './links/list-page.ts';
import type { Page } from './links/page.ts';
import type { FigureMaker, Start } from './start/start.ts';
import type { Clearing } from './workbook/clear.ts';
import type { Fold } from './workbook/fold.ts';
import type { Situation } from './workbook/situation.ts';

/**
 * A desk that shows the open rows of a ledger, each once, by way of a hidden index. `entryDesk` makes one with `open`.
 * @example
 * const waiting: Projection = {
 *   ledger: asks,
 *   index: openAsks,
 *   desk: askTodo,
 *   isOpen: ({ state }) => state === 'open',
 *   row: ({ no, subject }, line) => ({ no, subject, line }),
 *   show: ({ no, subject, line }) => ({ no, subject, line }),
 * };
 */
export interface Projection {
  readonly ledger: AnyTable;
  readonly index: AnyTable;
  readonly desk: AnyTable;
  /** Whether something is still to be done. */
  readonly isOpen: (row: AnyRow) => boolean;
  /** The index row of a ledger row. */
  readonly row: (row: AnyRow, line: number, settings: Settings) => AnyRow;
  /** The desk cells of an index row. */
  readonly show: (indexRow: AnyRow) => AnyRow;
}

/** A letter's words, made when it is sent. */
export interface Composed {
  readonly subject: string;
  /** Paragraphs of plain text. */
  readonly lines: readonly string[];
  /** Rows of a table below the text; the first is its header. */
  readonly table?: readonly (readonly string[])[];
  /** Addresses below it, one line each. */
  readonly links?: readonly ComposedLink[];
  /** Things told one by one below all that, each with its own address. */
  readonly blocks?: readonly LetterBlock[];
}

export interface ComposedLink {
  readonly text: string;
  readonly url: string;
}

/** Something that a letter tells whole: labels with their values. */
export interface LetterBlock {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly links: readonly ComposedLink[];
  /** Its labels and values follow one another in a row, where they are short. */
  readonly inRow?: true;
}

/** What a link opens: a row's page, or with its name alone a person's list. */
export type LinkTarget = Pick<Claims, 'what'> & Partial<Pick<Claims, 'key' | 'line' | 'seat' | 'content'>>;

/** A link, and the code that its letter shows where the page asks for one. */
export interface MailedLink {
  readonly url: string;
  readonly code: string;
}

/** Makes a link for the one receiver of a letter; null where no web app is known, or where several receive it. */
export type LinkMaker = (target: LinkTarget) => MailedLink | null;

export interface MailKind {
  readonly kind: string;
  /** Whether a letter that had to wait has become needless. */
  readonly isNeedless?: (about: AnyRow, situation: Situation) => boolean;
  readonly compose: (about: AnyRow, language: Language, situation: Situation, linkFor: LinkMaker) => Composed;
}

/** What follows when sealed rows of a ledger were touched and put back. */
export interface Guard {
  readonly ledger: AnyTable;
  /** `user` is whom Google named for the edit, empty where it did not. */
  readonly restored: (keys: readonly string[], user: string, situation: Situation) => Decision;
}

/** What a capability tells the installing account about itself, by name: see `access/health.ts`. */
export type FactMaker = (situation: Situation) => Readonly<Record<string, string>>;

/** A part of the business: its tables, what people can command, what falls due, what it writes. */
export interface Capability {
  readonly name: string;
  readonly tables: readonly AnyTable[];
  readonly actions: readonly Action[];
  readonly jobs: readonly Job[];
  readonly projections: readonly Projection[];
  /** What its ledgers add up to. */
  readonly folds?: readonly Fold[];
  readonly mails: readonly MailKind[];
  /** What its mailed links open. */
  readonly pages?: readonly Page[];
  /** What other workbooks have done in its own. */
  readonly effects?: readonly EffectKind[];
  readonly lists?: readonly ListPage[];
  readonly guards: readonly Guard[];
  readonly checks: readonly DeskCheck[];
  /** Read off the control workbook. */
  readonly facts?: FactMaker;
  /** What waits, for the Start sheet of its workbook. */
  readonly figures?: FigureMaker;
  /** What is cleared at night beside rows that entered a ledger and rows that a projection no longer shows. */
  readonly clearings?: readonly Clearing[];
  /** Actions after which its desks hold rows to be cleared: the night is rehearsed with them. */
  readonly finishing?: readonly string[];
  /** The first sheet of its workbook. */
  readonly start?: Start;
}

/** All capabilities together, checked: every name once. */
export interface Automation {
  readonly tables: readonly AnyTable[];
  readonly actions: readonly Action[];
  readonly jobs: readonly Job[];
  readonly projections: readonly Projection[];
  readonly folds: readonly Fold[];
  readonly mails: readonly MailKind[];
  readonly pages: readonly Page[];
  readonly effects: readonly EffectKind[];
  readonly lists: readonly ListPage[];
  readonly guards: readonly Guard[];
  readonly checks: readonly DeskCheck[];
  readonly starts: readonly Start[];
}

/**
 * Puts capabilities together.
 * @throws RangeError when two of them use one name or one sheet id in a workbook, when nothing sends an effect, or when rows that the
 * engine must see are not read
 * @example
 * export const automation = automate([...order, ...stock, ...controlWorkbook([...order, ...stock])]);
 */
export function automate(capabilities: readonly Capability[]): Automation {
  const all: Automation = {
    tables: capabilities.flatMap((each) => each.tables),
    actions: capabilities.flatMap((each) => each.actions),
    jobs: capabilities.flatMap((each) => each.jobs),
    projections: capabilities.flatMap((each) => each.projections),
    folds: capabilities.flatMap((each) => each.folds ?? []),
    mails: capabilities.flatMap((each) => each.mails),
    pages: capabilities.flatMap((each) => each.pages ?? []),
    effects: capabilities.flatMap((each) => each.effects ?? []),
    lists: capabilities.flatMap((each) => each.lists ?? []),
    guards: capabilities.flatMap((each) => each.guards),
    checks: capabilities.flatMap((each) => each.checks),
    starts: capabilities.flatMap(({ start }) => (start === undefined ? [] : [start])),
  };
  once(
    'table',
    all.tables.map((each) => `${each.book}.${each.name}`),
  );
  once(
    'sheet',
    all.tables.map((each) => String(each.sheetId)),
  );
  once(
    'action or job',
    [...all.actions, ...all.jobs].map((each) => each.name),
  );
  once(
    'choice',
    all.actions.map((each) => `${each.desk.name} ${each.choice}`),
  );
  once(
    'page',
    [...all.pages, ...all.lists].map((each) => each.name),
  );
  once(
    'mail',
    all.mails.map((each) => each.kind),
  );
  once(
    'effect',
    all.effects.map((each) => `${each.book} ${each.name}`),
  );
  const senders = new Set([...all.actions, ...all.jobs, ...all.pages].map((each) => each.name));
  const unsent = all.effects.find((each) => !senders.has(each.example));
  if (unsent !== undefined) throw new RangeError(`effect ${unsent.name}: no action, job or page is named ${unsent.example}`);
  mustBeSeen(all);
  return all;
}

/** Commands are found where they stand, and open rows shown once: both take a look at rows that nobody named. */
function mustBeSeen({ actions, projections, folds }: Pick<Automation, 'actions' | 'projections' | 'folds'>): void {
  const blind = actions.find(({ desk }) => desk.read === 'byKey');
  if (blind !== undefined) throw new RangeError(`action ${blind.name}: ${blind.desk.name} is read by key, so its commands are not seen`);
  const parts = projections.flatMap(({ index, desk }) => [index, desk]).find(({ read = 'whole' }) => read !== 'whole');
  if (parts !== undefined) throw new RangeError(`${parts.name} shows the open rows of a ledger, and must be read whole`);
  const loose = folds.find(({ ledger, index }) => index.kind !== 'index' || typeof index.read === 'object' || index.book !== ledger.book);
  if (loose !== undefined) throw new RangeError(`${loose.index.name}: a fold stands in an index of its workbook, read whole or by key`);
}

function once(what: string, names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new RangeError(`${what} defined twice: ${twice}`);
}

/** The tables of one workbook, in their order. */
export function tablesOf(automation: Pick<Automation, 'tables'>, book: Book): readonly AnyTable[] {
  return automation.tables.filter((each) => each.book === book);
}
