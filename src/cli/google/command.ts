import type { Words } from '../../text/words.ts';
import { say, type Language } from '../../text/words.ts';
import type { Google } from './google.ts';
import type { Bundles } from './pushed-files.ts';
import type { StateStore } from './state-file.ts';

/** What a command works with. */
export interface Command {
  readonly google: Google;
  readonly bundles: Bundles;
  readonly state: StateStore;
  readonly language: Language;
  /** One line for the person at the keyboard. */
  readonly tell: (line: string) => void;
}

/** Tells a line, and counts the lines that tell of a change. */
export class Report {
  changes = 0;
  readonly #command: Pick<Command, 'language' | 'tell'>;

  constructor(command: Pick<Command, 'language' | 'tell'>) {
    this.#command = command;
  }

  changed(words: Words, values: Readonly<Record<string, string | number>> = {}): void {
    this.changes += 1;
    this.say(words, values);
  }

  say(words: Words, values: Readonly<Record<string, string | number>> = {}): void {
    this.#command.tell(say(words, this.#command.language, values));
  }
}

/** Where a project is opened in the browser. */
export function editorOf(project: string): string {
  return `https://script.google.com/d/${project}/edit`;
}

export function folderUrl(folder: string): string {
  return `https://drive.google.com/drive/folders/${folder}`;
}
