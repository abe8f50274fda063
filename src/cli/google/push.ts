import { books, type Book } from '../../table/table.ts';
import { bookNames } from '../../text/control.ts';
import { installWords } from '../../text/commands.ts';
import { editorOf, type Command, type Report } from './command.ts';
import type { Deployment, PushedFile } from './google.ts';
import { controlFiles, isPushed, manifestIn, staffFiles, stampOf, type Place } from './pushed-files.ts';

/** Pushes control where what stands there differs. Returns whether it did. */
export async function pushControl(
  { google, bundles }: Command,
  control: string,
  standing: readonly PushedFile[],
  place: Place,
): Promise<boolean> {
  const wanted = controlFiles(bundles, place);
  if (isPushed(standing, wanted)) return false;
  await google.push(control, wanted);
  return true;
}

/** Tells where the owner must consent anew: triggers stand still until then. */
export function tellNewScopes(report: Report, control: string, standing: readonly PushedFile[], bundles: Command['bundles']): void {
  const before = manifestIn(standing).oauthScopes ?? [];
  const added = bundles.control.manifest.oauthScopes.some((scope) => !before.includes(scope));
  if (before.length > 0 && added) report.say(installWords.newScopes, { editor: editorOf(control) });
}

/** The version that holds the code here; made where there is none. Its description tells which code it is, so a repetition finds it. */
export async function versionOf({ google, bundles }: Command, report: Report, control: string): Promise<number> {
  const stamp = stampOf(bundles);
  const standing = (await google.versions(control)).find(({ description }) => description === stamp);
  if (standing !== undefined) return standing.number;
  const number = await google.newVersion(control, stamp);
  report.changed(installWords.madeVersion, { number });
  return number;
}

/** The deployment of the web app: the one that is known, else the first that runs a version; null where there is none. */
export async function standingDeployment({ google, state }: Command, control: string, known: Place): Promise<Deployment | null> {
  const all = (await google.deployments(control)).filter(({ version, url }) => version !== null && url !== null);
  const { deployment } = state.read();
  return all.find(({ id }) => id === deployment) ?? all.find(({ url }) => url === known.webApp) ?? all[0] ?? null;
}

/** Lets the standing deployment run a version. Its address stays. */
export async function pointTo(
  command: Command,
  report: Report,
  control: string,
  standing: Deployment,
  version: number,
): Promise<Deployment> {
  if (standing.version === version) return standing;
  const now = await command.google.redeploy(control, standing.id, version, stampOf(command.bundles));
  report.changed(installWords.repointed, { number: version });
  return now;
}

/** Pushes the staff bundle to a bound project where what stands there differs. */
export async function pushStaff({ google, bundles, language }: Command, report: Report, book: Book, project: string): Promise<void> {
  const wanted = staffFiles(bundles);
  if (isPushed(await google.content(project), wanted)) return;
  await google.push(project, wanted);
  report.changed(installWords.pushedStaff, { book: bookNames[book][language] });
}

export function staffProjects(state: Place['staff'], place: Place): Readonly<Partial<Record<Book, string>>> {
  const known = { ...place.staff, ...state };
  return Object.fromEntries(books.flatMap((book) => (known[book] === undefined ? [] : [[book, known[book]]])));
}
