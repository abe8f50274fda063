import { parseClock } from '../table/office-time.ts';
import { isMail, parseNumber } from '../table/cell.ts';
import { personKey } from '../table/person-key.ts';
import { settingChoiceWords } from '../text/setting-choices.ts';
import { languages, type Language, type Words } from '../text/words.ts';
import type { AccountKind } from '../limits.ts';

/** The books whose figures a shop may choose; `strict` takes the stricter figure of each pair. */
export const presets = ['strict', 'mall', 'portal'] as const;
export type Preset = (typeof presets)[number];

/** How a setting's text is understood. `parse` gives null where the text is no value of it. */
interface SettingKind<T> {
  readonly parse: (text: string) => T | null;
  readonly show: (value: T) => string;
}

/** One setting: its default, and what a preset changes. */
export interface Setting<T> extends SettingKind<T> {
  readonly strict: T;
  readonly mall?: T;
  readonly portal?: T;
}

/** What people write behind a number, in the words of the shop. */
const unit = /(?:分钟|分鐘|小时|小時|天|日|行|列|KB|格)$/i;

/** As people type it with a Chinese keyboard: full-width digits, letters and signs count as the plain ones. */
function plain(text: string): string {
  return text.length > longestValue ? '' : text.normalize('NFKC').trim();
}

/** No value of a setting is longer; a mail address has at most 254 characters. */
const longestValue = 254;

