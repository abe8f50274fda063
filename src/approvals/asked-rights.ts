import type { Carrying, Carryings } from './requests/effects.ts';
import { packed } from './packed.ts';
import type { Approval } from './process/approval.ts';
import type { Decision, Refusal } from '../engine/commit/decision.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { tell } from '../text/words.ts';
import { askedRight, type Asked } from '../access/rights/asked.ts';
import { grant } from '../access/rights/grant.ts';

interface Described {
  readonly subject: string;
  readonly after: string | null;
}

/** What a request asks for, read by today's staff list; null where it asks for no right. */
function rightIn(kind: string, { subject, after }: Described, { staff, language }: Situation): Asked | Refusal | null {
  if (kind !== 'permissionLevel' && kind !== 'specialPermission') return null;
  return askedRight(kind, { subject, after: after ?? '' }, staff, language);
}

/** APR-9, APR-10: a request about rights that nobody could carry out is not taken in. */
export function rightHindrance(kind: string, content: Described, situation: Situation): Refusal | null {
  const asked = rightIn(kind, content, situation);
  return asked !== null && 'refused' in asked ? asked : null;
}

/** The register says done only while the right could be granted; it is granted in the control workbook with the last decision. */
const carryRight: Carrying = {
  reads: () => ({}),
  carry: ({ kind, subject, after }, _, situation): ReturnType<Carrying['carry']> => {
    const hindered = rightHindrance(kind, { subject, after }, situation);
    return hindered === null ? {} : { impossible: hindered.refused };
  },
};

/** APR-9, APR-10 */
export const rightCarryings: Carryings = { permissionLevel: carryRight, specialPermission: carryRight };

/** APR-9, APR-10: enters an approved right, once; whoever cannot get it any more is told of to those concerned. */
export function granted({ requestNo, kind, content, requester, steps }: Approval, situation: Situation): Decision {
  const asked = rightIn(kind, content, situation);
  if (asked === null) return {};
  const votes = steps.flatMap(({ seats }) => seats.flatMap(({ decidedBy }) => decidedBy ?? []));
  const approvedBy = [...new Set(votes.map(({ name }) => name))].join('、');
  const answer = 'refused' in asked ? asked : grant({ ...asked, requestNo, approvedBy }, situation);
  if (!('refused' in answer)) return answer;
  const about = packed({ requestNo, subject: content.subject, why: tell(answer.refused, situation.language) });
  const to = [...new Set([requester.mail, ...votes.map(({ mail }) => mail)])];
  return {
    mails: to.map((mail) => ({
      id: `ungranted.${requestNo}.${mail}`,
      kind: 'requests.report.impossible',
      to: [mail],
      priority: 1,
      about,
    })),
  };
}
