import { limits } from '../../limits.ts';
import type { ProjectSource, ProjectSpec, ScriptDeployment, ScriptFile, ScriptVersion } from '../contract.ts';
import { newDeploymentId, newProjectId } from '../ids.ts';
import { isWorkbook } from './drive-routes.ts';
import { restErrors } from './rest-error.ts';
import { route, type Asked, type Route } from './route.ts';
import { pushed, specOf, webAppOf } from './script-files.ts';

type Kept = ProjectSpec & { readonly source: ProjectSource };

/** The project, for somebody who may see it. Its owner may; of a bound one, whoever may edit its workbook too. */
function kept(asked: Asked): Kept {
  if (asked.switches.scriptApiOff.has(asked.caller.mail)) throw restErrors.scriptApiOff();
  const project = asked.world.store.state.projects.get(asked.part('scriptId'));
  if (!project?.source || project.source.trashed) throw restErrors.notFound();
  const mayRead = project.owner === asked.caller.mail || (project.container !== null && isWorkbook(asked, project.container));
  if (!mayRead) throw restErrors.notAllowed();
  return { ...project, source: project.source };
}

function put(asked: Asked, project: ProjectSpec): void {
  asked.world.store.change((draft) => {
    draft.state.projects = new Map(draft.state.projects).set(project.id, project);
  });
}

function shown({ id, container, source }: Kept): object {
  const { title, createdAt } = source;
  return { scriptId: id, title, ...(container === null ? {} : { parentId: container }), createTime: new Date(createdAt).toISOString() };
}

function create(asked: Asked): unknown {
  const { world, caller, switches } = asked;
  if (switches.scriptApiOff.has(caller.mail)) throw restErrors.scriptApiOff();
  const { title = 'Untitled project', parentId = null } = asked.body as { readonly title?: string; readonly parentId?: string };
  if (parentId !== null && !isWorkbook(asked, parentId)) throw restErrors.notFound();
  const source = {
    title,
    createdBy: `client:${caller.client}`,
    createdAt: world.clock.now(),
    trashed: false,
    versions: [],
    deployments: [],
  };
  return world.store.change((draft) => {
    const id = newProjectId(draft);
    const bare = { id, owner: caller.mail, container: parentId, code: '', scopes: [], advanced: [] };
    const project: Kept = { ...bare, source: { ...source, files: [] } };
    draft.state.projects = new Map(draft.state.projects).set(id, project);
    return shown(project);
  });
}

function content(asked: Asked): unknown {
  const { id, source } = kept(asked);
  const version = asked.query.get('versionNumber');
  if (version === null) return { scriptId: id, files: source.files };
  const found = source.versions.find((each) => String(each.versionNumber) === version);
  if (!found) throw restErrors.notFound();
  return { scriptId: id, files: found.files };
}

function update(asked: Asked): unknown {
  const project = kept(asked);
  if (project.owner !== asked.caller.mail) throw restErrors.notAllowed();
  const { files } = asked.body as { readonly files?: readonly ScriptFile[] };
  const checked = pushed(files ?? []);
  put(asked, { ...project, ...specOf(checked), source: { ...project.source, files: checked } });
  return { scriptId: project.id, files: checked };
}

function newVersion(asked: Asked): unknown {
  const project = kept(asked);
  const { versions, files } = project.source;
  if (versions.length >= limits.versionsPerScript) throw restErrors.invalid('The script project has reached the limit of 200 versions.');
  const { description = '' } = asked.body as { readonly description?: string };
  const version: ScriptVersion = { versionNumber: versions.length + 1, description, createdAt: asked.world.clock.now(), files };
  put(asked, { ...project, source: { ...project.source, versions: [...versions, version] } });
  return toldVersion(project, version);
}

function toldVersion({ id }: Kept, { versionNumber, description, createdAt }: ScriptVersion): object {
  return { scriptId: id, versionNumber, description, createTime: new Date(createdAt).toISOString() };
}

/** The newest first, 50 a page unless told. */
function versions(asked: Asked): unknown {
  const project = kept(asked);
  const [from, size] = [Number(asked.query.get('pageToken') ?? 0), Math.min(200, Number(asked.query.get('pageSize') ?? 50))];
  const all = project.source.versions.map((version) => toldVersion(project, version)).reverse();
  const next = from + size < all.length ? { nextPageToken: String(from + size) } : {};
  return { versions: all.slice(from, from + size), ...next };
}

