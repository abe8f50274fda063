import { batchCases } from './cases/batch.ts';
import { filesCases } from './cases/files.ts';
import { readingCases } from './cases/reading.ts';
import { runtimeCases } from './cases/runtime.ts';
import { servicesCases } from './cases/services.ts';
import { shapeCases } from './cases/shape.ts';
import { typingCases } from './cases/typing.ts';
import { folderType, kitFor, type Case, type DriveService, type Outcome, type SheetsService } from './kit.ts';

const cases: readonly Case[] = [
  ...runtimeCases,
  ...servicesCases,
  ...filesCases,
  ...batchCases,
  ...readingCases,
  ...typingCases,
  ...shapeCases,
];

/** No case is begun after this, ms: Google ends a run after six minutes. */
const allowedMs = 5 * 60_000;

/**
 * Runs every case, or those named, and returns what came of each as a JSON text, which it also puts into the file
 * zhanggui-conformance.json of the account's Drive. What the cases made is thrown away.
 */
export function conformance(only?: unknown): string {
  if (Sheets === undefined || Drive === undefined) throw new Error('Switch on the advanced services Sheets and Drive.');
  const [sheets, drive] = [Sheets, Drive];
  const names: readonly unknown[] | null = Array.isArray(only) ? only : null;
  const started = Date.now();
  const home = drive.Files.create({ name: 'Zhanggui conformance', mimeType: folderType }).id ?? '';
  try {
    const outcomes = cases
      .filter(({ name }) => names === null || names.includes(name))
      .map((each) => (Date.now() - started < allowedMs ? outcomeOf(each, sheets, drive, home) : notBegun(each)));
    const told = JSON.stringify(outcomes, null, 2);
    keep(drive, told);
    return told;
  } finally {
    drive.Files.update({ trashed: true }, home);
  }
}

function outcomeOf(each: Case, sheets: SheetsService, drive: DriveService, home: string): Outcome {
  const { name } = each;
  const seen: Record<string, unknown> = {};
  let ok = true;
  try {
    each.run(kitFor(sheets, drive, home, seen, () => (ok = false)));
  } catch (error) {
    ok = false;
    seen.error = error instanceof Error ? error.message : String(error);
  }
  console.log(`${ok ? 'ok' : 'NOT SO'} ${name}`);
  return { name, ok, seen };
}

function notBegun({ name }: Case): Outcome {
  return { name, ok: false, seen: { error: 'not begun: no time was left; run it by its name' } };
}

function keep(drive: DriveService, told: string): void {
  const file = 'zhanggui-conformance.json';
  drive.Files.create({ name: file, mimeType: 'application/json' }, Utilities.newBlob(told, 'application/json', file));
}
