import type { Google } from './google.ts';
import type { Standing, StateStore } from './state-file.ts';

/** The address of a web app that a plan would deploy. */
const plannedUrl = 'https://script.google.com/macros/s/…/exec';

const planned = 'planned:';

/** Google as it would be: reads go through, what would be written is only imagined. What was imagined is empty. */
export function dryGoogle(google: Google): Google {
  const isPlanned = (id: string) => id.startsWith(planned);
  const deployment = (id: string, version: number) => Promise.resolve({ id, version, url: plannedUrl });
  let made = 0;
  return {
    ...google,
    project: (id) => (isPlanned(id) ? Promise.resolve({ id, parent: null }) : google.project(id)),
    newProject: () => Promise.resolve(`${planned}${String((made += 1))}`),
    content: (id, version) => (isPlanned(id) ? Promise.resolve([]) : google.content(id, version)),
    push: () => Promise.resolve(),
    versions: (id) => (isPlanned(id) ? Promise.resolve([]) : google.versions(id)),
    newVersion: async (id) => (isPlanned(id) ? 1 : Math.max(0, ...(await google.versions(id)).map(({ number }) => number)) + 1),
    deployments: (id) => (isPlanned(id) ? Promise.resolve([]) : google.deployments(id)),
    deploy: (_, version) => deployment(`${planned}deployment`, version),
    redeploy: async (id, deploymentId, version) => {
      const standing = (await google.deployments(id)).find((each) => each.id === deploymentId);
      return { id: deploymentId, version, url: standing?.url ?? plannedUrl };
    },
  };
}

/** State that is forgotten when the plan is told. */
export function dryState(state: StateStore): StateStore {
  let now: Standing = state.read();
  return {
    read: () => now,
    write: (change) => {
      now = { ...now, ...change };
    },
  };
}