interface Config {
  readonly versionNumber?: number;
  readonly description?: string;
}

function demandVersion({ source }: Kept, versionNumber: number | undefined): number {
  if (!source.versions.some((each) => each.versionNumber === versionNumber)) throw restErrors.notFound();
  return versionNumber ?? 0;
}

function deploy(asked: Asked): unknown {
  const project = kept(asked);
  const { versionNumber, description = '' } = asked.body as Config;
  const deployed = demandVersion(project, versionNumber);
  const deploymentId = asked.world.store.change((draft) => newDeploymentId(draft));
  const made: ScriptDeployment = { deploymentId, versionNumber: deployed, description, updatedAt: asked.world.clock.now() };
  put(asked, { ...project, source: { ...project.source, deployments: [...project.source.deployments, made] } });
  return toldDeployment(asked, project, made);
}

function redeploy(asked: Asked): unknown {
  const project = kept(asked);
  const standing = project.source.deployments.find((each) => each.deploymentId === asked.part('deploymentId'));
  if (!standing) throw restErrors.notFound();
  const { deploymentConfig = {} } = asked.body as { readonly deploymentConfig?: Config };
  const versionNumber = demandVersion(project, deploymentConfig.versionNumber);
  const now = { ...standing, versionNumber, description: deploymentConfig.description ?? '', updatedAt: asked.world.clock.now() };
  const deployments = project.source.deployments.map((each) => (each === standing ? now : each));
  put(asked, { ...project, source: { ...project.source, deployments } });
  return toldDeployment(asked, project, now);
}

function undeploy(asked: Asked): unknown {
  const project = kept(asked);
  const left = project.source.deployments.filter((each) => each.deploymentId !== asked.part('deploymentId'));
  if (left.length === project.source.deployments.length) throw restErrors.notFound();
  put(asked, { ...project, source: { ...project.source, deployments: left } });
  return {};
}

function toldDeployment({ origin }: Asked, { id, source }: Kept, deployment: ScriptDeployment): object {
  const { deploymentId, versionNumber, description, updatedAt } = deployment;
  const files = source.versions.find((each) => each.versionNumber === versionNumber)?.files ?? source.files;
  const config = { scriptId: id, manifestFileName: 'appsscript', description, ...(versionNumber === null ? {} : { versionNumber }) };
  const app = webAppOf(files);
  const url = `${origin}/macros/s/${deploymentId}/${versionNumber === null ? 'dev' : 'exec'}`;
  const entryPoints = app === null ? [] : [{ entryPointType: 'WEB_APP', webApp: { url, entryPointConfig: app } }];
  return { deploymentId, deploymentConfig: config, updateTime: new Date(updatedAt).toISOString(), entryPoints };
}

/** The one that every project has: it runs the newest code. */
function newest(project: Kept): ScriptDeployment {
  return { deploymentId: `${project.id}-head`, versionNumber: null, description: '', updatedAt: project.source.createdAt };
}

function deployments(asked: Asked): unknown {
  const project = kept(asked);
  return { deployments: [newest(project), ...project.source.deployments].map((each) => toldDeployment(asked, project, each)) };
}

/** Apps Script v1, as far as the commands use it. */
export const scriptRoutes: readonly Route[] = [
  route('POST', '/v1/projects', ['script.projects'], create),
  route('GET', '/v1/projects/{scriptId}', ['script.projects', 'script.projects.readonly'], (asked) => shown(kept(asked))),
  route('GET', '/v1/projects/{scriptId}/content', ['script.projects', 'script.projects.readonly'], content),
  route('PUT', '/v1/projects/{scriptId}/content', ['script.projects'], update),
  route('POST', '/v1/projects/{scriptId}/versions', ['script.projects'], newVersion),
  route('GET', '/v1/projects/{scriptId}/versions', ['script.projects', 'script.projects.readonly'], versions),
  route('POST', '/v1/projects/{scriptId}/deployments', ['script.deployments'], deploy),
  route('GET', '/v1/projects/{scriptId}/deployments', ['script.deployments', 'script.deployments.readonly'], deployments),
  route('PUT', '/v1/projects/{scriptId}/deployments/{deploymentId}', ['script.deployments'], redeploy),
  route('DELETE', '/v1/projects/{scriptId}/deployments/{deploymentId}', ['script.deployments'], undeploy),
];
