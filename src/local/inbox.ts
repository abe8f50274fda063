import type { AddressInfo } from 'node:net';
import { createTransport, type SendMailOptions } from 'nodemailer';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Host } from './contract.ts';
import type { MailRecord } from './model.ts';

/** A message as it came out of SMTP. */
export interface Received {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface MailDelivery {
  /** The loopback port of the embedded server; 0 when mail goes to another server. */
  readonly port: number;
  /** What the embedded server has taken, oldest first. */
  received(): readonly Received[];
  /** Sends every queued mail and tells the host what became of it. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Delivers the host's mails by real SMTP: to `smtpUrl`, or to a server of its own on loopback, which accepts everything except
 * recipients at `bounce.invalid`. A refusal marks the mail bounced, with the server's answer.
 */
export async function startMailDelivery(options: { host: Host; smtpUrl?: string }): Promise<MailDelivery> {
  const { host, smtpUrl } = options;
  const inbox = smtpUrl === undefined ? await startInbox() : null;
  const transport = createTransport(smtpUrl ?? `smtp://127.0.0.1:${String(inbox?.port ?? 0)}`);
  const flush = async (): Promise<void> => {
    for (const mail of host.mails().filter(({ state }) => state === 'queued')) await deliver(host, transport, mail as MailRecord);
  };
  // One after the other: two flushes at once would send a mail twice.
  let last = Promise.resolve();
  return {
    port: inbox?.port ?? 0,
    received: () => inbox?.received ?? [],
    flush: () => {
      last = last.then(flush, flush);
      return last;
    },
    close: async () => {
      await last.catch(() => undefined);
      transport.close();
      await inbox?.close();
    },
  };
}

async function deliver(host: Host, transport: ReturnType<typeof createTransport>, mail: MailRecord): Promise<void> {
  const outcome = await transport.sendMail(messageOf(mail)).then(
    (answer: { response?: string }) => ({ state: 'delivered' as const, note: answer.response ?? '' }),
    (error: unknown) => ({ state: 'bounced' as const, note: error instanceof Error ? error.message : String(error) }),
  );
  host.markMail(mail.id, outcome.state, outcome.note);
}

function messageOf(mail: MailRecord): SendMailOptions {
  return {
    from: mail.fromName === '' ? mail.from : { name: mail.fromName, address: mail.from },
    to: mail.to,
    subject: mail.subject,
    text: mail.body,
    ...(mail.cc === '' ? {} : { cc: mail.cc }),
    ...(mail.bcc === '' ? {} : { bcc: mail.bcc }),
    ...(mail.replyTo === '' ? {} : { replyTo: mail.replyTo }),
    ...(mail.htmlBody === null ? {} : { html: mail.htmlBody }),
    attachments: mail.attachments.map(({ name, contentType, base64 }) => ({
      filename: name,
      contentType,
      content: base64,
      encoding: 'base64',
    })),
  };
}

interface Inbox {
  readonly port: number;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

async function startInbox(): Promise<Inbox> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      done(address.endsWith('@bounce.invalid') ? new Error(`550 No such mailbox: ${address}`) : null);
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        parse(Buffer.concat(chunks)).then(
          (message) => {
            received.push(message);
            done();
          },
          (error: unknown) => {
            done(error instanceof Error ? error : new Error(String(error)));
          },
        );
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  return { port, received, close };
}

async function parse(raw: Buffer): Promise<Received> {
  const mail = await PostalMime.parse(raw);
  const to = (mail.to ?? []).map((address) => address.address ?? '').join(', ');
  return { to, subject: mail.subject ?? '', text: (mail.text ?? '').trimEnd(), html: mail.html ?? '' };
}
