import { createHash, randomUUID } from 'node:crypto';
import { GoogleError } from '../contract.ts';
import type { Dialog, Invocation, Menu } from '../invocation.ts';
import { quiet, type QuietOperations } from '../operation.ts';
import { demandScope } from '../scopes.ts';
import type { World } from '../world.ts';

/** The clock, the log, who runs what, and the window of the person at the keyboard. */
export const sessionOperations: QuietOperations = {
  now: quiet(({ world }) => world.clock.now()),
  log: quiet(({ invocation }, text: string) => {
    invocation.log.push(text);
  }),
  sleep: quiet(({ world, invocation }, ms: number) => {
    if (!(ms >= 0 && ms <= 300_000)) throw new GoogleError('Invalid argument: milliseconds');
    invocation.estimatedMs += ms;
    world.clock.sleep(ms);
  }),
  uuid: quiet(({ world }) => uuid(world)),
  htmlFile: quiet(({ invocation: { project } }, name: string) => {
    const html = new Map(Object.entries(project.html ?? {})).get(name);
    if (html === undefined) throw new GoogleError(`No HTML file named ${name} was found.`);
    return html;
  }),
  zone: quiet(({ world, invocation }) => invocation.project.timeZone ?? world.zone),
  scriptId: quiet(({ invocation }) => invocation.project.id),
  effectiveUser: quiet(({ invocation }) => {
    demandScope(invocation, 'Session.getEffectiveUser', ['userinfo.email'], true);
    return invocation.isSimple ? '' : invocation.as;
  }),
  activeUser: quiet(({ world, invocation }) => {
    demandScope(invocation, 'Session.getActiveUser', ['userinfo.email'], true);
    return invocation.isSimple ? '' : toldUser(world, invocation.as, invocation.project.owner);
  }),
  ui: quiet(({ invocation }) => {
    refuseNoWindow(invocation);
  }),
  addMenu: quiet(({ invocation }, menu: string, items: Menu['items']) => {
    refuseNoWindow(invocation);
    invocation.menus.push({ menu, items });
  }),
  alert: quiet(({ invocation }, text: string) => {
    refuseNoWindow(invocation);
    demandScope(invocation, 'Ui.alert', ['script.container.ui'], false);
    invocation.alerts.push(text);
  }),
  dialog: quiet(({ invocation }, kind: Dialog['kind'], title: string, page: Pick<Dialog, 'html' | 'width' | 'height'>) => {
    refuseNoWindow(invocation);
    demandScope(invocation, 'Ui.showModalDialog', ['script.container.ui'], false);
    const { html, width, height } = page;
    invocation.dialogs.push({ id: randomUUID(), kind, title, width, height, html });
  }),
};

/** On Gmail accounts Google does not tell a script who another person is; nobody knows whether it always does on Workspace. */
export function toldUser({ account, google }: World, mail: string, owner: string): string {
  return (account === 'workspace' && google.identities === 'byAccount') || mail === owner ? mail : '';
}

/** Only a bound script that a person has started has a window. */
function refuseNoWindow(invocation: Invocation): void {
  const byPerson = invocation.trigger === 'menu' || invocation.trigger === 'simple' || invocation.trigger === 'editor';
  if (invocation.project.container !== null && byPerson) return;
  throw new GoogleError('Cannot call SpreadsheetApp.getUi() from this context.');
}

/** Random with a real clock; with a virtual one the same steps give the same ids. */
function uuid(world: World): string {
  if (!world.clock.isVirtual) return randomUUID();
  const counter = world.store.state.counter + 1;
  world.store.touch({ counter });
  const hex = createHash('sha256')
    .update(`uuid ${String(world.clock.now())} ${String(counter)}`)
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
