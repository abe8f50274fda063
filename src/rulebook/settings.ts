import { parseClock } from '../table/office-time.ts';
import { isMail } from '../table/cell.ts';
import { personKey } from '../table/person-key.ts';
import { languages, type Language } from '../text/words.ts';
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

const whole = (min: number, max: number): SettingKind<number> => ({
  parse: (text) => (/^\d+$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : null),
  show: String,
});
const clock: SettingKind<number> = {
  parse: parseClock,
  show: (at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`,
};
/** Yuan as people write it, fen inside. */
const yuan: SettingKind<number> = {
  parse: (text) => (/^\d{1,7}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : null),
  show: (fen) => String(fen / 100),
};
const address: SettingKind<string> = { parse: (text) => (text === '' || isMail(text) ? personKey(text) : null), show: (text) => text };

function oneOf<T extends string>(values: readonly T[]): SettingKind<T> {
  return { parse: (text) => values.find((value) => value === text) ?? null, show: (value) => value };
}

/** Every setting, with the rule whose figure it is. */
export const settingDefinitions = {
  preset: { ...oneOf(presets), strict: 'strict' as Preset },
  language: { ...oneOf(languages), strict: 'zh-CN' as Language },
  account: { ...oneOf<AccountKind>(['gmail', 'workspace']), strict: 'gmail' as AccountKind },
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
  callClock: { ...oneOf(['opening', 'duty']), strict: 'opening' as 'opening' | 'duty', portal: 'duty' as const },
  /** ORD-3: clock hours from confirmation to hand-over; 0 is no limit. */
  handOverHours: { ...whole(0, 720), strict: 24, mall: 0 },
  /** ORD-4: time of day of the backup, and how often. */
  backupAt: { ...clock, strict: 18 * 60 },
  backupRhythm: { ...oneOf(['daily', 'weekly']), strict: 'daily' as 'daily' | 'weekly', portal: 'weekly' as const },
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
  leaveNeeds: { ...oneOf(['approval', 'notice']), strict: 'approval' as 'approval' | 'notice' },
  /** C §6.9: kilobytes that one attachment may have. */
  imageKb: { ...whole(1, 102_400), strict: 500 },
  videoKb: { ...whole(1, 1_024_000), strict: 30 * 1024 },
  documentKb: { ...whole(1, 102_400), strict: 1024 },
  /** A mailbox that the owner does not control: it receives the journal heads. */
  witness: { ...address, strict: '' },
  /** SEC-7: people with whom a workbook was shared by hand are told, or lose it too. */
  strangers: { ...oneOf(['report', 'remove']), strict: 'report' as 'report' | 'remove' },
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

/**
 * The settings from the texts that people typed: an empty one takes the preset's default, so does one that is no value of it; the
 * latter is listed in `broken`.
 */
export function readSettings(typed: Readonly<Record<string, string>>): { settings: Settings; broken: readonly SettingName[] } {
  const preset = settingDefinitions.preset.parse((typed['preset'] ?? '').trim()) ?? 'strict';
  const broken: SettingName[] = [];
  const entries = settingNames.map((name) => {
    const setting = settingDefinitions[name] as Setting<unknown>;
    const given = (typed[name] ?? '').trim();
    const value = given === '' ? null : setting.parse(given);
    if (given !== '' && value === null) broken.push(name);
    return [name, value ?? setting.parse(defaultText(name, preset))];
  });
  return { settings: Object.fromEntries(entries) as Settings, broken };
}

export const defaultSettings: Settings = readSettings({}).settings;
