/**
 * What Google allows, with unit and source. The product keeps to these figures and the local host refuses beyond them.
 * Read in November 2026: Apps Script quotas page, Sheets API limits page, Drive help.
 */
export const limits = {
  /** One execution, ms. Quotas page, "Script runtime". */
  runMs: 6 * 60_000,
  /** A run stops by itself here and continues in the next, ms. Ours: a quarter of the allowance is kept for the last step. */
  ownRunMs: 4.5 * 60_000,
  /** Simple triggers and custom functions, ms. */
  simpleTriggerMs: 30_000,
  /** All triggers together, ms a day. */
  triggerMsPerDay: { gmail: 90 * 60_000, workspace: 6 * 3_600_000 },
  triggersPerUserAndScript: 20,
  /** Mail recipients a day. */
  mailRecipientsPerDay: { gmail: 100, workspace: 1_500 },
  mailRecipientsPerMessage: 50,
  /** Bytes of a mail's text. */
  mailBodyBytes: { gmail: 200_000, workspace: 400_000 },
  /** Bytes of one property value, and of a whole store. */
  propertyBytes: 9_000,
  propertyStoreBytes: 500_000,
  /** Reads and writes of properties a day. Quotas page, "Properties read/write", read in November 2026. */
  propertyOperationsPerDay: { gmail: 50_000, workspace: 500_000 },
  cacheKeyChars: 250,
  cacheValueBytes: 100_000,
  /** Name and text of one custom property of a file, bytes. Drive API, "Property" resource, read in November 2026. */
  noteBytes: 124,
  /** Versions of one script project. Apps Script guide, "Versions", read in November 2026. */
  versionsPerScript: 200,
  /** Cells of a workbook. */
  workbookCells: 10_000_000,
  cellChars: 50_000,
  /** Sheets API: reads and writes a minute for one user. */
  sheetsReadsPerMinute: 60,
  sheetsWritesPerMinute: 60,
  /** Bytes of one Sheets API request, as advised. */
  sheetsRequestBytes: 2_000_000,
  /** Digits that a number keeps. */
  numberDigits: 15,
  /** Minutes that `everyMinutes` takes. */
  everyMinutes: [1, 5, 10, 15, 30],
} as const;

export type AccountKind = keyof typeof limits.triggerMsPerDay;
