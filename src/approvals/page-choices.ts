import type { PageChoice, PageField, Reader } from '../engine/links/page.ts';
import type { Decision, Refusal } from '../engine/commit/decision.ts';
import { kindDefinitions } from '../rulebook/request-kinds.ts';
import { approvalMessages, approvalPageWords as words } from '../text/approvals.ts';
import { say } from '../text/words.ts';
import { contextOf } from './context-of.ts';
import { followed } from './follow.ts';
import type { Approval } from './process/approval.ts';
import { mailNow } from './process/context.ts';
import { proceed, type Operation } from './process/proceed.ts';
import type { Place } from './process/signers.ts';
import { approvalIn } from './store.ts';

interface Answered {
  readonly by: string;
  readonly comment: string | null;
  readonly fields: Readonly<Record<string, string | null>>;
}

/** A choice of the page, which is one operation of the process. */
function decides(operation: (answered: Answered) => Operation): PageChoice['decide'] {
  return ({ subject, subjectLine, reader, comment, fields }, situation): Decision | Refusal => {
    const approval = approvalIn(subject);
    const answer = proceed(approval, operation({ by: reader.mail, comment, fields }), contextOf(situation), reader.language);
    return 'refused' in answer ? answer : followed({ approval, line: subjectLine }, answer, situation);
  };
}

/** Sensitive kinds ask for the code of the letter, the others for the last characters of the number. */
function proof(approval: Approval, comment: 'optional' | 'required') {
  if (kindDefinitions[approval.kind].sensitive) return { typed: 'code', comment } as const;
  return comment === 'required' ? ({ typed: 'comment' } as const) : ({ typed: 'confirmation', comment } as const);
}

function people({ requester }: Approval, { staff }: Reader): PageField {
  const others = [...new Map(staff.filter(({ mail }) => mail !== mailNow(requester, { staff })).map((each) => [each.mail, each.name]))];
  return { name: 'who', label: words.who, input: { options: others.map(([value, label]) => ({ value, label })) } };
}

function targets({ at }: Approval, { language }: Reader): PageField {
  const steps = Array.from({ length: at }, (_, place) => place + 1);
  const options = [
    { value: '0', label: say(approvalMessages.toRequester, language) },
    ...steps.map((step) => ({ value: String(step), label: say(approvalMessages.toStep, language, { step }) })),
  ];
  return { name: 'to', label: words.to, input: { options } };
}

function places({ language }: Reader): PageField {
  const all = ['before', 'after', 'beside'] as const;
  return { name: 'place', label: words.place, input: { options: all.map((value) => ({ value, label: say(words[value], language) })) } };
}

const remark: PageChoice = {
  name: 'comment',
  words: words.comment,
  folded: true,
  typed: 'comment',
  decide: decides(({ by, comment }) => ({ do: 'comment', by, comment })),
};

const takeBack: PageChoice = {
  name: 'takeBack',
  words: words.takeBack,
  typed: 'confirmation',
  whenClosed: true,
  decide: decides(({ by }) => ({ do: 'takeBack', by })),
};

/** What who holds a seat can do. */
export function approverChoices(approval: Approval, reader: Reader): readonly PageChoice[] {
  const who = people(approval, reader);
  return [
    {
      name: 'approve',
      words: words.approve,
      ...proof(approval, 'optional'),
      decide: decides(({ by, comment }) => ({ do: 'approve', by, comment })),
    },
    {
      name: 'refuse',
      words: words.refuse,
      ...proof(approval, 'required'),
      decide: decides(({ by, comment }) => ({ do: 'refuse', by, comment })),
    },
    {
      name: 'return',
      words: words.sendBack,
      folded: true,
      ...proof(approval, 'required'),
      fields: [targets(approval, reader)],
      decide: decides(({ by, comment, fields }) => ({ do: 'return', by, comment, to: Number(fields['to'] ?? 0) })),
    },
    {
      name: 'handOver',
      words: words.handOver,
      folded: true,
      ...proof(approval, 'optional'),
      fields: [who],
      decide: decides(({ by, comment, fields }) => ({ do: 'handOver', by, comment, who: fields['who'] ?? '' })),
    },
    {
      name: 'addSigner',
      words: words.addSigner,
      folded: true,
      ...proof(approval, 'optional'),
      fields: [who, places(reader)],
      decide: decides(({ by, comment, fields }) => ({
        do: 'addSigner',
        by,
        comment,
        who: fields['who'] ?? '',
        place: (fields['place'] ?? 'after') as Place,
      })),
    },
    ...removals(approval, reader),
    copyIn(who),
    remark,
  ];
}

function copyIn(who: PageField): PageChoice {
  return {
    name: 'copyIn',
    words: words.copyIn,
    typed: 'confirmation',
    fields: [who],
    folded: true,
    decide: decides(({ by, fields }) => ({ do: 'copyIn', by, who: fields['who'] ?? '' })),
  };
}

/** Signers whom the reader added and who have not decided. */
function removals({ steps, at }: Approval, { mail }: Reader): readonly PageChoice[] {
  const own = steps.slice(at).flatMap(({ seats }) => seats.filter(({ addedBy, state }) => addedBy === mail && state === 'open'));
  if (own.length === 0) return [];
  const options = own.map(({ holder }) => ({ value: holder.mail, label: holder.name }));
  return [
    {
      name: 'removeSigner',
      words: words.removeSigner,
      typed: 'confirmation',
      comment: 'optional',
      fields: [{ name: 'who', label: words.who, input: { options } }],
      whenClosed: true,
      decide: decides(({ by, comment, fields }) => ({ do: 'removeSigner', by, comment, who: fields['who'] ?? '' })),
    },
  ];
}

/** What is left to somebody whose seat does not wait any more. */
export function laterChoices(approval: Approval, reader: Reader): readonly PageChoice[] {
  if (approval.state !== 'open') return [];
  const votes = approval.steps.flatMap(({ seats }) => seats.filter(({ decidedBy }) => decidedBy?.mail === reader.mail));
  return [...(votes.length > 0 ? [takeBack] : []), ...removals(approval, reader)];
}

/** What the requester can do. */
export function requesterChoices(approval: Approval, reader: Reader): readonly PageChoice[] {
  const withdraw: PageChoice = {
    name: 'withdraw',
    words: words.withdraw,
    typed: 'confirmation',
    comment: 'optional',
    decide: decides(({ by, comment }) => ({ do: 'withdraw', by, comment })),
  };
  const urge: PageChoice = {
    name: 'urge',
    words: words.urge,
    typed: 'confirmation',
    decide: decides(({ by }) => ({ do: 'urge', by })),
  };
  return [...(approval.state === 'open' ? [urge] : []), remark, copyIn(people(approval, reader)), withdraw];
}

/** What somebody who was copied in can do. */
export const copiedChoices: readonly PageChoice[] = [remark];
