import type { ProjectSpec, ScriptFile } from '../contract.ts';
import { restErrors } from './rest-error.ts';

interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly webapp?: { readonly executeAs: string; readonly access: string };
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly { readonly userSymbol: string }[] };
}

function manifestOf(files: readonly ScriptFile[]): Manifest {
  const file = files.find(({ name, type }) => name === 'appsscript' && type === 'JSON');
  if (!file) throw restErrors.invalid('Project contents must include a manifest file named appsscript.');
  try {
    return JSON.parse(file.source) as Manifest;
  } catch {
    throw restErrors.invalid('Manifest file has errors: it is not JSON.');
  }
}

/** The files of a push, as they are kept. @throws RestError 400 without a manifest, or where a name stands twice */
export function pushed(files: readonly ScriptFile[]): readonly ScriptFile[] {
  manifestOf(files);
  const names = files.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw restErrors.invalid(`A file with this name already exists in the current project: ${twice}`);
  return files.map(({ name, type, source }) => ({ name, type, source }));
}

/** What the host runs of a push, as the manifest allows. */
export function specOf(files: readonly ScriptFile[]): Pick<ProjectSpec, 'code' | 'html' | 'scopes' | 'advanced' | 'timeZone'> {
  const { timeZone, oauthScopes = [], dependencies } = manifestOf(files);
  const advanced = (dependencies?.enabledAdvancedServices ?? []).map(({ userSymbol }) => userSymbol);
  return { ...versionOf(files), scopes: oauthScopes, advanced, ...(timeZone === undefined ? {} : { timeZone }) };
}

/** All code in one scope, and the html files by their names. */
export function versionOf(files: readonly ScriptFile[]): Pick<ProjectSpec, 'code' | 'html'> {
  const ofType = (type: ScriptFile['type']) => files.filter((file) => file.type === type);
  const code = ofType('SERVER_JS').map(({ source }) => source);
  const html = ofType('HTML').map(({ name, source }) => [name, source] as const);
  return { code: code.join('\n'), html: Object.fromEntries(html) };
}

/** Who may open the web app, and as whom it runs; null for a project that is none. */
export function webAppOf(files: readonly ScriptFile[]): Manifest['webapp'] | null {
  return files.length === 0 ? null : (manifestOf(files).webapp ?? null);
}
