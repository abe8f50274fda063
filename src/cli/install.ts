import { setTimeout as pause } from 'node:timers/promises';
import { clickWords, installWords } from '../text/commands.ts';
import { say } from '../text/words.ts';
import { installGoogle } from './google/install-google.ts';
import { optionsOf } from './google/options.ts';
import { runCommand } from './google/run-command.ts';

/** Seconds between two looks while `--wait` waits for the owner, and how often it looks. */
const [lookEverySeconds, looks] = [10, 90];

/**
 * `npm run install:google [-- --dry-run] [--wait] [--lang zh-CN|zh-TW|en] [--endpoint URL] [--login FILE] [--user NAME] [--state FILE]`:
 * installs Zhanggui on Google, or repairs it. Exit code 0: it stands whole; 2: the owner must click; 1: something is wrong.
 */
await runCommand(
  () => optionsOf(process.argv.slice(2), ['--dry-run', '--wait', '--lang', '--endpoint', '--login', '--user', '--state']),
  async (command, { dryRun, wait }) => {
    let came = await installGoogle(command);
    for (let look = 0; wait && !dryRun && came === 'waiting' && look < looks; look += 1) {
      if (look === 0) console.log(say(clickWords.waiting, command.language));
      await pause(lookEverySeconds * 1_000);
      const lines: string[] = [];
      came = await installGoogle({ ...command, tell: (line) => lines.push(line) });
      if (came !== 'waiting') console.log(lines.join('\n'));
    }
    if (dryRun) console.log(say(installWords.plannedOnly, command.language));
    return { whole: 0, waiting: 2, incomplete: 1 }[came];
  },
);
