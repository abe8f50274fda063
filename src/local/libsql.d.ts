/** The part of `libsql`, synchronous SQLite in the manner of better-sqlite3, that the disk uses. Its own types are `any`. */
declare module 'libsql' {
  type Value = string | number | bigint | null;

  interface Statement {
    run(...values: readonly Value[]): { changes: number };
    get(...values: readonly Value[]): Record<string, unknown> | undefined;
    all(...values: readonly Value[]): Record<string, unknown>[];
  }

  export default class Database {
    constructor(path: string);
    prepare(sql: string): Statement;
    exec(sql: string): void;
    close(): void;
  }
}
