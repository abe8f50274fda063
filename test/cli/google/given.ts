import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Bundles } from '../../../src/cli/google/pushed-files.ts';
import type { Command } from '../../../src/cli/google/command.ts';
import { diagnose, type Diagnosis } from '../../../src/cli/google/doctor-google.ts';
import { openAsStranger } from '../../../src/cli/google/open-as-stranger.ts';
import { googleRest } from '../../../src/cli/google/google-rest.ts';
import { CommandFault } from '../../../src/cli/google/command-fault.ts';
import type { Standing, StateStore } from '../../../src/cli/google/state-file.ts';
import { buildBundles } from '../../../src/cli/shop.ts';
import type { Host, ProjectSpec, Run, Snapshot } from '../../../src/local/contract.ts';
import { createHost, worldOf } from '../../../src/local/host.ts';
import type { FileRecord, State } from '../../../src/local/model.ts';
import { claspLogin } from '../../../src/local/rest/caller.ts';
import { openDoor, type Door } from '../../../src/local/rest/door.ts';
import { minuteMs } from '../../../src/table/office-time.ts';

export const owner = 'owner@shop.example';
export const stranger = 'stranger@elsewhere.example';
/** Monday 2 March 2026, ten o'clock in Shanghai. */
export const start = Date.parse('2026-03-02T10:00:00+08:00');

/** An account at Google: its store, and the door to it. */
export interface Account {
  host: Host;
  door: Door;
  bundles: Bundles;
  /** What the command would keep in its file. */
  state: StateStore;
  /** What the command told. */
  told: string[];
}

/** State in memory, as the file keeps it. */
export function heldState(first: Standing = {}): StateStore {
  let text = JSON.stringify(first);
  return {
    read: () => JSON.parse(text) as Standing,
    write: (change) => {
      text = JSON.stringify({ ...(JSON.parse(text) as Standing), ...change });
    },
  };
}

/** An empty account, made once a file and put back before every test; `prepare` fills it first. */
export function standingAccount(prepare: (account: Account) => Promise<void> = () => Promise.resolve()): Account {
  const here = {} as Account;
  let first: Snapshot;
  let kept: Standing;
  beforeAll(async () => {
    here.bundles = await buildBundles();
    here.host = createHost({ storage: 'memory', account: 'workspace', zone: 'Asia/Shanghai', clock: start });
    here.host.firing = 'dropped';
    here.door = await openDoor(here.host, 0);
    here.door.tokens.set('owner', claspLogin(owner));
    here.door.tokens.set('stranger', claspLogin(stranger));
    here.state = heldState();
    here.told = [];
    await prepare(here);
    first = here.host.snapshot();
    kept = here.state.read();
  }, 60_000);
  beforeEach(() => {
    putBack(here, first, kept);
  });
  afterAll(async () => {
    await here.door.close();
    here.host.close();
  });
  return here;
}

export function putBack(here: Account, snapshot: Snapshot, kept: Standing): void {
  here.host.restore(snapshot);
  here.state = heldState(kept);
  here.told = [];
  here.door.watch = {};
  here.door.switches.scriptApiOff.clear();
  here.door.switches.strangersBarred = false;
}

/** The command as it works for an account's login. */
export function commandOf(here: Account, change: Partial<Command> & { readonly token?: string } = {}): Command {
  const { token = 'owner', ...rest } = change;
  const login = {
    clientId: 'id',
    clientSecret: 'secret',
    refreshToken: `refresh-${token}`,
    accessToken: token,
    expires: Date.now() + 3_600_000,
  };
  const manners = { language: 'en' as const, me: '', pause: () => Promise.resolve() };
  const google = googleRest({ login, endpoint: here.door.origin, manners, timeoutMs: 2_000 });
  return { google, bundles: here.bundles, state: here.state, language: 'en', tell: (line) => here.told.push(line), ...rest };
}

/** All script projects, without what a copy of a workbook brought along. */
export function projects({ host }: Account): readonly ProjectSpec[] {
  return [...stateOf(host).projects.values()];
}

export function stateOf(host: Host): State {
  return worldOf(host).store.state;
}

export function controlOf(here: Account): ProjectSpec {
  const [control] = projects(here).filter(({ container }) => container === null);
  if (control === undefined) throw new Error('no control project');
  return control;
}

/** What the owner does in the editor: chooses install and presses Run. */
export function pressInstall(here: Account, as = owner): Run {
  return here.host.run(controlOf(here).id, 'install', { as });
}

/** Lets so many minutes pass and runs one beat. */
export function beatAfter(here: Account, minutes: number, as = owner): Run {
  here.host.setTime(here.host.now() + minutes * minuteMs);
  return here.host.run(controlOf(here).id, 'beat', { as, trigger: 'time' });
}

export async function doctor(here: Account, change: Partial<Command> = {}): Promise<Diagnosis> {
  const command = { ...commandOf(here, change), now: () => here.host.now(), open: openAsStranger };
  return diagnose(command, 'en');
}

/** What the doctor finds wrong, by its word. */
export async function findings(here: Account): Promise<readonly (string | null)[]> {
  return (await doctor(here)).looked.filter(({ kind }) => kind === 'wrong').map(({ finding }) => finding);
}

/** The word of what stops a command. */
export async function faultOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof CommandFault) return error.code;
    throw error;
  }
  return 'no fault';
}

/** Writes a project's manifest or code anew, as somebody does in the editor. */
export function alterProject(here: Account, id: string, change: (spec: ProjectSpec) => ProjectSpec): void {
  worldOf(here.host).store.change((changes) => {
    const spec = changes.state.projects.get(id);
    if (spec) changes.state.projects = new Map(changes.state.projects).set(id, change(spec));
  });
}

export function deleteProject(here: Account, id: string): void {
  worldOf(here.host).store.change((changes) => {
    changes.state.projects = new Map([...changes.state.projects].filter(([each]) => each !== id));
  });
}

/** Changes a file as somebody does in Drive. */
export function alterFile(here: Account, id: string, change: Partial<FileRecord>): void {
  worldOf(here.host).store.change((changes) => {
    Object.assign(changes.file(id), change);
  });
}
