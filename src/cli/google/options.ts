import { homedir } from 'node:os';
import { join } from 'node:path';
import { languages, type Language } from '../../text/words.ts';
import { CommandFault } from './command-fault.ts';

/** What may follow a command that talks to Google. */
export interface Options {
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly wait: boolean;
  /** Null where nobody asked for one. */
  readonly language: Language | null;
  readonly endpoint: string | null;
  /** The file of clasp's login, and the name of the login in it. */
  readonly login: string;
  readonly user: string;
  readonly state: string;
}

type Flag = '--dry-run' | '--json' | '--wait' | '--lang' | '--endpoint' | '--login' | '--user' | '--state';

/**
 * Reads the options that a command knows.
 * @throws CommandFault `badOption`
 */
export function optionsOf(args: readonly string[], known: readonly Flag[]): Options {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at += 1) {
    const [flag = '', inline] = (args[at] ?? '').split('=', 2);
    if (!known.some((each) => each === flag)) throw new CommandFault('badOption', { option: args[at] ?? '' });
    const plain = flag === '--dry-run' || flag === '--json' || flag === '--wait';
    const value = plain ? 'yes' : (inline ?? args[(at += 1)]);
    if (value === undefined) throw new CommandFault('badOption', { option: flag });
    given.set(flag, value);
  }
  return {
    dryRun: given.has('--dry-run'),
    json: given.has('--json'),
    wait: given.has('--wait'),
    language: languageOf(given.get('--lang')),
    endpoint: endpointOf(given.get('--endpoint')),
    login: given.get('--login') ?? join(homedir(), '.clasprc.json'),
    user: given.get('--user') ?? 'default',
    state: given.get('--state') ?? '.zhanggui-google.json',
  };
}

function languageOf(asked: string | undefined): Language | null {
  if (asked === undefined) return null;
  const found = languages.find((each) => each === asked) ?? (asked === 'zh' ? 'zh-CN' : undefined);
  if (found === undefined) throw new CommandFault('badOption', { option: `--lang ${asked}` });
  return found;
}

function endpointOf(asked: string | undefined): string | null {
  if (asked === undefined) return null;
  if (!URL.canParse(asked)) throw new CommandFault('badOption', { option: `--endpoint ${asked}` });
  return asked.replace(/\/+$/, '');
}

/** The language of the machine, where nobody asked for one. */
export function languageHere(environment: NodeJS.ProcessEnv): Language {
  const told = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  if (/^zh[_-](TW|HK|Hant)/i.test(told)) return 'zh-TW';
  return told.startsWith('zh') ? 'zh-CN' : 'en';
}
