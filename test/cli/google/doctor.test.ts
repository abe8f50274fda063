import { describe, expect, test } from '@jest/globals';
import { checks } from '../../../src/cli/google/doctor-checks.ts';
import { installGoogle } from '../../../src/cli/google/install-google.ts';
import type { ScriptFile } from '../../../src/local/contract.ts';
import { worldOf } from '../../../src/local/host.ts';
import { newOrders } from '../../../src/orders/tables.ts';
import { schema } from '../../../src/engine/workbook/tables.ts';
import { propertyNames } from '../../../src/engine/run/state.ts';
import { checkWords, findingWords } from '../../../src/text/doctor.ts';
import { say } from '../../../src/text/words.ts';
import {
  alterFile,
  alterProject,
  beatAfter,
  controlOf,
  commandOf,
  deleteProject,
  doctor,
  faultOf,
  findings,
  heldState,
  owner,
  pressInstall,
  projects,
  standingAccount,
  stateOf,
  stranger,
  type Account,
} from './given.ts';

const here = standingAccount(async (account) => {
  await installGoogle(commandOf(account));
  pressInstall(account);
  await installGoogle(commandOf(account));
  for (const minutes of [1, 6]) beatAfter(account, minutes);
});

/** A scan that notices, and over an hour later one that writes the record anew. */
function recordAnew(): void {
  // Refused links come on record with the heartbeat, and into the next health record.
  for (const minutes of [6, 61, 61]) beatAfter(here, minutes);
}

function folder(): string {
  return here.host.files().find(({ mimeType }) => mimeType.endsWith('folder'))?.id ?? '';
}

function plant(facts: Readonly<Record<string, string>>): void {
  alterFile(here, folder(), { properties: { ...stateOf(here.host).files.get(folder())?.properties, ...facts } });
}

function workbook(book: string): string {
  return stateOf(here.host).files.get(folder())?.properties?.[book] ?? '';
}

function staffOf(book: string): string {
  return projects(here).find(({ container }) => container === workbook(book))?.id ?? '';
}

function alterPushed(id: string, change: (file: ScriptFile) => ScriptFile): void {
  alterProject(here, id, (spec) => (spec.source ? { ...spec, source: { ...spec.source, files: spec.source.files.map(change) } } : spec));
}

const manifest = (change: (text: string) => string) => (file: ScriptFile) =>
  file.type === 'JSON' ? { ...file, source: change(file.source) } : file;

