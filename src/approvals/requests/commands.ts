import { ledgerAction, type Action, type ActionExample } from '../../engine/desk/action.ts';
import type { Decision, EffectOrder, Refusal } from '../../engine/commit/decision.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { formFaults, sizeFault } from '../../rulebook/request-form.ts';
import { kindDefinitions } from '../../rulebook/request-kinds.ts';
import { showClock } from '../../table/office-time.ts';
import { processMessages } from '../../text/approval-process.ts';
import { registerStateWords, requestMessages } from '../../text/requests.ts';
import { message, say } from '../../text/words.ts';
import type { Commanded } from '../effects.ts';
import { packed } from '../packed.ts';
import { partyNamed } from '../party.ts';
import type { Content } from '../process/approval.ts';
import { mailNow } from '../process/context.ts';
import { contentHash } from '../process/content-hash.ts';
import type { Operation } from '../process/proceed.ts';
import { formHeaders, namesPhone } from './check.ts';
import { contentCells, contentOf } from './submitted.ts';
import type { ProgressRow, Registered, RequestTables } from './tables.ts';

interface Given {
  readonly row: ProgressRow;
  readonly subject: Registered;
  readonly by: string;
}

/** States in which the approvals still listen. */
const listening: readonly Registered['state'][] = ['submitted', 'open', 'returned'];

/** An effect that tells the approvals, numbered by the register, so that it is told once. */
function told({ requestNo, sent }: Registered, operation: Operation): EffectOrder {
  const number = sent + 1;
  const about: Commanded = { requestNo, number, operation };
  return { id: `${requestNo}.command.${String(number)}`, kind: 'approvals.command', to: 'control', key: requestNo, about: packed(about) };
}

type Relayed = { readonly operation: Operation; readonly cells?: Partial<Registered> } | Refusal;

function command(
  tables: RequestTables,
  choice: 'withdraw' | 'urge' | 'comment' | 'resubmit',
  cells: ReturnType<ActionExample['cells']>,
  carry: (given: Given, situation: Situation) => Relayed,
): Action {
  const { book, progress, register } = tables;
  return ledgerAction({
    name: `requests.${book}.${choice}`,
    desk: progress,
    choice,
    example: {
      cells: () => ({ by: '客服', ...cells }),
      before: [`requests.${book}.submit`],
      like: 'requests.order.withdraw',
    },
    on: register,
    decide: ({ row, subject, subjectLine, actor }, situation): Decision | Refusal => {
      const who = partyNamed(actor.name, situation);
      if (who === null) return { refused: message(requestMessages.whoAsks) };
      if (!listening.includes(subject.state)) return { refused: notNow(subject, situation) };
      const carried = carry({ row, subject, by: who.mail }, situation);
      if ('refused' in carried) return carried;
      return {
        alter: [{ table: register, line: subjectLine, cells: { ...carried.cells, sent: subject.sent + 1 } }],
        effects: [told(subject, carried.operation)],
        result: message(requestMessages.sent, { clock: showClock(situation.now) }),
      };
    },
  });
}

export function notNow({ state }: Pick<Registered, 'state'>, { language }: Situation) {
  return message(requestMessages.notNow, { state: say(registerStateWords[state], language) });
}

function isRequester({ subject: { requester: name, requesterMail: mail }, by }: Given, situation: Situation): Refusal | null {
  return mailNow({ name, mail }, situation) === by ? null : { refused: message(processMessages.notRequester) };
}

/** The content with the cells that were filled in; an attachment is changed as a whole. */
function merged(row: ProgressRow, subject: Registered): Content {
  const pick = <K extends 'amount' | 'before' | 'after' | 'reason' | 'day'>(id: K) => row[id] ?? subject[id];
  const link = row.attachment === null ? subject : row;
  const { attachment, attachmentKind, attachmentKb } = link;
  const changed = { amount: pick('amount'), before: pick('before'), after: pick('after'), reason: pick('reason'), day: pick('day') };
  return contentOf({ ...subject, ...changed, attachment, attachmentKind, attachmentKb });
}

/** How an order stands is Zhanggui's to say: of what its form holds only what somebody typed is looked at, and turned away. */
function typedBefore({ before }: ProgressRow, { kind }: Registered): Partial<Registered> {
  return kindDefinitions[kind].about === 'order' ? { before } : {};
}

/** A changed content starts the decisions again (changed while open, or submitted again after it was sent back). */
function changed(given: Given, situation: Situation): Relayed {
  const { row, subject, by } = given;
  const stranger = isRequester(given, situation);
  if (stranger !== null) return stranger;
  const content = merged(row, subject);
  const cells = contentCells(content);
  const form = { ...subject, ...cells, ...typedBefore(row, subject) } as Registered;
  const size = sizeFault(form, situation.settings);
  const [fault] = [
    ...formFaults(form, formHeaders),
    ...(size === null ? [] : [size]),
    ...(namesPhone([form.before, form.after, form.reason]) ? [message(requestMessages.phoneInside)] : []),
  ];
  if (fault !== undefined) return { refused: fault };
  const hash = contentHash(subject.requestNo, subject.kind, subject.requesterMail, content);
  if (hash === subject.hash && subject.state !== 'returned') return { refused: message(requestMessages.nothingChanged) };
  const what = subject.state === 'returned' ? 'resubmit' : 'change';
  return { operation: { do: what, by, content, hash }, cells: { ...cells, hash } };
}

/** What the requester commands beside an open request; the approvals answer on the same row. */
export function commandActions(tables: RequestTables): readonly Action[] {
  return [
    command(
      tables,
      'withdraw',
      {},
      (given, situation) => isRequester(given, situation) ?? { operation: { do: 'withdraw', by: given.by, comment: given.row.remark } },
    ),
    command(tables, 'urge', {}, (given, situation) => isRequester(given, situation) ?? { operation: { do: 'urge', by: given.by } }),
    command(tables, 'comment', { remark: '请尽快' }, ({ row, by }) =>
      row.remark === null ? { refused: message(processMessages.commentNeeded) } : { operation: { do: 'comment', by, comment: row.remark } },
    ),
    command(tables, 'resubmit', { reason: '补充：附照片' }, changed),
  ];
}
