import type { Snapshot } from '../../local/contract.ts';
import { worldOf } from '../../local/host.ts';
import type { Shop } from '../shop.ts';

const led = new WeakMap<object, Map<string, Snapshot>>();

/**
 * Plays a step of a set-up, once for each state that it starts from: what it led to is put in place the next time. States never change
 * in place, and the host is deterministic. Only for steps that are named in full, and of which nothing but the state is looked at.
 */
export function once(shop: Shop, step: string, play: () => void): void {
  const { state } = worldOf(shop.host).store;
  const steps = led.get(state) ?? new Map<string, Snapshot>();
  led.set(state, steps);
  const known = steps.get(step);
  if (known !== undefined) {
    shop.host.restore(known);
    return;
  }
  play();
  steps.set(step, shop.host.snapshot());
}
