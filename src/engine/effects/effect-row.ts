import { asText, readCell } from '../../table/cell.ts';
import type { Instant } from '../../table/column.ts';
import { onePerson } from '../../table/person-key.ts';
import type { AnyRow, Book } from '../../table/table.ts';
import type { EffectOrder } from '../commit/decision.ts';
import { pack } from '../commit/journal.ts';
import { engineTables, type OutboxRow } from '../workbook/tables.ts';

/** What tells an effect's row of the outbox from a letter's. */
const kindPrefix = 'effect ';

/** A row of the outbox, and where it stands. */
export interface OutboxLine {
  readonly line: number;
  readonly value: OutboxRow;
}

export function isEffect(row: Pick<OutboxRow, 'kind'>): boolean {
  return asText(row.kind).startsWith(kindPrefix);
}

/** Whether a row of the outbox needs nothing more. */
export function isFinished(row: Pick<OutboxRow, 'state'>): boolean {
  return row.state !== 'waiting' && row.state !== 'sending';
}

/** Why no row of the outbox can hold an effect, so that it reads back as it is; null where one can. */
export function unholdable(order: EffectOrder): string | null {
  const { columns } = engineTables(order.to).outbox;
  const cells = { id: order.id, kind: `${kindPrefix}${order.kind}`, about: aboutText(order) };
  const wrong = (['id', 'kind', 'about'] as const).flatMap((id) => {
    const read = readCell(columns[id], cells[id]);
    if ('fault' in read) return [`${id}: ${read.fault.code}`];
    return read.value === cells[id] ? [] : [`${id}: is empty`];
  });
  return wrong[0] ?? null;
}

function aboutText({ key, about }: Pick<EffectOrder, 'key' | 'about'>): string {
  return pack({ key, about });
}

/**
 * The outbox rows of new effects, due at once. Nobody claims them: they are carried on under the lock, and the receiving workbook
 * knows which it has.
 */
export function bornEffects(
  orders: readonly EffectOrder[],
  standing: readonly OutboxLine[],
  { run, now }: { readonly run: string; readonly now: Instant },
): readonly OutboxRow[] {
  const known = new Set(standing.map(({ value }) => value.id));
  const fresh = orders.filter((order, at) => !known.has(order.id) && orders.findIndex((each) => each.id === order.id) === at);
  return fresh.map((order) => ({
    id: order.id,
    kind: `${kindPrefix}${order.kind}`,
    to: order.to,
    priority: 0,
    about: aboutText(order),
    state: 'waiting' as const,
    run,
    until: now,
    tries: 0,
    bornAt: now,
    sentAt: null,
    note: null,
  }));
}

/** What an effect's row tells. @throws SyntaxError when somebody touched it */
export function orderIn({ kind, about }: Pick<OutboxRow, 'kind' | 'about'>): {
  readonly kind: string;
  readonly key: string;
  readonly about: AnyRow;
} {
  const told = JSON.parse(about, onePerson) as { readonly key: string; readonly about: AnyRow };
  return { kind: kindName({ kind }), key: told.key, about: told.about };
}

export function kindName({ kind }: Pick<OutboxRow, 'kind'>): string {
  return kind.slice(kindPrefix.length);
}

/** Effects with this in common happen in their order; one that nobody can read stands alone. */
export function queueOf(row: OutboxRow): string {
  try {
    return `${row.to} ${orderIn(row).key}`;
  } catch {
    return `${row.to} ${row.id} ?`;
  }
}

/** The unfinished effects that no earlier one of their queue holds back. `isHeld` tells of one whether it waits itself. */
export function foremost(effects: readonly OutboxLine[], isHeld: (effect: OutboxLine) => boolean): readonly OutboxLine[] {
  const held = new Set<string>();
  return effects.filter((effect) => {
    if (isFinished(effect.value)) return false;
    const queue = queueOf(effect.value);
    if (isHeld(effect)) held.add(queue);
    return !held.has(queue);
  });
}

/** When effects must be carried on: the moments of those that are first in their queue. */
export function effectsDue(effects: readonly OutboxLine[]): readonly Instant[] {
  const first = new Map<string, Instant>();
  for (const { value } of effects) {
    const queue = queueOf(value);
    if (!isFinished(value) && !first.has(queue)) first.set(queue, value.until);
  }
  return [...first.values()];
}

/** The name under which an effect that fails is told. */
export function effectFailure(kind: string, from: Book): string {
  return `${kindPrefix}${kind} from ${from}`;
}

/** Whether a name tells of an effect that one of these workbooks sends. */
export function isFailureFrom(name: string, from: readonly Book[]): boolean {
  return name.startsWith(kindPrefix) && from.some((book) => name.endsWith(` from ${book}`));
}
