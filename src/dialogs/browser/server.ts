/** `google.script` as Apps Script gives it to a dialog, as far as it is used here. */
interface ScriptRunner {
  withSuccessHandler(done: (returned: unknown) => void): ScriptRunner;
  withFailureHandler(failed: (error: Error) => void): ScriptRunner;
}

declare const google: { readonly script: { readonly run: ScriptRunner & Readonly<Record<string, (...args: readonly unknown[]) => void>> } };

/** Calls a function of the staff script; fails with what it threw, or where it could not be reached. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what comes back is named by the caller: the server's type is on the other side
export function ask<T>(fn: string, ...args: readonly unknown[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((returned) => {
        resolve(returned as T);
      })
      .withFailureHandler(reject) as typeof google.script.run;
    runner[fn]?.(...args);
  });
}
