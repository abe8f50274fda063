import { formatAt } from './cells.ts';
import { realClock, virtualClock, type Clock } from './clock.ts';
import type { Host, HostOptions, Snapshot } from './contract.ts';
import { Disk } from './disk.ts';
import { switchesOf } from './google.ts';
import { HostError } from './host-error.ts';
import { emptyState, type State } from './model.ts';
import { personOf } from './person.ts';
import { runFunction } from './run-function.ts';
import { refuseTooLarge } from './services/properties.ts';
import { Store } from './store.ts';
import { advance, disable, fireDue, realign } from './time-triggers.ts';
import { bookOf, fileView, sheetIn, sheetView } from './views.ts';
import { projectOf, type World } from './world.ts';

const snapshots = new WeakMap<Snapshot, State>();
const worlds = new WeakMap<Host, World>();

/** What a host works on, for the doors of this folder. */
export function worldOf(host: Host): World {
  const world = worlds.get(host);
  if (!world) throw new HostError('wrong-use', 'That host is of no process like this one.');
  return world;
}

/**
 * The local host: scripts run on it as on Google, in memory or over a folder. Opening a folder loads all that was in it; a
 * second process on the same folder is refused with `folder-in-use`.
 */
export function createHost(options: HostOptions): Host {
  const { storage, account, zone, clock: kind, onMail } = options;
  const disk = storage === 'memory' ? null : new Disk(storage.folder, storage.maxPages);
  const store = new Store(emptyState(kind === 'real' ? 0 : kind), disk);
  const clock = kind === 'real' ? realClock : virtualClock(store);
  const world: World = {
    store,
    clock,
    account,
    zone,
    google: switchesOf(options.google),
    onMail,
    locks: new Map(),
    interceptors: new Set(),
    runs: [],
    edits: 'now',
    slowness: () => 0,
    firing: 'normal',
  };
  // The switches are the target: spreading an object reads its getters once and for all.
  const host = Object.assign(switches(world), reading(world), changing(world), time(world, clock));
  worlds.set(host, world);
  return host;
}

type Part<K extends keyof Host> = Pick<Host, K>;

type Reading =
  'account' | 'google' | 'zone' | 'files' | 'sheets' | 'sheet' | 'cellFormats' | 'mails' | 'triggers' | 'properties' | 'runs' | 'person';

function reading(world: World): Part<Reading> {
  const { store } = world;
  return {
    account: world.account,
    google: world.google,
    zone: world.zone,
    files: () => [...store.state.files.values()].map(fileView),
    sheets: (file) => {
      const { book } = bookOf(store.state, file);
      return book.sheets.map((sheet) => sheetView(book, sheet, world.clock.now()));
    },
    sheet: (file, sheetId) => {
      const { book } = bookOf(store.state, file);
      return sheetView(book, sheetIn(book, sheetId), world.clock.now());
    },
    cellFormats: (file, sheetId) => {
      const sheet = sheetIn(bookOf(store.state, file).book, sheetId);
      return (row, column) => formatAt(sheet, row, column);
    },
    mails: () => store.state.mails,
    triggers: () => store.state.triggers,
    properties: (project) => Object.fromEntries(store.state.properties.get(project) ?? []),
    runs: () => world.runs,
    person: (mail) => personOf(world, mail),
  };
}

type Changing = 'setProperty' | 'addProject' | 'replaceCode' | 'shareFile' | 'run' | 'disableTrigger' | 'markMail' | 'close';

function changing(world: World): Part<Changing> {
  const { store } = world;
  return {
    setProperty: (project, key, value) => {
      const values = new Map(store.state.properties.get(project)).set(key, value);
      refuseTooLarge(values);
      store.change((draft) => {
        draft.state.properties = new Map(draft.state.properties).set(project, values);
      });
    },
    addProject: (project) => {
      if (store.state.projects.has(project.id)) throw new HostError('wrong-use', `There is a script project ${project.id} already.`);
      if (project.container !== null) bookOf(store.state, project.container);
      store.change((draft) => {
        draft.state.projects = new Map(draft.state.projects).set(project.id, { ...project });
      });
    },
    replaceCode: (id, code, html = {}) => {
      const project = projectOf(world, id);
      store.change((draft) => {
        draft.state.projects = new Map(draft.state.projects).set(id, { ...project, code, html });
      });
    },
    shareFile: (file, editors, readers = [], link = null) => {
      if (!store.state.files.has(file)) throw new HostError('unknown-file', `There is no file ${file}.`);
      store.change((draft) => {
        Object.assign(draft.file(file), { editors: [...editors], readers: [...readers], link });
      });
    },
    run: (project, fn, options = {}) => runFunction(world, project, fn, options).run,
    disableTrigger: (id) => {
      disable(world, id);
    },
    markMail: (id, mark) => {
      store.change((draft) => {
        draft.state.mails = draft.state.mails.map((mail) => (mail.id === id ? { ...mail, ...mark } : mail));
      });
    },
    close: () => {
      store.close();
    },
  };
}

type Time = 'now' | 'advanceTo' | 'setTime' | 'tick' | 'snapshot' | 'restore';

function time(world: World, clock: Clock): Part<Time> {
  const demandVirtual = (): void => {
    if (!clock.isVirtual) throw new HostError('wrong-use', 'A real clock cannot be set.');
  };
  return {
    now: () => clock.now(),
    advanceTo: (instant) => {
      demandVirtual();
      return advance(world, instant);
    },
    setTime: (instant) => {
      demandVirtual();
      world.store.touch({ now: instant });
      realign(world);
    },
    tick: () => fireDue(world),
    snapshot: () => {
      const snapshot = { at: clock.now() };
      snapshots.set(snapshot, world.store.state);
      return snapshot;
    },
    restore: (snapshot) => {
      const state = snapshots.get(snapshot);
      if (!state) throw new HostError('wrong-use', 'That snapshot is of no host of this process.');
      world.store.replace(state);
    },
  };
}

/** The live switches of the host. */
function switches(world: World): Part<'edits' | 'firing' | 'slowness' | 'intercept'> {
  return {
    intercept: (interceptor) => {
      world.interceptors.add(interceptor);
      return () => {
        world.interceptors.delete(interceptor);
      };
    },
    get edits() {
      return world.edits;
    },
    set edits(value) {
      world.edits = value;
    },
    get slowness() {
      return world.slowness;
    },
    set slowness(value) {
      world.slowness = value;
    },
    get firing() {
      return world.firing;
    },
    set firing(value) {
      world.firing = value;
    },
  };
}
