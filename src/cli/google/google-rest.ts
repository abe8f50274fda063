import { drive as driveApi, type drive_v3 } from 'googleapis/build/src/apis/drive/index.js';
import { auth, script as scriptApi, type script_v1 } from 'googleapis/build/src/apis/script/index.js';
import { askGoogle, orNull, type Asking, type Manners } from './ask-google.ts';
import type { Login } from './clasp-login.ts';
import type { Deployment, DriveFile, Google } from './google.ts';

const fileFields = 'id,name,trashed,properties,permissions(type)';

/** How long an answer may take, ms. */
const timeoutMs = 60_000;

export interface Line {
  readonly login: Login;
  /** Another address instead of Google's, such as the local host's door. */
  readonly endpoint: string | null;
  readonly manners: Manners;
  readonly timeoutMs?: number;
}

/** Google, over its REST API by its own library. */
export function googleRest({ login, endpoint, manners, timeoutMs: timeout = timeoutMs }: Line): Google {
  const own = endpoint === null ? {} : { endpoints: { oauth2TokenUrl: `${endpoint}/token` } };
  const client = new auth.OAuth2({ clientId: login.clientId, clientSecret: login.clientSecret, ...own });
  client.setCredentials({ refresh_token: login.refreshToken, access_token: login.accessToken, expiry_date: login.expires });
  const common = { auth: client, timeout, retry: false, ...(endpoint === null ? {} : { rootUrl: `${endpoint}/` }) };
  const ask: Ask = async (asking, call) => (await askGoogle(asking, manners, call)).data;
  return {
    ...driveCalls(driveApi({ version: 'v3', ...common }), ask, manners),
    ...scriptCalls(scriptApi({ version: 'v1', ...common }), ask),
  };
}

type Ask = <T>(asking: Asking, call: () => Promise<{ readonly data: T }>) => Promise<T>;

const read = (doing: Asking['doing']): Asking => ({ doing, repeatable: true });

function driveCalls(drive: drive_v3.Drive, ask: Ask, manners: Manners): Pick<Google, 'me' | 'find' | 'file'> {
  return {
    me: async () => {
      manners.me = (await ask(read('me'), () => drive.about.get({ fields: 'user' }))).user?.emailAddress ?? '';
      return manners.me;
    },
    find: async (q) => {
      const options = { q, fields: `files(${fileFields})`, pageSize: 100, orderBy: 'createdTime' };
      return ((await ask(read('find'), () => drive.files.list(options))).files ?? []).map(driveFile);
    },
    file: async (fileId) => {
      const file = await orNull(ask(read('file'), () => drive.files.get({ fileId, fields: fileFields })));
      return file === null ? null : driveFile(file);
    },
  };
}

function driveFile({ id, name, trashed, properties, permissions }: drive_v3.Schema$File): DriveFile {
  return {
    id: id ?? '',
    name: name ?? '',
    trashed: trashed ?? false,
    properties: properties ?? {},
    sharedByLink: (permissions ?? []).some(({ type }) => type === 'anyone'),
  };
}

type ScriptCalls = Omit<Google, 'me' | 'find' | 'file'>;

function scriptCalls({ projects }: script_v1.Script, ask: Ask): ScriptCalls {
  return { ...projectCalls(projects, ask), ...deploymentCalls(projects, ask) };
}

function projectCalls(projects: script_v1.Resource$Projects, ask: Ask): Pick<Google, 'project' | 'newProject' | 'content' | 'push'> {
  return {
    project: async (scriptId) => {
      const found = await orNull(ask(read('project'), () => projects.get({ scriptId })));
      return found === null ? null : { id: scriptId, parent: found.parentId ?? null };
    },
    newProject: async (title, parent) => {
      const requestBody = { title, ...(parent === null ? {} : { parentId: parent }) };
      const asking: Asking = { doing: 'newProject', values: { title }, repeatable: false };
      return (await ask(asking, () => projects.create({ requestBody }))).scriptId ?? '';
    },
    content: async (scriptId, version) => {
      const options = { scriptId, ...(version === undefined ? {} : { versionNumber: version }) };
      const { files = [] } = await ask(read('content'), () => projects.getContent(options));
      return files.map(({ name, type, source }) => ({ name: name ?? '', type: type ?? '', source: source ?? '' }));
    },
    push: async (scriptId, files) => {
      await ask(read('push'), () => projects.updateContent({ scriptId, requestBody: { files: [...files] } }));
    },
  };
}

type DeploymentCalls = Pick<Google, 'versions' | 'newVersion' | 'deployments' | 'deploy' | 'redeploy'>;

function deploymentCalls({ versions, deployments }: script_v1.Resource$Projects, ask: Ask): DeploymentCalls {
  return {
    versions: async (scriptId) => {
      const found: script_v1.Schema$Version[] = [];
      let pageToken: string | undefined;
      do {
        const page = pageToken === undefined ? {} : { pageToken };
        const told = await ask(read('versions'), () => versions.list({ scriptId, pageSize: 50, ...page }));
        found.push(...(told.versions ?? []));
        pageToken = told.nextPageToken ?? undefined;
      } while (pageToken !== undefined);
      return found.map(({ versionNumber, description }) => ({ number: versionNumber ?? 0, description: description ?? '' }));
    },
    newVersion: async (scriptId, description) => {
      const asking: Asking = { doing: 'newVersion', repeatable: false };
      return (await ask(asking, () => versions.create({ scriptId, requestBody: { description } }))).versionNumber ?? 0;
    },
    deployments: async (scriptId) =>
      ((await ask(read('deployments'), () => deployments.list({ scriptId, pageSize: 50 }))).deployments ?? []).map(deployment),
    deploy: async (scriptId, versionNumber, description) => {
      const requestBody = { versionNumber, manifestFileName: 'appsscript', description };
      return deployment(await ask({ doing: 'deploy', repeatable: false }, () => deployments.create({ scriptId, requestBody })));
    },
    redeploy: async (scriptId, deploymentId, versionNumber, description) => {
      const requestBody = { deploymentConfig: { scriptId, versionNumber, manifestFileName: 'appsscript', description } };
      return deployment(await ask(read('deploy'), () => deployments.update({ scriptId, deploymentId, requestBody })));
    },
  };
}

function deployment({ deploymentId, deploymentConfig, entryPoints }: script_v1.Schema$Deployment): Deployment {
  const url = (entryPoints ?? []).find(({ entryPointType }) => entryPointType === 'WEB_APP')?.webApp?.url;
  return {
    id: deploymentId ?? '',
    version: deploymentConfig?.versionNumber ?? null,
    url: typeof url === 'string' ? openAddress(url) : null,
  };
}

/** The address without the domain of a Workspace account, which would ask strangers to log in. */
export function openAddress(url: string): string {
  return url.replace(/\/a\/(?:macros\/[^/]+|[^/]+\/macros)\/s\//, '/macros/s/');
}
