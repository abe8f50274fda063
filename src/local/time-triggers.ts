import type { Instant, Run } from './contract.ts';
import type { Trigger } from './model.ts';
import { runFunction } from './run-function.ts';
import { isOver, nextAfter, periodMs, timesOf } from './timer.ts';
import type { World } from './world.ts';

/** Runs every time trigger that is due by now, once each (twice when `firing` is doubled), earliest first. */
export function fireDue(world: World): readonly Run[] {
  const now = world.clock.now();
  return dueBy(world, now).flatMap((trigger) => fire(world, trigger));
}

/** Moves a virtual clock to an instant, stopping at every firing on the way. Runs may carry it a little beyond. */
export function advance(world: World, instant: Instant): readonly Run[] {
  const runs: Run[] = [];
  for (;;) {
    const next = dueBy(world, instant)[0];
    if (!next) break;
    const at = next.nextAt ?? instant;
    if (at > world.clock.now()) world.store.touch({ now: at });
    runs.push(...fire(world, next));
  }
  if (instant > world.clock.now()) world.store.touch({ now: instant });
  return runs;
}

/** After the clock was set: a trigger that would fire only long after its period is brought back to its next multiple. */
export function realign(world: World): void {
  const now = world.clock.now();
  // One that may come late comes half a period after its multiple at most.
  const periods = world.google.timers === 'exact' ? 1 : 1.5;
  const isFar = (trigger: Trigger): boolean => trigger.nextAt !== null && trigger.nextAt > now + periods * periodMs(trigger);
  if (!world.store.state.triggers.some(isFar)) return;
  world.store.change((draft) => {
    draft.state.triggers = draft.state.triggers.map((one) => (isFar(one) ? { ...one, nextAt: nextAfter(world.google, one, now) } : one));
  });
}

function dueBy(world: World, instant: Instant): Trigger[] {
  const due = world.store.state.triggers.filter(
    (one) => one.kind === 'time' && !one.disabled && one.nextAt !== null && one.nextAt <= instant,
  );
  return due.sort((a, b) => (a.nextAt ?? 0) - (b.nextAt ?? 0));
}

function fire(world: World, trigger: Trigger): Run[] {
  const at = world.clock.now();
  if (isOver(world.google, trigger, at)) {
    disable(world, trigger.id);
    return [];
  }
  setNext(world, trigger, nextAfter(world.google, trigger, at));
  const runs: Run[] = [];
  const times = { normal: timesOf(world.google, trigger, at), doubled: 2, dropped: 0 }[world.firing];
  for (let time = 0; time < times; time += 1) {
    const event = { kind: 'time', at, triggerUid: trigger.id } as const;
    runs.push(runFunction(world, trigger.project, trigger.fn, { as: trigger.owner, trigger: 'time', event }).run);
  }
  // A run longer than the period: the firings that it covered are left out.
  const now = world.clock.now();
  const still = world.store.state.triggers.find((one) => one.id === trigger.id);
  if (still && (still.nextAt ?? 0) <= now) setNext(world, trigger, nextAfter(world.google, trigger, now));
  return runs;
}

/** Disables a trigger without a word, as Google does. */
export function disable(world: World, id: string): void {
  world.store.change((draft) => {
    draft.state.triggers = draft.state.triggers.map((one) => (one.id === id ? { ...one, disabled: true } : one));
  });
}

function setNext(world: World, trigger: Trigger, nextAt: Instant): void {
  world.store.change((draft) => {
    draft.state.triggers = draft.state.triggers.map((one) => (one.id === trigger.id ? { ...one, nextAt } : one));
  });
}
