import { limits } from '../../limits.ts';
import { GoogleError } from '../contract.ts';
import type { Attachment, DayUse, MailRecord } from '../model.ts';
import { usedToday } from '../day-use.ts';
import { operation, type Operations } from '../operation.ts';
import type { World } from '../world.ts';

interface Message {
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly replyTo?: string;
  readonly name?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly htmlBody?: string;
  readonly attachments: readonly {
    readonly name: string | null;
    readonly contentType: string | null;
    readonly base64: string;
  }[];
}

/** What `sendEmail` reads of a message; anything else in one would be lost without a word. */
export const messageMembers: readonly string[] = [
  'to',
  'cc',
  'bcc',
  'replyTo',
  'name',
  'subject',
  'body',
  'htmlBody',
  'attachments',
] satisfies readonly (keyof Message)[];

const kind = { service: 'mail', writes: false, scopes: ['script.send_mail'], simple: false } as const;

export const mailOperations: Operations = {
  'MailApp.getRemainingDailyQuota': operation(kind, ({ world, invocation }) => remaining(world, invocation.as)),
  'MailApp.sendEmail': operation({ ...kind, writes: true }, ({ world, invocation }, message: Message) => {
    send(world, invocation.as, message);
  }),
};

function send(world: World, from: string, message: Message): void {
  const recipients = [message.to, message.cc, message.bcc].flatMap(addresses);
  refuse(world, from, message, recipients);
  const mail = world.store.change((draft): MailRecord => {
    const use = useOf(world, from);
    draft.state.mailUse = new Map(draft.state.mailUse).set(from, { ...use, used: use.used + recipients.length });
    const made: MailRecord = {
      id: draft.number(),
      at: world.clock.now(),
      from,
      to: addresses(message.to).join(', '),
      cc: message.cc ?? '',
      bcc: message.bcc ?? '',
      replyTo: message.replyTo ?? '',
      fromName: message.name ?? '',
      subject: message.subject ?? '',
      body: message.body ?? '',
      htmlBody: message.htmlBody ?? null,
      attachments: message.attachments.map(attachment),
      state: 'queued',
      note: '',
    };
    draft.state.mails = [...draft.state.mails, made];
    return made;
  });
  world.onMail?.(mail);
}

function refuse(world: World, from: string, message: Message, recipients: readonly string[]): void {
  if (recipients.length === 0) throw new GoogleError('Failed to send email: no recipient');
  for (const address of recipients) {
    if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(bare(address))) throw new GoogleError(`Invalid email: ${address}`);
  }
  if (recipients.length > limits.mailRecipientsPerMessage) throw new GoogleError('Limit Exceeded: Email Recipients Per Message.');
  const bytes = Math.max(Buffer.byteLength(message.body ?? ''), Buffer.byteLength(message.htmlBody ?? ''));
  if (bytes > limits.mailBodyBytes[world.account]) throw new GoogleError('Limit Exceeded: Email Body Size.');
  if (recipients.length > remaining(world, from)) throw new GoogleError('Service invoked too many times for one day: email.');
}

function remaining(world: World, user: string): number {
  return limits.mailRecipientsPerDay[world.account] - useOf(world, user).used;
}

function useOf(world: World, user: string): DayUse {
  return usedToday(world.store.state.mailUse.get(user), world.clock.now());
}

function addresses(list = ''): string[] {
  return list
    .split(/[,;]/)
    .map((address) => address.trim())
    .filter((address) => address !== '');
}

/** `Name <a@b.c>` to `a@b.c`. */
function bare(address: string): string {
  return /<([^>]*)>$/.exec(address)?.[1] ?? address;
}

function attachment({ name, contentType, base64 }: Message['attachments'][number]): Attachment {
  return { name: name ?? 'attachment', contentType: contentType ?? 'application/octet-stream', base64 };
}
