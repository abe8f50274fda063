import type { Approval, Content } from '../../src/approvals/process/approval.ts';
import { contentHash } from '../../src/approvals/process/content-hash.ts';
import type { Answer, Proceeded, ProcessContext } from '../../src/approvals/process/context.ts';
import { proceed, type Operation } from '../../src/approvals/process/proceed.ts';
import { open } from '../../src/approvals/process/requester.ts';
import type { Person } from '../../src/engine/workbook/situation.ts';
import type { RequestKind } from '../../src/rulebook/request-kinds.ts';
import type { Route, RouteStep, StepMode } from '../../src/rulebook/route-step.ts';
import { minuteMs } from '../../src/table/office-time.ts';
import type { Role } from '../../src/table/table.ts';
import { tell } from '../../src/text/words.ts';
import { now, owner, person } from '../builders.ts';

/** 客服 asks; 负责人 (head), 总监 (director), IT, 分管 (executive), 总经理 decide. */
export const staff: readonly Person[] = [
  person('agent', 'wang'),
  person('supervisor', 'zhou'),
  person('head', 'li'),
  person('director', 'zhao'),
  person('itLead', 'qian'),
  person('executive', 'sun'),
  person('generalManager', 'wu'),
  person('systemAdministrator', 'admin'),
];

export const mailOf = (name: string) => `${name}@shop.example`;

export function context(change: Partial<ProcessContext> = {}): ProcessContext {
  const { staff: all = staff, owner: top = owner } = change;
  const isGone = (mail: string) => mail !== top && all.every((each) => each.mail !== mail);
  return { now, staff, owner, addWorkingMinutes: (from, minutes) => from + minutes * minuteMs, standInFor: () => null, isGone, ...change };
}

export function content(change: Partial<Content> = {}): Content {
  return {
    subject: '退款',
    about: '1234567890123456789',
    amount: 30_000,
    category: null,
    confidential: false,
    before: null,
    after: null,
    reason: '瓶子破了',
    day: null,
    attachment: null,
    ...change,
  };
}

const when = { amountAboveFen: null, category: null, confidential: null };

/** A step of a route: posts by their name, people by `@name`. */
export function step(mode: StepMode, ...who: readonly string[]): RouteStep {
  const named = who.map((each) => (each.startsWith('@') ? { person: each.slice(1) } : { role: each as Role }));
  return { mode, who: named, when };
}

interface Asked {
  readonly route: Route;
  readonly by?: string;
  readonly kind?: RequestKind;
  readonly content?: Content;
  readonly context?: ProcessContext;
}

export function tryOpen({ route, by = 'wang', kind = 'refund', content: asked = content(), context: at = context() }: Asked): Answer {
  const requester = { name: by, mail: mailOf(by) };
  const requestNo = 'QS-1';
  const hash = contentHash(requestNo, kind, requester.mail, asked);
  return open({ requestNo, kind, book: 'order', registerLine: 2, requester, content: asked, hash, route }, at);
}

export function opened(asked: Asked): Proceeded {
  return must(tryOpen(asked));
}

export function must(answer: Answer): Proceeded {
  if ('refused' in answer) throw new Error(tell(answer.refused, 'en'));
  return answer;
}

export function why(answer: Answer): string {
  return 'refused' in answer ? tell(answer.refused, 'en') : 'not refused';
}

/** Plays operations one after the other. */
export function after(approval: Approval, operations: readonly Operation[], at: ProcessContext = context()): Approval {
  return operations.reduce((before, operation) => must(proceed(before, operation, at)).approval, approval);
}

export function agree(name: string, comment: string | null = null): Operation {
  return { do: 'approve', by: mailOf(name), comment };
}

export function refuse(name: string, comment: string | null = '不合规定'): Operation {
  return { do: 'refuse', by: mailOf(name), comment };
}

export function handOver(name: string, to: string): Operation {
  return { do: 'handOver', by: mailOf(name), who: mailOf(to), comment: null };
}

export function addSigner(name: string, who: string, place: 'before' | 'after' | 'beside'): Operation {
  return { do: 'addSigner', by: mailOf(name), who: mailOf(who), place, comment: null };
}

/** A request with another content, as its requester sends it. */
export function changed(approval: Approval, what: 'change' | 'resubmit', change: Partial<Content>): Operation {
  const next = { ...approval.content, ...change };
  const hash = contentHash(approval.requestNo, approval.kind, approval.requester.mail, next);
  return { do: what, by: approval.requester.mail, content: next, hash };
}

/** Whom something is told, by name. */
export function told({ tell: all }: Pick<Proceeded, 'tell'>, what: Proceeded['tell'][number]['what']): readonly string[] {
  return all.filter((each) => each.what === what).map(({ to }) => to.split('@')[0] ?? to);
}

/** The open step's seats: `name state`, the decider behind it where it is somebody else. */
export function seats(approval: Approval, at = approval.at): readonly string[] {
  return (approval.steps[at]?.seats ?? []).map(({ holder, state, decidedBy }) =>
    decidedBy !== null && decidedBy.mail !== holder.mail ? `${holder.name} ${state} by ${decidedBy.name}` : `${holder.name} ${state}`,
  );
}

export function deeds({ trail }: Approval): readonly string[] {
  return trail.map(({ who, deed, whom }) => [who, deed, whom ?? ''].filter((part) => part !== '').join(' '));
}
