/** `google.script` as Apps Script gives it to a dialog, as far as it is used here. */
interface ScriptRunner {
  withSuccessHandler(done: (returned: unknown) => void): ScriptRunner;
  withFailureHandler(failed: (error: Error) => void): ScriptRunner;
}

declare const google: { readonly script: { readonly run: ScriptRunner & Readonly<Record<string, (...args: readonly unknown[]) => void>> } };

/** Calls a function of the staff script; fails with what it threw, or where it could not be reached. */

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
