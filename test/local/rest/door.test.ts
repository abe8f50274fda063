import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auth, sheets as sheetsApi, type sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js';
import type { Host } from '../../../src/local/contract.ts';
import { claspLogin } from '../../../src/local/rest/caller.ts';
import { openDoor, type Door } from '../../../src/local/rest/door.ts';
import { clerk, evaluate, givenBook, givenControl, givenHost, owner } from '../given.ts';

let host: Host;
let door: Door;
let book: string;

beforeAll(async () => {
  host = givenHost();
  book = givenBook(host);
  door = await openDoor(host, 0);
  door.tokens.set('clasp', claspLogin(owner));
  door.tokens.set('clasp-clerk', claspLogin(clerk));
  door.tokens.set('stranger', claspLogin('stranger@elsewhere.example'));
  door.tokens.set('sheets', { mail: owner, client: 'tool', scopes: ['spreadsheets'] });
  door.tokens.set('sheets-clerk', { mail: clerk, client: 'tool', scopes: ['spreadsheets'] });
});
afterAll(async () => {
  await door.close();
  host.close();
});

interface Told {
  readonly status: number;
  readonly body: {
    readonly error?: { readonly code: number; readonly message: string; readonly status: string };
    readonly [name: string]: unknown;
  };
}

async function ask(method: string, path: string, token: string, body?: unknown): Promise<Told> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(`${door.origin}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return { status: response.status, body: (await response.json()) as Told['body'] };
}

function sheets(token: string): sheets_v4.Resource$Spreadsheets {
  const client = new auth.OAuth2({ clientId: 'id', clientSecret: 'secret' });
  client.setCredentials({ access_token: token, expiry_date: Date.now() + 3_600_000 });
  return sheetsApi({ version: 'v4', auth: client, rootUrl: `${door.origin}/`, retry: false }).spreadsheets;
}

describe('who comes in', () => {
  test.each([
    ['without a token', '', 401, 'UNAUTHENTICATED'],
    ['with a token that nobody has', 'unknown', 401, 'UNAUTHENTICATED'],
    ['without the scope', 'sheets', 403, 'PERMISSION_DENIED'],
  ])('%s is refused as Google refuses', async (_, token, code, status) => {
    const { status: http, body } = await ask('GET', '/v1/projects/any', token);
    expect([http, body.error?.code, body.error?.status]).toEqual([code, code, status]);
  });

  test('a foreign Host or Origin is refused before anything else', async () => {
    const origin = await fetch(`${door.origin}/drive/v3/about`, {
      headers: { origin: 'https://evil.example', authorization: 'Bearer clasp' },
    });
    expect(origin.status).toBe(403);
    const status = await new Promise<number | undefined>((resolve) => {
      const options = {
        port: door.port,
        host: '127.0.0.1',
        path: '/drive/v3/about',
        headers: { host: 'evil.example', authorization: 'Bearer clasp' },
      };
      request(options, (response) => {
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });

  test('an address that is not emulated, and a body that is not JSON', async () => {
    expect((await ask('GET', '/v1/processes', 'clasp')).status).toBe(404);
    const response = await fetch(`${door.origin}/v1/projects`, { method: 'POST', headers: { authorization: 'Bearer clasp' }, body: '{' });
    expect(response.status).toBe(400);
  });

  test('an account that has not switched on the Apps Script API is told where', async () => {
    door.switches.scriptApiOff.add(owner);
    const { status, body } = await ask('POST', '/v1/projects', 'clasp', { title: 'x' });
    door.switches.scriptApiOff.clear();
    expect([status, body.error?.message]).toEqual([403, expect.stringContaining('https://script.google.com/home/usersettings')]);
  });

  test('a login that has run out is renewed; one that nobody has is not', async () => {
    const renew = (token: string) => fetch(`${door.origin}/token`, { method: 'POST', body: new URLSearchParams({ refresh_token: token }) });
    expect(await (await renew('refresh-clasp')).json()).toMatchObject({ access_token: 'clasp' });
    expect((await renew('refresh-unknown')).status).toBe(400);
  });
});

describe('Sheets v4 by its own library', () => {
  test('reads and writes the same store as the scripts', async () => {
    const requests = [
      {
        updateCells: {
          start: { sheetId: 1, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue: '=1+1' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ];
    await sheets('sheets').batchUpdate({ spreadsheetId: book, requestBody: { requests } });
    expect(host.sheet(book, 1).rows[0]?.[0]).toBe('=1+1');
    const read = await sheets('sheets').getByDataFilter({
      spreadsheetId: book,
      fields: 'sheets(data(rowData(values(userEnteredValue))))',
      requestBody: { dataFilters: [{ gridRange: { sheetId: 1, startRowIndex: 0, endRowIndex: 1 } }] },
    });
    expect(read.data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.userEnteredValue?.stringValue).toBe('=1+1');
    expect((await sheets('sheets').get({ spreadsheetId: book, fields: 'properties(title,timeZone)' })).data.properties).toEqual({
      title: 'Orders',
      timeZone: 'Asia/Shanghai',
    });
  });

  test('a batch with one bad request changes nothing, and a protected range keeps others out', async () => {
    const before = host.sheet(book, 1).rows;
    const bad = [
      { updateCells: { start: { sheetId: 1, rowIndex: 0, columnIndex: 0 }, rows: [{ values: [{}] }], fields: 'userEnteredValue' } },
      { deleteSheet: { sheetId: 77 } },
    ];
    const failed = await ask('POST', `/v4/spreadsheets/${book}:batchUpdate`, 'sheets', { requests: bad });
    expect([failed.status, failed.body.error?.message]).toEqual([400, expect.stringMatching(/^Invalid requests\[1\]\.deleteSheet/)]);
    expect(host.sheet(book, 1).rows).toBe(before);
    const write = [
      {
        updateCells: {
          start: { sheetId: 2, rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { numberValue: 1 } }] }],
          fields: 'userEnteredValue',
        },
      },
    ];
    expect((await ask('POST', `/v4/spreadsheets/${book}:batchUpdate`, 'sheets-clerk', { requests: write })).status).toBe(400);
  });

  test('a workbook that is not shared, and one that there is not', async () => {
    expect((await ask('GET', '/v4/spreadsheets/nowhere', 'sheets')).status).toBe(404);
    door.tokens.set('sheets-stranger', { mail: 'stranger@elsewhere.example', client: 'tool', scopes: ['spreadsheets'] });
    expect((await ask('GET', `/v4/spreadsheets/${book}`, 'sheets-stranger')).status).toBe(403);
  });

  test("clasp's login reaches no workbook that another application made, but sees its name", async () => {
    expect((await ask('GET', `/drive/v3/files/${book}?fields=name`, 'clasp')).body).toEqual({ name: 'Orders' });
    expect((await ask('PATCH', `/drive/v3/files/${book}`, 'clasp', { name: 'mine' })).status).toBe(404);
  });
});

describe('Drive v3 and its facts beside a file', () => {
  test('properties that a script writes are read by other applications, and searched for', async () => {
    givenControl(host, '', { id: 'writer' });
    const folder = evaluate(
      host,
      `const made = Drive.Files.create({ name: 'F', mimeType: 'application/vnd.google-apps.folder' });
       Drive.Files.update({ properties: { kind: 'shop' } }, made.id);
       return made.id;`,
    ) as string;
    const q = encodeURIComponent("properties has { key='kind' and value='shop' } and 'me' in owners and trashed = false");
    const { body } = await ask('GET', `/drive/v3/files?q=${q}&fields=files(id,properties)`, 'clasp');
    expect(body).toEqual({ files: [{ id: folder, properties: { kind: 'shop' } }] });
    expect((await ask('GET', `/drive/v3/files?q=${q}&fields=files(id)`, 'stranger')).body).toEqual({ files: [] });
  });

  test('a fact that is too long is refused', () => {
    const note = `Drive.Files.update({ properties: { kind: 'x'.repeat(121) } }, Drive.Files.create({ name: 'F' }).id)`;
    expect(() => evaluate(host, note)).toThrow('The value for a custom property is too long');
  });
});

describe('Apps Script v1', () => {
  const code = (source: string) => [
    {
      name: 'appsscript',
      type: 'JSON',
      source: '{"timeZone":"Asia/Tokyo","oauthScopes":[],"webapp":{"executeAs":"USER_DEPLOYING","access":"ANYONE_ANONYMOUS"}}',
    },
    { name: 'Code', type: 'SERVER_JS', source },
  ];
  const create = async (body: object, token = 'clasp') => String((await ask('POST', '/v1/projects', token, body)).body['scriptId']);

  test('a push is what runs, all files in one scope and in the zone of its manifest', async () => {
    const id = await create({ title: 'one' });
    await ask('PUT', `/v1/projects/${id}/content`, 'clasp', {
      files: [
        ...code('function main(){return [word, Session.getScriptTimeZone()]}'),
        { name: 'B', type: 'SERVER_JS', source: 'var word="b"' },
      ],
    });
    expect(host.run(id, 'main').returned).toEqual(['b', 'Asia/Tokyo']);
  });

  test('html files of a push are opened by their names, of an older version as they were then', async () => {
    const id = await create({ title: 'pages' });
    const push = (source: string) =>
      ask('PUT', `/v1/projects/${id}/content`, 'clasp', {
        files: [...code("function doGet(){return HtmlService.createHtmlOutputFromFile('page')}"), { name: 'page', type: 'HTML', source }],
      });
    await push('<p>first</p>');
    await ask('POST', `/v1/projects/${id}/versions`, 'clasp', {});
    const made = (await ask('POST', `/v1/projects/${id}/deployments`, 'clasp', { versionNumber: 1 })).body as {
      entryPoints: { webApp: { url: string } }[];
    };
    await push('<p>second</p>');
    expect(host.run(id, 'doGet').returned).toMatchObject({ html: '<p>second</p>' });
    expect(await (await fetch(made.entryPoints[0]?.webApp.url ?? '')).text()).toBe('<p>first</p>');
  });

  test('a push without a manifest, or with a name that stands twice, is refused and changes nothing', async () => {
    const id = await create({ title: 'two' });
    await ask('PUT', `/v1/projects/${id}/content`, 'clasp', { files: code('var a=1') });
    const [manifest, main] = code('var b=1');
    expect((await ask('PUT', `/v1/projects/${id}/content`, 'clasp', { files: [main] })).body.error?.message).toBe(
      'Project contents must include a manifest file named appsscript.',
    );
    expect((await ask('PUT', `/v1/projects/${id}/content`, 'clasp', { files: [manifest, main, main] })).status).toBe(400);
    expect((await ask('GET', `/v1/projects/${id}/content`, 'clasp')).body['files']).toEqual(code('var a=1'));
  });

  test('a bound project stands in no list of Drive, a standalone one does', async () => {
    const bound = await create({ title: 'bound', parentId: book });
    const free = await create({ title: 'free' });
    const q = encodeURIComponent("mimeType = 'application/vnd.google-apps.script'");
    const { files } = (await ask('GET', `/drive/v3/files?q=${q}`, 'clasp')).body as { files: { id: string }[] };
    expect(files.map(({ id }) => id)).toContain(free);
    expect(files.map(({ id }) => id)).not.toContain(bound);
    expect((await ask('GET', `/v1/projects/${bound}`, 'clasp')).body['parentId']).toBe(book);
  });

  test('whoever may edit the workbook may read its bound script, and nobody else; a standalone one is its owner’s', async () => {
    const bound = await create({ title: 'bound', parentId: book });
    const free = await create({ title: 'free' });
    expect((await ask('GET', `/v1/projects/${bound}/content`, 'clasp-clerk')).status).toBe(200);
    expect((await ask('PUT', `/v1/projects/${bound}/content`, 'clasp-clerk', { files: code('') })).status).toBe(403);
    expect((await ask('GET', `/v1/projects/${bound}/content`, 'stranger')).status).toBe(403);
    expect((await ask('GET', `/v1/projects/${free}/content`, 'clasp-clerk')).status).toBe(403);
    expect((await ask('POST', '/v1/projects', 'stranger', { title: 'x', parentId: book })).status).toBe(404);
  });

  test('a deployment keeps the code of its version, opens to strangers only as the manifest and the domain allow', async () => {
    const id = await create({ title: 'app' });
    const push = (word: string) =>
      ask('PUT', `/v1/projects/${id}/content`, 'clasp', {
        files: code(`function doGet(){return HtmlService.createHtmlOutput('${word}')}`),
      });
    await push('first');
    await ask('POST', `/v1/projects/${id}/versions`, 'clasp', { description: 'v' });
    const made = (await ask('POST', `/v1/projects/${id}/deployments`, 'clasp', { versionNumber: 1 })).body as {
      deploymentId: string;
      entryPoints: { webApp: { url: string } }[];
    };
    await push('second');
    const url = made.entryPoints[0]?.webApp.url ?? '';
    expect(await (await fetch(url)).text()).toBe('first');
    await ask('POST', `/v1/projects/${id}/versions`, 'clasp', {});
    const config = { deploymentConfig: { versionNumber: 2 } };
    const moved = (await ask('PUT', `/v1/projects/${id}/deployments/${made.deploymentId}`, 'clasp', config)).body as typeof made;
    expect([moved.entryPoints[0]?.webApp.url, await (await fetch(url)).text()]).toEqual([url, 'second']);
    door.switches.strangersBarred = true;
    const barred = await fetch(url, { redirect: 'manual' });
    door.switches.strangersBarred = false;
    expect([barred.status, barred.headers.get('location')]).toEqual([302, expect.stringContaining('https://accounts.google.com/')]);
    expect((await fetch(`${door.origin}/macros/s/unknown/exec`)).status).toBe(404);
  });
});
