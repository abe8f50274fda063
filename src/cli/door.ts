import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import '../local/page/office-zone.ts';
import type { Host } from '../local/contract.ts';
import { createHost, worldOf } from '../local/host.ts';
import { claspLogin } from '../local/rest/caller.ts';
import { openDoor } from '../local/rest/door.ts';
import { refreshPrefix } from '../local/rest/token-route.ts';
import { officeZone } from '../table/office-time.ts';
import { sampleOwner } from './sample.ts';

/**
 * `npm run door`: an empty made-up account at Google, for trying the installing commands without one. `PORT` is the port of its REST
 * API, 8230 if not set; `ZHANGGUI_DATA` a folder to keep it in, else it is forgotten at the end. A line `install` on the keyboard
 * presses Run on install, as the owner does in the script editor; `stop` ends it.
 */
const { PORT = '8230', ZHANGGUI_DATA } = process.env;
const token = 'door-owner';
const loginFile = resolve('.zhanggui-door-login.json');

const storage = ZHANGGUI_DATA === undefined ? 'memory' : { folder: resolve(ZHANGGUI_DATA) };
const host = createHost({ storage, account: 'workspace', zone: officeZone.name, clock: 'real' });
const door = await openDoor(host, Number(PORT));
door.tokens.set(token, claspLogin(sampleOwner));
const kept = { client_id: 'door', client_secret: 'door', access_token: token, refresh_token: `${refreshPrefix}${token}` };
writeFileSync(loginFile, `${JSON.stringify({ tokens: { default: { type: 'authorized_user', ...kept } } }, null, 2)}\n`);

const given = `--endpoint ${door.origin} --login ${loginFile} --state .zhanggui-door-state.json`;
console.log(`A made-up account, ${sampleOwner}: ${door.origin}`);
for (const command of ['install:google', 'deploy', 'doctor']) console.log(`  npm run ${command} -- ${given}`);
console.log('Type install to press Run on install in the script editor, stop to end.');

const ticker = setInterval(() => host.tick(), 1_000);

/** Runs install of the control project, as its owner does in the editor. */
function pressInstall(at: Host): string {
  const control = [...worldOf(at).store.state.projects.values()].find(
    ({ container, source }) => container === null && source !== undefined,
  );
  if (control === undefined) return 'There is no control project yet: run install:google first.';
  const { outcome, error } = at.run(control.id, 'install', { as: sampleOwner });
  return error === null ? `install: ${outcome}` : `install: ${error.message}`;
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === 'install') console.log(pressInstall(host));
  else if (line.trim() === 'stop') break;
}
process.stdin.destroy();
clearInterval(ticker);
await door.close();
host.close();
