import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Bundle } from '../../../build/bundle.ts';
import { CommandFault } from '../../../src/cli/google/command-fault.ts';
import { installGoogle } from '../../../src/cli/google/install-google.ts';
import type { Standing } from '../../../src/cli/google/state-file.ts';
import type { Snapshot } from '../../../src/local/contract.ts';
import { HungUp, type RestCall } from '../../../src/local/rest/door.ts';
import { restErrors } from '../../../src/local/rest/rest-error.ts';
import { books } from '../../../src/table/table.ts';
import { commandOf, controlOf, heldState, pressInstall, projects, putBack, standingAccount, stateOf, type Account } from './given.ts';

/** An `install` that makes and marks the files as the real one does, and nothing in them. */
const smallInstall = `function install() {
  const folder = Drive.Files.create({ name: 'folder', mimeType: 'application/vnd.google-apps.folder' }).id;
  const facts = { zhanggui: 'installation', script: ScriptApp.getScriptId(), schema: '1', language: 'en' };
  for (const book of ${JSON.stringify(books)}) {
    facts[book] = Drive.Files.create({ name: book, mimeType: 'application/vnd.google-apps.spreadsheet', parents: [folder] }).id;
  }
  Drive.Files.update({ properties: facts }, folder);
}`;

/** The calls of an installation do not depend on what is pushed: small code keeps hundreds of runs quick. */
function small(bundle: Bundle, code: string): Bundle {
  return { ...bundle, code };
}

const here = standingAccount((account) => {
  const { control, staff } = account.bundles;
  account.bundles = { control: small(control, smallInstall), staff: small(staff, 'function onOpen() {}') };
  return Promise.resolve();
});

/** What an account holds, without ids and moments. */
function inventory({ host }: Account): unknown {
  const { files, projects: all } = stateOf(host);
  const named = (id: string | null) => (id === null ? null : files.get(id)?.name);
  return {
    files: [...files.values()].map(({ name }) => name).sort(),
    projects: [...all.values()]
      .filter(({ source }) => (source?.files ?? []).length > 0)
      .map(({ container, code, source }) => [
        named(container),
        code.length,
        source?.title,
        source?.versions.length,
        source?.deployments.length,
      ])
      .sort(),
  };
}

/** Bound projects without any code: all that a lost answer may leave. */
function empties(account: Account): readonly unknown[] {
  return projects(account).filter(({ container, source }) => container !== null && (source?.files ?? []).length === 0);
}

interface Point {
  readonly label: string;
  readonly when: 'before' | 'after';
  readonly happen: () => never;
  /** How many calls in a row: as many as a call is tried, so that the failure is told; a wrong 404 comes once. */
  readonly inARow: number;
}

const fail = (label: string, when: Point['when'], error: () => Error): Point => ({
  label,
  when,
  inARow: label === '404' ? 1 : 3,
  happen: () => {
    throw error();
  },
});

/** The process is killed: nothing that it would do afterwards happens. */
class Killed extends Error {}

const points: readonly Point[] = [
  fail('403', 'before', restErrors.notAllowed),
  fail('404', 'before', restErrors.notFound),
  fail('429', 'before', restErrors.tooManyRequests),
  fail('500', 'before', restErrors.internal),
  fail('500 although it was done', 'after', restErrors.internal),
  fail('no answer', 'before', () => new HungUp()),
  fail('no answer although it was done', 'after', () => new HungUp()),
];

/** Kills the command right before or after its n-th call. */
function killing(account: Account, n: number, when: 'before' | 'after') {
  const { google } = commandOf(account);
  let calls = 0;
  const wrapped = Object.entries(google).map(([name, call]) => [
    name,
    async (...args: unknown[]) => {
      calls += 1;
      if (calls > n || (calls === n && when === 'before')) throw new Killed();
      const answer: unknown = await (call as (...given: unknown[]) => Promise<unknown>)(...args);
      if (calls === n) throw new Killed();
      return answer;
    },
  ]);
  return commandOf(account, { google: Object.fromEntries(wrapped) as typeof google });
}