const whole = (min: number, max: number): SettingKind<number> => ({
  parse: (text) => {
    const value = parseNumber(text.replace(unit, '').trim());
    return value !== null && Number.isInteger(value) && value >= min && value <= max ? value : null;
  },
  show: String,
});
const clock: SettingKind<number> = {
  parse: parseClock,
  show: (at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`,
};
/** Yuan as people write it, fen inside. */
const yuan: SettingKind<number> = {
  parse: (text) => {
    const value = parseNumber(text);
    const fen = Math.round((value ?? -1) * 100);
    return value === null || fen < 0 || fen >= 1_000_000_000 || Math.abs(value * 100 - fen) > 1e-4 ? null : fen;
  },
  show: (fen) => String(fen / 100),
};
const address: SettingKind<string> = { parse: (text) => (text === '' || isMail(text) ? personKey(text) : null), show: (text) => text };

/** One of some values, by its name or by its word in any language. */
function oneOf<T extends string>(values: readonly T[], words: Readonly<Record<T, Words>>): SettingKind<T> {
  const isCalled = (value: T, text: string) =>
    value.toLowerCase() === text.toLowerCase() || languages.some((each) => plain(words[value][each]) === text);
  return { parse: (text) => values.find((value) => isCalled(value, text)) ?? null, show: (value) => value };
}

/** Every setting, with the rule whose figure it is. */
export const settingDefinitions = {
  preset: { ...oneOf(presets, settingChoiceWords.preset), strict: 'strict' as Preset },
  language: { ...oneOf(languages, settingChoiceWords.language), strict: 'zh-CN' as Language },
  account: { ...oneOf<AccountKind>(['gmail', 'workspace'], settingChoiceWords.account), strict: 'gmail' as AccountKind },
  /** ORD-1: minutes between two scans at most. */
  scanMinutes: { ...whole(1, 60), strict: 5, portal: 10 },
  /** ROS-1: the hours in which customers are served; promises count in them. */
  serviceFrom: { ...clock, strict: 8 * 60 + 30, portal: 8 * 60 + 50 },
  serviceTo: { ...clock, strict: 21 * 60, portal: 18 * 60 + 10 },
  /** The hours of a workday, in which deadlines for decisions run. The books name none; the day begins with the service (B3 §7.1). */
  officeFrom: { ...clock, strict: 8 * 60 + 30 },
  officeTo: { ...clock, strict: 17 * 60 + 30 },
  /** ORD-2: minutes from acceptance to the call. */
  callMinutes: { ...whole(1, 24 * 60), strict: 10 },
  /** ORD-2: outside service hours the clock waits for the opening, or runs for the duty manager. */
  callClock: {
    ...oneOf(['opening', 'duty'], settingChoiceWords.callClock),
    strict: 'opening' as 'opening' | 'duty',
    portal: 'duty' as const,
  },
  /** ORD-3: clock hours from confirmation to hand-over; 0 is no limit. */
  handOverHours: { ...whole(0, 720), strict: 24, mall: 0 },
  /** ORD-4: time of day of the backup, and how often. */
  backupAt: { ...clock, strict: 18 * 60 },
  backupRhythm: {
    ...oneOf(['daily', 'weekly'], settingChoiceWords.backupRhythm),
    strict: 'daily' as 'daily' | 'weekly',
    portal: 'weekly' as const,
  },
  /** 1 is Monday. */
  backupWeekday: { ...whole(1, 7), strict: 5 },
  /** ORD-8: what an agent may grant by himself, in yuan; what is above goes to the head (APR-19). The books set no figure: ours. */
  refundLimit: { ...yuan, strict: 5_000 },
  returnLimit: { ...yuan, strict: 5_000 },
  exchangeLimit: { ...yuan, strict: 5_000 },
  giftLimit: { ...yuan, strict: 2_000 },
  /** STK-1: a difference above so many percent of what should be there, and above one piece, is counted a second time. Ours. */
  countTolerance: { ...whole(0, 100), strict: 2 },
  /** APR-14: leave is approved, or only told beforehand. */
  leaveNeeds: { ...oneOf(['approval', 'notice'], settingChoiceWords.leaveNeeds), strict: 'approval' as 'approval' | 'notice' },
  /** C §6.9: kilobytes that one attachment may have. */
  imageKb: { ...whole(1, 102_400), strict: 500 },
  videoKb: { ...whole(1, 1_024_000), strict: 30 * 1024 },
  documentKb: { ...whole(1, 102_400), strict: 1024 },
  /** A mailbox that the owner does not control: it receives the journal heads. */
  witness: { ...address, strict: '' },
  /** SEC-7: people with whom a workbook was shared by hand are told, or lose it too. */
  strangers: { ...oneOf(['report', 'remove'], settingChoiceWords.strangers), strict: 'report' as 'report' | 'remove' },
  /** Orders created more days ago than this are sealed as history. */
  historyDays: { ...whole(0, 3650), strict: 2 },
  /** Rows that one order file may have. */
  importRows: { ...whole(1, 200_000), strict: 50_000 },
  /** Cells that one read of a backup check or a ledger check brings: 50,000 are about two megabytes of answer. */
  readCells: { ...whole(200, 500_000), strict: 50_000 },
  /** The quiet minute of the night at which finished desk rows are cleared and ledgers checked. */
  nightAt: { ...clock, strict: 3 * 60 },
} as const;

export type SettingName = keyof typeof settingDefinitions;
type ValueOf<S> = S extends Setting<infer T> ? T : never;
export type Settings = { readonly [K in SettingName]: ValueOf<(typeof settingDefinitions)[K]> };

export const settingNames = Object.keys(settingDefinitions) as readonly SettingName[];

/** The default of a setting under a preset, as text. */
export function defaultText(name: SettingName, preset: Preset): string {
  const setting = settingDefinitions[name] as Setting<unknown>;
  return setting.show((preset === 'strict' ? undefined : setting[preset]) ?? setting.strict);
}

/** The beginning and the end of a day: one that ends before it begins is refused; the same minute twice is a whole day. */
const pairs: readonly (readonly [SettingName, SettingName])[] = [
  ['serviceFrom', 'serviceTo'],
  ['officeFrom', 'officeTo'],
];

/** The other end of the same day; undefined for a setting that is no end of one. */
export function otherEnd(name: SettingName): SettingName | undefined {
  return pairs.flatMap(([from, to]) => (from === name ? [to] : to === name ? [from] : []))[0];
}

/**
 * The settings from the texts that people typed: an empty one takes the preset's default, so does one that is no value of it, and both
 * ends of a day that ends before it begins; what is not used is listed in `broken`.
 */
export function readSettings(typed: Readonly<Record<string, string>>): { settings: Settings; broken: readonly SettingName[] } {
  const preset = settingDefinitions.preset.parse(plain(typed['preset'] ?? '')) ?? 'strict';
  const broken = new Set<SettingName>();
  const standard = (name: SettingName) => (settingDefinitions[name] as Setting<unknown>).parse(defaultText(name, preset));
  const read: Record<string, unknown> = {};
  for (const name of settingNames) {
    const given = (typed[name] ?? '').trim();
    const value = given === '' ? null : (settingDefinitions[name] as Setting<unknown>).parse(plain(given));
    if (given !== '' && value === null) broken.add(name);
    read[name] = value ?? standard(name);
  }
  for (const [from, to] of pairs) {
    if (Number(read[from]) <= Number(read[to])) continue;
    for (const name of [from, to]) {
      read[name] = standard(name);
      if ((typed[name] ?? '').trim() !== '') broken.add(name);
    }
  }
  return { settings: read as Settings, broken: settingNames.filter((name) => broken.has(name)) };
}

/** Whether a text is a value of a setting, whatever the others say. */
export function isSettingValue(name: SettingName, text: string): boolean {
  return (settingDefinitions[name] as Setting<unknown>).parse(plain(text)) !== null;
}

/** What a setting's list offers, in a language; null for one that is typed. */
export function settingChoices(name: SettingName, language: Language): readonly string[] | null {
  const words = (settingChoiceWords as Readonly<Record<string, Readonly<Record<string, Words>>>>)[name];
  return words === undefined ? null : Object.values(words).map((each) => each[language]);
}

/** A setting's text as people read it: the word of a choice in their language, anything else as it is. */
export function shownSetting(name: SettingName, text: string, language: Language): string {
  const words = (settingChoiceWords as Readonly<Record<string, Readonly<Record<string, Words>>>>)[name];
  const setting = settingDefinitions[name] as Setting<unknown>;
  const value = words === undefined ? null : setting.parse(plain(text));
  return value === null ? text : (words?.[setting.show(value)]?.[language] ?? text);
}

export const defaultSettings: Settings = readSettings({}).settings;
