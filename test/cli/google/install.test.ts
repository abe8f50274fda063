import { describe, expect, test } from '@jest/globals';
import { installGoogle } from '../../../src/cli/google/install-google.ts';
import { dryGoogle, dryState } from '../../../src/cli/google/dry-run.ts';
import { placeIn } from '../../../src/cli/google/pushed-files.ts';
import { propertyNames } from '../../../src/engine/run/state.ts';
import {
  alterFile,
  beatAfter,
  commandOf,
  controlOf,
  deleteProject,
  doctor,
  faultOf,
  heldState,
  owner,
  pressInstall,
  projects,
  standingAccount,
  stateOf,
  stranger,
  type Account,
} from './given.ts';

function webApps(here: Account): readonly string[] {
  return projects(here).flatMap(({ source }) => (source?.deployments ?? []).map(({ deploymentId }) => deploymentId));
}

describe('on an empty account', () => {
  const here = standingAccount();

  test('control is made, pushed and deployed; then the owner is told what to click, and why each permission is asked for', async () => {
    expect(await installGoogle(commandOf(here))).toBe('waiting');
    const control = controlOf(here);
    expect(control.scopes).toEqual(here.bundles.control.manifest.oauthScopes);
    expect(webApps(here)).toHaveLength(1);
    const told = here.told.join('\n');
    expect(told).toContain(`https://script.google.com/d/${control.id}/edit`);
    expect(told).toMatch(/Review permissions.*owner@shop\.example/);
    expect(told).toContain('drive.file  Drive: the folder, workbooks and backups that this script makes itself');
  });

  test('after the owner pressed Run on install, five workbooks are bound; letters know the address; the doctor finds nothing wrong', async () => {
    await installGoogle(commandOf(here));
    expect(pressInstall(here).error).toBeNull();
    expect(await installGoogle(commandOf(here))).toBe('whole');
    const bound = projects(here).filter(({ container }) => container !== null);
    expect(bound.map(({ code }) => code.includes('checkThisSheet'))).toEqual([true, true, true, true, true]);
    expect(new Set(bound.map(({ container }) => container)).size).toBe(5);
    const control = controlOf(here);
    expect(here.host.properties(control.id)[propertyNames.webApp]).toBe(placeIn(control.source?.files ?? []).webApp);
    for (const minutes of [1, 6]) beatAfter(here, minutes);
    const diagnosis = await doctor(here);
    expect(diagnosis.looked.filter(({ kind }) => kind !== 'ok')).toEqual([]);
    expect(diagnosis.ok).toBe(true);
  });

  test('the bound script works: its menu opens in the workbook', async () => {
    await installGoogle(commandOf(here));
    pressInstall(here);
    await installGoogle(commandOf(here));
    const book = projects(here).find(({ container }) => container !== null)?.container ?? '';
    expect(here.host.person(owner).open(book)[0]?.items.length).toBeGreaterThan(1);
  });

  test('run again it changes nothing and says so, without its file too', async () => {
    await installGoogle(commandOf(here));
    pressInstall(here);
    await installGoogle(commandOf(here));
    for (const state of [here.state, heldState()]) {
      const before = stateOf(here.host);
      here.told = [];
      expect(await installGoogle(commandOf(here, { state }))).toBe('whole');
      expect(stateOf(here.host)).toBe(before);
      expect(here.told.at(-1)).toBe('Everything stands; nothing was changed.');
    }
  });

  test('a plan writes nothing, in either phase, and tells what it would do', async () => {
    const plan = () => {
      const command = commandOf(here);
      return installGoogle({ ...command, google: dryGoogle(command.google), state: dryState(here.state) });
    };
    const empty = stateOf(here.host);
    expect(await plan()).toBe('waiting');
    expect(stateOf(here.host)).toBe(empty);
    expect(here.told).toContain('Created the control project “掌柜 Zhanggui control”');
    await installGoogle(commandOf(here));
    pressInstall(here);
    const before = stateOf(here.host);
    expect(await plan()).toBe('whole');
    expect(stateOf(here.host)).toBe(before);
    expect(here.told.filter((line) => line.endsWith('created the bound script project'))).toHaveLength(5);
  });
});

describe('what stands in the way', () => {
  const here = standingAccount(async (account) => {
    await installGoogle(commandOf(account));
    pressInstall(account);
    await installGoogle(commandOf(account));
  });

  test('another account is told whose installation it is; nothing is changed', async () => {
    const before = stateOf(here.host);
    expect(await faultOf(installGoogle(commandOf(here, { token: 'stranger' })))).toBe('otherAccount');
    expect(stateOf(here.host)).toBe(before);
  });

  test('another account that presses Run on install is refused', () => {
    expect(pressInstall(here, stranger).error?.message).toContain('only that account may install');
  });

  test.each(['owner@shop.example'])('the Apps Script API is off for %s', async (mail) => {
    here.door.switches.scriptApiOff.add(mail);
    expect(await faultOf(installGoogle(commandOf(here)))).toBe('scriptApiOff');
  });

  test('a login that was not given every permission', async () => {
    here.door.tokens.set('poor', { mail: owner, client: 'clasp', scopes: ['script.projects'] });
    expect(await faultOf(installGoogle(commandOf(here, { token: 'poor' })))).toBe('scopesMissing');
  });

  test('a login that is no longer good', async () => {
    expect(await faultOf(installGoogle(commandOf(here, { token: 'gone' })))).toBe('loginExpired');
  });

  test('a workbook in the bin is told with what to do; the others are looked after', async () => {
    const container = projects(here).find((each) => each.container !== null)?.container ?? '';
    alterFile(here, container, { trashed: true });
    expect(await installGoogle(commandOf(here))).toBe('incomplete');
    expect(here.told.some((line) => line.includes('the workbook is gone or in the bin'))).toBe(true);
    alterFile(here, container, { trashed: false });
    expect(await installGoogle(commandOf(here))).toBe('whole');
    expect(projects(here)).toHaveLength(6);
  });

  test('a renamed workbook, folder and control project are found all the same, by their ids', async () => {
    const before = projects(here).length;
    for (const { id } of here.host.files()) alterFile(here, id, { name: `renamed ${id}` });
    expect(await installGoogle(commandOf(here))).toBe('whole');
    expect(projects(here)).toHaveLength(before);
    expect(here.told.at(-1)).toBe('Everything stands; nothing was changed.');
  });

  test('a control project that is gone is not made anew: its keys are in it alone', async () => {
    deleteProject(here, controlOf(here).id);
    expect(await faultOf(installGoogle(commandOf(here)))).toBe('controlGone');
    expect(await faultOf(installGoogle(commandOf(here, { state: heldState() })))).toBe('controlGone');
    expect(projects(here)).toHaveLength(5);
  });

  test('a deleted bound script is made anew; a deployment that was deleted gets a successor, and the owner is told', async () => {
    const staff = projects(here).find(({ container }) => container !== null);
    deleteProject(here, staff?.id ?? '');
    const control = controlOf(here);
    await fetch(`${here.door.origin}/v1/projects/${control.id}/deployments/${webApps(here)[0] ?? ''}`, {
      method: 'DELETE',
      headers: { authorization: 'Bearer owner' },
    });
    expect(await installGoogle(commandOf(here))).toBe('whole');
    expect(projects(here)).toHaveLength(6);
    expect(here.told.join('\n')).toContain('The address of the web app changed');
    expect((await doctor(here)).looked.find(({ check }) => check === 'address')?.finding).toBe('otherAddress');
    pressInstall(here);
    expect((await doctor(here)).looked.find(({ check }) => check === 'address')?.finding).toBeNull();
  });
});
