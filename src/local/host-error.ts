/** What the host itself cannot do. `disk-full` and `disk-failed` leave memory and disk as they were before the call. */
export type HostErrorCode = 'disk-full' | 'disk-failed' | 'folder-in-use' | 'unknown-project' | 'unknown-file' | 'wrong-use';

/** A fault of the host, never of Google: the code is for programs, the message for the person at the machine. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
