import type { Decision } from '../../engine/commit/decision.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { givesBack, type RequestKind } from '../../rulebook/request-kinds.ts';
import type { OpenRequest, RequestTables } from './tables.ts';

/** What is asked, and of which order. */
export interface Asked {
  readonly kind: RequestKind;
  readonly about: string | null;
}

const markName = 'requests.money';
/** So many are remembered of one run: more would not fit the head's cell. */
const mostTold = 500;

/** What commands before it in the same run asked for, order and number in turn: the index does not tell it yet. */
function toldNow({ head, now }: Situation): readonly string[] {
  const [at, ...told] = JSON.parse(head.marks[markName] ?? '[0]') as [number, ...string[]];
  return at === now ? told : [];
}

/** ORD-8: the number of the open request that gives money back for the same order, whoever asked; null for none. */
export function moneyOpen({ kind, about }: Asked, { openRequests }: RequestTables, situation: Situation): string | null {
  if (!givesBack(kind) || about === null) return null;
  const rows = situation.index(openRequests) as readonly (OpenRequest | null)[];
  const open = rows.find((row) => row !== null && givesBack(row.kind) && row.about === about);
  if (open) return open.requestNo;
  const told = toldNow(situation);
  const at = told.findIndex((each, place) => place % 2 === 0 && each === about);
  return at < 0 ? null : (told[at + 1] ?? null);
}

/** Lets further commands of this run see it. */
export function moneyMarks({ kind, about }: Asked, requestNo: string, situation: Situation): Pick<Decision, 'marks'> {
  if (!givesBack(kind) || about === null) return {};
  const told = [...toldNow(situation), about, requestNo].slice(-2 * mostTold);
  return { marks: { [markName]: JSON.stringify([situation.now, ...told]) } };
}
