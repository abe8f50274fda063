import { folderMark, type Facts } from '../../engine/run/facts.ts';
import { CommandFault } from './command-fault.ts';
import { quoted, type DriveFile, type Google } from './google.ts';
import type { Standing, StateStore } from './state-file.ts';

/** The name of the control project in Google Drive. */
export const controlTitle = '掌柜 Zhanggui control';

const scriptType = 'application/vnd.google-apps.script';
const folderType = 'application/vnd.google-apps.folder';

/** The folder of an installation, with the facts that control wrote beside it. */
export interface InstalledFolder {
  readonly id: string;
  readonly facts: Facts;
}

/**
 * Makes sure that the login is the one that installed.
 * @throws CommandFault `otherAccount`
 */
export async function sameAccount(google: Google, state: StateStore): Promise<string> {
  const me = await google.me();
  const { owner } = state.read();
  if (owner !== undefined && owner !== me) throw new CommandFault('otherAccount', { owner, me });
  return me;
}

/**
 * The control project: by its id where that is known, else by its name among the account's own; null where there is none yet.
 * @throws CommandFault `controlGone` where an installation stands whose control project does not, `controlDoubled`
 */
export async function findControl(google: Google, { control }: Standing): Promise<string | null> {
  if (control !== undefined) {
    if ((await google.project(control)) === null || (await isTrashed(google, control)))
      throw new CommandFault('controlGone', { id: control });
    return control;
  }
  const found = await google.find(
    `name = ${quoted(controlTitle)} and mimeType = ${quoted(scriptType)} and 'me' in owners and trashed = false`,
  );
  if (found.length > 1) {
    throw new CommandFault('controlDoubled', { count: found.length, title: controlTitle, ids: found.map(({ id }) => id).join(', ') });
  }
  const [only] = found;
  if (only !== undefined) return only.id;
  const left = (await folders(google)).find(({ trashed }) => !trashed);
  if (left !== undefined) throw new CommandFault('controlGone', { id: left.properties['script'] ?? '' });
  return null;
}

async function isTrashed(google: Google, id: string): Promise<boolean> {
  return (await google.file(id))?.trashed ?? false;
}

function folders(google: Google): Promise<readonly DriveFile[]> {
  const { name, value } = folderMark;
  const marked = `properties has { key=${quoted(name)} and value=${quoted(value)} }`;
  return google.find(`mimeType = ${quoted(folderType)} and ${marked} and 'me' in owners`);
}

/**
 * The folder that control's `install` marked; null where it was not run yet.
 * @throws CommandFault `folderTrashed`
 */
export async function findFolder(google: Google, control: string): Promise<InstalledFolder | null> {
  const own = (await folders(google)).filter(({ properties }) => properties['script'] === control);
  const standing = own.find(({ trashed }) => !trashed);
  if (standing !== undefined) return { id: standing.id, facts: standing.properties };
  const [trashed] = own;
  if (trashed !== undefined) throw new CommandFault('folderTrashed', { name: trashed.name });
  return null;
}
