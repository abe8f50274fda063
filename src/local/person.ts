import type { OnScreen, Person, ProjectSpec } from './contract.ts';
import { fireEdit } from './edit-triggers.ts';
import { guards, insert, mayEdit, refuseStranger, remove, rename, sort, type } from './hand.ts';
import { HostError } from './host-error.ts';
import { runFunction } from './run-function.ts';
import { simpleTriggers } from './run-script.ts';
import { toldUser } from './services/session.ts';
import { bookOf } from './views.ts';
import type { World } from './world.ts';

/** The hands of one person on the host's workbooks. */
export function personOf(world: World, mail: string): Person {
  return {
    mail,
    edit: (file, sheetId, row, column, values) =>
      fireEdit(world, mail, file, sheetId, type(world, mail, file, sheetId, row, column, values)),
    sort: (file, sheetId, firstRow, column, descending = false) => {
      sort(world, mail, file, sheetId, firstRow, column, descending);
    },
    insertRows: (file, sheetId, at, count) => {
      insert(world, mail, file, sheetId, 'ROWS', at, count);
    },
    deleteRows: (file, sheetId, at, count) => {
      remove(world, mail, file, sheetId, 'ROWS', at, count);
    },
    insertColumns: (file, sheetId, at, count) => {
      insert(world, mail, file, sheetId, 'COLUMNS', at, count);
    },
    deleteColumns: (file, sheetId, at, count) => {
      remove(world, mail, file, sheetId, 'COLUMNS', at, count);
    },
    renameSheet: (file, sheetId, title) => {
      rename(world, mail, file, sheetId, title);
    },
    open: (file) => open(world, mail, file),
    menu: (file, fn, activeSheetId) => onScreen(world, mail, file, activeSheetId, { fn }),
    callFromDialog: (file, fn, args, activeSheetId) => onScreen(world, mail, file, activeSheetId, { fn, args, forClient: true }),
    mayEdit: (file, sheetId, row, column) => mayEdit(world, mail, file, sheetId, row, column),
    guards: (file, sheetId) => guards(world, mail, file, sheetId),
  };
}

/** Runs a function of the bound script in the window of this person. */
function onScreen(
  world: World,
  mail: string,
  file: string,
  sheetId: number,
  { fn, ...how }: { readonly fn: string; readonly args?: readonly unknown[]; readonly forClient?: boolean },
): OnScreen {
  const project = boundProject(world, mail, file);
  if (!project) throw new HostError('unknown-project', `The workbook ${file} has no bound script.`);
  const selection = { sheetId, row: 0, column: 0 };
  const { run, invocation } = runFunction(world, project.id, fn, { as: mail, trigger: 'menu', selection, ...how });
  return { run, alerts: invocation.alerts, dialogs: invocation.dialogs };
}

function open(world: World, mail: string, file: string): ReturnType<Person['open']> {
  const project = boundProject(world, mail, file);
  if (!project || !simpleTriggers(project.id, project.code).includes('onOpen')) return [];
  const user = toldUser(world, mail, bookOf(world.store.state, file).file.owner);
  const event = { kind: 'open', file, user, authMode: 'LIMITED' } as const;
  return runFunction(world, project.id, 'onOpen', { as: mail, trigger: 'simple', event }).invocation.menus;
}

function boundProject(world: World, mail: string, id: string): ProjectSpec | undefined {
  const { file } = bookOf(world.store.state, id);
  refuseStranger(file, mail);
  return [...world.store.state.projects.values()].find((project) => project.container === id);
}
