import { beginning } from '../../table/shorten.ts';
import type { Instant } from '../../table/column.ts';
import { hourMs } from '../../table/office-time.ts';
import { personKey } from '../../table/person-key.ts';
import { books, type Book } from '../../table/table.ts';
import { newSecret, type Links, type Secrets } from '../links/link.ts';
import { webAppAddress } from '../links/web-app-address.ts';
import { limits } from '../../limits.ts';
import type { Journals } from '../commit/chain.ts';
import { utf8 } from '../commit/digest.ts';
import { JournalKeys, readRing } from '../commit/journal-keys.ts';
import { AppError } from '../errors.ts';
import type { World } from '../ports.ts';
import type { SheetLines } from '../workbook/view.ts';

/** What an installation is: written once, by install. */
export interface Installation {
  readonly owner: string;
  readonly books: Readonly<Record<Book, string>>;
  /** The folder that holds the workbooks and the backups. */
  readonly folder: string;
}

/**
 * What the engine remembers between runs. All of it is a cache: lost or out of date, the next scan finds out again from the
 * workbooks; only `asks` are also kept in the control workbook's head.
 */
export interface EngineState {
  /** When each workbook must be looked at next. */
  readonly due: Readonly<Partial<Record<Book, Instant>>>;
  /** Outbox line from which on letters may be unfinished. */
  readonly lettersFrom: Readonly<Partial<Record<Book, number>>>;
  /** The day, and of each sheet that is read by a window the first line on which something had to be done when a run last read it. */
  readonly openFrom: { readonly day: string; readonly lines: SheetLines };
  /** The day, and the run time that was measured on it, ms. */
  readonly spent: { readonly day: string; readonly ms: number };
  /** Moments at which somebody asked for a job. */
  readonly asks: Readonly<Record<string, number>>;
  /** What fails at present: jobs, workbooks and sheets by name. */
  readonly failures: Readonly<Record<string, Failure>>;
  /** The knock on each workbook that the last run on it had heard. */
  readonly heardKnocks: Knocks;
  /** How often Actions were found of late that no edit event announced; see silence.ts. */
  readonly silence: number;
  /** Workbooks that anybody may edit; the control workbook's head keeps them too. */
  readonly open: readonly Book[];
  /** The marks of the jobs that wake all workbooks, as they stood when all were woken last. */
  readonly woken: string;
}

/** What runs that could not get the lock left behind: a text that no other has, for each workbook. */
export type Knocks = Readonly<Partial<Record<Book, string>>>;

/** Something that fails at present, since when, and what it says. */
export interface Failure {
  readonly since: Instant;
  readonly text: string;
}

export const freshState: EngineState = {
  due: {},
  lettersFrom: {},
  openFrom: { day: '', lines: {} },
  spent: { day: '', ms: 0 },
  asks: {},
  failures: {},
  heardKnocks: {},
  silence: 0,
  open: [],
  woken: '',
};

/** Names of the script properties. */
export const propertyNames = {
  installation: 'installation',
  state: 'state',
  secrets: 'secrets',
  webApp: 'webApp',
  stranger: 'stranger',
} as const;

type Properties = Readonly<Record<string, string>>;

/** @throws AppError `not-installed` */
export function readInstallation(properties: Properties): Installation {
  const text = properties[propertyNames.installation];
  if (text === undefined) throw new AppError('not-installed', 'Zhanggui is not installed yet: run install from the editor.');
  const installation = JSON.parse(text) as Installation;
  return { ...installation, owner: personKey(installation.owner) };
}

/** What links are made of and held against; null where install made no secret yet. Without a web app that can be used its address is empty. */
export function readLinks(properties: Properties): Links | null {
  const text = properties[propertyNames.secrets];
  return text === undefined ? null : { url: readAddress(properties) ?? '', secrets: JSON.parse(text) as Secrets };
}

/** The address of the web app, as everybody opens it; null for one that nobody can use. */
export function readAddress(properties: Properties): string | null {
  return webAppAddress(properties[propertyNames.webApp] ?? '');
}

/** How long a stranger's beat is remembered, and how often at most it is written down. */
const strangerForMs = 48 * hourMs;
const strangerEveryMs = 24 * hourMs;

/** Writes down whose trigger ran the beat although he is not the owner: nobody sees another's triggers otherwise. */
export function noteStranger(world: Pick<World, 'memory' | 'me'>, properties: Properties, now: Instant): void {
  const at = Number((properties[propertyNames.stranger] ?? '0').split(' ')[0]);
  if (at + strangerEveryMs <= now) world.memory.set({ [propertyNames.stranger]: `${String(now)} ${world.me()}` });
}

/** The stranger of late; empty for none. */
export function strangerOf(properties: Properties, now: Instant): string {
  const [at = '0', mail = ''] = (properties[propertyNames.stranger] ?? '').split(' ');
  return Number(at) + strangerForMs > now ? mail : '';
}

/** The journals under the keys that the properties hold. `isReadInside`: they were read inside the lock, so no other run changed them since. */
export function journalsOf(
  { memory, uniqueId }: Pick<World, 'memory' | 'uniqueId'>,
  properties: Properties,
  isReadInside: boolean,
): Journals {
  return new JournalKeys(readRing(properties), { memory, newSecret: () => newSecret(uniqueId) }, isReadInside);
}

export function readState(properties: Properties): EngineState {
  const text = properties[propertyNames.state];
  return text === undefined ? freshState : { ...freshState, ...(JSON.parse(text) as Partial<EngineState>) };
}

/** The longest text of a failure that is kept, in characters. */
const failureChars = 500;

/** What fails may say much: its texts are cut until one property holds them all. */
export function writeState(state: EngineState): Properties {
  let chars = failureChars;
  let text = JSON.stringify(cutFailures(state, chars));
  while (utf8(text).length > limits.propertyBytes && chars > 0) {
    chars = Math.floor(chars * 0.8);
    text = JSON.stringify(cutFailures(state, chars));
  }
  return { [propertyNames.state]: text };
}

function cutFailures(state: EngineState, chars: number): EngineState {
  const cut = ([name, { since, text }]: [string, Failure]) => [name, { since, text: beginning(text, chars) }] as const;
  return { ...state, failures: Object.fromEntries(Object.entries(state.failures).map(cut)) };
}

/** Leaves word for the next beat that a workbook must be looked at. Each has a property of its own: no knock drowns another. */
export function knockOn(book: Book, knock: string): Properties {
  return { [`knock ${book}`]: knock };
}

export function readKnocks(properties: Properties): Knocks {
  return Object.fromEntries(books.map((book) => [book, properties[`knock ${book}`] ?? '']));
}

/** The workbooks to look at now: those that are due, and those on which somebody knocked since they were looked at. */
export function dueBooks(properties: Properties, state: EngineState, now: Instant): readonly Book[] {
  const knocks = readKnocks(properties);
  return books.filter((book) => (state.due[book] ?? 0) <= now || (knocks[book] ?? '') !== (state.heardKnocks[book] ?? ''));
}
