import { doingWords } from '../../text/commands.ts';
import { say, type Language } from '../../text/words.ts';
import { CommandFault } from './command-fault.ts';

/** A call, and what may be said of it. */
export interface Asking {
  readonly doing: keyof typeof doingWords;
  readonly values?: Readonly<Record<string, string>>;
  /** Whether it may be repeated after an unclear answer: reads, and writes that put whole things. */
  readonly repeatable: boolean;
}

export interface Manners {
  readonly language: Language;
  readonly pause: (ms: number) => Promise<void>;
  /** The account, for what is told; empty while it is not known. */
  me: string;
}

/** Waits before a call is made again, ms. */
const waitsMs = [2_000, 8_000] as const;

/** Makes a call; makes it again after a passing failure, where that does no harm. @throws CommandFault */
export async function askGoogle<T>(asking: Asking, manners: Manners, call: () => Promise<T>): Promise<T> {
  for (const waitMs of [...waitsMs, null]) {
    try {
      return await call();
    } catch (error) {
      const failure = failureOf(error);
      if (waitMs === null || !mayRepeat(failure, asking)) throw faultOf(failure, asking, manners, error);
      await manners.pause(waitMs);
    }
  }
  throw new RangeError('unreachable');
}

/** A failed call: HTTP status (0 without an answer) and Google's text. */
export interface Failure {
  readonly status: number;
  readonly text: string;
  readonly reason: string;
}

interface Thrown {
  readonly status?: unknown;
  readonly message?: string;
  readonly response?: {
    readonly status?: number;
    readonly data?: { readonly error?: string | { readonly message?: string; readonly errors?: readonly { readonly reason?: string }[] } };
  };
}

export function failureOf(error: unknown): Failure {
  const { response, message = String(error) } = (error ?? {}) as Thrown;
  const told = response?.data?.error;
  if (typeof told === 'string') return { status: response?.status ?? 0, text: told, reason: told };
  return { status: response?.status ?? 0, text: told?.message ?? message, reason: told?.errors?.[0]?.reason ?? '' };
}

function isTooMany({ status, reason }: Failure): boolean {
  return status === 429 || (status === 403 && /rateLimitExceeded/i.test(reason));
}

/** A call that was turned away for its rate was not done: anything may be repeated then. */
function mayRepeat(failure: Failure, { repeatable }: Asking): boolean {
  return isTooMany(failure) || (repeatable && (failure.status === 0 || failure.status >= 500));
}

function faultOf(failure: Failure, { doing, values }: Asking, { language, me }: Manners, cause: unknown): CommandFault {
  const about = { doing: say(doingWords[doing], language, values), text: failure.text, me };
  return new CommandFault(codeOf(failure), about, { cause });
}

function codeOf(failure: Failure): CommandFault['code'] {
  const { status, text, reason } = failure;
  if (status === 401 || reason === 'invalid_grant') return 'loginExpired';
  if (isTooMany(failure)) return 'tooMany';
  if (status === 403 && text.includes('has not enabled the Apps Script API')) return 'scriptApiOff';
  if (status === 403 && /insufficient authentication scopes|insufficientPermissions/i.test(text + reason)) return 'scopesMissing';
  if (status === 403) return 'notAllowed';
  if (status === 404) return 'gone';
  if (status === 0) return 'noAnswer';
  return status >= 500 ? 'googleFailed' : 'refused';
}

/** What is gone is null. */
export async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof CommandFault && error.code === 'gone') return null;
    throw error;
  }
}
