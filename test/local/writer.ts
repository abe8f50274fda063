import { createHost } from '../../src/local/host.ts';

/** Run as a process of its own: writes one row after the other and tells each on stdout once it was acknowledged. */
const host = createHost({ storage: { folder: process.argv[2] ?? '' }, account: 'gmail', zone: 'Asia/Shanghai', clock: 'real' });
const code = `
  function make() { return Sheets.Spreadsheets.create({ sheets: [{ properties: { sheetId: 1, title: 'A' } }] }).spreadsheetId; }
  function write(id, row) {
    Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { start: { sheetId: 1, rowIndex: row, columnIndex: 0 },
      rows: [{ values: [{ userEnteredValue: { numberValue: row } }] }], fields: 'userEnteredValue' } }] }, id);
  }`;
host.addProject({ id: 'p', owner: 'o@shop.example', code, scopes: ['spreadsheets'], container: null, advanced: ['Sheets'] });
const file = host.run('p', 'make').returned;

let row = 0;
function next(): void {
  const run = host.run('p', 'write', { args: [file, row] });
  if (run.outcome !== 'done') throw new Error(run.error?.message);
  process.stdout.write(`${String(row)}\n`);
  row += 1;
  if (row < 900) setImmediate(next);
}
next();
