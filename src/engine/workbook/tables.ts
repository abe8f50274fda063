import { choice, moment, optional, text, whole } from '../../table/column.ts';
import { table, type Book, type RowOf } from '../../table/table.ts';
import { headWords, journalWords, mailStates, outboxWords, sharedWords } from '../../text/engine.ts';
import { headSheet, journalSheet, outboxSheet, sharedSheet } from './engine-sheets.ts';

/**
 * Number of the tables' shape. Raised with every change that older code must not write to (SEC-9). 2: the outbox also holds
 * effects, which older code would take for letters and refuse. No column changed: the first commit moves a workbook on.
 * 3: orders tell what was given back since they were entered. A workbook of before lacks that column, which is told and not guessed: it
 * is made anew from its order files.
 */
export const schema = 3;

const head = {
  name: '_head',
  sheetId: headSheet,
  kind: 'hidden' as const,
  key: 'name' as const,
  words: headWords,
  columns: { name: text({ max: 80 }), value: text({ max: 50_000 }) },
};

const journal = {
  name: '_journal',
  sheetId: journalSheet,
  kind: 'hidden' as const,
  key: 'entry' as const,
  words: journalWords,
  columns: {
    entry: whole(),
    commit: whole(),
    at: moment(),
    actor: text({ max: 254 }),
    basis: text({ max: 10 }),
    what: text({ max: 80 }),
    table: text({ max: 80 }),
    line: whole(),
    key: text({ max: 200 }),
    before: optional(text({ max: 50_000, lines: true })),
    after: optional(text({ max: 50_000, lines: true })),
    sums: optional(text({ max: 2_000 })),
    chain: optional(text({ max: 64 })),
  },
};

const outbox = {
  name: '_outbox',
  sheetId: outboxSheet,
  kind: 'hidden' as const,
  key: 'id' as const,
  words: outboxWords,
  columns: {
    id: text({ max: 200 }),
    kind: text({ max: 40 }),
    to: text({ max: 5_000 }),
    priority: whole(),
    about: text({ max: 50_000, lines: true }),
    state: choice(mailStates),
    run: text({ max: 60 }),
    until: moment(),
    tries: whole(),
    bornAt: moment(),
    sentAt: optional(moment()),
    note: optional(text({ max: 500, lines: true })),
  },
};

const shared = {
  name: '_shared',
  sheetId: sharedSheet,
  kind: 'hidden' as const,
  key: 'name' as const,
  words: sharedWords,
  columns: { name: text({ max: 80 }), value: text({ max: 50_000, lines: true }) },
};

/** The engine's own sheets of one workbook; their ids are the same in each. */
export function engineTables(book: Book) {
  return {
    head: table({ ...head, book }),
    journal: table({ ...journal, book }),
    outbox: table({ ...outbox, book }),
    shared: table({ ...shared, book }),
  };
}

type EngineTables = ReturnType<typeof engineTables>;
export type JournalRow = RowOf<EngineTables['journal']>;
export type OutboxRow = RowOf<EngineTables['outbox']>;
