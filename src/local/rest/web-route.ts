import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../page/request.ts';
import { runFunction } from '../run-function.ts';
import { handlerOf, webAnswer, webEvent } from '../web-app.ts';
import type { World } from '../world.ts';
import type { DoorSwitches } from './door.ts';
import { versionOf, webAppOf } from './script-files.ts';

/** The address of a deployed web app. */
export const webPath = /^\/macros\/s\/([\w-]+)\/exec$/;

/**
 * Opens a deployed web app as a stranger does: the code of its version runs, as its owner. Where the domain lets no strangers in, or
 * the manifest does not, the answer leads to the login.
 */
export async function answerWeb(
  world: World,
  switches: DoorSwitches,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const id = webPath.exec(url.pathname)?.[1];
  const found = [...world.store.state.projects.values()].flatMap((project) =>
    (project.source?.deployments ?? []).filter(({ deploymentId }) => deploymentId === id).map((deployment) => ({ project, deployment })),
  )[0];
  const files = found?.project.source?.versions.find(({ versionNumber }) => versionNumber === found.deployment.versionNumber)?.files;
  if (!found || !files) {
    send(response, 404, '<title>Page Not Found</title>Sorry, unable to open the file at this time.');
    return;
  }
  if (switches.strangersBarred || webAppOf(files)?.access !== 'ANYONE_ANONYMOUS') {
    response.writeHead(302, { Location: `https://accounts.google.com/ServiceLogin?continue=${encodeURIComponent(url.href)}` });
    response.end();
    return;
  }
  const method = request.method === 'POST' ? 'POST' : 'GET';
  const body = method === 'POST' ? (await readBody(request)).toString('utf8') : '';
  const asked = { method, query: url.search.slice(1), type: request.headers['content-type'] ?? '', body } as const;
  const options = { args: [webEvent(asked)], trigger: 'web', version: versionOf(files) } as const;
  const { html, run } = webAnswer(runFunction(world, found.project.id, handlerOf(asked), options).run);
  send(response, 200, html ?? `<title>Error</title>${run.error?.message ?? 'The script completed but did not return anything.'}`);
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(html);
}