const faults: readonly (readonly [fault: string, finding: string, plant: (account: Account) => void])[] = [
  ['the heart stands still: a disabled trigger', 'noBeat', () => here.host.setTime(here.host.now() + 3 * 3_600_000)],
  ['no record was written yet', 'noRecord', () => plant({ at: '-' })],
  [
    'a trigger is missing',
    'triggers',
    () => {
      dropTrigger('edited');
      recordAnew();
    },
  ],
  [
    'a trigger is doubled',
    'triggers',
    () => {
      doubleTrigger();
      recordAnew();
    },
  ],
  [
    "somebody else's trigger",
    'stranger',
    () => {
      beatAfter(here, 1, stranger);
      recordAnew();
    },
  ],
  ['a workbook in the bin', 'bookGone', () => alterFile(here, workbook('stock'), { trashed: true })],
  ['a workbook shared by link', 'shared', () => alterFile(here, workbook('control'), { link: 'reader' })],
  [
    'foreign code in control',
    'controlOld',
    () => alterPushed(controlOf(here).id, (file) => (file.name === 'Code' ? { ...file, source: '' } : file)),
  ],
  ['a workbook without its script', 'staffMissing', () => deleteProject(here, staffOf('order'))],
  [
    'older code in one workbook',
    'mixed',
    () =>
      alterPushed(staffOf('report'), (file) => ({
        ...file,
        source: file.source.replace(/^(\/\/ Zhanggui .* )[0-9a-f]{12}/, '$1000000000000'),
      })),
  ],
  ['no deployment', 'noDeployment', () => alterDeployments([])],
  ['a deployment of older code', 'oldDeployment', () => alterVersion()],
  [
    'letters that carry no address',
    'noAddress',
    () => {
      here.host.setProperty(controlOf(here).id, propertyNames.webApp, '');
      recordAnew();
    },
  ],
  [
    "letters that carry another deployment's address",
    'otherAddress',
    () => {
      here.host.setProperty(controlOf(here).id, propertyNames.webApp, 'https://script.google.com/macros/s/old/exec');
      recordAnew();
    },
  ],
  [
    'a domain that keeps strangers out',
    'barred',
    () => {
      here.door.switches.strangersBarred = true;
    },
  ],
  ['a web app whose page is an error', 'notAnswering', () => alterWebApp("function doGet() { throw new Error('boom'); }")],
  [
    "a web app that shows somebody else's page",
    'notAnswering',
    () => alterWebApp("function doGet() { return HtmlService.createHtmlOutput('<title>News</title>').setTitle('News'); }"),
  ],
  [
    'a manifest with another time zone',
    'zone',
    () =>
      alterPushed(
        controlOf(here).id,
        manifest((text) => text.replace('Asia/Shanghai', 'America/New_York')),
      ),
  ],
  [
    'a workbook with another time zone',
    'zoneOfBook',
    () => {
      worldOf(here.host).store.change((changes) => {
        changes.book(workbook('order')).timeZone = 'America/New_York';
      });
      recordAnew();
    },
  ],
  [
    'a manifest with other permissions',
    'otherScopes',
    () =>
      alterPushed(
        staffOf('stock'),
        manifest((text) => text.replace('script.container.ui', 'documents')),
      ),
  ],
  ['older code here than the workbooks', 'olderHere', () => plant({ schema: String(schema + 1) })],
  ['workbooks that have not been moved to the pushed schema', 'notMoved', () => plant({ schema: String(schema - 1) })],
  ["the day's trigger time nearly used up", 'runTime', () => plant({ runPercent: '75' })],
  ["the day's mail nearly used up", 'mailLeft', () => plant({ mailLeft: '12' })],
  ['no backup within the time', 'noBackup', () => plant({ backup: '-', installed: String(here.host.now() - 30 * 3_600_000) })],
  [
    'the newest good backup is too old',
    'oldBackup',
    () => plant({ backup: String(here.host.now() - 27 * 3_600_000), installed: String(here.host.now() - 90 * 3_600_000) }),
  ],
  [
    'something that keeps failing',
    'failing',
    () => {
      breakHeader();
      recordAnew();
    },
  ],
  ['too many forged links', 'badLinks', () => plant({ badLinks: 'bad-signature 20, expired 3' })],
  ['nearly as many versions as Google allows', 'manyVersions', () => alterVersions(185)],
];

function dropTrigger(fn: string): void {
  worldOf(here.host).store.change((changes) => {
    changes.state.triggers = changes.state.triggers.filter((trigger) => trigger.fn !== fn);
  });
}

function doubleTrigger(): void {
  worldOf(here.host).store.change((changes) => {
    const [beat] = changes.state.triggers.filter(({ fn }) => fn === 'beat');
    if (beat) changes.state.triggers = [...changes.state.triggers, { ...beat, id: 'second' }];
  });
}

function alterDeployments(deployments: []): void {
  alterProject(here, controlOf(here).id, (spec) => (spec.source ? { ...spec, source: { ...spec.source, deployments } } : spec));
}

/** What strangers see is the deployed version: this code comes last in it. */
function alterWebApp(code: string): void {
  alterProject(here, controlOf(here).id, (spec) => {
    if (!spec.source) return spec;
    const late = (file: ScriptFile) => (file.name === 'Code' ? { ...file, source: `${file.source}\n${code}` } : file);
    return {
      ...spec,
      source: { ...spec.source, versions: spec.source.versions.map((each) => ({ ...each, files: each.files.map(late) })) },
    };
  });
}

function alterVersion(): void {
  alterProject(here, controlOf(here).id, (spec) => {
    if (!spec.source) return spec;
    const old = (file: ScriptFile) => ({ ...file, source: file.source.replace(/^(\/\/ Zhanggui .* )[0-9a-f]{12}/, '$1000000000000') });
    return { ...spec, source: { ...spec.source, versions: spec.source.versions.map((each) => ({ ...each, files: each.files.map(old) })) } };
  });
}

