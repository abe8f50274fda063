import type Database from 'libsql';
import type { Book, FileRecord, Sheet, State } from './model.ts';

const sql = {
  setSetting: 'INSERT OR REPLACE INTO setting VALUES (?, ?)',
  setFile: 'INSERT OR REPLACE INTO file VALUES (?, ?)',
  dropFile: 'DELETE FROM file WHERE id = ?',
  setSheet: 'INSERT OR REPLACE INTO sheet VALUES (?, ?, ?)',
  dropSheet: 'DELETE FROM sheet WHERE file = ? AND sheet = ?',
  setLine: 'INSERT OR REPLACE INTO line VALUES (?, ?, ?, ?, ?)',
  dropLines: 'DELETE FROM line WHERE file = ? AND sheet = ? AND row >= ?',
  setProject: 'INSERT OR REPLACE INTO project VALUES (?, ?)',
  dropProject: 'DELETE FROM project WHERE id = ?',
  setProperty: 'INSERT OR REPLACE INTO property VALUES (?, ?, ?)',
  dropProperty: 'DELETE FROM property WHERE project = ? AND key = ?',
  setFires: 'INSERT OR REPLACE INTO fires VALUES (?, ?)',
  dropFires: 'DELETE FROM fires WHERE id = ?',
  setMail: 'INSERT OR REPLACE INTO mail VALUES (?, ?)',
  dropMail: 'DELETE FROM mail WHERE id = ?',
  setMailUse: 'INSERT OR REPLACE INTO mail_use VALUES (?, ?)',
  dropMailUse: 'DELETE FROM mail_use WHERE person = ?',
} as const;

type Value = string | number | null;

/** Writes what differs between two states. Parts that are the same object are not looked into. */
export class StateWriter {
  readonly #statements: Record<keyof typeof sql, ReturnType<Database['prepare']>>;

  constructor(database: Database) {
    const prepared = Object.entries(sql).map(([name, text]) => [name, database.prepare(text)] as const);
    this.#statements = Object.fromEntries(prepared) as Record<keyof typeof sql, ReturnType<Database['prepare']>>;
  }

  write(before: State, after: State): void {
    if (before.counter !== after.counter) this.#run('setSetting', 'counter', String(after.counter));
    difference(before.files, after.files, (id, old, file) => {
      this.#writeFile(id, old, file);
    });
    this.#writeEach(before.projects, after.projects, 'setProject', 'dropProject');
    difference(before.properties, after.properties, (project, old, store) => {
      difference(old ?? new Map<string, string>(), store ?? new Map<string, string>(), (key, _old, value) => {
        if (value === undefined) this.#run('dropProperty', project, key);
        else this.#run('setProperty', project, key, value);
      });
    });
    this.#writeEach(byId(before.triggers), byId(after.triggers), 'setFires', 'dropFires');
    if (before.mails !== after.mails) this.#writeEach(byId(before.mails), byId(after.mails), 'setMail', 'dropMail');
    this.#writeEach(before.mailUse, after.mailUse, 'setMailUse', 'dropMailUse');
  }

  #run(name: keyof typeof sql, ...values: Value[]): void {
    this.#statements[name].run(...values);
  }

  #writeEach<K extends string | number>(
    before: ReadonlyMap<K, unknown>,
    after: ReadonlyMap<K, unknown>,
    set: keyof typeof sql,
    drop: keyof typeof sql,
  ): void {
    difference(before, after, (key, _old, value) => {
      if (value === undefined) this.#run(drop, key);
      else this.#run(set, key, JSON.stringify(value));
    });
  }

  #writeFile(id: string, before: FileRecord | undefined, after: FileRecord | undefined): void {
    const sheetsBefore = sheetsById(before?.book);
    const sheetsAfter = sheetsById(after?.book);
    difference(sheetsBefore, sheetsAfter, (sheetId, old, sheet) => {
      this.#writeSheet(id, sheetId, old, sheet);
    });
    if (!after) {
      this.#run('dropFile', id);
      return;
    }
    const order = [...sheetsAfter.keys()];
    this.#run('setFile', id, JSON.stringify({ ...after, book: after.book && { ...after.book, sheets: order } }));
  }

  #writeSheet(file: string, sheetId: number, before: Sheet | undefined, after: Sheet | undefined): void {
    if (!after) {
      this.#run('dropSheet', file, sheetId);
      this.#run('dropLines', file, sheetId, 0);
      return;
    }
    this.#run('setSheet', file, sheetId, JSON.stringify({ ...after, rows: [], extras: [] }));
    const count = Math.max(after.rows.length, after.extras.length);
    for (let row = 0; row < count; row += 1) {
      const [cells, extras] = [after.rows[row], after.extras[row]];
      if (before && before.rows[row] === cells && before.extras[row] === extras) continue;
      this.#run('setLine', file, sheetId, row, JSON.stringify(cells ?? []), extras ? JSON.stringify(extras) : null);
    }
    if (before && Math.max(before.rows.length, before.extras.length) > count) this.#run('dropLines', file, sheetId, count);
  }
}

function difference<K, V>(
  before: ReadonlyMap<K, V>,
  after: ReadonlyMap<K, V>,
  changed: (key: K, before: V | undefined, after: V | undefined) => void,
): void {
  if (before === after) return;
  for (const [key, value] of before) if (!after.has(key)) changed(key, value, undefined);
  for (const [key, value] of after) {
    const old = before.get(key);
    if (old !== value) changed(key, old, value);
  }
}

function byId<T extends { readonly id: string | number }>(list: readonly T[]): ReadonlyMap<T['id'], T> {
  return new Map(list.map((item) => [item.id, item]));
}

function sheetsById(book: Book | null | undefined): ReadonlyMap<number, Sheet> {
  return new Map((book?.sheets ?? []).map((sheet) => [sheet.sheetId, sheet]));
}
