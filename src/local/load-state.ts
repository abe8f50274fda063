import type Database from 'libsql';
import type { ProjectSpec } from './contract.ts';
import type { Book, CellRow, DayUse, ExtraRow, FileRecord, MailRecord, Sheet, State, Trigger } from './model.ts';

/** Reads everything that was written; what only lives in memory (clock, caches) is taken from `empty`. */
export function loadState(database: Database, empty: State): State {
  const rows = (text: string): Record<string, unknown>[] => database.prepare(text).all();
  const sheets = loadSheets(rows);
  const files = rows('SELECT id, head FROM file').map((row) => [text(row.id), fileOf(text(row.head), sheets)] as const);
  // In the order in which they were made, as before.
  files.sort(([, a], [, b]) => a.createdAt - b.createdAt);
  const properties = new Map<string, Map<string, string>>();
  for (const row of rows('SELECT project, key, value FROM property')) {
    const project = text(row.project);
    const store = properties.get(project) ?? new Map<string, string>();
    properties.set(project, store.set(text(row.key), text(row.value)));
  }
  const counter = rows("SELECT value FROM setting WHERE key = 'counter'")[0];
  return {
    ...empty,
    counter: counter ? Number(counter.value) : 0,
    files: new Map(files),
    projects: new Map(rows('SELECT id, spec FROM project').map((row) => [text(row.id), json(row.spec) as ProjectSpec])),
    properties,
    triggers: rows('SELECT head FROM fires')
      .map((row) => json(row.head) as Trigger)
      .sort((a, b) => a.createdAt - b.createdAt),
    mails: rows('SELECT head FROM mail ORDER BY id').map((row) => json(row.head) as MailRecord),
    mailUse: new Map(rows('SELECT person, head FROM mail_use').map((row) => [text(row.person), json(row.head) as DayUse])),
  };
}

function loadSheets(rows: (text: string) => Record<string, unknown>[]): Map<string, Sheet> {
  const sheets = new Map<string, Sheet & { rows: CellRow[]; extras: (ExtraRow | null)[] }>();
  for (const row of rows('SELECT file, sheet, head FROM sheet')) {
    // A folder of an earlier version knows no charts.
    const head = json(row.head) as Omit<Sheet, 'charts'> & Partial<Pick<Sheet, 'charts'>>;
    sheets.set(`${text(row.file)}/${String(row.sheet)}`, { ...head, charts: head.charts ?? [], rows: [], extras: [] });
  }
  for (const row of rows('SELECT file, sheet, row, cells, extras FROM line ORDER BY file, sheet, row')) {
    const sheet = sheets.get(`${text(row.file)}/${String(row.sheet)}`);
    if (!sheet) continue;
    const at = Number(row.row);
    const cells = json(row.cells) as CellRow;
    if (cells.length > 0) {
      while (sheet.rows.length < at) sheet.rows.push([]);
      sheet.rows[at] = cells;
    }
    if (row.extras === null) continue;
    while (sheet.extras.length < at) sheet.extras.push(null);
    sheet.extras[at] = json(row.extras) as ExtraRow;
  }
  return sheets;
}

function fileOf(head: string, sheets: ReadonlyMap<string, Sheet>): FileRecord {
  // A folder of an earlier version knows editors alone.
  const before = { readers: [], link: null };
  const told = JSON.parse(head) as Omit<FileRecord, 'book'> & { book: (Omit<Book, 'sheets'> & { sheets: number[] }) | null };
  const file = { ...before, ...told };
  if (!file.book) return { ...file, book: null };
  const own = file.book.sheets.flatMap((sheetId) => sheets.get(`${file.id}/${String(sheetId)}`) ?? []);
  return { ...file, book: { ...file.book, sheets: own } };
}

function text(value: unknown): string {
  return String(value);
}

function json(value: unknown): unknown {
  return JSON.parse(text(value)) as unknown;
}
