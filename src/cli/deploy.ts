import { installWords } from '../text/commands.ts';
import { say } from '../text/words.ts';
import { deployGoogle } from './google/deploy-google.ts';
import { optionsOf } from './google/options.ts';
import { runCommand } from './google/run-command.ts';

/**
 * `npm run deploy [-- --dry-run] [--lang …] [--endpoint URL] [--login FILE] [--user NAME] [--state FILE]`: brings the code here to
 * every project of the installation. The address of the web app stays.
 */
await runCommand(
  () => optionsOf(process.argv.slice(2), ['--dry-run', '--lang', '--endpoint', '--login', '--user', '--state']),
  async (command, { dryRun }) => {
    await deployGoogle(command);
    if (dryRun) console.log(say(installWords.plannedOnly, command.language));
    return 0;
  },
);
