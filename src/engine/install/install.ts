import { settingNames, type Settings } from '../../rulebook/settings.ts';
import { asText, type Cell } from '../../table/cell.ts';
import { officeZone } from '../../table/office-time.ts';
import { plan } from '../../table/plan.ts';
import { books, type AnyRow, type AnyTable, type Book } from '../../table/table.ts';
import { bookNames } from '../../text/control.ts';
import { message, tell, type Language } from '../../text/words.ts';
import { engineMessages } from '../../text/engine.ts';
import { type Automation, tablesOf } from '../capability.ts';
import { installedMark } from '../run/daily.ts';
import { AppError, classify, textOf } from '../errors.ts';
import { headingRow } from '../start/start-rows.ts';
import { findSheets, roomAgain } from '../workbook/found-sheets.ts';
import { emptyHead, headRows, type Head } from '../workbook/head.ts';
import { installFacts } from '../run/facts.ts';
import { firstRows, isGiven, mendedRows, type Given, type RowList } from './given-rows.ts';
import { beatMinutes } from '../run/pace.ts';
import { counterfoilsOf, madeCounterfoils } from '../keep/counterfoils.ts';
import { readRing, withBorn, withKey, writeRing } from '../commit/journal-keys.ts';
import { sharedLength, typedSettings } from '../workbook/shared.ts';
import { newSecret, rotated } from '../links/link.ts';
import { webAppAddress } from '../links/web-app-address.ts';
import type { AccountKind } from '../../limits.ts';
import type { Files, World, Write } from '../ports.ts';
import { engineTables, schema } from '../workbook/tables.ts';
import { compareTriggers, wantedTriggers } from '../run/triggers.ts';
import { propertyNames, readInstallation, writeState, freshState, type Installation } from '../run/state.ts';

/** What an installation begins with: the language, the kind of account, and rows for the desks of the control workbook. */
export interface Beginning {
  readonly settings: Settings;
  /** Rows that a new desk is born with, by table name. */
  readonly rows: Readonly<Record<string, readonly AnyRow[]>>;
  /** What may be chosen in cells of those rows, by table name. */
  readonly lists: Readonly<Record<string, readonly RowList[]>>;
}

export interface Installed {
  readonly installation: Installation;
  /** What was made or mended, one sentence each; empty when everything stood already. */
  readonly done: readonly string[];
  /** What a person must mend. */
  readonly problems: readonly string[];
}

/** The folder that holds workbooks and backups. */
const folderName = '掌柜 Zhanggui';

/**
 * Installs Zhanggui for the account that runs it, or mends what is there: workbooks, sheets, protections, triggers. Each step looks
 * first at what stands, so an installation that was cut off is gone on with and one repeated changes nothing. `given` settings only
 * matter the first time: afterwards the Settings sheet rules.
 * @throws AppError `not-owner` for anybody else than who installed first; `wrong-zone`
 */
export function install(world: World, automation: Automation, given: Values, begin: (values: Values) => Beginning): Installed {
  const me = world.me();
  const properties = world.memory.all();
  const standing = properties[propertyNames.installation] === undefined ? null : readInstallation(properties);
  if (standing !== null && standing.owner !== me) {
    throw new AppError('not-owner', `Zhanggui belongs to ${standing.owner}: only that account may install or repair it.`);
  }
  if (world.zone() !== officeZone.name) {
    throw new AppError(
      'wrong-zone',
      `The script's time zone is ${world.zone()}; it must be ${officeZone.name} (Project settings, or appsscript.json).`,
    );
  }
  const published = standing === null ? [] : lastPublished(world, standing);
  const beginning = begin(typedSettings(published) ?? { account: accountOf(me), ...given });
  const done: string[] = [];
  const problems: string[] = [];
  const births: string[] = [];
  const folder = standing?.folder ?? findOrMake(world.files, done);
  const there = world.files.list(folder);
  const ids = Object.fromEntries(
    books.map((book) => [
      book,
      standing?.books[book] ?? workbook(world.files, { book, folder, there, language: beginning.settings.language }, done),
    ]),
  ) as Record<Book, string>;
  for (const book of books) {
    const shaped = shape(world, automation, { book, id: ids[book], owner: me, published }, beginning);
    done.push(...shaped.done);
    if (shaped.isBorn) births.push(ids[book]);
    problems.push(...shaped.problems);
  }
  const address = setAddress(world, properties, beginning.settings.language);
  problems.push(...address.problems);
  // Whoever presses Run in the editor sees the log and nothing else.
  for (const problem of problems) world.log(problem);
  const installation: Installation = { owner: me, books: ids, folder };
  if (standing === null) {
    world.memory.set({ [propertyNames.installation]: JSON.stringify(installation), ...writeState(freshState) });
  }
  if (births.length > 0) {
    const ring = readRing(world.memory.all());
    world.memory.set(writeRing(withBorn(ring ?? withKey(null, newSecret(world.uniqueId)), births), births));
    if (ring === null) done.push('key of the journals');
  }
  if (counterfoilsOf(properties) === null) {
    world.memory.set(madeCounterfoils(world, folder));
    done.push('counterfoils of the journals');
  }
  if (properties[propertyNames.secrets] === undefined) {
    const secrets = rotated(null, newSecret(world.uniqueId));
    world.memory.set({ [propertyNames.secrets]: JSON.stringify(secrets) });
    done.push('secret of the mailed links');
  }
  done.push(...address.done);
  done.push(...setTriggers(world, automation, installation, beginning.settings));
  world.files.note(folder, installFacts(world, installation, beginning.settings, world.memory.all()));
  return { installation, done, problems };
}

