import vm from 'node:vm';
import { realmCode } from './realm-code.ts';
import { messageMembers } from './services/mail.ts';
import { requestKinds } from './sheets-requests.ts';
import { webEvent } from './web-app.ts';

interface Emulated {
  readonly globals: readonly string[];
  readonly types: Readonly<Record<string, readonly string[]>>;
}

/** The host for a realm that only shows its objects: it answers what their making asks for. */
const showing = (name: string): string =>
  name === 'ScriptApp.newTrigger' ? JSON.stringify({ id: '', fn: '', kind: 'edit', sourceId: '' }) : '';

/**
 * Every member of Apps Script that the local host emulates, as `Type.member` in the words of the typings, and the global names.
 * Read off the realm's own objects, so that it cannot say more than they have.
 */
export function emulatedMembers(): ReadonlySet<string> {
  const realm = realmCode().runInContext(vm.createContext({})) as {
    readonly prepare: (door: (name: string) => string, advanced: string) => void;
    readonly emulated: () => string;
  };
  realm.prepare(showing, '[]');
  const { globals, types } = JSON.parse(realm.emulated()) as Emulated;
  // The event of a web app is made outside the realm and goes in as JSON.
  const request = Object.keys(webEvent({ method: 'POST', query: '' }));
  const web = { 'Events.AppsScriptHttpRequestEvent': request, 'Events.DoGet': request, 'Events.DoPost': request };
  const all = { ...types, ...web, 'Sheets.Schema.Request': requestKinds, 'Mail.MailAdvancedParameters': messageMembers };
  return new Set([...globals, ...Object.entries(all).flatMap(([type, members]) => members.map((member) => `${type}.${member}`))]);
}
