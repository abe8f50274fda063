import { GoogleError } from '../contract.ts';

/** Status words of Google's error answers, by HTTP status. */
const statusWords: Readonly<Record<number, readonly [status: string, reason: string]>> = {
  400: ['INVALID_ARGUMENT', 'badRequest'],
  401: ['UNAUTHENTICATED', 'authError'],
  403: ['PERMISSION_DENIED', 'forbidden'],
  404: ['NOT_FOUND', 'notFound'],
  429: ['RESOURCE_EXHAUSTED', 'rateLimitExceeded'],
  500: ['INTERNAL', 'backendError'],
  503: ['UNAVAILABLE', 'backendError'],
};

/** A refusal in Google's JSON error shape. */
export class RestError extends Error {
  override readonly name = 'RestError';
  constructor(
    readonly code: number,
    message: string,
    readonly reason: string = statusWords[code]?.[1] ?? 'unknown',
  ) {
    super(message);
  }

  get body(): object {
    const { code, message, reason } = this;
    return { error: { code, message, errors: [{ message, domain: 'global', reason }], status: statusWords[code]?.[0] ?? 'UNKNOWN' } };
  }
}

export const restErrors = {
  notLoggedIn: () =>
    new RestError(
      401,
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
    ),
  missingScope: () => new RestError(403, 'Request had insufficient authentication scopes.', 'insufficientPermissions'),
  scriptApiOff: () =>
    new RestError(
      403,
      'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.',
    ),
  notAllowed: () => new RestError(403, 'The caller does not have permission'),
  notFound: () => new RestError(404, 'Requested entity was not found.'),
  fileNotFound: (id: string) => new RestError(404, `File not found: ${id}.`),
  invalid: (what: string) => new RestError(400, what),
  tooManyRequests: () =>
    new RestError(429, "Quota exceeded for quota metric 'Management requests' and limit 'Management requests per minute'."),
  internal: () => new RestError(500, 'Internal error encountered.'),
  unavailable: () => new RestError(503, 'The service is currently unavailable.'),
} as const;

/** What an emulated service refused, as its REST door says it: without the words that only scripts get to see. */
export function restErrorOf(error: unknown): RestError {
  if (error instanceof RestError) return error;
  if (!(error instanceof GoogleError)) return new RestError(500, error instanceof Error ? error.message : String(error));
  const message = error.message.replace(/^API call to [\w.]+ failed with error: /, '');
  if (/^(File not found|Requested entity was not found)/.test(message)) return new RestError(404, message);
  if (message === 'The caller does not have permission') return new RestError(403, message);
  if (/^You do not have permission to call/.test(message)) return restErrors.missingScope();
  return new RestError(400, message);
}