/** The address that the installing command pushed is the one that letters carry from now on; without one, that which stands is put right. */
function setAddress(world: World, properties: Values, language: Language): Pick<Installed, 'done' | 'problems'> {
  const standing = properties[propertyNames.webApp] ?? '';
  const typed = world.webApp() === '' ? standing : world.webApp();
  const address = webAppAddress(typed);
  if (address === null) return { done: [], problems: [tell(message(engineMessages.wrongAddress, { address: typed }), language)] };
  if (address === standing) return { done: [], problems: [] };
  world.memory.set({ [propertyNames.webApp]: address });
  return { done: ['address of the web app'], problems: [] };
}

/** Settings by name, as texts. */
export type Values = Readonly<Record<string, string>>;

/** What was published last, as it stands in `_shared`: in control's, or in that of another workbook where control's is lost. Empty before anything was. */
function lastPublished(world: World, { books: ids }: Installation): Published {
  const { shared } = engineTables('control');
  for (const book of [...books].reverse()) {
    try {
      const read = world.books.read(ids[book], [{ sheetId: shared.sheetId, row: 2, rows: sharedLength, column: 0, columns: 2 }]);
      const rows = read.areas[0] ?? [];
      if (typedSettings(rows) !== null) return rows;
    } catch (error) {
      if (classify(error) !== 'data') throw error;
      world.log(`${book}: ${textOf(error)}`);
    }
  }
  return [];
}

/** The kind of an account by its address: whoever has a domain of his own has Workspace. */
function accountOf(mail: string): AccountKind {
  return /@(?:gmail|googlemail)\.com$/i.test(mail) ? 'gmail' : 'workspace';
}

function findOrMake(files: Files, done: string[]): string {
  const found = files.folders(folderName, null)[0];
  if (found !== undefined) return found.id;
  done.push(`folder ${folderName}`);
  return files.folder(folderName, null).id;
}

interface Making {
  readonly book: Book;
  readonly folder: string;
  readonly there: ReturnType<Files['list']>;
  readonly language: Language;
}

/** The file name of a workbook. */
export function bookTitle(book: Book, language: Language): string {
  return `掌柜 · ${bookNames[book][language]}`;
}

function workbook(files: Files, { book, folder, there, language }: Making, done: string[]): string {
  const name = bookTitle(book, language);
  const found = there.find((file) => file.name === name);
  if (found !== undefined) return found.id;
  done.push(`workbook ${name}`);
  return files.workbook(name, folder).id;
}

type Published = readonly (readonly Cell[])[];

interface Shaping {
  readonly book: Book;
  readonly id: string;
  readonly owner: string;
  readonly published: Published;
}

