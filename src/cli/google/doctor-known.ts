import type { Facts } from '../../engine/run/facts.ts';
import type { Instant } from '../../table/column.ts';
import { books, type Book } from '../../table/table.ts';
import { CommandFault } from './command-fault.ts';
import type { Command } from './command.ts';
import { findControl, findFolder, sameAccount } from './find-installation.ts';
import type { Deployment, DriveFile, PushedFile } from './google.ts';
import type { Opened } from './open-as-stranger.ts';
import { placeIn } from './pushed-files.ts';
import { staffProjects, standingDeployment } from './push.ts';

/** Everything that the checks look at. */
export interface Known {
  readonly now: Instant;
  readonly control: string;
  readonly facts: Facts;
  readonly controlCode: readonly PushedFile[];
  /** Null where the workbook has no bound project that stands. */
  readonly staffCode: Readonly<Record<Book, readonly PushedFile[] | null>>;
  readonly workbooks: Readonly<Record<Book, DriveFile | null>>;
  readonly deployment: Deployment | null;
  readonly deployedCode: readonly PushedFile[];
  readonly versions: number;
  /** Null where there is no address to open. */
  readonly opened: Opened | null;
  readonly bundles: Command['bundles'];
}

export interface DoctorCommand extends Command {
  readonly now: () => Instant;
  readonly open: (url: string) => Promise<Opened>;
}

/**
 * Gathers what the checks look at. Changes nothing.
 * @throws CommandFault `notInstalled`
 */
export async function gather(command: DoctorCommand): Promise<Known> {
  const { google, state, bundles } = command;
  await sameAccount(google, state);
  const control = await findControl(google, state.read());
  const folder = control === null ? null : await findFolder(google, control);
  if (control === null || folder === null) throw new CommandFault('notInstalled');
  const { facts } = folder;
  const controlCode = await google.content(control);
  const place = placeIn(controlCode);
  const deployment = await standingDeployment(command, control, place);
  const staff = staffProjects(state.read().staff, place);
  const { version = null, url = null } = deployment ?? {};
  return {
    now: command.now(),
    control,
    facts,
    controlCode,
    staffCode: await byBook((book) => staffCode(command, staff[book], facts[book])),
    workbooks: await byBook((book) => google.file(facts[book] ?? '')),
    deployment,
    deployedCode: version === null ? [] : await google.content(control, version),
    versions: (await google.versions(control)).length,
    opened: url === null ? null : await command.open(url),
    bundles,
  };
}

async function byBook<T>(look: (book: Book) => Promise<T>): Promise<Readonly<Record<Book, T>>> {
  const found: Partial<Record<Book, T>> = {};
  for (const book of books) found[book] = await look(book);
  return found as Record<Book, T>;
}

async function staffCode({ google }: Command, project: string | undefined, workbook = ''): Promise<readonly PushedFile[] | null> {
  if (project === undefined) return null;
  const standing = await google.project(project);
  return standing?.parent === workbook ? google.content(project) : null;
}
