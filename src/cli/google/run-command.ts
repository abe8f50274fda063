import { setTimeout as wait } from 'node:timers/promises';
import { buildBundles } from '../shop.ts';
import { readLogin } from './clasp-login.ts';
import { CommandFault } from './command-fault.ts';
import type { Command } from './command.ts';
import { dryGoogle, dryState } from './dry-run.ts';
import { throughClasp } from './clasp.ts';
import { googleRest } from './google-rest.ts';
import { languageHere, type Options } from './options.ts';
import { stateFile } from './state-file.ts';

/** Runs a command from the keyboard: what stops it is told in one sentence, and the exit code is 1. */
export async function runCommand(options: () => Options, work: (command: Command, options: Options) => Promise<number>): Promise<void> {
  let language = languageHere(process.env);
  try {
    const asked = options();
    language = asked.language ?? language;
    process.exitCode = await work(await commandOf(asked, language), asked);
  } catch (error) {
    console.error(error instanceof CommandFault ? error.told(language) : error);
    process.exitCode = 1;
  }
}

async function commandOf(options: Options, language: Command['language']): Promise<Command> {
  const login = readLogin(options.login, options.user);
  const manners = { language, me: options.user, pause: (ms: number) => wait(ms) };
  const google = throughClasp(googleRest({ login, endpoint: options.endpoint, manners }), { ...options, manners });
  const state = stateFile(options.state);
  const bundles = await buildBundles();
  const tell = (line: string) => {
    if (!options.json) console.log(options.dryRun ? `· ${line}` : line);
  };
  return options.dryRun
    ? { google: dryGoogle(google), state: dryState(state), bundles, language, tell }
    : { google, state, bundles, language, tell };
}
