import type { Instant } from '../table/column.ts';
import { hourMs } from '../table/office-time.ts';
import { personKey } from '../table/person-key.ts';
import { books, type Book } from '../table/table.ts';
import type { Links, Secrets } from './link.ts';
import { AppError } from './errors.ts';
import type { World } from './ports.ts';

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
  /** The day, and the run time that was measured on it, ms. */
  readonly spent: { readonly day: string; readonly ms: number };
  /** Moments at which somebody asked for a job. */
  readonly asks: Readonly<Record<string, number>>;
  /** What fails at present: jobs, workbooks and sheets by name. */
  readonly failures: Readonly<Record<string, Failure>>;
  /** The knock that the last scan had heard. */
  readonly heard: string;
}

/** Something that fails at present, since when, and what it says. */
export interface Failure {
  readonly since: Instant;
  readonly text: string;
}

export const freshState: EngineState = { due: {}, lettersFrom: {}, spent: { day: '', ms: 0 }, asks: {}, failures: {}, heard: '' };

/** Names of the script properties. */
export const propertyNames = {
  installation: 'installation',
  state: 'state',
  knock: 'knock',
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

/** What links are made of and held against; null where install made no secret yet. Without a web app its address is empty. */
export function readLinks(properties: Properties): Links | null {
  const text = properties[propertyNames.secrets];
  return text === undefined ? null : { url: properties[propertyNames.webApp] ?? '', secrets: JSON.parse(text) as Secrets };
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

export function readState(properties: Properties): EngineState {
  const text = properties[propertyNames.state];
  return text === undefined ? freshState : { ...freshState, ...(JSON.parse(text) as Partial<EngineState>) };
}

export function writeState(state: EngineState): Properties {
  return { [propertyNames.state]: JSON.stringify(state) };
}

/** Whether a run that could not get the lock left word since the last scan. */
export function isKnocked(properties: Properties, state: EngineState): boolean {
  const knock = properties[propertyNames.knock] ?? '';
  return knock !== '' && knock !== state.heard;
}

/** The workbooks to look at now: those that are due, and the one that a knock names. */
export function dueBooks(properties: Properties, state: EngineState, now: Instant): readonly Book[] {
  const knocked = isKnocked(properties, state) ? (properties[propertyNames.knock] ?? '').split(' ')[0] : undefined;
  return books.filter((book) => book === knocked || (state.due[book] ?? 0) <= now);
}
