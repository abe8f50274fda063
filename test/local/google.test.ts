import { describe, expect, test } from '@jest/globals';
import { Stopped, type Google, type GoogleSwitches, type HostOptions } from '../../src/local/contract.ts';
import { harshGoogle, kindGoogle } from '../../src/local/google.ts';
import { at, attempt, clerk, done, evaluate, givenBook, givenControl, givenHost, givenStaff, noon, owner, type Host } from './given.ts';

/** Where the blocks begin that filters bring, as `row,column`. */
function blocks(host: Host, ...ranges: readonly object[]): unknown {
  const file = givenBook(host);
  const filters = JSON.stringify(ranges.map((range) => ({ gridRange: { sheetId: 1, ...range } })));
  return evaluate(
    host,
    `return Sheets.Spreadsheets.getByDataFilter({ dataFilters: ${filters} }, '${file}', { fields: 'sheets(data(startRow,startColumn))' })
       .sheets[0].data.map((each) => (each.startRow ?? 0) + ',' + (each.startColumn ?? 0));`,
  );
}

describe('filters that cover the same cells after they were cut to the grid', () => {
  const asked = [
    { startRowIndex: 3 },
    {},
    { startRowIndex: 3, endRowIndex: 90 },
    { startRowIndex: 3, endRowIndex: 20, startColumnIndex: 0 },
  ];

  test('share one block', () => {
    expect(blocks(givenHost(), ...asked)).toEqual(['3,0', '0,0']);
  });

  test('have one each, when told to', () => {
    expect(blocks(givenHost({ google: 'harsh' }), ...asked)).toEqual(['3,0', '0,0', '3,0', '3,0']);
    expect(blocks(givenHost({ google: { blocks: 'apart' } }), ...asked)).toHaveLength(4);
  });

  test('only those: a part of the same rows stands for itself', () => {
    expect(
      blocks(givenHost(), { startRowIndex: 3 }, { startRowIndex: 3, endRowIndex: 9 }, { startRowIndex: 3, endColumnIndex: 2 }),
    ).toEqual(['3,0', '3,0', '3,0']);
  });
});
const fence = (id: number): string =>
  `{ createDeveloperMetadata: { developerMetadata: { metadataId: ${String(id)}, metadataKey: 'k', location: { spreadsheet: true }, visibility: 'PROJECT' } } }`;

describe('a metadata id that is in use', () => {
  const twice = (host: Host) => {
    const file = givenBook(host);
    const batch = `Sheets.Spreadsheets.batchUpdate({ requests: [${fence(7)}] }, '${file}');`;
    evaluate(host, batch);
    const { error } = attempt(host, batch);
    const told = evaluate(
      host,
      `return Sheets.Spreadsheets.get('${file}', { fields: 'developerMetadata(metadataId)' }).developerMetadata.length;`,
    );
    return { refused: error?.message.includes('already in use') ?? false, stands: told };
  };

  test('is refused, or stands twice', () => {
    expect(twice(givenHost())).toEqual({ refused: true, stands: 1 });
    expect(twice(givenHost({ google: 'harsh' }))).toEqual({ refused: false, stands: 2 });
  });
});

describe('an edit by hand', () => {
  const code = `function onChange(e) { console.log('told ' + e.user.getEmail()); }
    function install(id) { ScriptApp.newTrigger('onChange').forSpreadsheet(id).onEdit().create(); }`;
  const staff = `function onEdit(e) { console.log('simple ' + e.user.getEmail()); } function who() { return Session.getActiveUser().getEmail(); }`;
  const stranger = 'stranger@elsewhere.example';

  /** What an edit logs, and who a menu's function says it runs for. */
  const edited = (mail: string, options: Partial<HostOptions>) => {
    const host = givenHost({ account: 'workspace', ...options });
    const file = givenBook(host);
    givenControl(host, code);
    done(host.run('control', 'install', { args: [file] }));
    givenStaff(host, file, staff, { scopes: ['spreadsheets.currentonly', 'script.container.ui', 'userinfo.email'] });
    host.shareFile(file, [clerk], [], 'writer');
    const logged = host
      .person(mail)
      .edit(file, 1, 2, 0, [['x']])
      .flatMap(({ log }) => log);
    return { logged, menu: host.person(mail).menu(file, 'who', 1).run.returned };
  };

  test('reaches the installed trigger with its author, or does not', () => {
    expect(edited(clerk, {})).toEqual({ logged: [`simple ${clerk}`, `told ${clerk}`], menu: clerk });
    expect(edited(clerk, { google: { staffEdits: 'silent' } }).logged).toEqual([`simple ${clerk}`]);
    expect(edited(owner, { google: { staffEdits: 'silent' } }).logged).toEqual([`simple ${owner}`, `told ${owner}`]);
  });

  test('names nobody but the owner where identities are blank, and on Gmail accounts', () => {
    for (const options of [{ google: { identities: 'blank' } }, { account: 'gmail' }] as const) {
      expect(edited(clerk, options)).toEqual({ logged: ['simple ', 'told '], menu: '' });
      expect(edited(owner, options)).toEqual({ logged: [`simple ${owner}`, `told ${owner}`], menu: owner });
    }
  });

  test('of somebody who is not signed in runs no simple trigger, and may seem to be the owner’s', () => {
    expect(edited(stranger, {}).logged).toEqual(['told ']);
    expect(edited(stranger, { google: { anonymous: 'owner' } }).logged).toEqual([`told ${owner}`]);
  });
});

