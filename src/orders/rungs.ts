import type { Situation } from '../engine/workbook/situation.ts';
import { holders } from '../access/holders.ts';
import { after, isServed, type PromiseName, type Rung } from '../rulebook/promises.ts';
import type { Instant } from '../table/column.ts';
import type { Role } from '../table/table.ts';
import { agentMail } from './agent-mail.ts';
import { promiseOf } from './open.ts';
import type { OpenOrder } from './tables.ts';
import { namedUntil, readyAt, type Told } from './told.ts';

/** A rung of an order's ladder that was not told yet. */
export interface OrderRung {
  readonly promise: PromiseName;
  readonly role: Role;
  readonly due: Instant;
  /** How far up the ladder the promise has been told once this rung is. */
  readonly level: number;
  readonly to: readonly string[];
}

/** Works out ladders; whom a post's letters go to is looked up once. */
export class Ladders {
  private readonly posts = new Map<Role, readonly string[]>();

  constructor(private readonly situation: Situation) {}

  /** The rungs from `from` on, lazily: most orders need but the first. */
  *rungs(order: OpenOrder, from = order.reminded): Generator<OrderRung> {
    const { settings } = this.situation;
    const rule = promiseOf(order, settings);
    if (rule === null || order.since === null) return;
    for (const [at, rung] of rule.rungs.entries()) {
      if (at < from) continue;
      const due = after(order.since, rung.afterMinutes, rule, settings);
      const role = this.roleAt(rung, due);
      yield { promise: rule.name, role, due, level: at + 1, to: this.hearers(order, role) };
    }
  }

  /** Where the clock runs at night, whoever is on duty hears in the agent's place. */
  private roleAt({ to }: Rung, due: Instant): Role {
    const { settings } = this.situation;
    return to === 'agent' && settings.callClock === 'duty' && !isServed(due, settings) ? 'dutyManager' : to;
  }

  private hearers(order: OpenOrder, role: Role): readonly string[] {
    const own = role === 'agent' ? agentMail(order.agent, this.situation) : null;
    return own === null ? this.holders(role) : [own];
  }

  private holders(role: Role): readonly string[] {
    const known = this.posts.get(role) ?? holders(role, this.situation);
    this.posts.set(role, known);
    return known;
  }
}

/** Whether somebody's last letter named this order for this rung already. One that was sealed by the same run was not known to it. */
export function isNamed({ since }: OpenOrder, { promise, due }: OrderRung, mail: string, told: Told): boolean {
  const at = told[mail];
  return at !== undefined && since !== null && since < at && due <= namedUntil(promise, at);
}

/** When a rung is to be told to somebody whose letters have not named it. */
export function tellAt({ due, level }: OrderRung, mail: string, told: Told): Instant {
  return Math.max(due, readyAt(mail, level, told));
}
