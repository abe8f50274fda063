import type { ScriptDeployment } from '../contract.ts';
import { newDeploymentId } from '../ids.ts';
import { kept, put, type Kept } from './kept-project.ts';
import { restErrors } from './rest-error.ts';
import { route, type Asked, type Route } from './route.ts';
import { webAppOf } from './script-files.ts';

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

export const deploymentRoutes: readonly Route[] = [
  route('POST', '/v1/projects/{scriptId}/deployments', ['script.deployments'], deploy),
  route('GET', '/v1/projects/{scriptId}/deployments', ['script.deployments', 'script.deployments.readonly'], deployments),
  route('PUT', '/v1/projects/{scriptId}/deployments/{deploymentId}', ['script.deployments'], redeploy),
  route('DELETE', '/v1/projects/{scriptId}/deployments/{deploymentId}', ['script.deployments'], undeploy),
];
