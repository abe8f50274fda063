import { faultWordsOfCommands } from '../../text/commands.ts';
import { say, type Language } from '../../text/words.ts';

export type FaultCode = keyof typeof faultWordsOfCommands;

/** Why a command cannot go on: a word for programs, and what to do for the person at the keyboard. */
export class CommandFault extends Error {
  override readonly name = 'CommandFault';
  constructor(
    readonly code: FaultCode,
    readonly values: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(say(faultWordsOfCommands[code], 'en', values), options);
  }

  told(language: Language): string {
    return say(faultWordsOfCommands[this.code], language, this.values);
  }
}
