import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readLogin } from '../../../src/cli/google/clasp-login.ts';
import { CommandFault } from '../../../src/cli/google/command-fault.ts';
import { languageHere, optionsOf } from '../../../src/cli/google/options.ts';
import { stateFile } from '../../../src/cli/google/state-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhanggui-login-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function kept(content: unknown): string {
  const file = join(folder, 'login.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function code(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof CommandFault) return error.code;
    throw error;
  }
  return 'no fault';
}

const client = { client_id: 'id', client_secret: 'secret' };
const tokens = { access_token: 'access', refresh_token: 'refresh', expiry_date: 12 };
const login = { clientId: 'id', clientSecret: 'secret', refreshToken: 'refresh', accessToken: 'access', expires: 12 };

describe("clasp's login", () => {
  test('as clasp 3 keeps it, by name', () => {
    const file = kept({
      tokens: { default: { type: 'authorized_user', ...client, ...tokens }, work: { ...client, refresh_token: 'work' } },
    });
    expect(readLogin(file)).toEqual(login);
    expect(readLogin(file, 'work')).toEqual({ ...login, refreshToken: 'work', accessToken: '', expires: 0 });
    expect(code(() => readLogin(file, 'nobody'))).toBe('noLogin');
  });

  test('as clasp 2 keeps it', () => {
    const file = kept({ token: tokens, oauth2ClientSettings: { clientId: 'id', clientSecret: 'secret' }, isLocalCreds: false });
    expect(readLogin(file)).toEqual(login);
  });

  test('none, one of an older kind, one that is no JSON', () => {
    expect(code(() => readLogin(join(folder, 'nothing.json')))).toBe('noLogin');
    expect(code(() => readLogin(kept(tokens)))).toBe('oldLogin');
    expect(code(() => readLogin(kept({ tokens: {} })))).toBe('noLogin');
    expect(code(() => readLogin(kept('{')))).toBe('oldLogin');
  });
});

describe('the file of ids', () => {
  test('keeps what was written, changes single ids, and is empty before', () => {
    const state = stateFile(join(folder, 'state.json'));
    expect(state.read()).toEqual({});
    state.write({ owner: 'o', control: 'c', making: 'order' });
    state.write({ staff: { order: 's' }, making: undefined });
    expect(state.read()).toEqual({ owner: 'o', control: 'c', staff: { order: 's' } });
  });

  test('one that cannot be read is not taken for an empty one', () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, '{"owner"');
    expect(code(() => stateFile(file).read())).toBe('badState');
  });
});

describe('options', () => {
  test('are read in both forms', () => {
    const options = optionsOf(['--dry-run', '--lang=zh', '--endpoint', 'http://127.0.0.1:8230/'], ['--dry-run', '--lang', '--endpoint']);
    expect(options).toMatchObject({ dryRun: true, language: 'zh-CN', endpoint: 'http://127.0.0.1:8230', state: '.zhanggui-google.json' });
  });

  test.each([[['--dryrun']], [['--lang', 'fr']], [['--endpoint', 'nowhere']], [['--lang']], [['--json']]])(
    '%j is refused, not ignored',
    (args) => {
      expect(code(() => optionsOf(args, ['--dry-run', '--lang', '--endpoint']))).toBe('badOption');
    },
  );

  test('the language of the machine', () => {
    expect([languageHere({ LANG: 'zh_CN.UTF-8' }), languageHere({ LANG: 'zh_TW.UTF-8' }), languageHere({})]).toEqual([
      'zh-CN',
      'zh-TW',
      'en',
    ]);
  });
});
