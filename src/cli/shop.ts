import type { Bundle, ProjectName } from '../../build/bundle.ts';
import { keptBundle } from '../../build/kept-bundle.ts';
import { automation } from '../automation.ts';
import type { Automation } from '../engine/capability.ts';
import { books, type Book } from '../table/table.ts';
import type { Entrant } from '../engine/workbook/situation.ts';
import type { Installed } from '../engine/install/install.ts';
import { reuseContexts } from '../local/context-pool.ts';
import { inProcesses } from './processes.ts';
import { createHost } from '../local/host.ts';
import type { Google, Host, HostOptions, Mail, ProjectSpec } from '../local/contract.ts';
import { HostError } from '../local/host-error.ts';
import { officeZone } from '../table/office-time.ts';

/** The script project of the owner; the bound ones are called `staff-<workbook>`. */
export const controlProject = 'control';

/** An installation on the local host. */
export interface Shop {
  readonly host: Host;
  readonly owner: string;
  readonly books: Readonly<Record<Book, string>>;
  readonly staff: readonly Entrant[];
  /** What is registered in its control project. */
  readonly automation: Automation;
}

export interface Opening {
  readonly storage: HostOptions['storage'];
  readonly clock: HostOptions['clock'];
  readonly account?: HostOptions['account'];
  readonly owner: string;
  readonly onMail?: (mail: Mail) => void;
  /** How Google behaves where nobody knows; kind where it is absent. */
  readonly google?: Google;
  readonly staff: readonly Entrant[];
  readonly settings?: Readonly<Record<string, string>>;
}

export interface Bundles {
  readonly control: Bundle;
  readonly staff: Bundle;
  /** What is registered in control, where that is not everything that Zhanggui does. */
  readonly automation?: Automation;
}

/** The built projects, or those that are kept for this run. */
export async function buildBundles(): Promise<Bundles> {
  let built: Promise<Bundles> | null = null;
  const kept = (name: ProjectName) => keptBundle(name, async () => (await (built ??= builtApart()))[name]);
  const bundles = { control: await kept('control'), staff: await kept('staff') };
  vouch(bundles);
  return bundles;
}

/** The linter holds the bundles to keep nothing: their contexts are used again. For bundles that another process has built. */
export function vouch({ control, staff }: Bundles): void {
  for (const { code } of [control, staff]) reuseContexts(code);
}

/** In a process of its own, which gives back what it took. */
async function builtApart(): Promise<Bundles> {
  const results: unknown[] = [];
  const file = new URL('bundle-apart.ts', import.meta.url);
  await inProcesses({ file, common: null, works: ['both'] }, (result) => results.push(result));
  return results[0] as Bundles;
}

/** Opens the local host with the built bundles; installs Zhanggui, or lets install mend what a folder opened before holds. */
export function openShop(bundles: Bundles, opening: Opening): Shop {
  const { owner, staff } = opening;
  const account = opening.account ?? 'workspace';
  const host = createHost({
    storage: opening.storage,
    account,
    zone: officeZone.name,
    clock: opening.clock,
    ...(opening.google === undefined ? {} : { google: opening.google }),
    ...(opening.onMail === undefined ? {} : { onMail: opening.onMail }),
  });
  pushControl(host, bundles, owner);
  const run = host.run(controlProject, 'install', { as: owner, args: [{ account, ...opening.settings }, staff] });
  if (run.error !== null) throw new Error(`install: ${run.error.message}\n${run.error.stack}`);
  const { installation, done } = run.returned as Installed;
  for (const book of books) pushStaff(host, bundles, { book, file: installation.books[book], owner });
  // The first beat shares the workbooks.
  if (done.length > 0) host.run(controlProject, 'beat', { as: owner, trigger: 'time' });
  return { host, owner, books: installation.books, staff, automation: bundles.automation ?? automation };
}

function pushControl(host: Host, { control }: Bundles, owner: string): void {
  push(host, { id: controlProject, owner, container: null }, control);
}

function pushStaff(host: Host, { staff }: Bundles, { book, file, owner }: { book: Book; file: string; owner: string }): void {
  push(host, { id: `staff-${book}`, owner, container: file }, staff);
}

/** Pushes code as clasp does: a project that stands gets the new code, one that does not is made. */
function push(host: Host, project: Pick<ProjectSpec, 'id' | 'owner' | 'container'>, { code, files, manifest }: Bundle): void {
  try {
    host.replaceCode(project.id, code, files);
  } catch (error) {
    if (!(error instanceof HostError && error.code === 'unknown-project')) throw error;
    const advanced = (manifest.dependencies?.enabledAdvancedServices ?? []).map((service) => service.userSymbol);
    host.addProject({ ...project, code, html: files, scopes: manifest.oauthScopes, advanced });
  }
}
