import type { HostOptions, Host, Person, ProjectSpec, Run } from '../../src/local/contract.ts';
import { createHost } from '../../src/local/host.ts';

export const owner = 'owner@shop.example';
export const clerk = 'clerk@shop.example';
export const noon = Date.UTC(2026, 10, 2, 4, 0, 0);

export const controlScopes = ['spreadsheets', 'drive.file', 'script.scriptapp', 'script.send_mail', 'userinfo.email'];
export const staffScopes = ['spreadsheets.currentonly', 'script.container.ui'];

/** A host in memory, at noon in Shanghai on 2 November 2026, on a Gmail account. */
export function givenHost(options: Partial<HostOptions> = {}): Host {
  return createHost({ storage: 'memory', account: 'gmail', zone: 'Asia/Shanghai', clock: noon, ...options });
}

export function givenControl(host: Host, code: string, change: Partial<ProjectSpec> = {}): void {
  const spec = { id: 'control', owner, code, scopes: controlScopes, container: null, advanced: ['Sheets', 'Drive'] };
  host.addProject({ ...spec, ...change });
}

export function givenStaff(host: Host, container: string, code: string, change: Partial<ProjectSpec> = {}): void {
  host.addProject({ id: 'staff', owner, code, scopes: staffScopes, container, advanced: [], ...change });
}

/** Runs statements as the body of a function of a project of its own, and fails where the run did. */
export function evaluate(host: Host, body: string, change: Partial<ProjectSpec> = {}): unknown {
  return done(attempt(host, body, change)).returned;
}

let scratch = 0;

export function attempt(host: Host, body: string, change: Partial<ProjectSpec> = {}): Run {
  scratch += 1;
  const id = `scratch-${String(scratch)}`;
  givenControl(host, `function main() { ${body} }`, { id, ...change });
  return host.run(id, 'main');
}

export function done(run: Run): Run {
  if (run.outcome !== 'done') throw new Error(`${run.fn} ${run.outcome}: ${run.error?.stack ?? ''}`);
  return run;
}

/** A workbook with the sheets Desk (id 1) and Ledger (id 2, protected for the owner), shared with the clerk. */
export function givenBook(host: Host): string {
  const id = evaluate(
    host,
    `const made = Sheets.Spreadsheets.create({
       properties: { title: 'Orders', locale: 'zh_CN', timeZone: 'Asia/Shanghai' },
       sheets: [
         { properties: { sheetId: 1, title: 'Desk', gridProperties: { rowCount: 20, columnCount: 8, frozenRowCount: 1 } } },
         { properties: { sheetId: 2, title: 'Ledger', gridProperties: { rowCount: 20, columnCount: 8 } } },
       ],
     }, { fields: 'spreadsheetId' });
     Sheets.Spreadsheets.batchUpdate({ requests: [
       { addProtectedRange: { protectedRange: { protectedRangeId: 9, range: { sheetId: 2 }, editors: { users: [] } } } },
     ] }, made.spreadsheetId);
     return made.spreadsheetId;`,
  ) as string;
  host.shareFile(id, [clerk]);
  return id;
}

/** What an act fails with, as `name: message`. */
export function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  return 'no refusal';
}

export function at(host: Host, file: string, sheetId: number, row: number, column: number): unknown {
  return host.sheet(file, sheetId).rows[row]?.[column] ?? null;
}

export type { Host, Person, Run };