describe('time triggers', () => {
  const code = `function beat() {} function install(minutes) { return ScriptApp.newTrigger('beat').timeBased().everyMinutes(minutes).create().getUniqueId(); }`;
  const minute = 60_000;

  /** The minutes from the making of a trigger at which it ran, within three hours. */
  const firings = (google: Google, everyMinutes = 10): readonly number[] => {
    const host = givenHost({ google });
    givenControl(host, code);
    done(host.run('control', 'install', { args: [everyMinutes] }));
    // The run that made it had taken a second to start.
    const from = noon + 1_000;
    return host.advanceTo(from + 180 * minute).map(({ startedAt }) => (startedAt - from) / minute);
  };

  test('come at multiples of their period, or up to half a period late, each turn once', () => {
    expect(firings('kind')).toEqual(Array.from({ length: 18 }, (_, at) => (at + 1) * 10));
    const late = firings({ timers: 'late' });
    expect(late.map((at) => Math.floor(at / 10))).toEqual(Array.from({ length: late.length }, (_, at) => at + 1));
    expect(late.length).toBeGreaterThanOrEqual(17);
    expect(late.every((at) => at % 10 >= 0 && at % 10 <= 5)).toBe(true);
    expect(new Set(late.map((at) => at % 10)).size).toBeGreaterThan(5);
  });

  test('run once, or now and then twice or not at all', () => {
    const runs = firings({ firings: 'unsteady' }, 1);
    const times = Array.from({ length: 180 }, (_, at) => runs.filter((each) => Math.round(each) === at + 1).length);
    expect([0, 1, 2].map((count) => times.filter((each) => each === count).length > 15)).toEqual([true, true, true]);
    expect(firings({ firings: 'unsteady' }, 1)).toEqual(runs);
  });

  test('last, or are disabled without a word', () => {
    const host = givenHost({ google: { timerLife: 'anHour' } });
    givenControl(host, code);
    done(host.run('control', 'install', { args: [10] }));
    const from = host.now();
    expect(host.advanceTo(from + 180 * minute)).toHaveLength(6);
    expect(host.triggers().map(({ disabled }) => disabled)).toEqual([true]);
    host.setTime(from);
    expect(host.advanceTo(from + 180 * minute)).toEqual([]);
  });

  test('that are late come back after the clock was set', () => {
    const host = givenHost({ google: 'harsh' });
    givenControl(host, code);
    done(host.run('control', 'install', { args: [1] }));
    const from = host.now();
    host.setTime(from + 86_400_000);
    host.tick();
    host.setTime(from + 3_600_000);
    expect(host.advanceTo(from + 3_600_000 + 30 * minute).length).toBeGreaterThan(10);
  });
});

describe('the apostrophe that leads a text given to setValues', () => {
  const set = (google: Google) => {
    const host = givenHost({ google });
    const file = givenBook(host);
    const body = `const range = SpreadsheetApp.openById('${file}').getSheetByName('Desk').getRange(2, 1, 1, 2);
      range.setNumberFormats([['@', '0']]); range.setValues([["'=1+1", "'007"]]);`;
    evaluate(host, body);
    host.person(clerk).edit(file, 1, 2, 0, [["'007"]]);
    return [at(host, file, 1, 1, 0), at(host, file, 1, 1, 1), at(host, file, 1, 2, 0)];
  };

  test('is gone, or stays in cells formatted as text; that of a person is gone', () => {
    expect(set('kind')).toEqual(['=1+1', '007', '007']);
    expect(set({ apostrophe: 'kept' })).toEqual(["'=1+1", '007', '007']);
  });
});

describe('properties written by a run that dies', () => {
  const code = `function write(key, value) { PropertiesService.getScriptProperties().setProperty(key, value); }
    function all() { return PropertiesService.getScriptProperties().getProperties(); }
    function dying() { const p = PropertiesService.getScriptProperties(); p.setProperty('a', 'lost'); p.setProperty('b', 'lost'); p.deleteProperty('c'); p.getKeys(); }`;

  const left = (google: Google) => {
    const host = givenHost({ google });
    givenControl(host, code);
    for (const key of ['a', 'c']) done(host.run('control', 'write', { args: [key, 'before'] }));
    let acted = false;
    const stop = host.intercept({
      before: ({ name }) => {
        if (name !== 'Properties.getKeys' || acted) return;
        acted = true;
        done(host.run('control', 'write', { args: ['b', 'of another run'] }));
        throw new Stopped('stopped');
      },
    });
    expect(host.run('control', 'dying').outcome).toBe('stopped');
    stop();
    return done(host.run('control', 'all')).returned;
  };

  test('last, or are lost with it, but for what another run wrote over them', () => {
    expect(left('kind')).toEqual({ a: 'lost', b: 'of another run' });
    expect(left('harsh')).toEqual({ a: 'before', b: 'of another run', c: 'before' });
  });
});

test('a switch that is not named is kind', () => {
  expect(givenHost({ google: { blocks: 'apart' } }).google).toEqual({ ...kindGoogle, blocks: 'apart' });
  expect(givenHost().google).toEqual(kindGoogle);
});

test('harsh turns every switch but the life of timers', () => {
  const same = (Object.keys(kindGoogle) as (keyof GoogleSwitches)[]).filter((name) => kindGoogle[name] === harshGoogle[name]);
  expect(same).toEqual(['timerLife']);
});
