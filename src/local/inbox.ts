import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Host, Instant } from './contract.ts';
import { MailAttempts, mailLimits, type MailLimits } from './mail-attempt.ts';
import { mailRound, markInterrupted } from './mail-round.ts';

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
  /** Tries every queued mail that is due and tells the host what became of it. */
  flush(): Promise<void>;
  /** Ends what is under way; never waits for a server. */
  close(): Promise<void>;
}

/**
 * Delivers the host's mails by real SMTP: to `smtpUrl`, or to a server of its own on loopback, which accepts everything except
 * recipients at `bounce.invalid`. A lasting refusal marks the mail bounced, with the server's answer; what may pass is tried again after
 * growing waits, over restarts too; a mail whose answer was lost is uncertain. `now`: real time, which the waits are of.
 */
export async function startMailDelivery(options: {
  host: Host;
  smtpUrl?: string;
  now?: () => Instant;
  limits?: MailLimits;
}): Promise<MailDelivery> {
  const { host, smtpUrl, now = Date.now, limits = mailLimits } = options;
  markInterrupted(host);
  const inbox = smtpUrl === undefined ? await startInbox() : null;
  const attempts = new MailAttempts(smtpUrl ?? `smtp://127.0.0.1:${String(inbox?.port ?? 0)}`, limits);
  const flush = () => mailRound(host, attempts, now);
  // One after the other: two flushes at once would send a mail twice.
  let last = Promise.resolve();
  let isClosed = false;
  return {
    port: inbox?.port ?? 0,
    received: () => inbox?.received ?? [],
    flush: () => {
      if (!isClosed) last = last.then(flush, flush);
      return last;
    },
    close: async () => {
      isClosed = true;
      attempts.close();
      await last.catch(() => undefined);
      await inbox?.close();
    },
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
    closeTimeout: 1_000,
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