/** Brings one workbook to its defined state, in one write; nothing is written where a head is lost that ledgers lean on. */
function shape(
  world: World,
  automation: Automation,
  { book, id, owner, published }: Shaping,
  { settings, rows, lists }: Beginning,
): Pick<Installed, 'done' | 'problems'> & { readonly isBorn: boolean } {
  const { language } = settings;
  const own = engineTables(book);
  const tables = [...tablesOf(automation, book), own.head, own.journal, own.outbox, own.shared];
  const state = world.books.describe(id);
  const found = findSheets(world, { book, id }, tables, state);
  if (found.head === null && found.isInUse) {
    return { done: [], problems: [tell(message(engineMessages.lostHead, { book: bookNames[book][language] }), language)], isBorn: false };
  }
  const planned = plan(state, { tables, language, writer: owner, notes: world.notes });
  const given = ({ name }: AnyTable): Given => ({ rows: rows[name] ?? [], lists: lists[name] ?? [] });
  const isNew = (table: AnyTable) => !state.sheets.some((sheet) => sheet.sheetId === table.sheetId);
  const writes: Write[] = [
    ...(state.sheets.some((sheet) => sheet.sheetId === own.head.sheetId) && (state.zone ?? officeZone.name) === officeZone.name
      ? []
      : [{ do: 'place' as const, locale: language.replace('-', '_'), zone: officeZone.name }]),
    ...planned.steps,
    ...roomAgain(found.head, tables, state, planned.steps),
    ...tables.filter(isNew).flatMap((table) => firstRows(table, given(table), language)),
    ...mended(
      world,
      id,
      tables.filter((table) => !isNew(table) && isGiven(table) && table.name in rows),
      given,
      language,
    ),
    ...automation.starts
      .filter((start) => start.book === book && isNew(start.table))
      .map(({ table, ...start }): Write => ({ do: 'board', sheetId: table.sheetId, row: 1, rows: [headingRow(start, language)] })),
    ...(found.head === null ? birth(world, { book, id }) : []),
    ...(found.isTold ? [] : toldAgain(own.shared, published)),
  ];
  if (writes.length > 0) world.books.write(id, writes);
  return {
    done: writes.length > 0 ? [`${bookTitle(book, language)}: ${String(writes.length)} steps`] : [],
    problems: planned.problems.map((problem) => tell(problem, language)),
    isBorn: found.head === null,
  };
}

/** Rows of desks that Zhanggui gives their rows, brought in line; one read for all of them. */
function mended(
  world: World,
  id: string,
  tables: readonly AnyTable[],
  given: (table: AnyTable) => Given,
  language: Language,
): readonly Write[] {
  if (tables.length === 0) return [];
  const { areas } = world.books.read(
    id,
    tables.map(({ sheetId }) => ({ sheetId, row: 1 })),
  );
  return tables.flatMap((table, at) => mendedRows(table, areas[at] ?? [], given(table), language));
}

/** What was published, for a workbook that lost it: control only publishes what changes. */
function toldAgain({ sheetId }: AnyTable, published: Published): readonly Write[] {
  const values = published.map(([name, value]) => [asText(name), asText(value)]);
  return values.length === 0 ? [] : [{ do: 'cells', sheetId, row: 2, column: 0, values }];
}

/** The head that a workbook begins with. */
function birth(world: World, { book, id }: Pick<Shaping, 'book' | 'id'>): readonly Write[] {
  const born: Head = { ...emptyHead, schema, book: id, marks: { [installedMark]: String(world.now()) } };
  return [{ do: 'cells', sheetId: engineTables(book).head.sheetId, row: 2, column: 0, values: headRows(born) }];
}

/** Makes the triggers that are missing; doubles are taken away. */
function setTriggers(world: World, { actions }: Automation, { books: ids }: Installation, settings: Settings): readonly string[] {
  const { missing, surplus } = compareTriggers(world.triggers.mine(), wantedTriggers(actions, ids, settings));
  for (const { handler, book } of missing) {
    if (book === null) world.triggers.everyMinutes(handler, beatMinutes(settings.account));
    else world.triggers.onEdit(handler, book);
  }
  for (const { id } of surplus) world.triggers.remove(id);
  return [...missing.map(({ handler }) => `trigger ${handler}`), ...surplus.map(({ handler }) => `removed trigger ${handler}`)];
}

/** The rows that a new Settings sheet is born with. */
export function settingRows(
  title: (name: (typeof settingNames)[number]) => string,
  values: Readonly<Record<string, string>>,
): readonly AnyRow[] {
  return settingNames.map((name) => ({ name, title: title(name), value: values[name] ?? null }));
}
