import { createHost } from '../../src/local/host.ts';
import { HostError } from '../../src/local/host-error.ts';

/**
 * Run as a process of its own: at a given moment opens a folder, writes rows and tells each once it was acknowledged, and lives until it
 * is ended. Tells `refused` where another has the folder.
 */
const [folder = '', startAt = '0', name = ''] = process.argv.slice(2);
const code = `
  function make() { return Sheets.Spreadsheets.create({ sheets: [{ properties: { sheetId: 1, title: 'A' } }] }).spreadsheetId; }
  function write(id, row, name) {
    Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { start: { sheetId: 1, rowIndex: row, columnIndex: 0 },
      rows: [{ values: [{ userEnteredValue: { stringValue: name } }] }], fields: 'userEnteredValue' } }] }, id);
  }`;

function open(): void {
  const host = createHost({ storage: { folder }, account: 'gmail', zone: 'Asia/Shanghai', clock: 'real' });
  if (host.files().length === 0)
    host.addProject({ id: 'p', owner: 'o@shop.example', code, scopes: ['spreadsheets'], container: null, advanced: ['Sheets'] });
  const file = host.files()[0]?.id ?? host.run('p', 'make').returned;
  const first = host.sheet(String(file), 1).rows.length;
  process.stdout.write('open\n');
  for (let row = first; row < first + 5; row += 1) {
    const run = host.run('p', 'write', { args: [file, row, name] });
    if (run.outcome !== 'done') throw new Error(run.error?.message);
    process.stdout.write(`${name}\n`);
  }
  setInterval(() => undefined, 1_000);
}

// All at one moment: a tight wait, so that nobody's timer is late.
while (Date.now() < Number(startAt));
try {
  open();
} catch (error) {
  process.stdout.write(error instanceof HostError && error.code === 'folder-in-use' ? 'refused\n' : `${String(error)}\n`);
  process.exit(1);
}
