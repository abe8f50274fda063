import type { Run } from './contract.ts';
import type { EditEvent } from './event.ts';
import type { Touch } from './hand.ts';
import type { Trigger } from './model.ts';
import { runFunction } from './run-function.ts';
import { simpleTriggers } from './run-script.ts';
import { toldUser } from './services/session.ts';
import { bookOf } from './views.ts';
import type { World } from './world.ts';

/**
 * Fires what an edit by hand fires: the simple `onEdit` of the bound project as the person, then the installed triggers as
 * their creators. The host's `edits` set to `lost` loses the installed ones. For somebody who is not signed in no simple one runs.
 */
export function fireEdit(world: World, mail: string, file: string, sheetId: number, touch: Touch): readonly Run[] {
  const { state } = world.store;
  const shared = bookOf(state, file).file;
  const { owner } = shared;
  // Whoever comes by the link alone counts as somebody who is not signed in.
  const isAnonymous = ![owner, ...shared.editors, ...shared.readers].includes(mail);
  const selection = { sheetId, row: touch.area.startRow, column: touch.area.startColumn };
  const runs: Run[] = [];
  for (const project of state.projects.values()) {
    if (isAnonymous || project.container !== file || !simpleTriggers(project.id, project.code).includes('onEdit')) continue;
    const event = editEvent(touch, file, sheetId, toldUser(world, mail, owner), 'LIMITED');
    runs.push(runFunction(world, project.id, 'onEdit', { as: mail, trigger: 'simple', event, selection }).run);
  }
  if (world.edits === 'lost') return runs;
  for (const trigger of state.triggers) {
    if (trigger.kind !== 'edit' || trigger.sourceId !== file || trigger.disabled || !isTold(world, mail, trigger)) continue;
    const user = isAnonymous ? anonymousUser(world, owner) : toldUser(world, mail, trigger.owner);
    const event = { ...editEvent(touch, file, sheetId, user, 'FULL'), triggerUid: trigger.id };
    runs.push(runFunction(world, trigger.project, trigger.fn, { as: trigger.owner, trigger: 'edit', event, selection }).run);
  }
  return runs;
}

/** Whether an edit of this person fires the trigger: its owner's always does. */
function isTold({ google }: World, mail: string, { owner }: Trigger): boolean {
  return google.staffEdits === 'told' || mail === owner;
}

function anonymousUser({ google }: World, owner: string): string {
  return google.anonymous === 'owner' ? owner : '';
}

function editEvent(touch: Touch, file: string, sheetId: number, user: string, authMode: EditEvent['authMode']): EditEvent {
  const { area, value, oldValue } = touch;
  return {
    kind: 'edit',
    file,
    sheetId,
    row: area.startRow,
    column: area.startColumn,
    rows: area.endRow - area.startRow,
    columns: area.endColumn - area.startColumn,
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
    user,
    authMode,
  };
}
