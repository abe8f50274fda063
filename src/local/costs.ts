/**
 * Cloud time of one call, ms, by its name and the cells it moved. Estimates (docs/assumptions.md):
 * good enough to move a virtual clock and to compare two ways, never a gate.
 */
export function costMs(name: string, cells: number): number {
  const exact = exactMs[name];
  if (exact !== undefined) return exact;
  if (name === 'Sheets.Spreadsheets.batchUpdate') return 200 + 0.022 * cells;
  if (name.startsWith('Sheets.')) return 300 + 0.0045 * cells;
  if (name.startsWith('Range.set') || name === 'Range.clearContent') return 60 + 0.027 * cells;
  if (/^(Range|Sheet|Spreadsheet|SpreadsheetApp)\./.test(name)) return 60 + 0.0085 * cells;
  const service = name.slice(0, name.indexOf('.'));
  return serviceMs[service] ?? 50;
}

/** The start of one run. */
export const startMs = 1_000;

const exactMs: Readonly<Record<string, number>> = {
  'Sheets.Spreadsheets.create': 800,
  'Drive.Files.copy': 2_500,
  'Drive.Files.create': 800,
  'Drive.Permissions.create': 1_000,
  'Drive.Permissions.update': 800,
  'Drive.Permissions.remove': 800,
  'MailApp.sendEmail': 600,
  'MailApp.getRemainingDailyQuota': 40,
  'SpreadsheetApp.openById': 200,
  'ScriptApp.newTrigger': 500,
};

const serviceMs: Readonly<Record<string, number>> = {
  Cache: 30,
  Properties: 40,
  Lock: 40,
  Drive: 300,
  ScriptApp: 200,
  LinearOptimization: 3_000,
};
