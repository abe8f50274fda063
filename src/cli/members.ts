import { notEmulated } from './member-check.ts';
import { appsScriptSources, usedMembers } from './used-members.ts';

/** `npm run members`: fails when a source that runs inside Apps Script uses a member that the local host does not emulate. */
const used = usedMembers(appsScriptSources());
const missing = notEmulated(used);
for (const { member, at } of missing) console.error(`${at}: ${member} is not emulated (src/local/realm/)`);
if (missing.length === 0)
  console.log(`${String(used.length)} members of Apps Script are used, and all of them are emulated or plain data.`);
process.exitCode = missing.length === 0 ? 0 : 1;
