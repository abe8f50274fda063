/** What an event object is built from inside the realm. */
export interface EditEvent {
  readonly kind: 'edit';
  readonly file: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Left out where Google leaves them out: several cells, or no content. */
  readonly value?: string;
  readonly oldValue?: string;
  /** Blank where Google does not tell. */
  readonly user: string;
  readonly authMode: 'FULL' | 'LIMITED';
  readonly triggerUid?: string;
}

export interface OpenEvent {
  readonly kind: 'open';
  readonly file: string;
  readonly user: string;
  readonly authMode: 'LIMITED';
}

export interface TimeEvent {
  readonly kind: 'time';
  readonly at: number;
  readonly triggerUid: string;
}

export type ScriptEvent = EditEvent | OpenEvent | TimeEvent;
