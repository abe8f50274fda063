import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { askGoogle, type Asking, type Manners } from './ask-google.ts';
import type { Google, PushedFile } from './google.ts';

/** Where clasp finds its login, and whom it talks to. */
export interface ClaspSite {
  readonly login: string;
  readonly user: string;
  /** Another address instead of Google's, such as the local host's door. */
  readonly endpoint: string | null;
  readonly manners: Manners;
}

const endings: Readonly<Record<string, string>> = { JSON: '.json', SERVER_JS: '.js', HTML: '.html' };

/**
 * Google, with what clasp does itself going through it: files are pushed, versions made and the web app first deployed by the pinned
 * `@google/clasp`. The rest has no command there that could be checked (docs/decisions/0065).
 */
export function throughClasp(google: Google, site: ClaspSite): Google {
  return {
    ...google,
    push: async (id, files) => {
      await asked(site, { doing: 'push', repeatable: true }, id, files, ['push', '--force']);
    },
    newVersion: async (id, description) => {
      const told = await asked(site, { doing: 'newVersion', repeatable: false }, id, [], ['--json', 'create-version', description]);
      return (JSON.parse(told) as { readonly versionNumber: number }).versionNumber;
    },
    deploy: async (id, version, description) => {
      const command = ['--json', 'create-deployment', '--versionNumber', String(version), '--description', description];
      const told = await asked(site, { doing: 'deploy', repeatable: false }, id, [], command);
      const { deploymentId } = JSON.parse(told) as { readonly deploymentId: string };
      const made = (await google.deployments(id)).find((each) => each.id === deploymentId);
      return made ?? { id: deploymentId, version, url: null };
    },
  };
}

/** Runs clasp in a folder made for this call, which holds the files and the project's id. Returns what it wrote. */
async function asked(
  site: ClaspSite,
  asking: Asking,
  id: string,
  files: readonly PushedFile[],
  command: readonly string[],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zhanggui-clasp-'));
  try {
    await writeFile(join(folder, '.clasp.json'), JSON.stringify({ scriptId: id }));
    for (const { name, type, source } of files) await writeFile(join(folder, `${name}${endings[type] ?? ''}`), source);
    return await askGoogle(asking, site.manners, () => run(site, folder, command));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const program = claspProgram();

/** Its package names one entry, the program. */
function claspProgram(): string {
  return fileURLToPath(pathToFileURL(createRequire(import.meta.url).resolve('@google/clasp')));
}

const endpointHook = join(dirname(fileURLToPath(import.meta.url)), 'clasp-endpoint.mjs');

function run({ login, user, endpoint }: ClaspSite, folder: string, command: readonly string[]): Promise<string> {
  const hook = endpoint === null ? [] : ['--import', pathToFileURL(endpointHook).href];
  const given = ['--auth', resolve(login), '--user', user, ...command];
  const env = { ...process.env, ...(endpoint === null ? {} : { ZHANGGUI_ENDPOINT: endpoint }) };
  const child = spawn(process.execPath, [...hook, program, ...given], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, wrong] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (wrong += text));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code) => {
      if (code === 0 && !wrong.includes('Error')) done(out);
      else failed(failure(wrong.trim() === '' ? out.trim() : wrong.trim()));
    });
  });
}

/** What Google's refusals are known by: clasp passes on their text alone. */
const statuses: readonly (readonly [pattern: RegExp, status: number])[] = [
  [/has not enabled the Apps Script API/, 403],
  [/invalid_grant|Could not read API credentials|unauthenticated|invalid authentication credentials|No credentials/i, 401],
  [/insufficient (authentication scopes|permission)/i, 403],
  [/Quota exceeded|rate ?limit/i, 429],
  [/not found/i, 404],
  [/permission/i, 403],
  [/ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|socket hang up|fetch failed|network/i, 0],
  [/internal error|backend error|unavailable/i, 500],
];

/** A failure in the form in which Google's own library tells one. */
function failure(text: string): Error {
  const status = statuses.find(([pattern]) => pattern.test(text))?.[1] ?? 400;
  return Object.assign(new Error(text), status === 0 ? {} : { response: { status, data: { error: { message: text } } } });
}
