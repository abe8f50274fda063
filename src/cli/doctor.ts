import { diagnose } from './google/doctor-google.ts';
import { openAsStranger } from './google/open-as-stranger.ts';
import { optionsOf } from './google/options.ts';
import { runCommand } from './google/run-command.ts';

/**
 * `npm run doctor [-- --lang zh-CN|zh-TW|en] [--json] [--endpoint URL] [--login FILE] [--user NAME] [--state FILE]`: tells what is
 * wrong with the installation and what to do. Exit code 1 where something is.
 */
await runCommand(
  () => optionsOf(process.argv.slice(2), ['--lang', '--json', '--endpoint', '--login', '--user', '--state']),
  async (command, { language, json }) => {
    const diagnosis = await diagnose({ ...command, now: () => Date.now(), open: openAsStranger }, language);
    if (json) console.log(JSON.stringify(diagnosis));
    return diagnosis.ok ? 0 : 1;
  },
);
