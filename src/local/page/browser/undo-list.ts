import type { TypedBlock } from '../typed-blocks.ts';

/** One step: what was typed, and what would be typed to have it as before. */
export interface Step {
  readonly typed: readonly TypedBlock[];
  readonly earlier: readonly TypedBlock[];
}

const longest = 100;

/** What was typed on the sheet in view, to be typed back. */
export class UndoList {
  #done: Step[] = [];
  #undone: Step[] = [];

  add(step: Step): void {
    this.#done = [...this.#done, step].slice(-longest);
    this.#undone = [];
  }

  /** The blocks that undo the last step; null where there is none. */
  back(): readonly TypedBlock[] | null {
    const step = this.#done.pop();
    if (step === undefined) return null;
    this.#undone.push(step);
    return step.earlier;
  }

  /** The blocks that do an undone step again; null where there is none. */
  forth(): readonly TypedBlock[] | null {
    const step = this.#undone.pop();
    if (step === undefined) return null;
    this.#done.push(step);
    return step.typed;
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}