describe.each(['first', 'second', 'repeated'] as const)('the %s phase of an installation', (phase) => {
  let begin: Snapshot;
  let kept: Standing;
  let whole: unknown;
  let calls: readonly RestCall[];

  beforeEach(async () => {
    if (phase !== 'first') {
      await installGoogle(commandOf(here));
      pressInstall(here);
    }
    if (phase === 'repeated') await installGoogle(commandOf(here));
    begin = here.host.snapshot();
    kept = here.state.read();
    const from = here.door.calls.length;
    await installGoogle(commandOf(here));
    calls = here.door.calls.slice(from);
    whole = inventory(here);
    putBack(here, begin, kept);
  });

  /** Goes on after a disturbance, with the file as it was left or without it. */
  async function repaired(label: string, state = here.state): Promise<void> {
    here.door.watch = {};
    const came = await installGoogle(commandOf(here, { state }));
    expect([label, came, inventory(here)]).toEqual([label, phase === 'first' ? 'waiting' : 'whole', whole]);
  }

  /** A further run finds nothing to do. */
  async function settled(label: string, state = here.state): Promise<void> {
    const before = stateOf(here.host);
    await installGoogle(commandOf(here, { state }));
    expect([label, stateOf(here.host) === before]).toEqual([label, true]);
  }

  test.each(['before', 'after'] as const)('stopped %s every call, and repeated: nothing is doubled', async (when) => {
    for (let n = 1; n <= calls.length; n += 1) {
      putBack(here, begin, kept);
      await expect(installGoogle(killing(here, n, when))).rejects.toThrow(Killed);
      await repaired(`stopped ${when} call ${String(n)}`);
      await settled(`stopped ${when} call ${String(n)}`);
      const lost = when === 'after' && calls[n - 1]?.path === '/v1/projects' && phase === 'second' ? 1 : 0;
      expect(empties(here)).toHaveLength(lost);
      if (lost === 1) expect(here.told.join('\n')).toContain('may have left an empty script project behind');
    }
  });

  test('stopped before every call, and repeated without the file', async () => {
    for (let n = 1; n <= calls.length; n += 1) {
      putBack(here, begin, kept);
      await expect(installGoogle(killing(here, n, 'before'))).rejects.toThrow(Killed);
      await repaired(`stopped before call ${String(n)}, file lost`, heldState());
    }
  });

  test.each(points)('$label at every call: a clear message, and a repetition repairs', async ({ label, when, happen, inARow }) => {
    for (let n = 1; n <= calls.length; n += 1) {
      putBack(here, begin, kept);
      const from = here.door.calls.length;
      here.door.watch = {
        [when]: ({ index }: RestCall) => {
          if (index - from >= n && index - from < n + inARow) happen();
        },
      };
      const error = await installGoogle(commandOf(here)).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      const at = `${label} at call ${String(n)} ${calls[n - 1]?.method ?? ''} ${calls[n - 1]?.path ?? ''}`;
      expect([at, error === null || error instanceof CommandFault]).toEqual([at, true]);
      if (error instanceof CommandFault)
        expect(error.told('en')).toMatch(/run this command again|Run this command again|then this command again|Nothing was changed/);
      else expect([at, label]).toEqual([at, '404']);
      await repaired(at);
    }
  });

  test('a passing failure is overcome without anybody noticing, where repeating does no harm', async () => {
    for (let n = 1; n <= calls.length; n += 1) {
      putBack(here, begin, kept);
      const from = here.door.calls.length;
      here.door.watch = {
        before: (call) => {
          if (call.index - from === n) throw restErrors.tooManyRequests();
        },
      };
      await installGoogle(commandOf(here));
      expect(inventory(here)).toEqual(whole);
    }
  });
});

test('a first installation takes few calls', async () => {
  const from = here.door.calls.length;
  await installGoogle(commandOf(here));
  const first = here.door.calls.length - from;
  pressInstall(here);
  await installGoogle(commandOf(here));
  const second = here.door.calls.length - from - first;
  await installGoogle(commandOf(here));
  const again = here.door.calls.length - from - first - second;
  expect([first, second, again]).toEqual([13, 33, 23]);
  expect(controlOf(here).source?.versions).toHaveLength(1);
});
