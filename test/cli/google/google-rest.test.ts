import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { failureOf } from '../../../src/cli/google/ask-google.ts';
import { googleRest, openAddress } from '../../../src/cli/google/google-rest.ts';
import { createHost } from '../../../src/local/host.ts';
import type { Host } from '../../../src/local/contract.ts';
import { claspLogin } from '../../../src/local/rest/caller.ts';
import { openDoor, type Door } from '../../../src/local/rest/door.ts';
import { RestError } from '../../../src/local/rest/rest-error.ts';
import { faultOf, owner, start } from './given.ts';

let host: Host;
let door: Door;
let silent: Server;
beforeAll(async () => {
  host = createHost({ storage: 'memory', account: 'workspace', zone: 'Asia/Shanghai', clock: start });
  door = await openDoor(host, 0);
  door.tokens.set('owner', claspLogin(owner));
  silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await door.close();
  host.close();
  silent.closeAllConnections();
  silent.close();
});

const waits: number[] = [];

function google(change: { readonly endpoint?: string; readonly expires?: number; readonly refreshToken?: string } = {}) {
  const { endpoint = door.origin, expires = Date.now() + 3_600_000, refreshToken = 'refresh-owner' } = change;
  const login = { clientId: 'id', clientSecret: 'secret', refreshToken, accessToken: 'owner', expires };
  const pause = (ms: number) => {
    waits.push(ms);
    return Promise.resolve();
  };
  return googleRest({ login, endpoint, manners: { language: 'en', me: '', pause }, timeoutMs: 150 });
}

describe('a call to Google', () => {
  test('is answered for the account of the login', async () => {
    expect(await google().me()).toBe(owner);
  });

  test('renews a login that has run out, and tells one that cannot be renewed', async () => {
    expect(await google({ expires: 1 }).me()).toBe(owner);
    expect(await faultOf(google({ expires: 1, refreshToken: 'refresh-revoked' }).me())).toBe('loginExpired');
  });

  test('that never gets an answer ends after its time; a read was tried three times, a creation once', async () => {
    const endpoint = `http://127.0.0.1:${String((silent.address() as AddressInfo).port)}`;
    waits.length = 0;
    expect(await faultOf(google({ endpoint }).me())).toBe('noAnswer');
    expect(waits).toEqual([2_000, 8_000]);
    expect(await faultOf(google({ endpoint }).newProject('x', null))).toBe('noAnswer');
    expect(waits).toHaveLength(2);
  });

  test('that was turned away for its rate is made again, a creation too', async () => {
    let failures = 2;
    door.watch = {
      before: () => {
        failures -= 1;
        if (failures >= 0) throw new RestError(403, 'User Rate Limit Exceeded', 'userRateLimitExceeded');
      },
    };
    expect(await google().newProject('once', null)).toMatch(/^1/);
    door.watch = {};
    expect(await google().find("name = 'once'")).toHaveLength(1);
  });

  test('to nobody: the machine is not on the network', async () => {
    expect(await faultOf(google({ endpoint: 'http://127.0.0.1:9' }).me())).toBe('noAnswer');
  });

  test.each([
    ['https://script.google.com/a/macros/shop.example/s/AKf_y-1/exec', 'https://script.google.com/macros/s/AKf_y-1/exec'],
    ['https://script.google.com/a/shop.example/macros/s/AKf_y-1/exec', 'https://script.google.com/macros/s/AKf_y-1/exec'],
    ['https://script.google.com/macros/s/AKf_y-1/exec', 'https://script.google.com/macros/s/AKf_y-1/exec'],
  ])('the address %s of a web app is taken without its domain', (told, taken) => {
    expect(openAddress(told)).toBe(taken);
  });

  test('a failure of an unknown kind keeps its text', () => {
    expect(failureOf('strange')).toEqual({ status: 0, text: 'strange', reason: '' });
  });
});
