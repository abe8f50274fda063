/** What an edit event told: a hint where to look, never more. */
export interface Hint {
  readonly sheetId: number;
  /** First line and number of lines. */
  readonly line: number;
  readonly lines: number;
  readonly columns: number;
  /** The editor as Google names him; empty where it does not. */
  readonly user: string;
  /** The typed value of a single cell. */
  readonly value: string | null;
}
