import { books, type Book } from '../../table/table.ts';
import { bookNames } from '../../text/control.ts';
import { clickWords, installWords, scopeWords } from '../../text/commands.ts';
import { say } from '../../text/words.ts';
import { CommandFault } from './command-fault.ts';
import { editorOf, folderUrl, Report, type Command } from './command.ts';
import { controlTitle, findControl, findFolder, sameAccount, type InstalledFolder } from './find-installation.ts';
import type { PushedFile } from './google.ts';
import { refuseOlderCode } from './schema-guard.ts';
import { placeIn, type Place } from './pushed-files.ts';
import { pointTo, pushControl, pushStaff, staffProjects, standingDeployment, tellNewScopes, versionOf } from './push.ts';

/** How far an installation is: whole; waiting for the owner's click; or a workbook is missing. */
export type Installed = 'whole' | 'waiting' | 'incomplete';

/**
 * Installs Zhanggui on Google, or repairs what is there. Each step looks first at what stands, and ids are written down as soon as they
 * are known: an interrupted installation is gone on with, and a repeated one changes nothing.
 * @throws CommandFault with what to do
 */
export async function installGoogle(command: Command): Promise<Installed> {
  const { google, state } = command;
  const report = new Report(command);
  const me = await sameAccount(google, state);
  report.say(installWords.account, { me });
  const control = await standingControl(command, report, me);
  const { place, isMoved } = await publish(command, report, control);
  const folder = await findFolder(google, control);
  if (folder === null) {
    tellClicks(command, control, me);
    return 'waiting';
  }
  if (isMoved) report.say(installWords.newAddress, { editor: editorOf(control) });
  const missing = await bindAll(command, report, { control, place, folder });
  tellEnd(report, place, folder);
  return missing.length === 0 ? 'whole' : 'incomplete';
}

async function standingControl({ google, state }: Command, report: Report, me: string): Promise<string> {
  const found = await findControl(google, state.read());
  const control = found ?? (await google.newProject(controlTitle, null));
  if (found === null) report.changed(installWords.madeControl, { title: controlTitle });
  const known = state.read();
  if (known.control !== control || known.owner !== me) state.write({ owner: me, control });
  return control;
}

interface Published {
  readonly place: Place;
  /** Whether letters carry an older address until install is run again. */
  readonly isMoved: boolean;
}

/** Pushes control, has its web app run this code, and pushes the web app's address. */
async function publish(command: Command, report: Report, control: string): Promise<Published> {
  const { google, state, bundles } = command;
  const standing = await google.content(control);
  await refuseOlderCode(google, control, standing);
  const known = placeIn(standing);
  if (await pushControl(command, control, standing, known)) report.changed(installWords.pushedControl);
  tellNewScopes(report, control, standing, bundles);
  const version = await versionOf(command, report, control);
  const there = await standingDeployment(command, control, known);
  const deployment =
    there === null ? await google.deploy(control, version, controlTitle) : await pointTo(command, report, control, there, version);
  if (there === null) report.changed(installWords.deployed);
  if (deployment.url === null) throw new CommandFault('noWebApp', { editor: editorOf(control) });
  if (state.read().deployment !== deployment.id) state.write({ deployment: deployment.id });
  const place = { ...known, webApp: deployment.url };
  if (place.webApp !== known.webApp) await writePlace(command, control, place);
  if (place.webApp !== known.webApp) report.changed(installWords.noted);
  return { place, isMoved: known.webApp !== undefined && known.webApp !== place.webApp };
}

async function writePlace(command: Command, control: string, place: Place): Promise<void> {
  const nothing: readonly PushedFile[] = [];
  await pushControl(command, control, nothing, place);
}

interface Binding {
  readonly control: string;
  readonly place: Place;
  readonly folder: InstalledFolder;
}

/** Binds the staff projects to the workbooks, one after the other. Returns the workbooks that are missing. */
async function bindAll(command: Command, report: Report, binding: Binding): Promise<readonly Book[]> {
  const missing: Book[] = [];
  let { place } = binding;
  for (const book of books) {
    const id = binding.folder.facts[book] ?? '';
    const file = await command.google.file(id);
    if (file === null || file.trashed) {
      missing.push(book);
      report.say(installWords.bookGone, { book: bookNames[book][command.language] });
    } else place = await bind(command, report, { ...binding, place }, book, id);
  }
  return missing;
}

/**
 * Binds one workbook. The id of a new project is written down before any code goes into it: one that got lost is empty. One that is known
 * is only made anew after two looks: a single wrong answer must not double it.
 */
async function bind(command: Command, report: Report, { control, place }: Binding, book: Book, workbook: string): Promise<Place> {
  const { google, state } = command;
  const known = staffProjects(state.read().staff, place)[book];
  const standing = known === undefined ? null : ((await google.project(known)) ?? (await google.project(known)));
  const isBound = standing?.parent === workbook;
  const project = isBound ? standing.id : await makeStaff(command, report, book, workbook);
  const now = { ...place, staff: { ...place.staff, [book]: project } };
  if (state.read().staff?.[book] !== project) state.write({ staff: { ...state.read().staff, [book]: project }, making: undefined });
  if (place.staff?.[book] !== project) await writePlace(command, control, now);
  await pushStaff(command, report, book, project);
  return now;
}

async function makeStaff({ google, state, language }: Command, report: Report, book: Book, workbook: string): Promise<string> {
  const name = bookNames[book][language];
  if (state.read().making === book) report.say(installWords.leftEmpty, { book: name });
  state.write({ making: book });
  const project = await google.newProject(`掌柜 Zhanggui · ${name}`, workbook);
  report.changed(installWords.madeStaff, { book: name });
  return project;
}

/** What the owner must click, with what each screen shows. */
function tellClicks({ tell, language, bundles }: Command, control: string, me: string): void {
  const line = (words: (typeof clickWords)[keyof typeof clickWords]) => {
    tell(say(words, language, { editor: editorOf(control), me }));
  };
  const { yourTurn, open, choose, review, unverified, consent, log, again } = clickWords;
  [yourTurn, open, choose, review, unverified, consent].forEach(line);
  for (const scope of bundles.control.manifest.oauthScopes) {
    const short = scope.replace('https://www.googleapis.com/auth/', '');
    const why = Object.entries(scopeWords).find(([name]) => name === short)?.[1];
    tell(`     ${short}${why === undefined ? '' : `  ${say(why, language)}`}`);
  }
  [log, again].forEach(line);
}

function tellEnd(report: Report, place: Place, folder: InstalledFolder): void {
  report.say(installWords.webApp, { url: place.webApp ?? '' });
  report.say(installWords.folder, { url: folderUrl(folder.id) });
  if (report.changes === 0) report.say(installWords.nothing);
  else {
    report.say(installWords.done, { count: report.changes });
    report.say(installWords.next);
  }
}
