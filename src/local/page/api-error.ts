import { GoogleError, type Run } from '../contract.ts';
import { HostError, type HostErrorCode } from '../host-error.ts';

/** A refusal of the page's server: status for HTTP, code for programs, message for the person at the page. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const hostStatus: Readonly<Record<HostErrorCode, number>> = {
  'disk-full': 507,
  'disk-failed': 500,
  'folder-in-use': 409,
  'unknown-project': 404,
  'unknown-file': 404,
  'wrong-use': 400,
};

/** What was thrown, as an answer. Google's own refusals keep Google's words. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof GoogleError) return new ApiError(403, 'google', thrown.message);
  if (thrown instanceof HostError) return new ApiError(hostStatus[thrown.code], thrown.code, thrown.message);
  return new ApiError(500, 'internal', thrown instanceof Error ? thrown.message : String(thrown));
}

/** A fault of the host that a script met: the script was told, and the person at the machine must be, too. */
export function hostFaultIn(runs: readonly Pick<Run, 'error'>[]): ApiError | null {
  const error = runs.find((run) => run.error?.name === 'HostError')?.error ?? null;
  return error === null ? null : new ApiError(507, 'disk-full', error.message);
}
