import type { Fact } from '../page/facts.ts';
import type { ShownTable } from '../page/parts.ts';
import { kindDefinitions, type RequestKind, requestKindWords } from '../rulebook/request-kinds.ts';
import { showMoment } from '../table/office-time.ts';
import { approvalStateWords, trailWords } from '../text/approval-process.ts';
import { approvalMessages, approvalPageWords, seatStateWords } from '../text/approvals.ts';
import { attachmentKindWords, categoryWords, stepModeWords } from '../text/request-kinds.ts';
import { say, type Language } from '../text/words.ts';
import * as columns from './columns.ts';
import type { Approval, Content, TrailLine } from './process/approval.ts';

const told = { ...columns, ...columns.asked };

/** The header of a column of requests. */
function label(id: Exclude<keyof typeof told, 'asked' | 'name'>, language: Language): string {
  return told[id].words.header[language];
}

export function yuan(fen: number): string {
  return (fen / 100).toFixed(2);
}

/** What is asked for, old → new, as page and letter show it. */
export function contentFacts(kind: RequestKind, content: Content, language: Language): readonly Fact[] {
  const { subject, about, amount, category, confidential, before, after, reason, day, attachment, said } = content;
  const facts: (Fact | null)[] = [
    [label('kind', language), `${say(requestKindWords[kind], language)} (${kindDefinitions[kind].rule})`],
    [label('subject', language), subject],
    said === undefined ? null : [say(approvalMessages.saidBy, language), say(approvalMessages.said, language, { said })],
    about === null ? null : [label('about', language), about],
    amount === null ? null : [label('amount', language), say(approvalMessages.money, language, { yuan: yuan(amount) })],
    category === null ? null : [label('category', language), say(categoryWords[category], language)],
    confidential ? [label('confidential', language), say(approvalMessages.yes, language)] : null,
    before === null && after === null ? null : changeFact(before, after, language),
    reason === null ? null : [label('reason', language), reason],
    day === null ? null : [label('day', language), day],
    attachment === null ? null : [label('attachment', language), [{ url: attachment.url, declared: declared(attachment, language) }]],
  ];
  return facts.filter((fact) => fact !== null);
}

function changeFact(before: string | null, after: string | null, language: Language): Fact {
  if (after === null) return [label('before', language), before ?? ''];
  return before === null ? [label('after', language), after] : [label('after', language), { from: before, to: after }];
}

function declared({ kind, kb }: NonNullable<Content['attachment']>, language: Language): string {
  return say(approvalMessages.declared, language, { kind: say(attachmentKindWords[kind], language), kb });
}

/** A fact as plain text, for letters. */
export function plainFact([name, value]: Fact): readonly [string, string] {
  if (typeof value === 'string') return [name, value];
  if ('from' in value) return [name, `${value.from} → ${value.to}`];
  return [name, value.map(({ url, declared: of }) => `${url} (${of})`).join('\n')];
}

/** Who asked, when, how far it is. */
export function stateFacts(approval: Approval, language: Language): readonly Fact[] {
  const { requester, openedAt, state, dueAt } = approval;
  return [
    [label('requester', language), requester.name],
    [label('submittedAt', language), shortMoment(openedAt)],
    [label('state', language), say(approvalStateWords[state], language)],
    ...(dueAt === null ? [] : [[label('dueAt', language), shortMoment(dueAt)] as const]),
  ];
}

function shortMoment(at: number): string {
  return showMoment(at).slice(0, 16);
}

/** The seats of all steps, who decided for whom. */
export function seatsTable({ steps }: Approval, language: Language): ShownTable {
  const w = approvalPageWords;
  const rows = steps.flatMap(({ mode, seats }, at) =>
    seats.map(({ holder, state, decidedBy }) => {
      const other = decidedBy !== null && decidedBy.mail !== holder.mail;
      const who = other ? say(approvalMessages.forWhom, language, { who: decidedBy.name, whom: holder.name }) : holder.name;
      return [
        say(approvalMessages.step, language, { step: at + 1, mode: say(stepModeWords[mode], language) }),
        who,
        say(seatStateWords[state], language),
      ];
    }),
  );
  return { title: say(w.seats, language), header: [w.stepColumn, w.person, w.standing].map((words) => say(words, language)), rows };
}

/** The whole record, one line a deed, each with the content that it was done on. */
export function trailTable({ trail }: Approval, language: Language): ShownTable {
  const w = approvalPageWords;
  const header = [w.at, w.person, w.deed, w.words, w.hash].map((words) => say(words, language));
  const rows = trail.map((line) => [
    shortMoment(line.at),
    line.who === '' ? say(approvalMessages.nobody, language) : line.who,
    deedOf(line, language),
    line.comment ?? '',
    line.hash,
  ]);
  return { title: say(w.trail, language), header, rows };
}

/** What was done, and to or for whom. */
export function deedOf({ deed, whom, step }: Pick<TrailLine, 'deed' | 'whom' | 'step'>, language: Language): string {
  const said = say(trailWords[deed], language, { step });
  return whom === null ? said : `${said} · ${whom}`;
}
