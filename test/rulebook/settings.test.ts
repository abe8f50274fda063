import { describe, expect, test } from '@jest/globals';
import {
  defaultSettings,
  defaultText,
  presets,
  readSettings,
  settingChoices,
  settingNames,
  shownSetting,
  type Preset,
} from '../../src/rulebook/settings.ts';
import { languages } from '../../src/text/words.ts';
import { settings } from '../builders.ts';

const of = (preset: Preset) => settings({ preset });

test('nothing typed is the strict book', () => {
  expect(readSettings({})).toEqual({ settings: defaultSettings, broken: [] });
  expect(defaultSettings).toMatchObject({ preset: 'strict', language: 'zh-CN', account: 'gmail' });
});

test('[ORD-1] new orders are scanned for every 5 minutes, every 10 in the portal', () => {
  expect(presets.map((preset) => of(preset).scanMinutes)).toEqual([5, 5, 10]);
});

test('[ORD-2] the call is due in 10 minutes; outside service hours the mall waits, the portal does not', () => {
  expect(presets.map((preset) => of(preset).callMinutes)).toEqual([10, 10, 10]);
  expect(of('mall').callClock).toBe('opening');
  expect(of('portal').callClock).toBe('duty');
});

test('[ORD-3] hand-over within 24 hours; the mall sets no limit', () => {
  expect(presets.map((preset) => of(preset).handOverHours)).toEqual([24, 0, 24]);
});

test('[ORD-4] backed up at 18:00, daily, in the portal weekly', () => {
  expect(presets.map((preset) => of(preset).backupAt)).toEqual([1_080, 1_080, 1_080]);
  expect(presets.map((preset) => of(preset).backupRhythm)).toEqual(['daily', 'daily', 'weekly']);
});

test('[ROS-1] service 8:30-21:00, in the portal 8:50-18:10', () => {
  const hours = presets.map((preset) => `${defaultText('serviceFrom', preset)}-${defaultText('serviceTo', preset)}`);
  expect(hours).toEqual(['08:30-21:00', '08:30-21:00', '08:50-18:10']);
});

describe.each(presets)('the %s book', (preset) => {
  test.each(settingNames)('%s has a default that reads back', (name) => {
    const text = defaultText(name, preset);
    const read = readSettings({ preset, [name]: text });
    expect(read.broken).toEqual([]);
    expect(read.settings[name]).toEqual(readSettings({ preset: name === 'preset' ? text : preset }).settings[name]);
  });
});

test('what a person types goes before the preset', () => {
  const typed = { preset: 'portal', scanMinutes: '3', serviceTo: '24:00', witness: 'boss@shop.example', backupRhythm: 'daily' };
  expect(readSettings(typed)).toMatchObject({
    broken: [],
    settings: { scanMinutes: 3, serviceTo: 1_440, witness: 'boss@shop.example', backupRhythm: 'daily', callClock: 'duty' },
  });
});

test.each([
  ['scanMinutes', '0', 10],
  ['scanMinutes', '2.5', 10],
  ['scanMinutes', '61', 10],
  ['callMinutes', 'ten', 10],
  ['handOverHours', '-1', 24],
  ['serviceFrom', '25:00', 530],
  ['callClock', 'later', 'duty'],
  ['backupWeekday', '8', 5],
  ['witness', 'not a mail', ''],
  ['language', 'fr', 'zh-CN'],
] as const)('%s "%s" is listed, and the preset stands', (name, text, standard) => {
  const { settings: read, broken } = readSettings({ preset: 'portal', [name]: text });
  expect(broken).toEqual([name]);
  expect(read[name]).toBe(standard);
});

test('a preset that does not exist is the strict one', () => {
  expect(readSettings({ preset: 'lax' })).toMatchObject({ broken: ['preset'], settings: { preset: 'strict', handOverHours: 24 } });
});

test('spaces around a value do no harm, around the preset neither', () => {
  expect(readSettings({ scanMinutes: ' 7 ' }).settings.scanMinutes).toBe(7);
  expect(readSettings({ preset: ' mall ' }).settings).toEqual(of('mall'));
});

test('a name that is no setting is passed over', () => {
  expect(readSettings({ colour: 'red' })).toEqual({ settings: defaultSettings, broken: [] });
});

test.each([
  ['serviceTo', '22：00', 1_320],
  ['refundLimit', '200元', 20_000],
  ['refundLimit', '￥１，２００．５０', 120_050],
  ['callMinutes', '１５分钟', 15],
  ['callClock', '照常计时，提醒值班主管', 'duty'],
  ['backupRhythm', 'Weekly', 'weekly'],
  ['backupRhythm', 'WEEKLY', 'weekly'],
  ['language', '英文', 'en'],
  ['witness', 'Ｂoss@shop.example', 'boss@shop.example'],
] as const)('%s "%s" is read as people type it', (name, text, value) => {
  expect(readSettings({ [name]: text })).toMatchObject({ broken: [], settings: { [name]: value } });
});

test('[ROS-1] a service day that ends before it begins is refused: both ends take the default', () => {
  const { settings: read, broken } = readSettings({ serviceFrom: '22:00', serviceTo: '8:30', preset: 'portal' });
  expect(broken).toEqual(['serviceFrom', 'serviceTo']);
  expect([read.serviceFrom, read.serviceTo]).toEqual([530, 1_090]);
  expect(readSettings({ officeFrom: '17:31' }).broken).toEqual(['officeFrom']);
  expect(readSettings({ serviceFrom: '0:00', serviceTo: '0:00' }).broken).toEqual([]);
});

test('every word of a list reads back as its value, and is shown in the language', () => {
  for (const name of settingNames)
    for (const language of languages)
      for (const word of settingChoices(name, language) ?? []) expect(shownSetting(name, word, language)).toBe(word);
  expect(shownSetting('preset', 'mall', 'zh-TW')).toBe('商城');
  expect(shownSetting('callMinutes', '15分钟', 'en')).toBe('15分钟');
});
