import type { EffectKind } from '../engine/effects/effect.ts';
import type { Decision } from '../engine/commit/decision.ts';
import { lineIn } from '../engine/workbook/line-in.ts';
import { routeOf } from '../rulebook/routes.ts';
import type { Book } from '../table/table.ts';
import { tell } from '../text/words.ts';
import { contextOf } from './context-of.ts';
import { followed, type News } from './follow.ts';
import type { Content, Party } from './process/approval.ts';
import { proceed, type Operation } from './process/proceed.ts';
import { packed, unpacked } from './packed.ts';
import { open } from './process/requester.ts';
import { ownRoutes } from './routes-sheet.ts';
import { approvalIn } from './store.ts';
import { approvals, openApprovals } from './tables.ts';

/** A request as its workbook hands it in. */
export interface HandedIn {
  readonly requestNo: string;
  readonly kind: News['kind'];
  readonly book: Book;
  readonly registerLine: number;
  readonly requester: Party;
  readonly content: Content;
  readonly hash: string;
}

/** A new request: it takes the route that is in force now, and keeps it. */
export const openEffect: EffectKind = {
  name: 'approvals.open',
  book: 'control',
  decide: (about, situation) => {
    const request = unpacked(about) as HandedIn;
    const route = routeOf(request.kind, ownRoutes(situation), situation.settings);
    const answer = open({ ...request, route }, contextOf(situation));
    return 'refused' in answer ? turnedAway(request, tell(answer.refused, situation.language)) : followed(null, answer, situation);
  },
  example: 'requests.order.submit',
};

/** Nobody could decide: the register says so, and nothing is open. */
function turnedAway({ requestNo, kind, book, registerLine, content, hash }: HandedIn, note: string): Decision {
  const news: News = {
    requestNo,
    kind,
    registerLine,
    hash,
    note,
    about: content.about,
    state: 'refused',
    waitsFor: null,
    dueAt: null,
    decidedBy: null,
    deciders: [],
  };
  return { effects: [{ id: `${requestNo}.turnedAway`, kind: 'approvals.news', to: book, key: requestNo, about: packed(news) }] };
}

/** What the requester commanded on his desk. */
export interface Commanded {
  readonly requestNo: string;
  /** Its number among the commands about this request. */
  readonly number: number;
  readonly operation: Operation;
}

/** A command that cannot be carried out is told on the requester's desk. */
export const commandEffect: EffectKind = {
  name: 'approvals.command',
  book: 'control',
  reads: (about, situation) => {
    const { requestNo } = unpacked(about) as Commanded;
    return { keyed: [{ table: approvals, key: requestNo, ...lineIn(openApprovals, requestNo, situation) }] };
  },
  decide: (about, situation, loaded): Decision => {
    const { requestNo, number, operation } = unpacked(about) as Commanded;
    const found = loaded.find(approvals, requestNo);
    if (found === null) return {};
    const approval = approvalIn(found.row);
    const answer = proceed(approval, operation, contextOf(situation), situation.language);
    if ('refused' in answer) {
      const why = { requestNo, registerLine: approval.registerLine, note: tell(answer.refused, situation.language) };
      return {
        effects: [
          {
            id: `${requestNo}.refused.${String(number)}`,
            kind: 'approvals.refused',
            to: approval.book,
            key: requestNo,
            about: packed(why),
          },
        ],
      };
    }
    return followed({ approval, line: found.line }, answer, situation);
  },
  example: 'requests.order.withdraw',
};
