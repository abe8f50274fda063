import { PassThrough } from 'node:stream';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import type { MailRecord } from './model.ts';

/** What became of one attempt to hand a mail to the server. */
export type Attempt =
  /** The server has it for some, `refused` for good or put off `later` for others. */
  | { readonly outcome: 'taken'; readonly note: string; readonly refused: readonly string[]; readonly later: readonly string[] }
  /** It will never take it. */
  | { readonly outcome: 'refused'; readonly note: string }
  /** It has not taken it and may, some time: no connection, a passing refusal (4xx), a login that a person must mend. */
  | { readonly outcome: 'later'; readonly note: string; readonly isServers: boolean }
  /** It was handed over whole, and no answer came. */
  | { readonly outcome: 'uncertain'; readonly note: string };

/** Time limits, ms: for DNS and connecting, for the greeting, for each silence, and for one mail as a whole. */
export interface MailLimits {
  readonly connectMs: number;
  readonly silenceMs: number;
  readonly wholeMs: number;
}

export const mailLimits: MailLimits = { connectMs: 20_000, silenceMs: 60_000, wholeMs: 180_000 };

/** Hands mails to one SMTP server, one at a time. */
export class MailAttempts {
  readonly #transport: Transporter;
  readonly #limits: MailLimits;
  #handedOver: () => void = () => undefined;
  #running: AbortController | null = null;

  constructor(url: string, limits: MailLimits) {
    this.#limits = limits;
    this.#transport = createTransport({
      url,
      connectionTimeout: limits.connectMs,
      dnsTimeout: limits.connectMs,
      greetingTimeout: limits.connectMs,
      socketTimeout: limits.silenceMs,
    } as Parameters<typeof createTransport>[0]) as Transporter;
    this.#transport.use('stream', (mail, done) => {
      // Ends before the dot goes out that makes the server take the mail.
      const passing = new PassThrough({
        flush: (end) => {
          try {
            this.#handedOver();
            end();
          } catch (error) {
            end(error as Error);
          }
        },
      });
      mail.message.transform(passing);
      done();
    });
  }

  /** `before` is called when all but the last sign of the mail is on its way; the mail is not handed over where it throws. */
  async try(mail: MailRecord, to: readonly string[], before: () => void): Promise<Attempt> {
    const running = new AbortController();
    let isOver = false;
    this.#running = running;
    this.#handedOver = () => {
      before();
      isOver = true;
    };
    const limit = setTimeout(() => {
      running.abort(new Error('the server took too long'));
    }, this.#limits.wholeMs);
    try {
      const sent = (await this.#transport.sendMail({ ...messageOf(mail, to), signal: running.signal })) as Answer;
      return taken(sent);
    } catch (error) {
      return failed(error, isOver);
    } finally {
      clearTimeout(limit);
      this.#running = null;
    }
  }

  /** Ends what is under way. */
  close(): void {
    this.#running?.abort(new Error('closed'));
    this.#transport.close();
  }
}

interface Answer {
  readonly response?: string;
  readonly rejected?: readonly string[];
  readonly rejectedErrors?: readonly SmtpError[];
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly recipient?: string;
}

function taken({ response = '', rejected = [], rejectedErrors = [] }: Answer): Attempt {
  const later = rejectedErrors.filter(({ responseCode = 500 }) => responseCode < 500).map(({ recipient = '' }) => recipient);
  const refused = rejected.filter((each) => !later.includes(each));
  const why = rejectedErrors.map(({ message }) => message);
  return { outcome: 'taken', note: [response, ...why].join('; '), refused, later };
}

/** Faults of the mail itself, where no answer of the server says more. */
const own = ['EENVELOPE', 'EMESSAGE', 'ESTREAM'];

function failed(error: unknown, isOver: boolean): Attempt {
  const { message, code = '', responseCode } = error as SmtpError;
  // What is said of the connection or the login is not said of the mail.
  const isServers = !own.includes(code);
  if (responseCode !== undefined) {
    return responseCode >= 500 && !isServers ? { outcome: 'refused', note: message } : { outcome: 'later', note: message, isServers };
  }
  if (isOver) return { outcome: 'uncertain', note: message };
  return isServers ? { outcome: 'later', note: message, isServers } : { outcome: 'refused', note: message };
}

function messageOf(mail: MailRecord, to: readonly string[]): SendMailOptions {
  return {
    from: mail.fromName === '' ? mail.from : { name: mail.fromName, address: mail.from },
    envelope: { from: mail.from, to: [...to] },
    to: mail.to,
    subject: mail.subject,
    text: mail.body,
    ...(mail.cc === '' ? {} : { cc: mail.cc }),
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
