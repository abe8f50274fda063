import { limits } from '../../limits.ts';
import type { ScriptFile, ScriptVersion } from '../contract.ts';
import { newProjectId } from '../ids.ts';
import { deploymentRoutes } from './deployment-routes.ts';
import { isWorkbook } from './drive-routes.ts';
import { kept, put, type Kept } from './kept-project.ts';
import { restErrors } from './rest-error.ts';
import { route, type Asked, type Route } from './route.ts';
import { pushed, specOf } from './script-files.ts';

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

/** Apps Script v1, as far as the commands use it. */
export const scriptRoutes: readonly Route[] = [
  route('POST', '/v1/projects', ['script.projects'], create),
  route('GET', '/v1/projects/{scriptId}', ['script.projects', 'script.projects.readonly'], (asked) => shown(kept(asked))),
  route('GET', '/v1/projects/{scriptId}/content', ['script.projects', 'script.projects.readonly'], content),
  route('PUT', '/v1/projects/{scriptId}/content', ['script.projects'], update),
  route('POST', '/v1/projects/{scriptId}/versions', ['script.projects'], newVersion),
  route('GET', '/v1/projects/{scriptId}/versions', ['script.projects', 'script.projects.readonly'], versions),
  ...deploymentRoutes,
];