function alterVersions(count: number): void {
  alterProject(here, controlOf(here).id, (spec) => {
    const [first] = spec.source?.versions ?? [];
    if (!spec.source || !first) return spec;
    return {
      ...spec,
      source: { ...spec.source, versions: Array.from({ length: count }, (_, at) => ({ ...first, versionNumber: at + 1 })) },
    };
  });
}

function breakHeader(): void {
  here.host.person(owner).edit(workbook('order'), newOrders.sheetId, 0, 0, [['?']]);
}

describe('the doctor', () => {
  test('finds nothing wrong with a good installation, and says so in the language of the installation', async () => {
    const diagnosis = await doctor(here);
    expect(diagnosis.looked.filter(({ kind }) => kind !== 'ok')).toEqual([]);
    expect(here.told.at(-1)).toBe('All is well.');
    expect(new Set(diagnosis.looked.map(({ check }) => check))).toEqual(new Set(Object.keys(checkWords)));
    expect(diagnosis.facts).toMatchObject({ owner, language: 'zh-CN', triggers: 'ok', schema: String(schema), failing: '-' });
  });

  test.each(faults)('finds %s', async (_, finding, happen) => {
    happen(here);
    const diagnosis = await doctor(here);
    const found = diagnosis.looked.find((each) => each.finding === finding);
    expect(diagnosis.looked.filter(({ kind }) => kind === 'wrong').map((each) => each.finding)).toContain(finding);
    expect(diagnosis.ok).toBe(false);
    expect(found?.text).not.toMatch(/\{\w+\}/);
    expect(here.told.some((line) => line.startsWith('✗') && line.includes(found?.text ?? '?'))).toBe(true);
  });

  test('every finding has a test of its own', () => {
    const tested = faults.map(([, finding]) => finding);
    expect([...new Set(tested)].sort()).toEqual(Object.keys(findingWords).sort());
    expect(Object.keys(checks).sort()).toEqual(Object.keys(checkWords).sort());
  });

  test('tells what a page that is not its own calls itself', async () => {
    alterWebApp("function doGet() { throw new Error('boom'); }");
    const { looked } = await doctor(here);
    expect(looked.find(({ finding }) => finding === 'notAnswering')?.text).toContain('(Error)');
  });

  test('finds an address that answers nothing', async () => {
    const { gather } = await import('../../../src/cli/google/doctor-known.ts');
    const command = {
      ...commandOf(here),
      now: () => here.host.now(),
      open: () => Promise.resolve({ kind: 'failed', text: '404' } as const),
    };
    expect(checks.access(await gather(command), 'en').map(({ words }) => words)).toEqual(['notAnswering']);
  });

  test('tells refused links, which are no fault while they are few; the bare address counts none', async () => {
    const { deploymentId = '' } = controlOf(here).source?.deployments[0] ?? {};
    for (const query of ['?t=forged', '?t=forged', '']) await fetch(`${here.door.origin}/macros/s/${deploymentId}/exec${query}`);
    recordAnew();
    const diagnosis = await doctor(here);
    expect(diagnosis.looked.find(({ check }) => check === 'links')).toMatchObject({ kind: 'notice', finding: 'badLinks' });
    expect(diagnosis.facts['badLinks']).toBe('malformed 2');
    expect(diagnosis.ok).toBe(true);
  });

  test('what install mends is found no more', async () => {
    dropTrigger('edited');
    doubleTrigger();
    recordAnew();
    expect(await findings(here)).toEqual(['triggers']);
    pressInstall(here);
    recordAnew();
    expect(await findings(here)).toEqual([]);
  });

  test('changes nothing', async () => {
    const before = stateOf(here.host);
    await doctor(here, { state: heldState() });
    // Opening the web app moves the clock of the store and nothing else.
    const uncounted = { now: 0, caches: 0, counter: 0, propertyUse: 0 };
    expect({ ...stateOf(here.host), ...uncounted }).toEqual({ ...before, ...uncounted });
  });

  test('without an installation it says what to do', async () => {
    expect(await faultOf(doctor(here, { ...commandOf(here, { token: 'stranger', state: heldState() }) }))).toBe('notInstalled');
  });

  test('speaks Chinese where it is asked to', () => {
    expect(say(findingWords.barred, 'zh-CN')).toContain('管理员');
  });
});
