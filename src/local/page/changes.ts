/** Counts what may have changed, so that pages know when to look, and keeps what the person should know. */
export class Changes {
  #version = 1;
  #trouble: string | null = null;

  get version(): number {
    return this.#version;
  }

  get trouble(): string | null {
    return this.#trouble;
  }

  /** Something may have changed; whatever the trouble was, the host works again. */
  made(): void {
    this.#version += 1;
    this.#trouble = null;
  }

  /** The host could not do its work. */
  failed(error: unknown): void {
    this.#trouble = error instanceof Error ? error.message : String(error);
    this.#version += 1;
  }
}
