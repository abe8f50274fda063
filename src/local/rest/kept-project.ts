import type { ProjectSource, ProjectSpec } from '../contract.ts';
import { isWorkbook } from './drive-routes.ts';
import { restErrors } from './rest-error.ts';
import type { Asked } from './route.ts';

/** A project that was made through the API. */
export type Kept = ProjectSpec & { readonly source: ProjectSource };

/** The project, for somebody who may see it. Its owner may; of a bound one, whoever may edit its workbook too. */
export function kept(asked: Asked): Kept {
  if (asked.switches.scriptApiOff.has(asked.caller.mail)) throw restErrors.scriptApiOff();
  const project = asked.world.store.state.projects.get(asked.part('scriptId'));
  if (!project?.source || project.source.trashed) throw restErrors.notFound();
  const mayRead = project.owner === asked.caller.mail || (project.container !== null && isWorkbook(asked, project.container));
  if (!mayRead) throw restErrors.notAllowed();
  return { ...project, source: project.source };
}

export function put(asked: Asked, project: ProjectSpec): void {
  asked.world.store.change((draft) => {
    draft.state.projects = new Map(draft.state.projects).set(project.id, project);
  });
}
