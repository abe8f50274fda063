import { limits } from '../../limits.ts';
import { GoogleError } from '../contract.ts';
import { newTriggerId } from '../ids.ts';
import type { Trigger } from '../model.ts';
import { operation, type Operations, type Site } from '../operation.ts';
import { mayOpen } from '../protection.ts';
import { nextAfter } from '../timer.ts';

interface Wanted {
  readonly fn: string;
  readonly everyMinutes?: number;
  readonly sourceId?: string;
}

const kind = { service: 'trigger', writes: true, scopes: ['script.scriptapp'], simple: false } as const;

/** A person sees and deletes only her own triggers. */
export const triggerOperations: Operations = {
  'ScriptApp.newTrigger': operation(kind, (site, wanted: Wanted) => create(site, wanted)),
  'ScriptApp.getProjectTriggers': operation({ ...kind, writes: false }, (site) => own(site)),
  'ScriptApp.deleteTrigger': operation(kind, (site, id: string) => {
    if (!own(site).some((trigger) => trigger.id === id))
      throw new GoogleError('Unexpected error while getting the method or property deleteTrigger on object ScriptApp.');
    site.world.store.change((draft) => {
      draft.state.triggers = draft.state.triggers.filter((trigger) => trigger.id !== id);
    });
  }),
};

function own({ world, invocation }: Site): readonly Trigger[] {
  return world.store.state.triggers.filter((trigger) => trigger.project === invocation.project.id && trigger.owner === invocation.as);
}

function create(site: Site, wanted: Wanted): Trigger {
  const { world, invocation } = site;
  const { everyMinutes = null, sourceId = null } = wanted;
  if (everyMinutes !== null && !limits.everyMinutes.some((minutes) => minutes === everyMinutes)) {
    throw new GoogleError('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
  }
  const source = sourceId === null ? undefined : world.store.state.files.get(sourceId);
  if (sourceId !== null && !(source?.book && mayOpen(source, invocation.as))) {
    throw new GoogleError(`Document ${sourceId} is missing (perhaps it was deleted, or you don't have read access?)`);
  }
  if (own(site).length >= limits.triggersPerUserAndScript) {
    throw new GoogleError('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
  }
  const now = world.clock.now();
  return world.store.change((draft) => {
    const timer = { id: newTriggerId(draft), everyMinutes, createdAt: now };
    const trigger: Trigger = {
      ...timer,
      project: invocation.project.id,
      fn: wanted.fn,
      owner: invocation.as,
      kind: everyMinutes === null ? 'edit' : 'time',
      sourceId,
      disabled: false,
      nextAt: everyMinutes === null ? null : nextAfter(world.google, timer, now),
    };
    draft.state.triggers = [...draft.state.triggers, trigger];
    return trigger;
  });
}
