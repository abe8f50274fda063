import { describe, expect, test } from '@jest/globals';
import { deployGoogle } from '../../../src/cli/google/deploy-google.ts';
import { dryGoogle, dryState } from '../../../src/cli/google/dry-run.ts';
import { installGoogle } from '../../../src/cli/google/install-google.ts';
import { stampIn, stampOf, type Bundles } from '../../../src/cli/google/pushed-files.ts';
import { schema } from '../../../src/engine/workbook/tables.ts';
import { webAnswer } from '../../../src/local/web-app.ts';
import {
  alterFile,
  alterProject,
  commandOf,
  controlOf,
  deleteProject,
  faultOf,
  heldState,
  pressInstall,
  projects,
  standingAccount,
  stateOf,
  type Account,
} from './given.ts';

const here = standingAccount(async (account) => {
  await installGoogle(commandOf(account));
  pressInstall(account);
  await installGoogle(commandOf(account));
});

/** The code of a later day: one line more, and the web app tells which it is. */
function later({ control, staff }: Bundles): Bundles {
  return {
    control: { ...control, code: `${control.code}\nfunction doGet(){return HtmlService.createHtmlOutput('later');}` },
    staff: { ...staff, code: `${staff.code}\n// later` },
  };
}

function deployments(account: Account) {
  return controlOf(account).source?.deployments ?? [];
}

async function page(account: Account): Promise<string> {
  return (await fetch(`${account.door.origin}/macros/s/${deployments(account)[0]?.deploymentId ?? ''}/exec`)).text();
}

function folderOf({ host }: Account): string {
  return host.files().find(({ mimeType }) => mimeType.endsWith('folder'))?.id ?? '';
}

describe('deploying new code', () => {
  test('reaches all six projects and the web app, whose address stays', async () => {
    const before = deployments(here);
    const bundles = later(here.bundles);
    await deployGoogle(commandOf(here, { bundles }));
    expect(deployments(here)).toHaveLength(1);
    expect(deployments(here)[0]?.deploymentId).toBe(before[0]?.deploymentId);
    expect(deployments(here)[0]?.versionNumber).toBe(2);
    expect(projects(here).map(({ source }) => stampIn(source?.files ?? []))).toEqual(Array(6).fill(stampOf(bundles)));
    expect(await page(here)).toBe('later');
    expect(here.told).toContain('Pointed the web app to version 2; its address stays');
  });

  test('html files go along: a new one is new code, and one that somebody deleted by hand comes back', async () => {
    const { control, staff } = here.bundles;
    const bundles = { control, staff: { ...staff, files: { ...staff.files, links: '<p>later</p>' } } };
    const pushed = () => projects(here).flatMap(({ container, html }) => (container === null ? [] : [html]));
    expect(pushed()).toEqual(Array(5).fill(staff.files));
    await deployGoogle(commandOf(here, { bundles }));
    expect(pushed()).toEqual(Array(5).fill(bundles.staff.files));
    const [bound] = projects(here).filter(({ container }) => container !== null);
    alterProject(here, bound?.id ?? '', (spec) => {
      if (spec.source === undefined) return spec;
      const files = spec.source.files.filter(({ name }) => name !== 'links');
      return { ...spec, html: {}, source: { ...spec.source, files } };
    });
    await deployGoogle(commandOf(here, { bundles }));
    expect(pushed()).toEqual(Array(5).fill(bundles.staff.files));
  });

  test('until then the web app runs the code of its version, while triggers run the newest', async () => {
    alterProject(here, controlOf(here).id, (spec) => ({
      ...spec,
      code: 'function doGet(){return HtmlService.createHtmlOutput("newest");}',
    }));
    expect(await page(here)).not.toContain('newest');
    expect(webAnswer(here.host.run(controlOf(here).id, 'doGet', { trigger: 'web' })).html).toBe('newest');
  });

  test('once more it changes nothing and says so, without its file too', async () => {
    await deployGoogle(commandOf(here, { bundles: later(here.bundles) }));
    const before = stateOf(here.host);
    for (const state of [here.state, heldState()]) await deployGoogle(commandOf(here, { bundles: later(here.bundles), state }));
    expect(stateOf(here.host)).toBe(before);
    expect(here.told.at(-1)).toBe('Everything stands; nothing was changed.');
  });

  test('a plan writes nothing and tells what it would do', async () => {
    const before = stateOf(here.host);
    const command = commandOf(here, { bundles: later(here.bundles) });
    await deployGoogle({ ...command, google: dryGoogle(command.google), state: dryState(here.state) });
    expect(stateOf(here.host)).toBe(before);
    expect(here.told.filter((line) => line.endsWith('pushed the code'))).toHaveLength(5);
  });

  test('new permissions are told: somebody must consent anew', async () => {
    const { control, staff } = here.bundles;
    const manifest = { ...control.manifest, oauthScopes: [...control.manifest.oauthScopes, 'https://www.googleapis.com/auth/documents'] };
    await deployGoogle(commandOf(here, { bundles: { control: { ...control, manifest }, staff } }));
    expect(here.told.join('\n')).toContain('The permissions changed: open https://script.google.com/d/');
  });
});

describe('refused', () => {
  test('[SEC-9] older code over workbooks of a newer version: nothing is pushed', async () => {
    const facts = stateOf(here.host).files.get(folderOf(here))?.properties ?? {};
    alterFile(here, folderOf(here), { properties: { ...facts, schema: String(schema + 1) } });
    const before = stateOf(here.host);
    expect(await faultOf(deployGoogle(commandOf(here, { bundles: later(here.bundles) })))).toBe('olderCode');
    expect(await faultOf(installGoogle(commandOf(here, { bundles: later(here.bundles) })))).toBe('olderCode');
    expect(stateOf(here.host)).toBe(before);
  });

  test('[SEC-9] older code over newer code that was pushed and has not run yet', async () => {
    alterProject(here, controlOf(here).id, (spec) => {
      const files = (spec.source?.files ?? []).map((file) =>
        file.name === 'Code' ? { ...file, source: file.source.replace(/ schema \d+ /, ` schema ${String(schema + 1)} `) } : file,
      );
      return spec.source ? { ...spec, source: { ...spec.source, files } } : spec;
    });
    expect(await faultOf(deployGoogle(commandOf(here)))).toBe('olderCode');
  });

  test('before the installation is whole: never a new address', async () => {
    deleteProject(here, projects(here).find(({ container }) => container !== null)?.id ?? '');
    const control = controlOf(here);
    alterProject(here, control.id, (spec) => (spec.source ? { ...spec, source: { ...spec.source, deployments: [] } } : spec));
    expect(await faultOf(deployGoogle(commandOf(here)))).toBe('notInstalled');
    expect(deployments(here)).toEqual([]);
  });

  test('on an account without Zhanggui', async () => {
    expect(await faultOf(deployGoogle(commandOf(here, { token: 'stranger', state: heldState() })))).toBe('notInstalled');
  });
});
