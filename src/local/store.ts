import type { Disk } from './disk.ts';
import { Draft } from './draft.ts';
import type { State } from './model.ts';

/** The current state, and the one that the disk has. Memory moves on only after the disk has taken the change. */
export class Store {
  #state: State;
  #saved: State;
  readonly #disk: Disk | null;

  constructor(empty: State, disk: Disk | null) {
    this.#disk = disk;
    this.#state = disk ? disk.load(empty) : empty;
    this.#saved = this.#state;
  }

  get state(): State {
    return this.#state;
  }

  /** One transaction: if `edit` or the disk fails, nothing has changed. */
  change<T>(edit: (draft: Draft) => T): T {
    const draft = new Draft(this.#state);
    const result = edit(draft);
    this.replace(draft.finish());
    return result;
  }

  /** Puts a whole state in place, on the disk too. */
  replace(state: State): void {
    this.#disk?.write(this.#saved, state);
    this.#saved = state;
    this.#state = state;
  }

  /** Changes what needs no disk: the clock, the caches, what is counted of properties. */
  touch(change: Partial<Pick<State, 'now' | 'caches' | 'counter' | 'propertyUse'>>): void {
    this.#state = { ...this.#state, ...change };
  }

  close(): void {
    this.#disk?.close();
  }
}
