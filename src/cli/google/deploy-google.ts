import { books } from '../../table/table.ts';
import { installWords } from '../../text/commands.ts';
import { CommandFault } from './command-fault.ts';
import { Report, type Command } from './command.ts';
import { findControl, findFolder, sameAccount } from './find-installation.ts';
import { placeIn } from './pushed-files.ts';
import { pointTo, pushControl, pushStaff, staffProjects, standingDeployment, tellNewScopes, versionOf } from './push.ts';
import { refuseOlderCode } from './schema-guard.ts';

/**
 * Brings the code here to all projects of an installation, and has the standing web app run it: its address never changes.
 * @throws CommandFault `notInstalled`, `olderCode`, and whatever Google refuses
 */
export async function deployGoogle(command: Command): Promise<void> {
  const { google, state, bundles } = command;
  const report = new Report(command);
  const me = await sameAccount(google, state);
  report.say(installWords.account, { me });
  const control = await findControl(google, state.read());
  if (control === null || (await findFolder(google, control)) === null) throw new CommandFault('notInstalled');
  const standing = await google.content(control);
  await refuseOlderCode(google, control, standing);
  const place = placeIn(standing);
  const staff = staffProjects(state.read().staff, place);
  const deployment = await standingDeployment(command, control, place);
  if (deployment === null || books.some((book) => staff[book] === undefined)) throw new CommandFault('notInstalled');
  if (await pushControl(command, control, standing, place)) report.changed(installWords.pushedControl);
  tellNewScopes(report, control, standing, bundles);
  await pointTo(command, report, control, deployment, await versionOf(command, report, control));
  for (const book of books) await pushStaff(command, report, book, staff[book] ?? '');
  report.say(installWords.webApp, { url: deployment.url ?? '' });
  if (report.changes === 0) report.say(installWords.nothing);
  else report.say(installWords.done, { count: report.changes });
}
