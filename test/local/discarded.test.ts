import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { discardShop, finishDiscarding } from '../../src/local/discarded.ts';

const parent = mkdtempSync(join(tmpdir(), 'zhanggui-discarded-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

function givenFolder(...names: string[]): string {
  const folder = mkdtempSync(join(parent, 'shop-'));
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
  return folder;
}

describe('a shop that is put away', () => {
  it('leaves nothing of itself, and what is not its own', () => {
    const folder = givenFolder('host.sqlite', 'clock.json', 'host.pid', 'notes.txt');
    discardShop(folder);
    expect(readdirSync(folder).sort()).toEqual(['host.lock', 'notes.txt']);
  });

  it('stays whole while its last changes are not in the file', () => {
    const folder = givenFolder('host.sqlite', 'host.sqlite-wal');
    expect(() => discardShop(folder)).toThrow(expect.objectContaining({ code: 'disk-failed' }));
    expect(existsSync(join(folder, 'host.sqlite'))).toBe(true);
  });

  it('is cleared up at the next start, where the process died after the step that counts', () => {
    const folder = givenFolder('discarded/host.sqlite', 'clock.json');
    finishDiscarding(folder);
    expect(readdirSync(folder)).toEqual(['host.lock']);
  });

  it('keeps a new shop that has begun beside the old one’s remains', () => {
    const folder = givenFolder('discarded/host.sqlite', 'host.sqlite', 'clock.json');
    finishDiscarding(folder);
    expect(readdirSync(folder).sort()).toEqual(['clock.json', 'host.lock', 'host.sqlite']);
  });

  it('is still there, where the process died before', () => {
    const folder = givenFolder('host.sqlite', 'clock.json');
    mkdirSync(join(folder, 'discarded'));
    finishDiscarding(folder);
    expect(existsSync(join(folder, 'host.sqlite'))).toBe(true);
    finishDiscarding(join(folder, 'not-made-yet'));
  });
});
